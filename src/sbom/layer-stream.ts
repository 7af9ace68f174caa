import { createHash } from 'node:crypto'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdDecompress } from 'node:zlib'
import type { Digest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { messageOf, SealError } from '../shared/errors.ts'
import { freeMemory } from '../shared/free-memory.ts'
import { type ImageBudget, LayerBudget } from './image-budget.ts'
import type { FileSelection } from './file-selection.ts'
import type { LargeFileBuffer } from './large-file-buffer.ts'
import { LayerCollector } from './layer-collector.ts'
import type { LayerFiles } from './layer-files.ts'
import type { SbomLimits } from './limits.ts'
import { refused } from './sbom-error.ts'
import { TarError, TarReader } from './tar.ts'

export type LayerForm =
  | { readonly kind: 'tar'; readonly compression: 'none' | 'gzip' | 'zstd' }
  | { readonly kind: 'unreadable'; readonly why: string }

const LAYER =
  /^application\/vnd\.(?:oci\.image\.layer\.(?<oci>(?:nondistributable\.)?)v1\.tar|docker\.image\.rootfs\.(?<docker>(?:foreign\.)?)diff\.tar)(?:[+.](?<compression>gzip|zstd))?$/

/** How a layer of this media type is read (OCI image-spec, layer.md, and Docker's image manifest schema 2). */
export function layerForm(mediaType: string): LayerForm {
  const found = LAYER.exec(mediaType)?.groups
  if (found === undefined) {
    return { kind: 'unreadable', why: `layers of type ${mediaType} cannot be read` }
  }
  if (found['oci'] || found['docker']) {
    return { kind: 'unreadable', why: 'it is a foreign layer, which registries do not hold' }
  }
  const { compression = 'none' } = found
  if (compression !== 'gzip' && compression !== 'zstd') return { kind: 'tar', compression: 'none' }
  return { kind: 'tar', compression }
}

export interface LayerRequest {
  /** The blob as the registry streams it, which fails at its end where the digest differs. */
  readonly open: () => Promise<Readable>
  readonly descriptor: Descriptor
  readonly compression: 'none' | 'gzip' | 'zstd'
  /** SHA-256 of the uncompressed archive, as the image's configuration states it. */
  readonly diffId: Digest
  readonly selection: FileSelection
  readonly limits: SbomLimits
  readonly budget: ImageBudget
  /** Of the image: its layers take turns. */
  readonly largeFiles: LargeFileBuffer
  readonly signal: AbortSignal
}

/**
 * Reads one layer from end to end, once: decompresses, hashes and gathers the wanted files. Throws SbomError where the
 * archive is corrupt, too large, or not the one that the image's configuration names.
 */
export async function readLayer(request: LayerRequest): Promise<LayerFiles> {
  const budget = new LayerBudget(request.budget)
  const collector = new LayerCollector({ ...request, layer: request.diffId, budget })
  const archive = new ArchiveReader(collector, budget, request)
  const blob = await request.open()
  try {
    await decompressed(blob, request, (chunks) => archive.readAll(chunks))
  } catch (error) {
    throw asRefusal(error, request)
  }
  if (archive.diffId() !== request.diffId) {
    throw refused({
      code: 'SBOM_LAYER_DIFF_ID',
      message: `layer ${request.descriptor.digest} unpacks to ${archive.diffId()}, the image's configuration says ${request.diffId}`,
    })
  }
  return collector.result()
}

/**
 * Gives back what a decompressor wrote, once that is full and it has taken another: the garbage collector would let dozens of them
 * gather, and then stop everything to collect them.
 */
function release({ buffer, byteOffset, byteLength }: Buffer): void {
  const isFull = byteOffset + byteLength === CHUNK_BYTES && buffer.byteLength === CHUNK_BYTES
  if (isFull) freeMemory(buffer)
}

/**
 * The pieces of a blob gathered into blocks, for a decompressor that takes one at a time: each is overwritten when the next is asked
 * for. The pieces are given back, but those that share their memory.
 */
async function* inBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
  let filled = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.byteLength;) {
      const copied = piece.copy(block, filled, at)
      at += copied
      filled += copied
      if (filled < BLOCK_BYTES) continue
      yield block
      filled = 0
    }
    if (piece.byteLength === piece.buffer.byteLength) freeMemory(piece.buffer)
  }
  if (filled > 0) yield block.subarray(0, filled)
}

