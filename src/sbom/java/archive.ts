import { hash } from 'node:crypto'
import { printable } from '../../shared/log.ts'
import { directoryOf } from '../layer-path.ts'
import type { Hashes } from '../package.ts'
import { isArchiveName } from './file-name.ts'
import { type Contents, identityOf, type JavaPackage } from './identity.ts'
import { groupsOfClass } from './known-groups.ts'
import { type MainAttributes, readManifest } from './manifest.ts'
import type { Coordinates } from './maven-names.ts'
import { type Pom, readPom } from './pom.ts'
import { readPomProperties } from './pom-properties.ts'
import { artifactsInVersions, groupInName, groupOfVersions } from './stated-groups.ts'
import { Zip, type ZipEntry } from './zip.ts'

export interface JavaArchive {
  readonly packages: readonly FoundPackage[]
  /** What could not be read, and where in the archive; nothing stands for the archive itself. */
  readonly problems: readonly { readonly inside: string; readonly why: string }[]
}

/** A package, and in which archive inside the archive it is: `BOOT-INF/lib/a.jar`, or nothing for the archive itself. */
export interface FoundPackage extends JavaPackage {
  readonly inside: string
  /** Of the archive, if the package is the archive itself. */
  readonly hashes?: Hashes
}

/** Archives in archives: a library in a web archive in an enterprise archive, and some to spare. */
const MAX_DEPTH = 8
const MAX_PROBLEMS = 100
const MAX_PACKAGES = 5000
/** What may be inflated, or read again, of a file: more than any archive of programs has. */
const MAX_GROWTH = 32
const FREE_BYTES = 64 * 1024
const MAX_INFLATED = 512 * 1024 * 1024
/** Tags and entities that are parsed, for the file and for each of its bytes: they take time, and next to no bytes. */
const FREE_MARKUP = 6000
const MARKUP_PER_BYTE = 1 / 32
/** Characters of what is remembered of a file while it is read: descriptions, archives, groups. */
const MAX_REMEMBERED = 64 * 1024 * 1024
/** What one of them takes beside its name and text. */
const REMEMBERED = 1024
/** Descriptions of one archive. */
const MAX_PROPERTIES = 64 * 1024
const MAX_POM = 256 * 1024
const MAX_MANIFEST = 4 * 1024 * 1024

const MANIFEST = /^META-INF\/MANIFEST\.MF$/i
const POM_PROPERTIES = /(?:^|\/)pom\.properties$/
const POM = /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+\/pom\.xml$/

/**
 * The packages in a Java archive at a path and in the archives inside it. Hostile bytes give `problems`, never a throw, in time
 * and memory linear in their number: what is inflated is bounded by the size of the whole file.
 */
export function readJavaArchive(bytes: Buffer, path: string): JavaArchive {
  const reader = new ArchiveReader(bytes.length)
  reader.read(bytes, path, '', 0)
  return { packages: reader.packages, problems: reader.problems }
}

class ArchiveReader {
  readonly packages: FoundPackage[] = []
  readonly problems: { readonly inside: string; readonly why: string }[] = []
  #bytesLeft: number
  #markupLeft: number
  #rememberedLeft = MAX_REMEMBERED

  constructor(bytes: number) {
    this.#markupLeft = FREE_MARKUP + MARKUP_PER_BYTE * bytes
    this.#bytesLeft = Math.min(FREE_BYTES + MAX_GROWTH * bytes, MAX_INFLATED)
  }

  read(bytes: Buffer, path: string, inside: string, depth: number): void {
    const zip = Zip.open(bytes)
    if (zip === undefined) {
      this.#problem(inside, 'it is no zip archive, or cut')
      return
    }
    const nested: ZipEntry[] = []
    const contents = this.#contents(zip, path, inside, nested)
    const { self, merged } = identityOf(contents)
    if (self !== undefined) this.#found({ ...self, inside, hashes: hashesOf(bytes, self, nested) })
    for (const found of merged) this.#found({ ...found, inside })
    if (self === undefined && merged.length === 0 && nested.length === 0) {
      this.#problem(inside, 'it says neither its name nor its version')
    }
    for (const entry of nested) this.#nested(zip, entry, inside, depth)
  }

