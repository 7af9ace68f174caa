import type { Span } from '../cataloger.ts'
import type { Executable } from './executable.ts'
import { MalformedExecutable, OrderedBytes } from './ordered-bytes.ts'
import { mappedAt, type Region } from './region.ts'

/** Where the fields of the headers are, in 32 and in 64 bits (System V ABI, ELF-32 and ELF-64 object file formats). */
interface Layout {
  readonly word: 4 | 8
  readonly header: {
    readonly programs: number
    readonly sections: number
    readonly programSize: number
  }
  readonly program: Readonly<Record<'flags' | 'offset' | 'address' | 'fileSize', number>>
  readonly section: Readonly<Record<'address' | 'offset' | 'size' | 'link', number>>
}

const LAYOUT_32: Layout = {
  word: 4,
  header: { programs: 28, sections: 32, programSize: 42 },
  program: { flags: 24, offset: 4, address: 8, fileSize: 16 },
  section: { address: 12, offset: 16, size: 20, link: 24 },
}
const LAYOUT_64: Layout = {
  word: 8,
  header: { programs: 32, sections: 40, programSize: 54 },
  program: { flags: 4, offset: 8, address: 16, fileSize: 32 },
  section: { address: 16, offset: 24, size: 32, link: 40 },
}

/** A part of the file that is mapped at a virtual address. */
interface Segment extends Span {
  readonly flags: number
  readonly address: number
}

const PT_LOAD = 1
const WRITABLE_NOT_EXECUTABLE = 2
const EXECUTE_AND_WRITE = 3
const READ = 4
const READ_AND_EXECUTE = 5
const ACCESS = 7
const SHT_NOBITS = 8
/** The number of sections, or the index of their names, does not fit into the header and stands in the first section. */
const ELSEWHERE = { count: 0, names: 0xffff }

/** An ELF program or library of 32 or 64 bits in either byte order. Throws MalformedExecutable. */
export function readElf(bytes: Buffer): Executable {
  const elf = new Elf(bytes)
  return {
    pointerBytes: elf.pointerBytes,
    littleEndian: elf.littleEndian,
    section: (name) => elf.section(name),
    writableData: () => elf.writableData(),
    at: (address) => elf.at(address),
  }
}

/**
 * Where the machine code of a program is, as its first bytes tell; nowhere if its data may be among the code, as older linkers put
 * it, or if the headers do not tell.
 */
export function machineCodeIn(beginning: Buffer): readonly Span[] {
  try {
    const segments = [...new Elf(beginning).segments()]
    const hasDataApart = segments.some(({ flags }) => (flags & ACCESS) === READ)
    return segments.filter(({ flags }) => hasDataApart && (flags & ACCESS) === READ_AND_EXECUTE)
  } catch (error) {
    if (error instanceof MalformedExecutable) return []
    throw error
  }
}

class Elf {
  readonly littleEndian: boolean
  readonly #file: OrderedBytes
  readonly #layout: Layout

  /** A file, or its first bytes. */
  constructor(bytes: Buffer) {
    this.littleEndian = bytes[5] !== 2
    this.#file = new OrderedBytes(bytes, this.littleEndian)
    this.#layout = bytes[4] === 1 ? LAYOUT_32 : LAYOUT_64
  }

  get pointerBytes(): 4 | 8 {
    return this.#layout.word
  }

  section(name: string): Region | undefined {
    const { address, offset, size } = this.#layout.section
    const wanted = Buffer.from(`${name}\0`)
    const { entries, names } = this.#sections()
    for (const at of entries) {
      const found = this.#file.slice(names + this.#file.u32(at), wanted.length)
      if (!found.equals(wanted) || this.#file.u32(at + 4) === SHT_NOBITS) continue
      const bytes = this.#file.slice(this.#word(at + offset), this.#word(at + size))
      return { address: this.#word(at + address), bytes }
    }
    return undefined
  }

  writableData(): Region | undefined {
    for (const segment of this.segments()) {
      const isData = (segment.flags & EXECUTE_AND_WRITE) === WRITABLE_NOT_EXECUTABLE
      if (isData) return this.#region(segment)
    }
    return undefined
  }

  at(address: number): Buffer | undefined {
    return mappedAt(
      this.segments().map((segment) => this.#region(segment)),
      address,
    )
  }

  /** Where the section headers are, and the table of their names. */
  #sections(): { entries: Iterable<number>; names: number } {
    const { header, section, word } = this.#layout
    const table = this.#word(header.sections)
    const fields = header.programSize + 4
    if (table === 0) return { entries: [], names: 0 }
    const stated = {
      count: this.#file.u16(fields + 2),
      names: this.#file.u16(fields + 4),
    }
    const entrySize = this.#file.u16(fields)
    if (entrySize < section.link + 4) {
      throw new MalformedExecutable(`section headers of ${entrySize} bytes`)
    }
    const count =
      stated.count === ELSEWHERE.count ? this.#file.word(table + section.size, word) : stated.count
    const index =
      stated.names === ELSEWHERE.names ? this.#file.u32(table + section.link) : stated.names
    const entries = this.#file.table(table, count, entrySize)
    if (index >= count) return { entries: [], names: 0 }
    return { entries, names: this.#word(table + index * entrySize + section.offset) }
  }

  *segments(): Generator<Segment> {
    const { header, program } = this.#layout
    const count = this.#file.u16(header.programSize + 2)
    const entrySize = this.#file.u16(header.programSize)
    for (const at of this.#file.table(this.#word(header.programs), count, entrySize)) {
      if (this.#file.u32(at) !== PT_LOAD) continue
      const from = this.#word(at + program.offset)
      yield {
        flags: this.#file.u32(at + program.flags),
        address: this.#word(at + program.address),
        from,
        to: from + this.#word(at + program.fileSize),
      }
    }
  }

  #region({ address, from, to }: Segment): Region {
    return { address, bytes: this.#file.slice(from, to - from) }
  }

  #word(at: number): number {
    return this.#file.word(at, this.#layout.word)
  }
}
