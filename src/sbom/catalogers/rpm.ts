import { bounded, type LargeFileCataloger, type OwnedFile } from '../cataloger.ts'
import type { ExtractedFile } from '../extract.ts'
import type { SkippedFile } from '../layer-files.ts'
import type { OperatingSystem } from '../os-identity.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import type { Package } from '../package.ts'
import { readContentSets } from '../rpm/content-sets.ts'
import { readRpmDatabase, type RpmDatabase } from '../rpm/database.ts'
import type { RpmPackage } from '../rpm/installed-package.ts'
import { readRpmManifest } from '../rpm/manifest.ts'
import { relatedPackage, versionOf } from '../rpm/related-package.ts'

/** Where rpm keeps its database: sqlite, ndb, Berkeley DB. */
const DATABASE =
  /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/(?:rpmdb\.sqlite|Packages\.db|Packages)$/
/** Changes that SQLite has not put into its database yet. */
const LOG = /^(?:var\/lib|usr\/share|usr\/lib\/sysimage)\/rpm\/rpmdb\.sqlite-wal$/
const LONGER_MANIFEST = 'var/lib/rpmmanifest/container-manifest-2'
const SHORTER_MANIFEST = 'var/lib/rpmmanifest/container-manifest-1'
const MANIFESTS: ReadonlySet<string> = new Set([LONGER_MANIFEST, SHORTER_MANIFEST])
const CONTENT_MANIFEST =
  /^(?:root\/buildinfo\/content_manifests|usr\/share\/buildinfo)\/[^/]+\.json$/
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024
/** Repositories of one image: its packages come from some ten. */
const MAX_CONTENT_SETS = 100

/** RPM packages of Red Hat, Fedora, SUSE, Amazon, Azure Linux and their like, from rpm's database or what stands in its place. */
export const rpm: LargeFileCataloger = {
  name: 'rpm',
  wants: ({ path, size }) =>
    size > 0 &&
    (DATABASE.test(path) || LOG.test(path) || MANIFESTS.has(path) || CONTENT_MANIFEST.test(path)),
  extract: ({ path, size }, bytes) => {
    if (DATABASE.test(path)) return { kind: 'rpm-database', database: readRpmDatabase(bytes) }
    if (LOG.test(path))
      return { skipped: 'what rpm wrote last stands in this log, which is not read' }
    if (size > MAX_MANIFEST_BYTES)
      return { skipped: `it has more than ${MAX_MANIFEST_BYTES} bytes` }
    if (MANIFESTS.has(path)) return { kind: 'rpm-database', database: readRpmManifest(bytes) }
    const read = readContentSets(bytes)
    return 'skipped' in read ? read : { kind: 'content-sets', ...read }
  },
  catalog: (files, os) => {
    const catalogue = linkedPackages(bounded(readAll(files, os)), namesIn)
    return { ...catalogue, owned: filesIn(files, catalogue.packages) }
  },
}

function* filesIn(
  files: readonly ExtractedFile[],
  packages: readonly Package[],
): Generator<OwnedFile> {
  const known = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]))
  for (const { layer, database } of databasesIn(files)) {
    for (const found of database.packages) {
      const owner = known.get(`${found.name} ${versionOf(found)}`)
      if (owner === undefined) continue
      for (const path of pathsOf(found)) yield { path, owner, layer }
    }
  }
}

function* pathsOf({ files }: RpmPackage): Generator<string> {
  for (const { path, names } of files) {
    for (const name of names) yield `${path}${name}`
  }
}

function* readAll(
  files: readonly ExtractedFile[],
  os: OperatingSystem | undefined,
): Generator<Related | SkippedFile> {
  const databases = databasesIn(files)
  const contentSets = contentSetsIn(files)
  if (contentSets.length > MAX_CONTENT_SETS) {
    yield { path: 'content manifests', why: `they name more than ${MAX_CONTENT_SETS} repositories` }
  }
  const surroundings = {
    os,
    contentSets: contentSets.slice(0, MAX_CONTENT_SETS),
    requiredPaths: requiredPathsIn(databases),
  }
  for (const { path, layer, database } of databases) {
    for (const why of database.problems) yield { path, why }
    for (const found of database.packages) {
      yield relatedPackage(found, { ...surroundings, place: { path, layer } })
    }
  }
}

type FoundDatabase = Pick<ExtractedFile, 'path' | 'layer'> & { readonly database: RpmDatabase }

/** The shorter manifest says nothing that the longer one does not. */
function databasesIn(files: readonly ExtractedFile[]): readonly FoundDatabase[] {
  const databases = files.flatMap(({ path, layer, extract }) =>
    extract.kind === 'rpm-database' ? [{ path, layer, database: extract.database }] : [],
  )
  const hasLonger = databases.some(({ path }) => path === LONGER_MANIFEST)
  return databases.filter(({ path }) => !(hasLonger && path === SHORTER_MANIFEST))
}

/** Those of all manifests: nothing tells which layer of a database a package came with. */
function contentSetsIn(files: readonly ExtractedFile[]): readonly string[] {
  const sets = files.flatMap(({ extract }) =>
    extract.kind === 'content-sets' ? extract.contentSets : [],
  )
  return [...new Set(sets)].sort()
}

function requiredPathsIn(databases: readonly FoundDatabase[]): ReadonlySet<string> {
  const packages = databases.flatMap(({ database }) => database.packages)
  return new Set(packages.flatMap(({ requires }) => requires.filter((one) => one.startsWith('/'))))
}

function* namesIn(lines: string): Generator<string> {
  for (const [name] of lines.matchAll(/[^\n]+/g)) yield name
}
