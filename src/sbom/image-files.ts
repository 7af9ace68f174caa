import type { Digest } from '../oci/digest.ts'
import type { Descriptor, ImageManifest } from '../oci/manifest.ts'
import type { Repository } from '../oci/reference.ts'
import type { ImageReader } from '../oci/registry.ts'
import { printable } from '../shared/log.ts'
import type { ExtractedFile } from './extract.ts'
import type { FileSelection } from './file-selection.ts'
import { ImageBudget } from './image-budget.ts'
import type { ImageConfig } from './image-config.ts'
import { ImageTree } from './image-tree.ts'
import { LargeFileBuffer } from './large-file-buffer.ts'
import type { LayerCache } from './layer-cache.ts'
import { EMPTY_LAYER, type LayerFiles, type SkippedFile } from './layer-files.ts'
import { layerPath } from './layer-path.ts'
import { LayerStack } from './layer-stack.ts'
import { layerForm, type LayerRequest, readLayer } from './layer-stream.ts'
import type { SbomLimits } from './limits.ts'
import { refused } from './sbom-error.ts'

/** A file of the image that a cataloger asked for, whole. */
export interface ImageFile {
  readonly path: string
  readonly bytes: Buffer
  /** diffID of the layer that it was read from. */
  readonly layer: Digest
}

export interface ImageFilesRequest {
  readonly registry: ImageReader
  readonly repository: Repository
  readonly manifest: ImageManifest
  readonly config: ImageConfig
  readonly selection: FileSelection
  readonly limits: SbomLimits
  readonly layerCache: LayerCache
  readonly onLayer: (done: number, total: number) => void
}

export interface ImageFiles {
  /** In code-unit order of the paths. */
  readonly files: ReadonlyMap<string, ImageFile>
  /** In the same order. */
  readonly extracts: readonly ExtractedFile[]
  /** Where a path leads, absolute or below the root, the links in its directories followed. */
  readonly realPath: (path: string) => string
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

function filesOf(tree: ImageTree, { selection, limits }: ImageFilesRequest): ImageFiles {
  const files = new Map<string, ImageFile>()
  const extracts: ExtractedFile[] = []
  let bytes = 0
  const skipped: SkippedFile[] = []
  for (const [path, node] of tree.nodes()) {
    // A link to a program or an archive installs nothing a second time.
    if (node.kind === 'extract') extracts.push({ path, extract: node.extract, layer: node.layer })
    if (node.kind !== 'file' && node.kind !== 'symlink') continue
    if (!selection.whole({ path, size: 0, mode: 0o644 })) continue
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
  const realPath = (path: string): string => tree.realPath(layerPath(path) ?? path)
  return { files, extracts, realPath, skipped: [...tree.skipped(), ...skipped] }
}

/** Reads a few layers at a time and stacks them in their order. The first failure stops the others. */
async function stackLayers(tree: ImageTree, request: ImageFilesRequest): Promise<void> {
  const { layers } = request.manifest
  const { parallelLayers } = request.limits
  const budget = new ImageBudget(request.limits)
  const largeFiles = new LargeFileBuffer(request.limits.largeFileBytes, request.limits.ownFileBytes)
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
        const files = await readOne(
          { ...request, budget, largeFiles, signal: stop.signal },
          index,
          layer,
        )
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

/** The image's request, and what its layers share while they are read. */
type LayersRequest = ImageFilesRequest & Pick<LayerRequest, 'budget' | 'largeFiles' | 'signal'>

async function readOne(
  request: LayersRequest,
  index: number,
  descriptor: Descriptor,
): Promise<LayerFiles> {
  const form = layerForm(descriptor.mediaType)
  const diffId = request.config.diffIds[index]
  if (form.kind === 'unreadable' || diffId === undefined) {
    const why = form.kind === 'unreadable' ? form.why : 'the image names no diffID for it'
    return { ...EMPTY_LAYER, skipped: [{ path: `layer ${index + 1}`, why: printable(why) }] }
  }
  const known = request.layerCache.get(descriptor.digest, diffId)
  if (known !== undefined) {
    request.budget.spend(known.spent)
    return known
  }
  const files = await readLayer({
    ...request,
    open: () => request.registry.openBlob(request.repository, descriptor),
    descriptor,
    compression: form.compression,
    diffId,
  })
  request.layerCache.keep(descriptor.digest, diffId, files, request.limits.cachedBytes)
  return files
}
