import { inflateRawSync } from 'node:zlib'
import { freeMemory } from '../../shared/free-memory.ts'

/** An entry of the central directory. */
export interface ZipEntry {
  /** As the archive spells it: for matching, never for writing. */
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly compressedBytes: number
  readonly bytes: number
  /** Of its local header, from the archive's start. */
  readonly offset: number
}

/** The content of an entry, or why there is none. */
export type ZipContent = { readonly content: Buffer } | { readonly unread: string }

const END = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT = 0xffff
const END64 = 0x06064b50
const END64_BYTES = 56
const END64_LOCATOR = 0x07064b50
const END64_LOCATOR_BYTES = 20
const CENTRAL = 0x02014b50
const CENTRAL_BYTES = 46
const LOCAL = 0x04034b50
const LOCAL_BYTES = 30
/** In the place of a number that stands in the zip64 field instead. */
const ELSEWHERE = 0xffffffff
/** The same, of a number of entries. */
const MANY = 0xffff
const ZIP64_FIELD = 1
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const MIN_CHUNK = 64 * 1024
const USUAL_GROWTH = 16

/**
 * A zip archive in memory (APPNOTE.TXT), read by its central directory as Java reads it; bytes may stand before it, such as the
 * script of an executable jar. One entry after the other, none remembered: names may repeat and mean anything.
 */
export class Zip {
  readonly #bytes: Buffer
  readonly #directory: Buffer
  /** Bytes before the archive. */
  readonly #before: number

  private constructor(bytes: Buffer, directory: Buffer, before: number) {
    this.#bytes = bytes
    this.#directory = directory
    this.#before = before
  }

  /** Undefined where there is no central directory. */
  static open(bytes: Buffer): Zip | undefined {
    const last = bytes.length - END_BYTES
    for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
      const found = bytes.readUInt32LE(at) === END ? directoryBefore(bytes, at) : undefined
      if (found !== undefined) return new Zip(bytes, found.directory, found.before)
    }
    return undefined
  }

  /** As far as the directory holds together. */
  *entries(): Generator<ZipEntry> {
    const directory = this.#directory
    for (let at = 0; at + CENTRAL_BYTES <= directory.length;) {
      if (directory.readUInt32LE(at) !== CENTRAL) return
      const nameEnd = at + CENTRAL_BYTES + directory.readUInt16LE(at + 28)
      const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
      if (extraEnd > directory.length) return
      yield entryAt(directory, at, nameEnd, extraEnd)
      at = extraEnd + directory.readUInt16LE(at + 32)
    }
  }

  /** A view of the archive where the entry is stored, a copy where it is deflated; never more than `maxBytes`. */
  read(entry: ZipEntry, maxBytes: number): ZipContent {
    if ((entry.flags & ENCRYPTED) !== 0) return { unread: 'it is encrypted' }
    if (entry.bytes > maxBytes) return { unread: `it has more than ${maxBytes} bytes` }
    const data = this.#data(entry)
    if (data === undefined) return { unread: 'it is not where the archive says that it is' }
    if (entry.method === STORED && data.length === entry.bytes) return { content: data }
    if (entry.method !== DEFLATED) return { unread: 'it is not compressed as Java compresses' }
    try {
      // At least one of each; and room for all of it at once, unless that is much more than there is of it.
      const maxOutputLength = Math.max(entry.bytes, 1)
      const plausible = Math.max(MIN_CHUNK, USUAL_GROWTH * data.length)
      const chunkSize = Math.min(Math.max(entry.bytes, 64), plausible)
      const content = inflateRawSync(data, { maxOutputLength, chunkSize })
      if (content.length === entry.bytes) return { content }
    } catch {
      // What zlib says of it adds nothing.
    }
    return { unread: 'it is damaged, or has another size than the archive says' }
  }

  /** Frees a content that is a copy: nothing may point into it any more. */
  giveBack({ buffer, byteLength }: Buffer): void {
    if (buffer !== this.#bytes.buffer && buffer.byteLength === byteLength) freeMemory(buffer)
  }

  #data(entry: ZipEntry): Buffer | undefined {
    const at = this.#before + entry.offset
    if (at + LOCAL_BYTES > this.#bytes.length || this.#bytes.readUInt32LE(at) !== LOCAL) {
      return undefined
    }
    const start =
      at + LOCAL_BYTES + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28)
    const end = start + entry.compressedBytes
    return end > this.#bytes.length ? undefined : this.#bytes.subarray(start, end)
  }
}

