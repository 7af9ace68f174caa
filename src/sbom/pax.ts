import { tarText } from './tar-header.ts'
import { TarNumberError } from './tar-number.ts'

/** What a PAX extended header (POSIX pax, "x") says that matters here. */
export interface PaxFields {
  readonly path?: string
  readonly linkpath?: string
  readonly size?: number
  /** The data is a GNU sparse map and not the file. */
  readonly sparse?: true
  /** The name of a sparse file, which goes before every other. */
  readonly sparseName?: string
}

const SPARSE = 'GNU.sparse.'
const WANTED = new Set(['path', 'linkpath', 'size'])
/** The keys whose values are text; others, such as extended attributes, may hold any bytes. */
const TEXT = new Set(['path', 'linkpath', 'uname', 'gname'])
const FIRST_LETTERS = new Set([SPARSE, ...WANTED, ...TEXT].map((key) => key.charCodeAt(0)))
const MAX_DIGITS = 8
const ZERO = 0x30
const EQUALS = 0x3d

/**
 * Reads the `LENGTH KEY=VALUE\n` records of a PAX header as Go's archive/tar does: the last of two records with one key counts,
 * and an empty one says nothing. Throws TarNumberError where they are malformed.
 */
export function readPax(body: Buffer): PaxFields {
  const records = new Map<string, string>()
  for (let at = 0; at < body.length;) at = takeRecord(records, body, at)
  return fieldsOf(records)
}

/**
 * Takes the record that begins at a place, and tells where the next one does. By its bytes, for a hostile header of a megabyte has two
 * hundred thousand records that nobody asks for.
 */
function takeRecord(records: Map<string, string>, body: Buffer, at: number): number {
  let length = 0
  let space = at
  for (; isDigit(body[space]) && space - at < MAX_DIGITS; space++) {
    length = 10 * length + (body[space] ?? 0) - ZERO
  }
  const end = at + length
  const isWhole = space > at && body[at] !== ZERO && body[space] === 0x20 && end <= body.length
  if (!isWhole || end - 1 <= space || body[end - 1] !== 0x0a) {
    throw new TarNumberError('a malformed PAX record')
  }
  const equals = endOfKey(body, space + 1, end - 1)
  if (mayBeWanted(body[space + 1])) {
    const key = body.toString('latin1', space + 1, equals)
    const value = body.subarray(equals + 1, end - 1)
    if (TEXT.has(key) && value.includes(0)) {
      throw new TarNumberError(`a NUL in the PAX record ${key}`)
    }
    if (WANTED.has(key) || key.startsWith(SPARSE)) records.set(key, tarText(value))
  }
  return end
}

function endOfKey(body: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (body[at] === 0) throw new TarNumberError('a NUL in the key of a PAX record')
    if (body[at] === EQUALS && at > start) return at
    if (body[at] === EQUALS) break
  }
  throw new TarNumberError('a PAX record without a key')
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9
}

function mayBeWanted(first: number | undefined): boolean {
  return first !== undefined && FIRST_LETTERS.has(first)
}

function fieldsOf(records: ReadonlyMap<string, string>): PaxFields {
  const path = records.get('path') ?? ''
  const linkpath = records.get('linkpath') ?? ''
  const size = records.get('size') ?? ''
  const sparseName = records.get(`${SPARSE}name`) ?? ''
  return {
    ...(path === '' ? {} : { path }),
    ...(linkpath === '' ? {} : { linkpath }),
    ...(size === '' ? {} : { size: paxSize(size) }),
    ...(isSparse(records) ? { sparse: true, ...(sparseName === '' ? {} : { sparseName }) } : {}),
  }
}

/** Versions 0.0, 0.1 and 1.0; with another version the other sparse records mean nothing. */
function isSparse(records: ReadonlyMap<string, string>): boolean {
  const [major = '', minor = '', map = '', offset] = ['major', 'minor', 'map', 'offset'].map(
    (name) => records.get(SPARSE + name),
  )
  if (major !== '' || minor !== '') return ['0.0', '0.1', '1.0'].includes(`${major}.${minor}`)
  return map !== '' || offset !== undefined
}

function paxSize(text: string): number {
  const size = Number(text)
  if (/^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(size)) return size
  throw new TarNumberError(`a PAX size of ${JSON.stringify(text.slice(0, 40))}`)
}
