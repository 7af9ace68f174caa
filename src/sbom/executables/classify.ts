import { cpeOf } from '../cpe.ts'
import { baseOf } from '../layer-path.ts'
import { type Classifier, CLASSIFIERS, MAX_MATCH } from './classifiers.ts'

/** A program that was known by its file's name and by what stands in it. */
export interface Classified {
  readonly name: string
  readonly version: string
  /** CPE 2.3. */
  readonly cpe: string
  /** The pattern that its version was found with. */
  readonly pattern: string
}

const WINDOW = 64 * 1024

/** What the classifiers know a program as; nothing where its name is none of theirs, or its version is not found. */
export function classify(path: string, bytes: Buffer): readonly Classified[] {
  return CLASSIFIERS.flatMap((classifier) => {
    const file = classifier.file.exec(baseOf(path))
    return file === null ? [] : (classified(classifier, file.groups?.['series'], bytes) ?? [])
  })
}

function classified(
  { name, versions, cpe }: Classifier,
  series: string | undefined,
  bytes: Buffer,
): Classified | undefined {
  // Another's version is passed over: one that does not begin as the file's name says.
  const beginning = series === undefined ? '' : `${series}.`
  for (const pattern of versions) {
    const version = versionsIn(bytes, pattern).find((found) => found.startsWith(beginning))
    if (version !== undefined) {
      const own = ownText(version)
      return { name, version: own, cpe: cpeOf(...cpe, own), pattern: pattern.source }
    }
  }
  return undefined
}

function* versionsIn(bytes: Buffer, pattern: RegExp): Generator<string> {
  for (const text of windowsOf(bytes)) {
    for (const { groups } of text.matchAll(pattern)) yield groups?.['version'] ?? ''
  }
}

/** Piece by piece, for the text of a whole program takes as much memory again; each overlaps the next by a match's length. */
function* windowsOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; at += WINDOW) {
    yield bytes.toString('latin1', at, at + WINDOW + MAX_MATCH)
  }
}

/** A match holds on to the text that it was found in; this does not. */
function ownText(match: string): string {
  return Buffer.from(match, 'latin1').toString('latin1')
}
