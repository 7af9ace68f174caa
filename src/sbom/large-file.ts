import {
  BEGINNING_BYTES,
  HEAD_BYTES,
  type LargeFileCataloger,
  type Span,
  type Unread,
} from './cataloger.ts'
import type { Extract } from './extract.ts'
import type { LargeFileBuffer } from './large-file-buffer.ts'
import type { FileFacts } from './layer-files.ts'
import type { TarData } from './tar.ts'

export interface LargeFileRequest {
  readonly file: FileFacts
  /** Who wants a file that begins like this. */
  readonly choose: (file: FileFacts, head: Buffer) => LargeFileCataloger | undefined
  readonly buffer: LargeFileBuffer
  readonly done: (result: Extract | Unread) => void
}

const NOTHING = Buffer.alloc(0)

/** A file that is gathered only where its first bytes are of a kind that a cataloger wants, and then reduced to an extract. */
export class LargeFile implements TarData {
  readonly #request: LargeFileRequest
  /** Its beginning, as long as that is too short to tell what it is. */
  #head: Buffer = NOTHING
  /** Undefined until the beginning has come. */
  #wanted: boolean | undefined
  #cataloger: LargeFileCataloger | undefined
  /** Where it is gathered. */
  #room: Buffer | undefined
  #length = 0
  /** Parts that are not gathered, in their order. */
  #needless: readonly Span[] = []
  #isPlanned = false

  constructor(request: LargeFileRequest) {
    this.#request = request
  }

  write(bytes: Buffer): boolean {
    this.#wanted ??= this.#judge(bytes)
    if (this.#wanted !== true) return true
    if (bytes.length === this.#request.file.size) {
      // All of it, where it lies.
      this.#extract(bytes)
      return true
    }
    this.#room ??= this.#request.buffer.lend(this.#request.file.size)
    if (this.#room === undefined) return false
    if (this.#length === 0) this.#gather(this.#head, this.#room)
    this.#gather(bytes, this.#room)
    return true
  }

  end(): void {
    if (this.#room === undefined) return
    this.#extract(this.#room)
    this.#request.buffer.giveBack(this.#room)
  }

  #extract(bytes: Buffer): void {
    const result = this.#cataloger?.extract(this.#request.file, bytes)
    if (result !== undefined) this.#request.done(result)
  }

  #gather(bytes: Buffer, room: Buffer): void {
    const start = this.#length
    this.#length += bytes.length
    let at = start
    for (const { from, to } of this.#needless) {
      if (from > at) bytes.copy(room, at, at - start, Math.min(from, this.#length) - start)
      at = Math.max(at, to)
      if (at >= this.#length) break
    }
    if (at < this.#length) bytes.copy(room, at, at - start)
    this.#plan(room)
  }

  /** Once its beginning is here, and if it finds zeros in the room. */
  #plan(room: Buffer): void {
    const { ownBytes } = this.#request.buffer
    if (this.#isPlanned || this.#length < BEGINNING_BYTES || room.length <= ownBytes) return
    this.#isPlanned = true
    const spans = this.#cataloger?.needless?.(room.subarray(0, BEGINNING_BYTES)) ?? []
    this.#needless = spans.toSorted((a, b) => a.from - b.from)
    // How much has come with the beginning depends on the pieces alone.
    for (const { from, to } of spans) {
      room.fill(
        0,
        Math.max(from, BEGINNING_BYTES),
        Math.max(Math.min(to, this.#length), BEGINNING_BYTES),
      )
    }
  }

  #judge(bytes: Buffer): boolean | undefined {
    const { file, choose, buffer, done } = this.#request
    const head = Buffer.concat([this.#head, bytes.subarray(0, HEAD_BYTES)])
    if (head.length < Math.min(HEAD_BYTES, file.size)) {
      this.#head = head
      return undefined
    }
    this.#cataloger = choose(file, head.subarray(0, HEAD_BYTES))
    if (this.#cataloger === undefined) return false
    const fits = file.size <= buffer.maxBytes
    if (!fits) done({ skipped: `it has ${file.size} bytes, more than ${buffer.maxBytes}` })
    return fits
  }
}
