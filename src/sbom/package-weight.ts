import { sizeOf } from './extract.ts'
import type { SkippedFile } from './layer-files.ts'
import type { Package } from './package.ts'

/** Twice what as many packages as there may be of the usual kind have; making a document of it takes some twenty times as much. */
export const MAX_WEIGHT = 40 * 1024 * 1024

/**
 * The packages as far as a document may have of them by all that is said of them: each may bring a hundred licences, or need
 * thousands of others. Then it ends with one that says so.
 */
export function* withinWeight(packages: Iterable<Package>): Generator<Package | SkippedFile> {
  let weight = 0
  for (const found of packages) {
    weight += sizeOf(found)
    if (weight > MAX_WEIGHT) {
      yield {
        path: 'the other packages',
        why: `what is said of them has more than ${MAX_WEIGHT} bytes`,
      }
      return
    }
    yield found
  }
}
