import type { Executable } from './executable.ts'
import { type GoBuild, parseModInfo } from './go-modules.ts'
import { MalformedExecutable, OrderedBytes } from './ordered-bytes.ts'

export type { GoBuild, GoModule } from './go-modules.ts'

/** Where the Go linker puts it, in ELF and in Mach-O files; elsewhere it is in the first data. */
const SECTIONS = ['.go.buildinfo', '__go_buildinfo']
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1')
const ALIGNMENT = 16
const HEADER = 32
/** Flags: the byte order of the pointers, and whether the strings follow the header (since Go 1.18). */
const BIG_ENDIAN = 1
const INLINE = 2
/** Kubernetes, with more than two hundred modules, has 40 kB. */
const MAX_TEXT = 4 * 1024 * 1024

/**
 * What the Go linker wrote into a program (package debug/buildinfo); undefined where it is not made with Go. Throws
 * MalformedExecutable.
 */
export function readGoBuild(program: Executable): GoBuild | undefined {
  const start = buildInfoOf(program)
  if (start === undefined) return undefined
  const [version, modInfo] =
    ((start[15] ?? 0) & INLINE) === 0
      ? stringsBehindPointers(program, start)
      : stringsBehindHeader(start)
  if (version.length === 0) return undefined
  return parseModInfo(version.toString('utf8'), withoutSentinels(modInfo))
}

/** From its magic on. Linkers align it; elsewhere the same bytes are a reader's own constant. */
function buildInfoOf(program: Executable): Buffer | undefined {
  const named = SECTIONS.map((name) => program.section(name)).find((found) => found !== undefined)
  const region = named ?? program.writableData()
  if (region === undefined) return undefined
  const { address, bytes } = region
  for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
    if ((address + at) % ALIGNMENT !== 0) continue
    const start = program.at(address + at) ?? bytes.subarray(at)
    return start.length < HEADER ? undefined : start
  }
  return undefined
}

function stringsBehindHeader(start: Buffer): [version: Buffer, modInfo: Buffer] {
  const version = stringAt(start, HEADER)
  return [version.text, stringAt(start, version.end).text]
}

/** Its length as a varint of seven bits a byte, low ones first, and its bytes. */
function stringAt(bytes: Buffer, at: number): { text: Buffer; end: number } {
  let length = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) break
    length += (byte & 0x7f) * 2 ** (7 * index)
    if (byte >= 0x80) continue
    const start = at + index + 1
    return { text: whole(bytes, start, length), end: start + length }
  }
  throw new MalformedExecutable('its build info has a length that leads nowhere')
}

/** Before Go 1.18: pointers to Go's strings, which are a pointer and a length. */
function stringsBehindPointers(
  program: Executable,
  start: Buffer,
): [version: Buffer, modInfo: Buffer] {
  const size = start[14] === 4 ? 4 : 8
  const little = ((start[15] ?? 0) & BIG_ENDIAN) === 0
  const stringBehind = (at: number): Buffer => {
    const header = program.at(new OrderedBytes(start, little).word(at, size))
    if (header === undefined) return Buffer.alloc(0)
    const fields = new OrderedBytes(header, little)
    const length = fields.word(size, size)
    const text = length === 0 ? undefined : program.at(fields.word(0, size))
    return text === undefined ? Buffer.alloc(0) : whole(text, 0, length)
  }
  return [stringBehind(16), stringBehind(16 + size)]
}

function whole(bytes: Buffer, at: number, length: number): Buffer {
  if (length <= MAX_TEXT && at + length <= bytes.length) return bytes.subarray(at, at + length)
  throw new MalformedExecutable(`its build info is said to have ${length} bytes`)
}

/** Sixteen bytes before and after, by which Go's own runtime finds the text. Without them there are no modules. */
function withoutSentinels(modInfo: Buffer): string {
  const isWrapped = modInfo.length >= 33 && modInfo[modInfo.length - 17] === 0x0a
  return isWrapped ? modInfo.toString('utf8', 16, modInfo.length - 16) : ''
}