  /** What an archive says of itself and of what was merged into it; on the way, the archives in it. */
  #contents(zip: Zip, path: string, inside: string, nested: ZipEntry[]): Contents {
    let manifest: MainAttributes = new Map()
    const properties = new Map<string, Coordinates>()
    const poms = new Map<string, Pom>()
    const groups = new Map<string, string>()
    const libraries = new Set<string>()
    for (const entry of zip.entries()) {
      const { name } = entry
      if (isArchiveName(name)) {
        if (this.#remembers(name.length, inside)) nested.push(entry)
      } else if (MANIFEST.test(name)) {
        const content = this.#content(zip, entry, inside, MAX_MANIFEST)
        if (content !== undefined) manifest = readManifest(content)
      } else if (POM_PROPERTIES.test(name)) {
        const content = this.#description(zip, entry, inside, MAX_PROPERTIES)
        if (content !== undefined) properties.set(directoryOf(name), readPomProperties(content))
      } else if (POM.test(name)) {
        const pom = this.#pom(zip, entry, inside)
        if (pom !== undefined) poms.set(directoryOf(name), pom)
      } else {
        this.#groups(zip, entry, inside, groups)
        for (const group of groupsOfClass(name)) libraries.add(group)
      }
    }
    return { path, manifest, properties, poms, groups, libraries }
  }

  #groups(zip: Zip, entry: ZipEntry, inside: string, groups: Map<string, string>): void {
    const named = groupInName(entry.name)
    if (named !== undefined && this.#remembers(entry.name.length, inside)) {
      groups.set(named.artifact, named.group)
    }
    const group = groupOfVersions(entry.name)
    if (group === undefined) return
    const content = this.#content(zip, entry, inside, MAX_PROPERTIES) ?? Buffer.alloc(0)
    for (const artifact of artifactsInVersions(content)) {
      if (!this.#remembers(artifact.length, inside)) return
      groups.set(artifact, group)
    }
  }

  #pom(zip: Zip, entry: ZipEntry, inside: string): Pom | undefined {
    const content = this.#description(zip, entry, inside, MAX_POM)
    if (content === undefined) return undefined
    this.#markupLeft -= markupIn(content)
    if (this.#markupLeft >= 0) return readPom(content)
    this.#problem(nameIn(inside, entry), 'with it, there are more tags than descriptions have')
    return undefined
  }

  #nested(zip: Zip, entry: ZipEntry, inside: string, depth: number): void {
    const at = nameIn(inside, entry)
    if (depth === MAX_DEPTH) {
      this.#problem(at, `it is an archive inside more than ${MAX_DEPTH} others`)
      return
    }
    const content = this.#content(zip, entry, inside, Infinity)
    if (content === undefined) return
    this.read(content, entry.name, at, depth + 1)
    zip.giveBack(content)
  }

  #content(zip: Zip, entry: ZipEntry, inside: string, maxBytes: number): Buffer | undefined {
    const at = nameIn(inside, entry)
    const bytes = Math.min(entry.bytes, maxBytes)
    if (bytes > this.#bytesLeft) {
      this.#problem(at, 'with it, more than any archive of programs has would be read')
      return undefined
    }
    this.#bytesLeft -= bytes
    const read = zip.read(entry, maxBytes)
    if ('content' in read) return read.content
    this.#problem(at, read.unread)
    return undefined
  }

  /** A description, whole: what is read of it is cut out of it. */
  #description(zip: Zip, entry: ZipEntry, inside: string, maxBytes: number): Buffer | undefined {
    const content = this.#content(zip, entry, inside, maxBytes)
    if (content === undefined) return undefined
    return this.#remembers(entry.name.length + content.length, inside) ? content : undefined
  }

  #remembers(chars: number, inside: string): boolean {
    const isFirst = this.#rememberedLeft >= 0
    this.#rememberedLeft -= REMEMBERED + chars
    if (this.#rememberedLeft >= 0) return true
    if (isFirst) this.#problem(inside, 'from there on, it has more descriptions than can be kept')
    return false
  }

  #found(found: FoundPackage): void {
    if (this.packages.length < MAX_PACKAGES) this.packages.push(found)
    else this.#problem(found.inside, `there are more than ${MAX_PACKAGES} packages in the archive`)
  }

  #problem(inside: string, why: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ inside, why })
    else if (this.problems.length === MAX_PROBLEMS) {
      this.problems.push({ inside: 'other entries', why: 'as those named before them' })
    }
  }
}

/** SHA-1 too where a library does not state its group: by it Maven Central finds an artifact. */
function hashesOf(
  bytes: Buffer,
  { group, isKnown }: JavaPackage,
  nested: readonly ZipEntry[],
): Hashes {
  const strong = { 'SHA-256': hash('sha256', bytes) }
  const isUnstated = (group === undefined || isKnown === true) && nested.length === 0
  return isUnstated ? { ...strong, 'SHA-1': hash('sha1', bytes) } : strong
}

function nameIn(inside: string, entry: ZipEntry): string {
  const name = printable(entry.name)
  return inside === '' ? name : `${inside}!/${name}`
}

function markupIn(content: Buffer): number {
  let count = 0
  for (const byte of content) if (byte === 0x3c || byte === 0x26) count++
  return count
}
