/** Pages of an SQLite database (sqlite.org/fileformat2.html), of the least size that they may have. */
const PAGE_BYTES = 512

/** The first page: a schema that has the table `Packages` in the page `root`. */
export function schemaPage(root: number, reserved = 0): Buffer {
  const page = Buffer.alloc(PAGE_BYTES)
  page.write('SQLite format 3\0')
  page.writeUInt16BE(PAGE_BYTES, 16)
  page.writeUInt8(reserved, 20)
  const record = Buffer.concat([
    Buffer.from([6, 23, 29, 29, 1, 13]),
    Buffer.from('tablePackagesPackages'),
    Buffer.from([root]),
  ])
  putCells(page, 100, [Buffer.concat([Buffer.from([record.length, 1]), record])])
  return page
}

/** A page of rows. */
export function leafPage(rows: readonly Buffer[]): Buffer {
  const page = Buffer.alloc(PAGE_BYTES)
  putCells(page, 0, rows)
  return page
}

/** A page that leads to others. */
export function interiorPage(children: readonly number[], last: number): Buffer {
  const page = Buffer.alloc(PAGE_BYTES)
  page.writeUInt8(5, 0)
  page.writeUInt16BE(children.length, 3)
  page.writeUInt32BE(last, 8)
  children.forEach((child, index) => {
    const at = PAGE_BYTES - 5 * (index + 1)
    page.writeUInt32BE(child, at)
    page.writeUInt16BE(at, 12 + 2 * index)
  })
  return page
}

/** A row of a key and a blob; the part of it that its page has not room for begins on the page `overflow`. */
export function rowOf(blob: Buffer, overflow = 0): Buffer {
  const record = recordOf(blob)
  const local = localBytes(record.length)
  const next = Buffer.alloc(local < record.length ? 4 : 0)
  if (next.length > 0) next.writeUInt32BE(overflow)
  return Buffer.concat([varint(record.length), varint(1), record.subarray(0, local), next])
}

/** The overflow page of that number of a row's, which leads to the page `next`. */
export function overflowPage(blob: Buffer, next: number, number: number): Buffer {
  const record = recordOf(blob)
  const page = Buffer.alloc(PAGE_BYTES)
  page.writeUInt32BE(next)
  record.copy(page, 4, localBytes(record.length) + number * (PAGE_BYTES - 4))
  return page
}

function putCells(page: Buffer, start: number, cells: readonly Buffer[]): void {
  page.writeUInt8(13, start)
  page.writeUInt16BE(cells.length, start + 3)
  let at = page.length
  cells.forEach((cell, index) => {
    at -= cell.length
    cell.copy(page, at)
    page.writeUInt16BE(at, start + 8 + 2 * index)
  })
}

function recordOf(blob: Buffer): Buffer {
  const type = varint(12 + 2 * blob.length)
  return Buffer.concat([Buffer.from([2 + type.length, 0]), type, blob])
}

function localBytes(total: number): number {
  if (total <= PAGE_BYTES - 35) return total
  const least = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23
  const even = least + ((total - least) % (PAGE_BYTES - 4))
  return even <= PAGE_BYTES - 35 ? even : least
}

function varint(value: number): Buffer {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f))
  return Buffer.from(bytes)
}
