import { readElf } from './elf.ts'
import { fatParts, isMachO, readMachO } from './mach-o.ts'
import { readPe } from './pe.ts'
import type { Region } from './region.ts'

/** A program or a library, as far as what compilers leave in it is looked for. */
export interface Executable {
  /** Its pointers' size in bytes, and their order. */
  readonly pointerBytes: 4 | 8
  readonly littleEndian: boolean
  /** The section of this name; undefined where there is none. */
  section(name: string): Region | undefined
  /** The first data that the program may write, where compilers without named sections put what they have to say. */
  writableData(): Region | undefined
  /** What is mapped at a virtual address, from there to the end of its segment. */
  at(address: number): Buffer | undefined
}

const ELF = 0x7f454c46
const ELF_PROGRAM = 2
const ELF_SHARED = 3
const FAT = 0xcafebabe
const FAT_64 = 0xcafebabf
/** Java classes begin as fat Mach-O files do; the number after it is their version there, 45 at least, and few architectures here. */
const MAX_ARCHITECTURES = 30

type Format = 'elf' | 'pe' | 'mach-o' | 'fat'

/** What a file's first bytes say that it is: a program or a shared library, not an object file or a dump. */
export function executableFormat(head: Buffer): Format | undefined {
  if (head.length < 20) return undefined
  const magic = head.readUInt32BE(0)
  if (magic === ELF) return isLinkedElf(head) ? 'elf' : undefined
  if (magic === FAT || magic === FAT_64) {
    return head.readUInt32BE(4) <= MAX_ARCHITECTURES ? 'fat' : undefined
  }
  if (isMachO(magic)) return 'mach-o'
  return head.toString('latin1', 0, 2) === 'MZ' ? 'pe' : undefined
}

/**
 * The executables in a file: one, or one for each architecture of a fat Mach-O file; none where it is no executable at all.
 * Throws MalformedExecutable.
 */
export function executablesIn(bytes: Buffer): readonly Executable[] {
  switch (executableFormat(bytes)) {
    case undefined:
      return []
    case 'elf':
      return [readElf(bytes)]
    case 'mach-o':
      return [readMachO(bytes)]
    case 'pe':
      return readPe(bytes)
    case 'fat':
      return fatParts(bytes)
        .filter((part) => executableFormat(part) === 'mach-o')
        .map(readMachO)
  }
}

function isLinkedElf(head: Buffer): boolean {
  const type = head[5] === 2 ? head.readUInt16BE(16) : head.readUInt16LE(16)
  return type === ELF_PROGRAM || type === ELF_SHARED
}
