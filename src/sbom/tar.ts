import { messageOf } from '../shared/errors.ts'
import { type PaxFields, readPax } from './pax.ts'
import { BLOCK, readTarHeader, type TarHeader, tarText } from './tar-header.ts'
import { TarNumberError } from './tar-number.ts'

export type TarEntryType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'other'

/** One member of an archive, with what its extended headers said. */
export interface TarEntry {
  /** As the archive spells it: possibly absolute, with `..`, or empty. */
  readonly name: string
  readonly type: TarEntryType
  /** Bytes of data; 0 for all but files. */
  readonly size: number
  readonly mode: number
  /** Where a link leads, as the archive spells it; empty for the rest. */
  readonly linkname: string
  /** The data is not the file's own, but a sparse map of it. */
  readonly sparse: boolean
}

export interface TarVisitor {
  /** Told of every entry. What it returns takes the data where the entry is a file. */
  entry(entry: TarEntry): TarData | undefined
}

/** Takes the data of one entry. */
export interface TarData {
  /** Some of it, in order, to be read during the call. False: none was taken, and it is to come again later. */
  write(bytes: Buffer): boolean
  /** All of it has come. */
  end(): void
}

/** What the headers before an entry say of it. */
interface Extended {
  readonly pax?: PaxFields
  /** GNU long names, which go before PAX's. */
  readonly longName?: string
  readonly longLink?: string
}

/** An archive that no reader could unpack. */
export class TarError extends Error {}

/** Data that is being read: handed on where somebody takes it, else only counted. */
interface Body {
  left: number
  readonly padding: number
  readonly data: TarData | undefined
}

/** Extended headers hold names; Go's archive/tar, which the container runtimes use, has the same limit. */
const MAX_EXTENDED_BYTES = 1024 * 1024

/**
 * Reads a tar archive that arrives in pieces, holding one header: POSIX ustar and PAX, GNU long names, base-256 numbers and
 * sparse headers, v7. It reads as Go's archive/tar does, so that it sees what the runtimes unpack. Throws TarError.
 */
export class TarReader {
  readonly #visitor: TarVisitor
  readonly #header = Buffer.alloc(BLOCK)
  #headerBytes = 0
  #body: Body | undefined
  #extended: Extended = {}
  #sparseMaps: TarHeader | undefined
  #zeroBlocks = 0

  constructor(visitor: TarVisitor) {
    this.#visitor = visitor
  }

  /** How many bytes it took: fewer than there are where the data of an entry is to come again later. */
  push(chunk: Buffer): number {
    for (let at = 0; at < chunk.length && this.#zeroBlocks < 2;) {
      const taken =
        this.#body === undefined
          ? this.#takeHeader(chunk, at)
          : this.#takeBody(this.#body, chunk, at)
      if (taken === 0) return at
      at += taken
    }
    return chunk.length
  }

  /** To be called when the archive has ended: an end within an entry is an error, missing zero blocks are not. */
  end(): void {
    if (this.#zeroBlocks === 2) return
    const open = this.#body !== undefined || this.#headerBytes > 0 || this.#sparseMaps !== undefined
    if (open || Object.keys(this.#extended).length > 0) {
      throw new TarError('the archive ends in the middle of an entry')
    }
  }

  #takeHeader(chunk: Buffer, at: number): number {
    const taken = Math.min(BLOCK - this.#headerBytes, chunk.length - at)
    chunk.copy(this.#header, this.#headerBytes, at, at + taken)
    this.#headerBytes += taken
    if (this.#headerBytes === BLOCK) {
      this.#headerBytes = 0
      this.#readingNumbers(() => {
        this.#block(this.#header)
      })
    }
    return taken
  }

  #takeBody(body: Body, chunk: Buffer, at: number): number {
    const taken = Math.min(body.left, chunk.length - at)
    if (body.data?.write(chunk.subarray(at, at + taken)) === false) return 0
    body.left -= taken
    if (body.left === 0) this.#finish(body)
    return taken
  }

