import type { Executable } from './executable.ts'
import { OrderedBytes } from './ordered-bytes.ts'
import { mappedAt, type Region } from './region.ts'

/** Where the DOS header says that the rest begins. */
const NEW_HEADER = 0x3c
const SIGNATURE = 0x50450000
const COFF_HEADER = 20
const SECTION_HEADER = 40
const PE32_PLUS = 0x20b
/** IMAGE_SCN_ALIGN_*, which says nothing about the data. */
const ALIGNMENT = 0x00f00000
/** IMAGE_SCN_CNT_INITIALIZED_DATA, IMAGE_SCN_MEM_READ, IMAGE_SCN_MEM_WRITE */
const WRITABLE_DATA = 0xc0000040

/** A program or library of Windows (PE/COFF specification); none in a program of DOS. Throws MalformedExecutable. */
export function readPe(bytes: Buffer): readonly Executable[] {
  const file = new OrderedBytes(bytes, true)
  const signature = file.u32(NEW_HEADER)
  if (signature + 4 > bytes.length || bytes.readUInt32BE(signature) !== SIGNATURE) return []
  const coff = signature + 4
  const optional = coff + COFF_HEADER
  const sections = {
    at: optional + file.u16(coff + 16),
    count: file.u16(coff + 2),
  }
  const isPlus = file.u16(optional) === PE32_PLUS
  const base = isPlus ? file.u64(optional + 24) : file.u32(optional + 28)
  const regions = (): Generator<Section> => sectionsOf(file, sections, base)
  return [
    {
      pointerBytes: isPlus ? 8 : 4,
      littleEndian: true,
      section: (name) => regions().find((section) => section.name === name),
      writableData: () =>
        regions().find(
          ({ flags, bytes: data }) =>
            (flags & ~ALIGNMENT) >>> 0 === WRITABLE_DATA && data.length > 0,
        ),
      at: (address) => mappedAt(regions(), address),
    },
  ]
}

interface Section extends Region {
  readonly name: string
  readonly flags: number
}

function* sectionsOf(
  file: OrderedBytes,
  { at: table, count }: { at: number; count: number },
  base: number,
): Generator<Section> {
  for (const at of file.table(table, count, SECTION_HEADER)) {
    yield {
      name: file.slice(at, 8).toString('latin1').replace(/\0+$/, ''),
      address: base + file.u32(at + 12),
      bytes: file.slice(file.u32(at + 20), file.u32(at + 16)),
      flags: file.u32(at + 36),
    }
  }
}
