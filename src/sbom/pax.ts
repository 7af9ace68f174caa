import { tarText } from './tar-header.ts'
import { TarNumberError } from './tar-number.ts'

/** What a PAX extended header (POSIX pax, "x") says that matters here. */
export interface PaxFields {
  readonly path?: string
  readonly linkpath?: string
  readonly size?: number
  /** The data is a GNU sparse map and not the file. */
  readonly sparse?: boolean
}

/** Reads the `LENGTH KEY=VALUE\n` records of a PAX header. Throws TarNumberError where they are malformed. */
export function readPax(body: Buffer): PaxFields {
  let fields: PaxFields = {}
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at)
    const digits = space === -1 ? '' : body.toString('latin1', at, Math.min(space, at + 20))
    const end = at + Number(digits)
    const wellFormed = /^[1-9][0-9]{0,7}$/.test(digits) && end <= body.length
    if (!wellFormed || body[end - 1] !== 0x0a) throw new TarNumberError('a malformed PAX record')
    fields = { ...fields, ...readRecord(body.subarray(space + 1, end - 1)) }
    at = end
  }
  return fields
}

function readRecord(record: Buffer): PaxFields {
  const equals = record.indexOf(0x3d)
  if (equals <= 0) throw new TarNumberError('a PAX record without a key')
  const key = record.toString('latin1', 0, equals)
  const value = record.subarray(equals + 1)
  if (value.includes(0)) throw new TarNumberError(`a NUL in the PAX record ${key.slice(0, 40)}`)
  if (value.length === 0) return {}
  switch (key) {
    case 'path':
    case 'GNU.sparse.name':
      return { path: tarText(value), ...(key === 'path' ? {} : { sparse: true }) }
    case 'linkpath':
      return { linkpath: tarText(value) }
    case 'size':
      return { size: paxSize(tarText(value)) }
    default:
      return key.startsWith('GNU.sparse.') ? { sparse: true } : {}
  }
}

function paxSize(text: string): number {
  const size = Number(text)
  if (/^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(size)) return size
  throw new TarNumberError(`a PAX size of ${JSON.stringify(text.slice(0, 40))}`)
}
