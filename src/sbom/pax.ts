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

/**
 * Reads the `LENGTH KEY=VALUE\n` records of a PAX header as Go's archive/tar does: the last of two records with one key counts,
 * and an empty one says nothing. Throws TarNumberError where they are malformed.
 */
export function readPax(body: Buffer): PaxFields {
  const records = new Map<string, string>()
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at)
    const digits = space === -1 ? '' : body.toString('latin1', at, Math.min(space, at + 20))
    const end = at + Number(digits)
    const wellFormed = /^[1-9][0-9]{0,7}$/.test(digits) && end <= body.length
    if (!wellFormed || body[end - 1] !== 0x0a) throw new TarNumberError('a malformed PAX record')
    takeRecord(records, body.subarray(space + 1, end - 1))
    at = end
  }
  return fieldsOf(records)
}

function takeRecord(records: Map<string, string>, record: Buffer): void {
  const equals = record.indexOf(0x3d)
  if (equals <= 0) throw new TarNumberError('a PAX record without a key')
  const key = record.toString('latin1', 0, equals)
  const value = record.subarray(equals + 1)
  if (key.includes('\0')) throw new TarNumberError('a NUL in the key of a PAX record')
  if (TEXT.has(key) && value.includes(0)) throw new TarNumberError(`a NUL in the PAX record ${key}`)
  if (WANTED.has(key) || key.startsWith(SPARSE)) records.set(key, tarText(value))
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
