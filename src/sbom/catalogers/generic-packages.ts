import type { Classified } from '../executables/classify.ts'
import type { Package, Place } from '../package.ts'
import { purlOf } from '../purl.ts'

/** A pattern is sure to find what it names, and may find it in a program that only speaks of it. */
const BY_PATTERN = 0.8

/** A program that was known by what stands in it. */
export function* genericPackages(found: Classified, place: Place): Generator<Package> {
  const { name, version, cpe, pattern } = found
  const purl = purlOf({ type: 'generic', name, version })
  if (purl === undefined) return
  yield {
    purl,
    name,
    version,
    licences: [],
    cpe,
    place,
    method: { technique: 'binary-analysis', confidence: BY_PATTERN, value: pattern },
  }
}
