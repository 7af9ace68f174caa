import type { Digest } from '../oci/digest.ts'
import type { LayerFiles } from './layer-files.ts'

/** Bytes, roughly, that a node, a set member or a map entry takes beside its text. */
const NODE_BYTES = 400

/** Layers that were read already and that other images of the run, or other platforms, have too. */
export class LayerCache {
  readonly #shared: ReadonlySet<Digest>
  readonly #layers = new Map<string, LayerFiles>()
  #held = 0

  /** `shared`: the layers that will be asked for more than once; no other is kept. */
  constructor(shared: ReadonlySet<Digest>) {
    this.#shared = shared
  }

  /** A layer's files, where its bytes are those of `digest` and unpack to `diffId`. */
  get(digest: Digest, diffId: Digest): LayerFiles | undefined {
    return this.#layers.get(`${digest} ${diffId}`)
  }

  /** Keeps a layer while there is room for it; otherwise it will be read again. */
  keep(digest: Digest, diffId: Digest, layer: LayerFiles, maxBytes: number): void {
    if (!this.#shared.has(digest)) return
    const held = this.#held + sizeOf(layer)
    if (held > maxBytes) return
    this.#held = held
    this.#layers.set(`${digest} ${diffId}`, layer)
  }

  get size(): number {
    return this.#layers.size
  }
}

function sizeOf({ keptBytes, spent, leaves, directories }: LayerFiles): number {
  const keys = leaves.byteLength + directories.byteLength
  return keptBytes + spent.nodes * NODE_BYTES + 2 * spent.pathChars + keys
}
