import type { Digest } from '../oci/digest.ts'
import type { Descriptor, ImageManifest } from '../oci/manifest.ts'
import type { Repository } from '../oci/reference.ts'
import type { RegistryReader } from '../oci/registry.ts'
import { printable } from '../shared/log.ts'
import { ImageBudget } from './image-budget.ts'
import type { ImageConfig } from './image-config.ts'
import { ImageTree } from './image-tree.ts'
import type { LayerCache } from './layer-cache.ts'
import { EMPTY_LAYER, type FileFacts, type LayerFiles, type SkippedFile } from './layer-files.ts'
import { LayerStack } from './layer-stack.ts'
import { layerForm, readLayer } from './layer-stream.ts'
import type { SbomLimits } from './limits.ts'
import { refused } from './sbom-error.ts'

/** A file of the image that a cataloger asked for. */
export interface ImageFile {
  readonly path: string
  readonly bytes: Buffer
  /** diffID of the layer that it was read from. */
  readonly layer: Digest
}

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
  refuseTooManyLayers(request)
  const tree = new ImageTree(request.limits)
  await stackLayers(tree, request)
  return filesOf(tree, request)
}

function refuseTooManyLayers({ manifest: { layers }, limits }: ImageFilesRequest): void {
  if (layers.length <= limits.layers) return
  throw refused({
    code: 'SBOM_IMAGE_TOO_LARGE',
    message: `the image has ${layers.length} layers, more than ${limits.layers}`,
  })
}

function filesOf(tree: ImageTree, { wants, limits }: ImageFilesRequest): ImageFiles {
  const files = new Map<string, ImageFile>()
  let bytes = 0
  const skipped: SkippedFile[] = []
  for (const [path, node] of tree.nodes()) {
    if (node.kind === 'hardlink' || !wants({ path, size: 0, mode: 0o644 })) continue
    const found = tree.fileAt(path)
    if (found === undefined) {
      skipped.push({ path: printable(path), why: 'it is a link to a file that was not read' })
      continue
    }
    bytes += found.bytes.length
    // Links make many files of one, and each is read.
    if (bytes > limits.keptBytes) {
      throw refused({
        code: 'SBOM_IMAGE_TOO_LARGE',
        message: `the files to read have more than ${limits.keptBytes} bytes, those behind links counted each time`,
      })
    }
    files.set(path, { path, bytes: found.bytes, layer: found.layer })
  }
  return { files, skipped: [...tree.skipped(), ...skipped] }
}

/** Reads a few layers at a time and stacks them in their order. The first failure stops the others. */
async function stackLayers(tree: ImageTree, request: ImageFilesRequest): Promise<void> {
  const { layers } = request.manifest
  const { parallelLayers } = request.limits
  const budget = new ImageBudget(request.limits)
  const stack = new LayerStack(tree)
  const failures: unknown[] = []
  const stop = new AbortController()
  const stopped = (): boolean => stop.signal.aborted
  const waiting = layers.entries()
  let done = 0
  const worker = async (): Promise<void> => {
    for (const [index, layer] of waiting) {
      try {
        // Layers that wait for a slow one below them are held: few of them.
        await stack.within(index, 2 * parallelLayers, stop.signal)
        if (stopped()) return
        const files = await readOne(request, budget, index, layer, stop.signal)
        request.onLayer(++done, layers.length)
        stack.add(index, files)
      } catch (error) {
        if (!stopped()) failures.push(error)
        stop.abort()
      }
    }
  }
  await Promise.all(Array.from({ length: parallelLayers }, worker))
  if (failures.length > 0) throw failures[0]
}

async function readOne(
  request: ImageFilesRequest,
  budget: ImageBudget,
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
  const known = request.layerCache.get(descriptor.digest, diffId)
  if (known !== undefined) {
    budget.spend(known.spent)
    return known
  }
  const { registry, repository, wants, limits } = request
  const files = await readLayer({
    open: () => registry.openBlob(repository, descriptor),
    descriptor,
    compression: form.compression,
    diffId,
    wants,
    limits,
    budget,
    signal,
  })
  request.layerCache.keep(descriptor.digest, diffId, files, limits.cachedBytes)
  return files
}
