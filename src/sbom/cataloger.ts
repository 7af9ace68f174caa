import type { Digest } from '../oci/digest.ts'
import type { Extract, ExtractedFile } from './extract.ts'
import type { ImageFile } from './image-files.ts'
import type { FileFacts, SkippedFile } from './layer-files.ts'
import type { OperatingSystem } from './os-identity.ts'
import type { Package } from './package.ts'

/** Packages of one image: the document of so many takes half a gigabyte to make, and tens of megabytes. */
export const MAX_PACKAGES = 50_000

export interface Catalogue {
  readonly packages: readonly Package[]
  readonly skipped: readonly SkippedFile[]
  /** Of the operating system's packages, the files that they brought. They can be gone through once. */
  readonly owned?: Iterable<OwnedFile>
}

/** A file that belongs to a package. */
export interface OwnedFile {
  /** As its database spells it, with or without a slash at its beginning. */
  readonly path: string
  readonly owner: Package
  /** diffID of the layer in which that is written down. */
  readonly layer: Digest
}

/** Finds the packages of one ecosystem in small files. Pure: bytes in, packages out; hostile bytes end in `skipped`, never in a throw. */
export interface Cataloger {
  readonly name: string
  /** Whether this file is to be read; judged while the layers stream by, so by path, size and mode alone. */
  wants(file: FileFacts): boolean
  /** The packages in the files that it wanted, which come in code-unit order of their paths. Without `realPath` there are no links. */
  catalog(
    files: readonly ImageFile[],
    os: OperatingSystem | undefined,
    realPath?: RealPath,
  ): Catalogue
}

/** Where a path leads, the links in its directories followed. */
export type RealPath = (path: string) => string

/**
 * Finds packages in files too large to keep: executables, archives, databases. Each is reduced to an extract while its layer streams
 * by. Pure as a `Cataloger`, and in time linear in the file.
 */
export interface LargeFileCataloger {
  readonly name: string
  /** Whether an extract of this file is to be kept. `head`: its first bytes, `HEAD_BYTES` of them where it has so many. */
  wants(file: FileFacts, head: Buffer): boolean
  /**
   * Parts of a file that `extract` needs not: there, but for its beginning, it sees zeros, which take no memory. `beginning`: its
   * first `BEGINNING_BYTES`; only files of some megabytes are asked about.
   */
  needless?(beginning: Buffer): readonly Span[]
  /** Only what matters of a file; undefined where that is nothing. The bytes are gone afterwards. */
  extract(file: FileFacts, bytes: Buffer): Extract | Unread | undefined
  /** The packages in the extracts of all catalogers, of which it passes over those of other kinds. */
  catalog(files: readonly ExtractedFile[], os: OperatingSystem | undefined): Catalogue
}

/** Enough for the signatures of file formats. */
export const HEAD_BYTES = 64
/** Enough for the headers that say where everything is in a program. */
export const BEGINNING_BYTES = 4096

/** A part of a file, in bytes from its start. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Why a file could not be read. */
export interface Unread {
  readonly skipped: string
}

/** What reading one file gives. */
export type Reading = { readonly packages: readonly Package[] } | Unread

/** The catalogue of an ecosystem whose files each speak for themselves. */
export function fileByFile(
  files: readonly ImageFile[],
  read: (file: ImageFile) => Reading,
): Catalogue {
  return catalogueOf(bounded(readEach(files, read)))
}

/** What was found and what was not read, each in its place. */
export function catalogueOf(items: Iterable<Package | SkippedFile>): Catalogue {
  const packages: Package[] = []
  const skipped: SkippedFile[] = []
  for (const item of items) {
    if ('purl' in item) packages.push(item)
    else skipped.push(item)
  }
  return { packages, skipped }
}

/**
 * What a cataloger reads, as far as there may be of it: after `MAX_PACKAGES` packages and skipped files it ends with one that
 * says so, and no more is read.
 */
export function* bounded<Item>(items: Iterable<Item>): Generator<Item | SkippedFile> {
  let count = 0
  for (const item of items) {
    if (++count > MAX_PACKAGES) {
      yield { path: 'the other packages', why: `there are more than ${MAX_PACKAGES}` }
      return
    }
    yield item
  }
}

function* readEach(
  files: readonly ImageFile[],
  read: (file: ImageFile) => Reading,
): Generator<Package | SkippedFile> {
  for (const file of files) {
    const reading = read(file)
    if ('packages' in reading) yield* reading.packages
    else yield { path: file.path, why: reading.skipped }
  }
}
