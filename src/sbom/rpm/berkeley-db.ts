import { Claims } from './claims.ts'
import type { HeaderRecord } from './header-record.ts'

const MAGIC = 0x00061561
const PAGE_HEADER_BYTES = 26
const HASH_META_PAGE = 8
/** Hash pages as they were before release 4.6 (RHEL 5), and as they are since. */
const HASH_PAGES: readonly number[] = [2, 13]
const OVERFLOW_PAGE = 7
/** Kinds of items on a hash page. */
const IN_PAGE = 1
const ON_OTHER_PAGES = 3
/** The item that counts the packages has four bytes; no header is as small. */
const MIN_HEADER_BYTES = 24

export function isBerkeleyHash(bytes: Buffer): boolean {
  return bytes.length >= 512 && [bytes.readUInt32LE(12), bytes.readUInt32BE(12)].includes(MAGIC)
}

/**
 * The headers in rpm's Berkeley DB `Packages` (RHEL 8 and before; db_page.h of Berkeley DB 4 and 5): a hash table from a
 * number to a header, which lies on a chain of overflow pages. Numbers are in the byte order of the machine that wrote it.
 */
export function* berkeleyHeaders(bytes: Buffer): Generator<HeaderRecord> {
  const file = HashFile.open(bytes)
  if (file === undefined)
    yield { damaged: 'its first page is none of a hash table that is not encrypted' }
  else yield* file.values()
}

class HashFile {
  readonly #bytes: Buffer
  readonly #littleEndian: boolean
  readonly #pageBytes: number
  readonly #claims: Claims

  private constructor(bytes: Buffer, littleEndian: boolean, pageBytes: number) {
    this.#bytes = bytes
    this.#littleEndian = littleEndian
    this.#pageBytes = pageBytes
    this.#claims = new Claims(Math.floor(bytes.length / pageBytes))
  }

  static open(bytes: Buffer): HashFile | undefined {
    const littleEndian = bytes.readUInt32LE(12) === MAGIC
    const pageBytes = littleEndian ? bytes.readUInt32LE(20) : bytes.readUInt32BE(20)
    const isPower = (pageBytes & (pageBytes - 1)) === 0
    const isPlain = bytes.readUInt8(24) === 0 && bytes.readUInt8(25) === HASH_META_PAGE
    if (!isPower || pageBytes < 512 || pageBytes > 65_536 || !isPlain) return undefined
    return new HashFile(bytes, littleEndian, pageBytes)
  }

  *values(): Generator<HeaderRecord> {
    const pages = Math.floor(this.#bytes.length / this.#pageBytes)
    if (pages * this.#pageBytes < this.#bytes.length) yield { damaged: 'it ends within a page' }
    for (let number = 1; number < pages; number++) {
      const page = this.#page(number)
      if (page !== undefined && HASH_PAGES.includes(page.readUInt8(25))) yield* this.#onPage(page)
    }
  }

  #page(number: number): Buffer | undefined {
    const start = number * this.#pageBytes
    const page = this.#bytes.subarray(start, start + this.#pageBytes)
    return page.length === this.#pageBytes ? page : undefined
  }

  /** Items come in pairs, key and value; each ends where the one before it starts, and the first with the page. */
  *#onPage(page: Buffer): Generator<HeaderRecord> {
    const fit = Math.floor((page.length - PAGE_HEADER_BYTES) / 2)
    const count = this.#number16(page, 20)
    if (count > fit || count % 2 !== 0) {
      yield { damaged: 'a page that says that it has more items than it can' }
      return
    }
    let end = page.length
    for (let index = 0; index < count; index++) {
      const start = this.#number16(page, PAGE_HEADER_BYTES + 2 * index)
      if (start >= end) {
        yield { damaged: 'a page whose items lie upon each other' }
        return
      }
      if (index % 2 === 1) yield* this.#value(page.subarray(start, end))
      end = start
    }
  }

  *#value(item: Buffer): Generator<HeaderRecord> {
    const kind = item.readUInt8(0)
    if (kind === IN_PAGE && item.length > MIN_HEADER_BYTES) yield { header: item.subarray(1) }
    else if (kind === ON_OTHER_PAGES) {
      const header = item.length < 12 ? undefined : this.#chain(item)
      yield header === undefined ? { damaged: 'a header whose pages are not there' } : { header }
    }
  }

  #chain(item: Buffer): Buffer | undefined {
    const total = this.#number32(item, 8)
    const parts: Buffer[] = []
    let left = total
    let next = this.#number32(item, 4)
    while (left > 0) {
      const page = next > 0 && this.#claims.take(next) ? this.#page(next) : undefined
      const length = page === undefined ? 0 : this.#number16(page, 22)
      if (page?.readUInt8(25) !== OVERFLOW_PAGE || length === 0 || length > left) return undefined
      const end = PAGE_HEADER_BYTES + length
      if (end > page.length) return undefined
      parts.push(page.subarray(PAGE_HEADER_BYTES, end))
      left -= length
      next = this.#number32(page, 16)
    }
    return Buffer.concat(parts, total)
  }

  #number16(bytes: Buffer, at: number): number {
    return this.#littleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
  }

  #number32(bytes: Buffer, at: number): number {
    return this.#littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
  }
}
