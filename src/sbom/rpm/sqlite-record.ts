/** An integer of one to nine bytes, and where it ends. */
export interface Varint {
  readonly value: number
  readonly end: number
}

/** Bytes of the serial types 0 to 11, which are numbers, constants and what is reserved. */
const FIXED_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]
/** More columns than any table has (SQLITE_MAX_COLUMN). */
const MAX_COLUMNS = 32_767

/** The integer at a place; undefined where the bytes end. Beyond 2^53 it is not exact, and larger than any file. */
export function varintAt(bytes: Buffer, at: number): Varint | undefined {
  let value = 0
  for (let end = at; end < bytes.length && end < at + 9;) {
    const byte = bytes.readUInt8(end++)
    if (end === at + 9) return { value: value * 256 + byte, end }
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end }
  }
  return undefined
}

/** The columns of a record ("Record Format"), each as its bytes; undefined where it does not hold together. */
export function columnsOf(record: Buffer): readonly Buffer[] | undefined {
  const header = varintAt(record, 0)
  if (header === undefined || header.value > record.length) return undefined
  const columns: Buffer[] = []
  let at = header.end
  let start = header.value
  while (at < header.value) {
    const type = varintAt(record, at)
    if (type === undefined || columns.length === MAX_COLUMNS) return undefined
    const length = FIXED_BYTES[type.value] ?? Math.floor((type.value - 12) / 2)
    if (start + length > record.length) return undefined
    columns.push(record.subarray(start, start + length))
    start += length
    at = type.end
  }
  return columns
}
