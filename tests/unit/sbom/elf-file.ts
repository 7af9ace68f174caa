export interface ElfSection {
  readonly name: string
  readonly bytes: Buffer
  /** Where the header is to lie. */
  readonly size?: bigint
  readonly type?: number
}

const HEADER = 64
const SECTION_HEADER = 64

/** A shared library of 64 bits, little endian, with nothing in it but these sections. */
export function elfWith(sections: readonly ElfSection[]): Buffer {
  const names = sections.map(({ name }) => `${name}\0`)
  const all = [...sections, { name: 'names', bytes: Buffer.from(names.join('') + 'names\0') }]
  const data: Buffer[] = []
  const headers: Buffer[] = []
  let at = HEADER
  let name = 0
  for (const section of all) {
    const header = Buffer.alloc(SECTION_HEADER)
    header.writeUInt32LE(name, 0)
    header.writeUInt32LE(section.type ?? 1, 4)
    header.writeBigUInt64LE(BigInt(at), 16)
    header.writeBigUInt64LE(BigInt(at), 24)
    header.writeBigUInt64LE(section.size ?? BigInt(section.bytes.length), 32)
    headers.push(header)
    const padded = Buffer.alloc(Math.ceil(section.bytes.length / 16) * 16)
    section.bytes.copy(padded)
    data.push(padded)
    at += padded.length
    name += section.name.length + 1
  }
  const start = Buffer.alloc(HEADER)
  start.write('\x7fELF', 'latin1')
  start.set([2, 1, 1], 4)
  start.writeUInt16LE(3, 16)
  start.writeBigUInt64LE(BigInt(at), 40)
  start.writeUInt16LE(SECTION_HEADER, 58)
  start.writeUInt16LE(all.length, 60)
  start.writeUInt16LE(all.length - 1, 62)
  return Buffer.concat([start, ...data, ...headers])
}