function directoryBefore(
  bytes: Buffer,
  end: number,
): { readonly directory: Buffer; readonly before: number } | undefined {
  const stated = endRecord(bytes, end)
  if (stated === undefined) return undefined
  const start = stated.end - stated.bytes
  const before = start - stated.offset
  if (start < 0 || before < 0) return undefined
  const isThere = stated.bytes === 0 || bytes.readUInt32LE(start) === CENTRAL
  return isThere && (isLast(bytes, end) || isLocal(bytes, before))
    ? { directory: bytes.subarray(start, stated.end), before }
    : undefined
}

/** Whether the archive's comment ends with the file. */
function isLast(bytes: Buffer, end: number): boolean {
  return end + END_BYTES + bytes.readUInt16LE(end + 20) === bytes.length
}

/** Java asks that of an archive with something behind it: in a comment may stand what only looks like an end. */
function isLocal(bytes: Buffer, at: number): boolean {
  return at + 4 <= bytes.length && bytes.readUInt32LE(at) === LOCAL
}

interface EndRecord {
  readonly entries: number
  readonly bytes: number
  readonly offset: number
  /** Where the directory ends. */
  readonly end: number
}

function endRecord(bytes: Buffer, end: number): EndRecord | undefined {
  const stated = {
    entries: bytes.readUInt16LE(end + 10),
    bytes: bytes.readUInt32LE(end + 12),
    offset: bytes.readUInt32LE(end + 16),
    end,
  }
  const long = endRecord64(bytes, end - END64_LOCATOR_BYTES)
  if (long !== undefined && isSame(stated, long)) return long
  return stated.bytes === ELSEWHERE || stated.offset === ELSEWHERE ? undefined : stated
}

/** As Java has it, the longer record counts where the shorter one says the same, or that it stands there. */
function isSame(short: EndRecord, long: EndRecord): boolean {
  return (
    (short.entries === MANY || short.entries === long.entries) &&
    (short.bytes === ELSEWHERE || short.bytes === long.bytes) &&
    (short.offset === ELSEWHERE || short.offset === long.offset)
  )
}

/** The record of a zip64 archive: where its locator says, or right before that where something stands before the archive. */
function endRecord64(bytes: Buffer, locator: number): EndRecord | undefined {
  if (locator < END64_BYTES || bytes.readUInt32LE(locator) !== END64_LOCATOR) return undefined
  const stated = Number(bytes.readBigUInt64LE(locator + 8))
  const end = [stated, locator - END64_BYTES].find(
    (at) => at <= locator - END64_BYTES && bytes.readUInt32LE(at) === END64,
  )
  if (end === undefined) return undefined
  return {
    entries: Number(bytes.readBigUInt64LE(end + 32)),
    bytes: Number(bytes.readBigUInt64LE(end + 40)),
    offset: Number(bytes.readBigUInt64LE(end + 48)),
    end,
  }
}

function entryAt(directory: Buffer, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const extra = zip64Numbers(directory.subarray(nameEnd, extraEnd))
  const number = (field: number): number => {
    const stated = directory.readUInt32LE(at + field)
    return stated === ELSEWHERE ? (extra.next().value ?? Infinity) : stated
  }
  // In this order they stand in the zip64 field, each only where it is needed.
  const bytes = number(24)
  const compressedBytes = number(20)
  return {
    name: directory.toString('utf8', at + CENTRAL_BYTES, nameEnd),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    bytes,
    compressedBytes,
    offset: number(42),
  }
}

function* zip64Numbers(extra: Buffer): Generator<number, undefined> {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    const isField = extra.readUInt16LE(at) === ZIP64_FIELD
    for (let number = at + 4; isField && number + 8 <= Math.min(end, extra.length); number += 8) {
      yield Number(extra.readBigUInt64LE(number))
    }
    if (isField) return undefined
    at = end
  }
  return undefined
}
