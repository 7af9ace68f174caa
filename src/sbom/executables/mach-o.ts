import type { Executable } from './executable.ts'
import { MalformedExecutable, OrderedBytes } from './ordered-bytes.ts'
import { mappedAt, type Region } from './region.ts'

/** Where the fields of the load commands are, in 32 and in 64 bits (Apple's mach-o/loader.h). */
interface Layout {
  readonly word: 4 | 8
  readonly commands: number
  readonly segment: number
  readonly fields: Readonly<
    Record<'offset' | 'fileSize' | 'protection' | 'sectionCount' | 'sections', number>
  >
  readonly sectionBytes: number
}

const LAYOUT_32: Layout = {
  word: 4,
  commands: 28,
  segment: 0x1,
  fields: { offset: 32, fileSize: 36, protection: 40, sectionCount: 48, sections: 56 },
  sectionBytes: 68,
}
const LAYOUT_64: Layout = {
  word: 8,
  commands: 32,
  segment: 0x19,
  fields: { offset: 40, fileSize: 48, protection: 56, sectionCount: 64, sections: 72 },
  sectionBytes: 80,
}

const MAGIC_32 = 0xfeedface
const MAGIC_64 = 0xfeedfacf
const MAGIC_32_LITTLE = 0xcefaedfe
const MAGIC_64_LITTLE = 0xcffaedfe
const FAT_64 = 0xcafebabf
/** Where the address stands in a segment command, and in a section of either size. */
const SEGMENT_ADDRESS = 24
const SECTION_ADDRESS = 32
const READ_WRITE = 3
/** The largest programs have some hundred. */
const MAX_COMMANDS = 0xffff

/** Whether a file begins as a Mach-O file of one architecture does; the first four bytes, big endian. */
export function isMachO(magic: number): boolean {
  return [MAGIC_32, MAGIC_64, MAGIC_32_LITTLE, MAGIC_64_LITTLE].includes(magic)
}

/** The files of the architectures in a fat file. Throws MalformedExecutable. */
export function fatParts(bytes: Buffer): readonly Buffer[] {
  const file = new OrderedBytes(bytes, false)
  const is64 = file.u32(0) === FAT_64
  const entries = file.table(8, file.u32(4), is64 ? 32 : 20)
  const parts = Array.from(entries, (at) =>
    is64
      ? file.slice(file.u64(at + 8), file.u64(at + 16))
      : file.slice(file.u32(at + 8), file.u32(at + 12)),
  )
  // Else a few bytes could be read as thirty programs.
  if (parts.reduce((sum, part) => sum + part.length, 0) > bytes.length) {
    throw new MalformedExecutable('a file whose architectures lie upon each other')
  }
  return parts
}

/** A Mach-O program or library of 32 or 64 bits in either byte order. Throws MalformedExecutable. */
export function readMachO(bytes: Buffer): Executable {
  const magic = bytes.readUInt32BE(0)
  const littleEndian = magic === MAGIC_32_LITTLE || magic === MAGIC_64_LITTLE
  const is64 = magic === MAGIC_64 || magic === MAGIC_64_LITTLE
  const machO = new MachO(new OrderedBytes(bytes, littleEndian), is64 ? LAYOUT_64 : LAYOUT_32)
  return {
    pointerBytes: is64 ? 8 : 4,
    littleEndian,
    section: (name) => machO.section(name),
    writableData: () => machO.writableData(),
    at: (address) => machO.at(address),
  }
}

interface Segment {
  readonly at: number
  /** Of the load command, its sections included. */
  readonly size: number
  readonly region: Region
}

class MachO {
  readonly #file: OrderedBytes
  readonly #layout: Layout

  constructor(file: OrderedBytes, layout: Layout) {
    this.#file = file
    this.#layout = layout
  }

  section(name: string): Region | undefined {
    const { fields, sectionBytes, word } = this.#layout
    const wanted = Buffer.from(name.padEnd(16, '\0'))
    for (const segment of this.#segments()) {
      const count = this.#file.u32(segment.at + fields.sectionCount)
      // Else commands that overlap would make it read the same sections again and again.
      if (fields.sections + count * sectionBytes > segment.size) {
        throw new MalformedExecutable(`a load command too short for ${count} sections`)
      }
      for (const at of this.#file.table(segment.at + fields.sections, count, sectionBytes)) {
        if (!this.#file.slice(at, 16).equals(wanted)) continue
        const size = this.#word(at + SECTION_ADDRESS + word)
        const offset = this.#file.u32(at + SECTION_ADDRESS + 2 * word)
        const address = this.#word(at + SECTION_ADDRESS)
        return { address, bytes: this.#file.slice(offset, size) }
      }
    }
    return undefined
  }

  writableData(): Region | undefined {
    const { protection } = this.#layout.fields
    return this.#segments().find(
      ({ at, region }) =>
        region.bytes.length > 0 &&
        this.#file.u32(at + protection) === READ_WRITE &&
        this.#file.u32(at + protection + 4) === READ_WRITE,
    )?.region
  }

  at(address: number): Buffer | undefined {
    return mappedAt(
      this.#segments().map(({ region }) => region),
      address,
    )
  }

  *#segments(): Generator<Segment> {
    const { commands, segment, fields } = this.#layout
    const count = this.#file.u32(16)
    if (count > MAX_COMMANDS) throw new MalformedExecutable(`a file of ${count} load commands`)
    let at = commands
    for (let index = 0; index < count; index++) {
      const size = this.#file.u32(at + 4)
      if (size < 8) throw new MalformedExecutable(`a load command of ${size} bytes`)
      if (this.#file.u32(at) === segment) {
        const offset = this.#word(at + fields.offset)
        const bytes = this.#file.slice(offset, this.#word(at + fields.fileSize))
        yield { at, size, region: { address: this.#word(at + SEGMENT_ADDRESS), bytes } }
      }
      at += size
    }
  }

  #word(at: number): number {
    return this.#file.word(at, this.#layout.word)
  }
}