type Turns = Pick<LayerRequest, 'largeFiles' | 'signal'>

class ArchiveReader {
  readonly #tar: TarReader
  readonly #hash = createHash('sha256')
  readonly #budget: LayerBudget
  readonly #turns: Turns
  #diffId: string | undefined

  constructor(collector: LayerCollector, budget: LayerBudget, turns: Turns) {
    this.#tar = new TarReader(collector)
    this.#budget = budget
    this.#turns = turns
  }

  async readAll(chunks: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of chunks) {
      this.#budget.spend({ bytes: chunk.length })
      this.#hash.update(chunk)
      await this.#read(chunk)
      release(chunk)
    }
    this.#tar.end()
  }

  /** In parts where a large file has to wait until one of another layer is done with. */
  async #read(chunk: Buffer): Promise<void> {
    const { largeFiles, signal } = this.#turns
    for (let at = this.#tar.push(chunk); at < chunk.length;) {
      await largeFiles.returned(signal)
      at += this.#tar.push(chunk.subarray(at))
    }
  }

  diffId(): string {
    this.#diffId ??= `sha256:${this.#hash.digest('hex')}`
    return this.#diffId
  }
}

async function decompressed(
  blob: Readable,
  { compression, signal }: LayerRequest,
  read: (chunks: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const inflate = decompressor(compression)
  if (inflate === undefined) await pipeline(blob, read, { signal })
  else await pipeline(blob, inBlocks, inflate, read, { signal })
}

/**
 * 32 MiB, which the decompressor holds of what it has written, for each layer being read; its own limit is 128 MiB. The tools
 * that write layers use 8 MiB, and `zstd -20` 32 MiB.
 */
const ZSTD_WINDOW_LOG_MAX = 25

/** A connection gives 64 KiB at a time; handing that over takes the decompressor's thread as long as a block of this size. */
const BLOCK_BYTES = 1024 * 1024
/** Large chunks: at the default of 16 KiB, handing them over costs as much as inflating. */
const CHUNK_BYTES = 512 * 1024
/**
 * Of what is written to a decompressor: the smallest there is, so that it takes one block after the other. It writes two chunks
 * ahead of the reader, which are not joined.
 */
const FLOW = { writableHighWaterMark: 1, readableObjectMode: true, readableHighWaterMark: 2 }

function decompressor(compression: LayerRequest['compression']): Transform | undefined {
  switch (compression) {
    case 'none':
      return undefined
    case 'gzip':
      return createGunzip({ chunkSize: CHUNK_BYTES, ...FLOW })
    case 'zstd':
      return createZstdDecompress({
        chunkSize: CHUNK_BYTES,
        ...FLOW,
        params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX },
      })
  }
}

function asRefusal(error: unknown, { descriptor, compression }: LayerRequest): unknown {
  if (error instanceof SealError) return error
  if (codeOf(error) === 'ZSTD_error_frameParameter_windowTooLarge') {
    return refused({
      code: 'SBOM_IMAGE_TOO_LARGE',
      message: `layer ${descriptor.digest} needs a zstd window of more than ${2 ** ZSTD_WINDOW_LOG_MAX} bytes`,
      cause: error,
    })
  }
  const unreadable = error instanceof TarError || /^(?:Z_|ZSTD_)/.test(codeOf(error))
  if (!unreadable) return error
  const what = error instanceof TarError ? 'tar archive' : compression
  return refused({
    code: 'SBOM_LAYER_CORRUPT',
    message: `layer ${descriptor.digest} is no whole ${what}: ${messageOf(error)}`,
    cause: error,
  })
}

/** The code of an error of Node's own. */
function codeOf(error: unknown): string {
  const coded = typeof error === 'object' && error !== null && 'code' in error
  return coded ? String(error.code) : ''
}
