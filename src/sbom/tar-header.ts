import { isAscii, isUtf8 } from 'node:buffer'
import { isInt64, tarNumber, TarNumberError } from './tar-number.ts'

/** One 512-byte tar header as it stands, before extended headers change it. */
export interface TarHeader {
  readonly name: string
  readonly typeflag: string
  /** Bytes of data behind the header. */
  readonly size: number
  readonly mode: number
  readonly linkname: string
  /** Old GNU sparse: more 512-byte maps follow the header. */
  readonly extended: boolean
}

export const BLOCK = 512

/** Reads a header block (POSIX ustar, GNU, star and v7). Throws TarNumberError for a wrong checksum or number. */
export function readTarHeader(block: Buffer): TarHeader {
  checkChecksum(block)
  const typeflag = String.fromCharCode(block[156] ?? 0)
  return {
    name: prefixOf(block) + tarText(block.subarray(0, 100)),
    typeflag,
    size: tarNumber(block.subarray(124, 136)),
    mode: tarNumber(block.subarray(100, 108)),
    linkname: tarText(block.subarray(157, 257)),
    extended: typeflag === 'S' && block[482] === 1,
  }
}

/** Text up to the first NUL. A name that is not UTF-8 is read byte by byte, as halves of characters, so that no two names become one. */
export function tarText(field: Buffer): string {
  if (field[0] === 0) return ''
  const nul = field.indexOf(0)
  const text = nul === -1 ? field : field.subarray(0, nul)
  return isUtf8(text) ? text.toString('utf8') : byteByByte(text)
}

/** As Python's `surrogateescape` (PEP 383): bytes beyond ASCII are what no UTF-8 text holds. */
function byteByByte(text: Buffer): string {
  return Array.from(text, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join(
    '',
  )
}

/** The directory part that only POSIX ustar and star headers have; GNU uses those bytes for times. */
function prefixOf(block: Buffer): string {
  if (block.toString('latin1', 257, 265) === 'ustar  \0') return oldGoPrefix(block)
  if (block.toString('latin1', 257, 263) !== 'ustar\0') return ''
  const star = block.toString('latin1', 508, 512) === 'tar\0'
  const prefix = tarText(block.subarray(345, star ? 476 : 500))
  return prefix === '' ? '' : `${prefix}/`
}

/** Go before 1.8 wrote a prefix there into GNU headers, and Go still reads one where the times are none (golang/go#12594). */
function oldGoPrefix(block: Buffer): string {
  const isTime = (field: Buffer): boolean => field[0] === 0 || isInt64(field)
  if (isTime(block.subarray(345, 357)) && isTime(block.subarray(357, 369))) return ''
  const prefix = tarText(block.subarray(345, 500))
  return prefix === '' || !isAscii(Buffer.from(prefix)) ? '' : `${prefix}/`
}

/** Sum of all bytes with the checksum field as spaces; old writers summed signed bytes. */
function checkChecksum(block: Buffer): void {
  let sum = 8 * 0x20
  let negative = 0
  for (let at = 0; at < BLOCK; at++) {
    if (at === 148) at = 156
    const byte = block[at] ?? 0
    sum += byte
    negative += byte >> 7
  }
  const stated = tarNumber(block.subarray(148, 156))
  if (stated !== sum && stated !== sum - 256 * negative) {
    throw new TarNumberError(`a header checksum of ${stated} where ${sum} is right`)
  }
}
