import type { Catalogue, RealPath } from './cataloger.ts'
import { joined } from './layer-path.ts'
import type { Related } from './package-links.ts'
import type { Package } from './package.ts'
import { linesOf } from './text-lines.ts'

/** Where pnpm keeps packages, each beside links to what it needs: `.pnpm/debug@2.6.9/node_modules/ms` leads to another's directory. */
const STORE = /(?:^|\/)node_modules\/\.pnpm\//
/** A name with its scope, which leads into a directory and not out of it. */
const NAME = /^(?:@[^./][^/]*\/)?[^./][^/]*$/
/** Beyond them dependencies are left out, and that is told. */
const MAX_LOOKUPS = 250_000

/** Whether a file lies in pnpm's store. */
export function isInStore(path: string): boolean {
  return STORE.test(path)
}

/**
 * The packages of a catalogue, `related` in the same order, each with what it needs as Node.js finds it: in the first of the places that
 * it looks in which has a package of that name, links followed.
 */
export function withLinkedNeeds(
  found: Catalogue,
  related: readonly Related[],
  realPath: RealPath,
): Catalogue {
  const purls = new Map(found.packages.map(({ place, purl }) => [place.path, purl]))
  let left = MAX_LOOKUPS
  const purlOf = (place: string, name: string): string | undefined =>
    left-- > 0 ? purls.get(realPath(joined(place, `${name}/package.json`))) : undefined
  const packages = found.packages.map((one, at): Package => {
    const { needs = '', looksIn = () => [] } = related[at] ?? {}
    const places = looksIn()
    const needed = new Set<string>()
    for (const name of linesOf(needs)) {
      if (left < 0) break
      if (!NAME.test(name)) continue
      const purl = firstOf(places, (place) => purlOf(place, name))
      if (purl !== undefined) needed.add(purl)
    }
    return { ...one, dependsOn: [...needed] }
  })
  const why = `there are more than ${MAX_LOOKUPS} places to look for them in`
  const skipped = left < 0 ? [{ path: 'the other dependencies', why }] : []
  return { ...found, packages, skipped: [...found.skipped, ...skipped] }
}

function firstOf<Place, Found>(
  places: readonly Place[],
  find: (place: Place) => Found | undefined,
): Found | undefined {
  for (const place of places) {
    const found = find(place)
    if (found !== undefined) return found
  }
  return undefined
}
