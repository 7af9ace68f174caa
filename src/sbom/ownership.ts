import type { Digest } from '../oci/digest.ts'
import type { OwnedFile } from './cataloger.ts'
import { baseOf } from './layer-path.ts'
import type { OwnedPolicy } from './owned-policy.ts'
import { isOfSystem, type Package } from './package.ts'

export const OWNER = 'seal-image:owner'

export interface OwnershipRequest {
  readonly packages: readonly Package[]
  /** What the databases of the operating system's packages say that belongs to whom. */
  readonly owned: Iterable<OwnedFile>
  /** Where a path of those leads, the links in its directories followed. */
  readonly realPath: (path: string) => string
  /** diffIDs of the image's layers, bottom first. */
  readonly layers: readonly Digest[]
  readonly policy: OwnedPolicy
}

export interface Ownership {
  readonly packages: readonly Package[]
  /** What was left out, and for whose sake: nobody can tell from an image that its databases say the truth. */
  readonly dropped: readonly Dropped[]
}

/** A package that is left out. */
export interface Dropped {
  readonly purl: string
  /** Its owner's. */
  readonly owner: string
}

/**
 * The packages without those that came in a package of the operating system: their vulnerabilities are told, and repaired, under its
 * name and version, and by theirs they would be told wrongly. Nobody tells them for packages that the distribution did not make, and
 * what lies in those stays, marked.
 */
export function withoutOwned(request: OwnershipRequest): Ownership {
  const owners = ownersByPath(request)
  const packages: Package[] = []
  const dropped: Dropped[] = []
  for (const found of request.packages) {
    const owner = isOfSystem(found.purl) ? undefined : owners.get(found.place.path)
    if (owner === undefined) packages.push(found)
    else if (request.policy === 'drop' && owner.thirdParty !== true) {
      dropped.push({ purl: found.purl, owner: owner.purl })
    } else packages.push({ ...found, properties: { ...found.properties, [OWNER]: owner.purl } })
  }
  return { packages, dropped }
}

/**
 * Owners of the files that packages were found in; of several, one whose packages are not left out. A file that comes from a layer
 * above the one that its owner is written down in was changed after its owner came, and is its owner's no more.
 */
function ownersByPath({
  packages,
  owned,
  realPath,
  layers,
}: OwnershipRequest): ReadonlyMap<string, Package> {
  const heights = new Map(layers.map((layer, height) => [layer, height]))
  const heightOf = (layer: Digest): number => heights.get(layer) ?? 0
  const places = new Map(
    packages
      .filter((found) => !isOfSystem(found.purl))
      .map(({ place }) => [place.path, place.layer]),
  )
  const names = new Set(places.keys().map(baseOf))
  const owners = new Map<string, Package>()
  for (const { path, owner, layer } of owned) {
    // Most files hold no package; following their links would take more time than all the rest.
    if (!names.has(baseOf(path))) continue
    const real = realPath(path)
    const found = places.get(real)
    if (found === undefined || heightOf(found) > heightOf(layer)) continue
    if (owners.get(real)?.thirdParty !== true) owners.set(real, owner)
  }
  return owners
}
