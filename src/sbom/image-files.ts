import type { Digest } from '../oci/digest.ts'
import type { Descriptor, ImageManifest } from '../oci/manifest.ts'
import type { Repository } from '../oci/reference.ts'
import type { RegistryReader } from '../oci/registry.ts'
import { printable } from '../shared/log.ts'
import type { ImageConfig } from './image-config.ts'
import { ImageTree } from './image-tree.ts'
import { EMPTY_LAYER, type FileFacts, type LayerFiles, type SkippedFile } from './layer-files.ts'
import { layerForm, readLayer } from './layer-stream.ts'
import type { SbomLimits } from './limits.ts'

/** A file of the image that a cataloger asked for. */
export interface ImageFile {
  readonly path: string
  readonly bytes: Buffer
  /** diffID of the layer that it was read from. */
  readonly layer: Digest
}

/** Layers already read in this run, which several platforms or images share. */
export type LayerCache = Map<string, LayerFiles>

export interface ImageFilesRequest {
  readonly registry: RegistryReader
  readonly repository: Repository
  readonly manifest: ImageManifest
  readonly config: ImageConfig
  readonly wants: (file: FileFacts) => boolean
  readonly limits: SbomLimits
  readonly layerCache: LayerCache
  readonly onLayer: (done: number, total: number) => void
}

export interface ImageFiles {
  /** In code-unit order of the paths. */
  readonly files: ReadonlyMap<string, ImageFile>
  readonly skipped: readonly SkippedFile[]
}

/**
 * Every wanted file of an image as a container would see it, from one streamed pass over the layers, each checked against
 * its digest and diffID. Throws SbomError, and whatever the registry throws.
 */
export async function readImageFiles(request: ImageFilesRequest): Promise<ImageFiles> {
  const layers = await readLayers(request)
  const tree = new ImageTree(request.limits)
  for (const layer of layers) tree.apply(layer)
  const files = new Map<string, ImageFile>()
  const skipped: SkippedFile[] = []
  for (const [path, node] of tree.nodes()) {
    if (node.kind === 'hardlink' || !request.wants({ path, size: 0, mode: 0o644 })) continue
    const found = tree.fileAt(path)
    if (found !== undefined) files.set(path, { path, bytes: found.bytes, layer: found.layer })
    else skipped.push({ path: printable(path), why: 'it is a link to a file that was not read' })
  }
  return { files, skipped: [...tree.skipped(), ...skipped] }
}

/** A few at a time, in any order; the results in the order of the layers. The first failure stops the others. */
async function readLayers(request: ImageFilesRequest): Promise<readonly LayerFiles[]> {
  const { layers } = request.manifest
  const results: LayerFiles[] = []
  const failures: unknown[] = []
  const stop = new AbortController()
  const waiting = layers.entries()
  let done = 0
  const stopped = (): boolean => stop.signal.aborted
  const worker = async (): Promise<void> => {
    for (const [index, layer] of waiting) {
      if (stopped()) return
      try {
        results[index] = await readOne(request, index, layer, stop.signal)
        request.onLayer(++done, layers.length)
      } catch (error) {
        if (!stopped()) failures.push(error)
        stop.abort()
      }
    }
  }
  await Promise.all(Array.from({ length: request.limits.parallelLayers }, worker))
  if (failures.length > 0) throw failures[0]
  return results
}

async function readOne(
  request: ImageFilesRequest,
  index: number,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<LayerFiles> {
  const form = layerForm(descriptor.mediaType)
  const diffId = request.config.diffIds[index]
  if (form.kind === 'unreadable' || diffId === undefined) {
    const why = form.kind === 'unreadable' ? form.why : 'the image names no diffID for it'
    return { ...EMPTY_LAYER, skipped: [{ path: `layer ${index + 1}`, why: printable(why) }] }
  }
  const key = `${descriptor.digest} ${diffId}`
  const known = request.layerCache.get(key)
  if (known !== undefined) return known
  const { registry, repository, wants, limits } = request
  const files = await readLayer({
    open: () => registry.openBlob(repository, descriptor),
    descriptor,
    compression: form.compression,
    diffId,
    wants,
    limits,
    signal,
  })
  request.layerCache.set(key, files)
  return files
}
