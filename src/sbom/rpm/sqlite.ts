import { Claims } from './claims.ts'
import type { HeaderRecord } from './header-record.ts'
import { columnsOf, type Varint, varintAt } from './sqlite-record.ts'

const MAGIC = Buffer.from('SQLite format 3\0')
const FILE_HEADER_BYTES = 100
/** A tree that is higher has more rows than there are bytes in any file. */
const MAX_HEIGHT = 40
const INTERIOR_PAGE = 0x05
const LEAF_PAGE = 0x0d

export function isSqlite(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC)
}

/**
 * The blobs in the second column of a table, in the order of its keys: rpm's `Packages (hnum INTEGER PRIMARY KEY, blob BLOB)`.
 * Reads as much of the file format (sqlite.org/fileformat2.html) as that takes: tables, and no write-ahead log.
 */
export function* sqliteBlobs(bytes: Buffer, table: string): Generator<HeaderRecord> {
  const file = SqliteFile.open(bytes)
  if (file === undefined) {
    yield { damaged: 'its pages have a size that SQLite has not' }
    return
  }
  const root = file.rootOf(table)
  if (root === undefined) {
    yield { damaged: `its schema names no table ${table}` }
    return
  }
  for (const row of file.rows(root)) {
    if ('damaged' in row) yield row
    else {
      const [, header] = row.columns
      yield header === undefined ? { damaged: 'a row that cannot be read' } : { header }
    }
  }
}

type Row = { readonly columns: readonly Buffer[] } | { readonly damaged: string }

class SqliteFile {
  readonly #bytes: Buffer
  readonly #pageBytes: number
  readonly #usable: number
  readonly #claims: Claims

  private constructor(bytes: Buffer, pageBytes: number, reserved: number) {
    this.#bytes = bytes
    this.#pageBytes = pageBytes
    this.#usable = pageBytes - reserved
    // Pages are counted from 1.
    this.#claims = new Claims(Math.floor(bytes.length / pageBytes) + 1)
  }

  static open(bytes: Buffer): SqliteFile | undefined {
    if (bytes.length < FILE_HEADER_BYTES) return undefined
    const stated = bytes.readUInt16BE(16)
    const pageBytes = stated === 1 ? 65_536 : stated
    const reserved = bytes.readUInt8(20)
    const isPower = pageBytes >= 512 && (pageBytes & (pageBytes - 1)) === 0
    // SQLite opens no file with fewer usable bytes to a page.
    if (!isPower || pageBytes - reserved < 480) return undefined
    return new SqliteFile(bytes, pageBytes, reserved)
  }

  /** The root page of a table. The schema is a table itself: type, name, table, root page, statement. */
  rootOf(table: string): number | undefined {
    for (const row of this.rows(1)) {
      if ('damaged' in row) continue
      const [type, name, , root] = row.columns
      if (type?.toString() !== 'table' || name?.toString() !== table) continue
      if (root !== undefined && root.length > 0 && root.length <= 6) {
        return root.readUIntBE(0, root.length)
      }
    }
    return undefined
  }

  *rows(number: number, height = 0): Generator<Row> {
    const page = this.#claim(number)
    if (page === undefined || height > MAX_HEIGHT) {
      yield { damaged: 'its table leads to a page that is not there, or was read before' }
      return
    }
    const start = number === 1 ? FILE_HEADER_BYTES : 0
    const type = page.readUInt8(start)
    const count = page.readUInt16BE(start + 3)
    if (type === INTERIOR_PAGE) {
      for (const at of cellsOf(page, start + 12, count)) {
        yield* this.rows(at + 4 > page.length ? 0 : page.readUInt32BE(at), height + 1)
      }
      yield* this.rows(page.readUInt32BE(start + 8), height + 1)
    } else if (type === LEAF_PAGE) {
      const claims = new Claims(page.length)
      for (const at of cellsOf(page, start + 8, count)) yield this.#row(page, at, claims)
    } else yield { damaged: 'its table has a page of another kind' }
  }

  /** A page, once. */
  #claim(number: number): Buffer | undefined {
    if (number < 1 || !this.#claims.take(number)) return undefined
    const end = number * this.#pageBytes
    return this.#bytes.subarray(end - this.#pageBytes, end)
  }

  #row(page: Buffer, at: number, claims: Claims): Row {
    const size = varintAt(page, at)
    const key = size === undefined ? undefined : varintAt(page, size.end)
    const payload =
      size === undefined || key === undefined ? undefined : this.#payload(page, size, key, claims)
    const columns = payload === undefined ? undefined : columnsOf(payload)
    return columns === undefined ? { damaged: 'a row that cannot be read' } : { columns }
  }

  /** The bytes of a row: as many as fit on its page, the rest on a chain of overflow pages. */
  #payload(page: Buffer, size: Varint, key: Varint, claims: Claims): Buffer | undefined {
    const total = size.value
    const local = this.#localBytes(total)
    const inPage = key.end + local
    if (inPage > page.length || !claims.take(key.end, local)) return undefined
    const parts = [page.subarray(key.end, inPage)]
    if (local === total) return parts[0]
    let left = total - local
    let next = inPage + 4 > page.length ? 0 : page.readUInt32BE(inPage)
    while (left > 0) {
      const more = this.#claim(next)
      if (more === undefined) return undefined
      const part = more.subarray(4, Math.min(this.#usable, 4 + left))
      parts.push(part)
      left -= part.length
      next = more.readUInt32BE(0)
    }
    return Buffer.concat(parts, total)
  }

  /** "Cell Payload Overflow Pages" in the file format, for leaves of tables. */
  #localBytes(total: number): number {
    const usable = this.#usable
    if (total <= usable - 35) return total
    const least = Math.floor(((usable - 12) * 32) / 255) - 23
    const even = least + ((total - least) % (usable - 4))
    return even <= usable - 35 ? even : least
  }
}

/** Where the cells of a page start. */
function* cellsOf(page: Buffer, pointers: number, count: number): Generator<number> {
  const fit = Math.min(count, Math.floor((page.length - pointers) / 2))
  for (let index = 0; index < fit; index++) yield page.readUInt16BE(pointers + 2 * index)
}
