import { type LargeFileCataloger, bounded } from '../cataloger.ts'
import type { ExtractedFile } from '../extract.ts'
import { type FoundPackage, readJavaArchive } from '../java/archive.ts'
import { isArchiveName } from '../java/file-name.ts'
import type { SkippedFile } from '../layer-files.ts'
import type { Method, Package, Place } from '../package.ts'
import { purlOf } from '../purl.ts'

/** An archive begins with a file or, where it is empty, ends at once; an executable one begins with a script. */
const BEGINNINGS = ['PK\x03\x04', 'PK\x05\x06', '#!'].map((text) => Buffer.from(text, 'latin1'))

/** Java reads an archive by its end, whatever stands before it, and runs what has one of these names. */
const ALWAYS = /\.(?:jar|war|ear)$/i

/** What nothing but an archive's name says: whoever renames it gives it another. */
const BY_FILE_NAME: Method = { technique: 'filename', confidence: 0.5 }
/** Whoever publishes a library anew under another group, and changes neither name nor version, is taken for the first. */
const BY_CLASSES: Method = { technique: 'binary-analysis', confidence: 0.8 }

/** Java packages: archives, the archives inside them, and what was merged into either. */
export const java: LargeFileCataloger = {
  name: 'java',
  wants: ({ path }, head) =>
    isArchiveName(path) &&
    (ALWAYS.test(path) || BEGINNINGS.some((one) => head.subarray(0, one.length).equals(one))),
  // A copy: its texts are cut out of larger ones, which they would keep in memory.
  extract: ({ path }, bytes) => ({
    kind: 'java-archive',
    archive: structuredClone(readJavaArchive(bytes, path)),
  }),
  catalog: (files) => {
    const packages: Package[] = []
    const skipped: SkippedFile[] = []
    for (const item of bounded(readAll(files))) {
      if ('purl' in item) packages.push(item)
      else skipped.push(item)
    }
    return { packages, skipped }
  },
}

function* readAll(files: readonly ExtractedFile[]): Generator<Package | SkippedFile> {
  for (const { path, layer, extract } of files) {
    if (extract.kind !== 'java-archive') continue
    for (const { inside, why } of extract.archive.problems) {
      yield { path: inside === '' ? path : `${path}!/${inside}`, why }
    }
    const holds = contentsOf(extract.archive.packages)
    for (const found of extract.archive.packages) {
      const purl = purlIn(found)
      if (purl !== undefined) yield packageOf(found, purl, holds.get(found) ?? [], { path, layer })
    }
  }
}

/**
 * What each archive has inside, by package URL: archives carry what they need to run. An archive that says nothing of itself
 * passes on what it has to the one around it.
 */
function contentsOf(packages: readonly FoundPackage[]): ReadonlyMap<FoundPackage, string[]> {
  const archives = new Map(
    packages.filter(isArchive).map((found) => [found.inside, found] as const),
  )
  const holds = new Map<FoundPackage, string[]>()
  for (const found of packages) {
    const purl = purlIn(found)
    let around: string | undefined = isArchive(found) ? outer(found.inside) : found.inside
    while (around !== undefined && !archives.has(around)) around = outer(around)
    const holder = archives.get(around ?? '')
    if (purl === undefined || around === undefined || holder === undefined) continue
    const held = holds.get(holder)
    if (held === undefined) holds.set(holder, [purl])
    else held.push(purl)
  }
  return holds
}

/** Only what is an archive itself has digests. */
function isArchive({ hashes }: FoundPackage): boolean {
  return hashes !== undefined
}

/** The archive around another: `a.war` of `a.war!/b.jar`, nothing of `a.war`, and of nothing there is none. */
function outer(inside: string): string | undefined {
  return inside === '' ? undefined : inside.slice(0, Math.max(inside.lastIndexOf('!/'), 0))
}

function purlIn({ group, artifact, version }: FoundPackage): string | undefined {
  // A package URL of Maven's must name the group (purl-spec, maven-definition).
  const type = group === undefined ? 'generic' : 'maven'
  return purlOf({ type, namespace: group, name: artifact, version })
}

function packageOf(
  found: FoundPackage,
  purl: string,
  dependsOn: readonly string[],
  place: Place,
): Package {
  const { group, artifact, version, licences, hashes, origin, inside } = found
  const supplier = found.supplier ?? found.developers
  const method = methodOf(found)
  return {
    purl,
    ...(group === undefined ? {} : { group }),
    name: artifact,
    version,
    licences,
    ...(supplier === undefined ? {} : { supplier }),
    ...(hashes === undefined ? {} : { hashes }),
    properties: {
      'seal-image:java:named-by': origin,
      ...(method === BY_CLASSES ? { 'seal-image:java:group-by': 'classes' } : {}),
    },
    place: inside === '' ? place : { ...place, inside },
    ...(method === undefined ? {} : { method }),
    dependsOn,
  }
}

function methodOf({ isKnown, origin }: FoundPackage): Method | undefined {
  if (isKnown === true) return BY_CLASSES
  return origin === 'file name' ? BY_FILE_NAME : undefined
}
