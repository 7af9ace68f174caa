import { TAG } from '../../../src/sbom/rpm/header.ts'

export interface HeaderEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly data: Buffer
}

export function textEntry(tag: number, text: string): HeaderEntry {
  return { tag, type: 6, count: 1, data: Buffer.from(`${text}\0`) }
}

export function textsEntry(tag: number, texts: readonly string[]): HeaderEntry {
  return {
    tag,
    type: 8,
    count: texts.length,
    data: Buffer.from(texts.map((text) => `${text}\0`).join('')),
  }
}

export function numbersEntry(tag: number, numbers: readonly number[]): HeaderEntry {
  const data = Buffer.alloc(4 * numbers.length)
  numbers.forEach((number, index) => data.writeUInt32BE(number, 4 * index))
  return { tag, type: 4, count: numbers.length, data }
}

/** A header as rpm's databases store it. */
export function headerOf(entries: readonly HeaderEntry[]): Buffer {
  const index = Buffer.alloc(8 + 16 * entries.length)
  let offset = 0
  entries.forEach(({ tag, type, count, data }, number) => {
    const fields = [tag, type, offset, count]
    fields.forEach((field, at) => index.writeUInt32BE(field, 8 + 16 * number + 4 * at))
    offset += data.length
  })
  index.writeUInt32BE(entries.length, 0)
  index.writeUInt32BE(offset, 4)
  return Buffer.concat([index, ...entries.map(({ data }) => data)])
}

/** A header with a name, a version and a release. */
export function namedHeader(
  name: string,
  more: readonly HeaderEntry[] = [],
  version = '1',
): Buffer {
  return headerOf([
    textEntry(TAG.name, name),
    textEntry(TAG.version, version),
    textEntry(TAG.release, '1'),
    ...more,
  ])
}

/** rpm's own form of database, of one page of slots. */
export function ndbOf(headers: readonly Buffer[]): Buffer {
  const slots = Buffer.alloc(4096)
  slots.write('RpmP')
  slots.writeUInt32LE(1, 12)
  const blobs: Buffer[] = []
  let block = 256
  for (let at = 32; at < 4096; at += 16) {
    slots.write('Slot', at)
    const number = at / 16 - 1
    const header = headers[number - 1]
    if (header === undefined) continue
    const blob = blobOf(number, header)
    slots.writeUInt32LE(number, at + 4)
    slots.writeUInt32LE(block, at + 8)
    slots.writeUInt32LE(blob.length / 16, at + 12)
    block += blob.length / 16
    blobs.push(blob)
  }
  return Buffer.concat([slots, ...blobs])
}

function blobOf(number: number, header: Buffer): Buffer {
  const blob = Buffer.alloc(Math.ceil((header.length + 28) / 16) * 16)
  blob.write('BlbS')
  blob.writeUInt32LE(number, 4)
  blob.writeUInt32LE(header.length, 12)
  header.copy(blob, 16)
  blob.writeUInt32LE(header.length, blob.length - 8)
  blob.write('BlbE', blob.length - 4)
  return blob
}
