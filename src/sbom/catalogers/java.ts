import { type LargeFileCataloger, bounded } from '../cataloger.ts'
import type { ExtractedFile } from '../extract.ts'
import { type FoundPackage, readJavaArchive } from '../java/archive.ts'
import { isArchiveName } from '../java/file-name.ts'
import type { SkippedFile } from '../layer-files.ts'
import type { Package, Place } from '../package.ts'
import { purlOf } from '../purl.ts'

/** An archive begins with a file or, where it is empty, ends at once; an executable one begins with a script. */
const BEGINNINGS = ['PK\x03\x04', 'PK\x05\x06', '#!'].map((text) => Buffer.from(text, 'latin1'))

/** Java packages: archives, the archives inside them, and what was merged into either. */
export const java: LargeFileCataloger = {
  name: 'java',
  wants: ({ path }, head) =>
    isArchiveName(path) && BEGINNINGS.some((one) => head.subarray(0, one.length).equals(one)),
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
    for (const found of extract.archive.packages) {
      const read = packageOf(found, { path, layer })
      if (read !== undefined) yield read
    }
  }
}

function packageOf(found: FoundPackage, place: Place): Package | undefined {
  const { group, artifact, version, licences, supplier, hashes, origin, inside } = found
  // A package URL of Maven's must name the group (purl-spec, maven-definition).
  const type = group === undefined ? 'generic' : 'maven'
  const purl = purlOf({ type, namespace: group, name: artifact, version })
  if (purl === undefined) return undefined
  return {
    purl,
    ...(group === undefined ? {} : { group }),
    name: artifact,
    version,
    licences,
    ...(supplier === undefined ? {} : { supplier }),
    ...(hashes === undefined ? {} : { hashes }),
    properties: { 'seal-image:java:named-by': origin },
    place: inside === '' ? place : { ...place, inside },
  }
}
