import { constants, type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/log.ts'
import { directoryOf, joined, layerPath } from './layer-path.ts'
import { refused } from './sbom-error.ts'
import { BLOCK } from './tar-header.ts'
import { type TarEntry, TarError, TarReader } from './tar.ts'

/** No image has a thousandth of it. */
const MAX_MEMBERS = 100_000
const MAX_LINKS = 10
const ZEROS = Buffer.alloc(1024 * 1024)

type Member =
  | { readonly kind: 'file'; readonly start: number; readonly size: number }
  | { readonly kind: 'link'; readonly target: string | undefined }

/** The files in a tar archive on disk, found by reading its headers alone. Links are followed within the archive. */
export class ArchiveMembers {
  readonly #file: FileHandle
  readonly #members: ReadonlyMap<string, Member>
  readonly #what: string

  private constructor(file: FileHandle, members: ReadonlyMap<string, Member>, what: string) {
    this.#file = file
    this.#members = members
    this.#what = what
  }

  /** Throws SbomError `SBOM_ARCHIVE_UNREADABLE`. */
  static async open(path: string): Promise<ArchiveMembers> {
    let file: FileHandle | undefined
    try {
      // Without waiting: somebody may have put a pipe there.
      file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
      const status = await file.stat()
      if (!status.isFile()) throw new TypeError('it is no regular file')
      return new ArchiveMembers(file, await membersOf(file, status.size), path)
    } catch (cause) {
      await file?.close()
      throw unreadable(path, messageOf(cause), cause)
    }
  }

  /** A small member, whole. */
  async read(name: string, maxBytes: number): Promise<Buffer> {
    const { start, size } = this.#find(name)
    if (size > maxBytes) throw unreadable(this.#what, `${printable(name)} has ${size} bytes`)
    return this.#bytes(start, size, name)
  }

  /** The first bytes of a member. */
  async head(name: string, bytes: number): Promise<Buffer> {
    const { start, size } = this.#find(name)
    return this.#bytes(start, Math.min(size, bytes), name)
  }

  size(name: string): number {
    return this.#find(name).size
  }

  stream(name: string): Readable {
    const { start, size } = this.#find(name)
    if (size === 0) return Readable.from([])
    const end = start + size - 1
    return this.#file.createReadStream({ start, end, autoClose: false, highWaterMark: 1 << 20 })
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  #find(name: string): Member & { readonly kind: 'file' } {
    let path = layerPath(name)
    for (let links = 0; links <= MAX_LINKS && path !== undefined; links++) {
      const member = this.#members.get(path)
      if (member === undefined) break
      if (member.kind === 'file') return member
      path = member.target
    }
    throw unreadable(this.#what, `it has no ${JSON.stringify(printable(name, 200))}`)
  }

  async #bytes(start: number, size: number, name: string): Promise<Buffer> {
    const bytes = Buffer.alloc(size)
    const { bytesRead } = await this.#file.read(bytes, 0, size, start)
    if (bytesRead !== size) throw unreadable(this.#what, `it ends within ${printable(name)}`)
    return bytes
  }
}

/** Reads header after header. What lies between is not read: the reader is given zeros in its place. */
async function membersOf(file: FileHandle, size: number): Promise<ReadonlyMap<string, Member>> {
  const members = new Map<string, Member>()
  const block = Buffer.alloc(BLOCK)
  let at = 0
  let body = 0
  let entries = 0
  const reader = new TarReader({
    entry: (entry) => {
      const path = layerPath(entry.name)
      if (path !== undefined) keep(members, path, memberOf(entry, path, at))
      if (++entries > MAX_MEMBERS) throw new TarError(`more than ${MAX_MEMBERS} entries`)
      body = Math.ceil(entry.size / BLOCK) * BLOCK
      return undefined
    },
  })
  while (at < size) {
    const { bytesRead } = await file.read(block, 0, BLOCK, at)
    at += bytesRead
    reader.push(block.subarray(0, bytesRead))
    if (body > size - at) throw new TarError('it ends in the middle of an entry')
    at += body
    for (; body > 0; body -= Math.min(body, ZEROS.length)) {
      reader.push(ZEROS.subarray(0, Math.min(body, ZEROS.length)))
    }
  }
  reader.end()
  return members
}

function keep(members: Map<string, Member>, path: string, member: Member | undefined): void {
  if (member === undefined) members.delete(path)
  else members.set(path, member)
}

function memberOf(entry: TarEntry, path: string, start: number): Member | undefined {
  switch (entry.type) {
    case 'file':
      return entry.sparse ? undefined : { kind: 'file', start, size: entry.size }
    case 'hardlink':
      return { kind: 'link', target: layerPath(entry.linkname) }
    case 'symlink':
      return { kind: 'link', target: layerPath(joined(directoryOf(path), entry.linkname)) }
    case 'directory':
    case 'other':
      return undefined
  }
}

/** The error for an archive that no image can be read from. */
export function unreadable(archive: string, why: string, cause?: unknown): Error {
  const message = `${archive} is no archive of an image: ${why}`
  return refused({ code: 'SBOM_ARCHIVE_UNREADABLE', message, cause })
}
