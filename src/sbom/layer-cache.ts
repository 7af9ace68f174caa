import type { LayerFiles } from './layer-files.ts'

/** Layers already read in this run, which several platforms or images share. */
export type LayerCache = Map<string, LayerFiles>

/** Bytes, roughly, that a node, a set member or a map entry takes beside its text. */
const NODE_BYTES = 400
const KEY_BYTES = 8

/** Keeps a layer for the other images of the run while there is room for it; otherwise it will be read again. */
export function keepLayer(
  cache: LayerCache,
  key: string,
  layer: LayerFiles,
  maxBytes: number,
): void {
  const held = cache.values().reduce((total, other) => total + sizeOf(other), sizeOf(layer))
  if (held <= maxBytes) cache.set(key, layer)
}

function sizeOf({ keptBytes, spent, leaves, directories }: LayerFiles): number {
  const keys = leaves.length + directories.length
  return keptBytes + spent.nodes * NODE_BYTES + 2 * spent.pathChars + keys * KEY_BYTES
}