  /** The data is complete; what pads it to a whole block is passed over. */
  #finish(body: Body): void {
    this.#body =
      body.padding === 0 ? undefined : { left: body.padding, padding: 0, data: undefined }
    this.#readingNumbers(() => body.data?.end())
  }

  #block(block: Buffer): void {
    if (this.#sparseMaps !== undefined) {
      this.#sparseMap(this.#sparseMaps, block)
      return
    }
    if (isZero(block)) {
      this.#zeroBlocks++
      return
    }
    if (this.#zeroBlocks > 0) throw new TarError('an entry follows a block of zeros')
    const header = readTarHeader(block)
    if (header.extended) this.#sparseMaps = header
    else this.#dispatch(header)
  }

  #sparseMap(header: TarHeader, block: Buffer): void {
    if (block[504] === 1) return
    this.#sparseMaps = undefined
    this.#dispatch(header)
  }

  #dispatch(header: TarHeader): void {
    switch (header.typeflag) {
      case 'x':
        this.#extend(header, (bytes) => ({ pax: readPax(bytes) }))
        return
      case 'L':
        this.#extend(header, (bytes) => ({ longName: tarText(bytes) }))
        return
      case 'K':
        this.#extend(header, (bytes) => ({ longLink: tarText(bytes) }))
        return
      case 'g':
        // Go hands it out as an entry, which takes the headers before it.
        this.#extended = {}
        this.#read(header.size, undefined)
        return
      default:
        this.#entry(header)
    }
  }

  #extend(header: TarHeader, read: (bytes: Buffer) => Extended): void {
    if (header.size > MAX_EXTENDED_BYTES) {
      throw new TarError(`an extended header of ${header.size} bytes`)
    }
    const whole = new WholeData(header.size, (bytes) => {
      this.#extended = { ...this.#extended, ...read(bytes) }
    })
    this.#read(header.size, whole)
  }

  #entry(header: TarHeader): void {
    const { pax = {}, longName, longLink } = this.#extended
    this.#extended = {}
    const name = named(longName) ?? pax.path ?? header.name
    const type = typeOf(header.typeflag, name)
    const oldSparse = header.typeflag === 'S'
    // As in Go: links, directories and devices have no data, whatever their size field says.
    const size = type !== 'directory' && hasData(header.typeflag) ? (pax.size ?? header.size) : 0
    const entry: TarEntry = {
      name: oldSparse ? name : (pax.sparseName ?? name),
      type,
      size,
      mode: header.mode,
      linkname: named(longLink) ?? pax.linkpath ?? header.linkname,
      sparse: oldSparse || pax.sparse === true,
    }
    const data = this.#visitor.entry(entry)
    this.#read(size, type === 'file' ? data : undefined)
  }

  #read(size: number, data: TarData | undefined): void {
    const body = { left: size, padding: (BLOCK - (size % BLOCK)) % BLOCK, data }
    if (size === 0) this.#finish(body)
    else this.#body = body
  }

  #readingNumbers(step: () => void): void {
    try {
      step()
    } catch (cause) {
      if (!(cause instanceof TarNumberError)) throw cause
      throw new TarError(`the archive has ${messageOf(cause)}`, { cause })
    }
  }
}

/** Data that is gathered, in memory of its own size. */
export class WholeData implements TarData {
  readonly #bytes: Buffer
  readonly #done: (bytes: Buffer) => void
  #length = 0

  constructor(size: number, done: (bytes: Buffer) => void) {
    this.#bytes = Buffer.allocUnsafeSlow(size)
    this.#done = done
  }

  write(bytes: Buffer): boolean {
    this.#length += bytes.copy(this.#bytes, this.#length)
    return true
  }

  end(): void {
    this.#done(this.#bytes)
  }
}

/** An empty name says nothing. */
function named(name: string | undefined): string | undefined {
  return name === '' ? undefined : name
}

function typeOf(typeflag: string, name: string): TarEntryType {
  switch (typeflag) {
    case '\0':
      return name.endsWith('/') ? 'directory' : 'file'
    case '0':
    case '7':
    case 'S':
      return 'file'
    case '1':
      return 'hardlink'
    case '2':
      return 'symlink'
    case '5':
      return 'directory'
    default:
      return 'other'
  }
}

function hasData(typeflag: string): boolean {
  return !['1', '2', '3', '4', '5', '6'].includes(typeflag)
}

function isZero(block: Buffer): boolean {
  return block.every((byte) => byte === 0)
}
