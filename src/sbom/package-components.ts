import { Enums, Models } from '@cyclonedx/cyclonedx-library'
import type { Evidence, Occurrence } from './cyclonedx.ts'
import { licencesOf } from './licences.ts'
import type { OperatingSystem } from './os-identity.ts'
import { OWNER } from './ownership.ts'
import type { Hashes, Method, Package, Place } from './package.ts'

/** Components in the order that they are to be written in, and by what each was found. */
export interface Components {
  readonly components: readonly Models.Component[]
  readonly evidence: ReadonlyMap<string, Evidence>
  /** bom-refs of those of which nothing in the image says what they need. */
  readonly unlinked: readonly string[]
}

const BY_MANIFEST: Method = { technique: 'manifest-analysis', confidence: 1 }

const HASH_ALGORITHMS = [
  Enums.HashAlgorithm.MD5,
  Enums.HashAlgorithm['SHA-1'],
  Enums.HashAlgorithm['SHA-256'],
  Enums.HashAlgorithm['SHA-512'],
] as const

/** The packages as components, in code-unit order of their purls: one for each purl, however often it is installed. */
export function packageComponents(packages: readonly Package[]): Components {
  const sorted = packages.toSorted(byPurlAndPath)
  const byPurl = Map.groupBy(sorted, ({ purl }) => purl)
  const components = new Map<string, Models.Component>()
  for (const [purl, [first, ...others]] of byPurl) {
    if (first !== undefined) components.set(purl, componentOf(joined(first, others)))
  }
  for (const [purl, same] of byPurl) {
    const needed = new Set(same.flatMap(({ dependsOn = [] }) => dependsOn))
    needed.delete(purl)
    for (const other of [...needed].sort()) {
      const found = components.get(other)
      if (found !== undefined) components.get(purl)?.dependencies.add(found.bomRef)
    }
  }
  const evidence = byPurl.entries().map(([purl, same]) => [purl, evidenceOf(same)] as const)
  const unlinked = byPurl
    .entries()
    .filter(([, same]) => same.every(({ dependsOn }) => dependsOn === undefined))
  return {
    components: [...components.values()],
    evidence: new Map(evidence),
    unlinked: Array.from(unlinked, ([purl]) => purl),
  }
}

/** The operating system as a component; trivy and syft read the distribution from it. */
export function osComponent(os: OperatingSystem): Components {
  const bomRef = `os:${[os.id, os.version].filter(Boolean).join('@')}`
  const component = new Models.Component(Enums.ComponentType.OperatingSystem, os.id, {
    bomRef,
    ...(os.version === undefined ? {} : { version: os.version }),
    ...(os.prettyName === undefined ? {} : { description: os.prettyName }),
    ...(os.cpe === undefined ? {} : { cpe: os.cpe }),
  })
  if (os.vendor !== undefined) {
    component.supplier = new Models.OrganizationalEntity({ name: os.vendor })
  }
  component.properties.add(new Models.Property('aquasecurity:trivy:Class', 'os-pkgs'))
  component.properties.add(new Models.Property('aquasecurity:trivy:Type', os.id))
  return {
    components: [component],
    evidence: new Map([[bomRef, { occurrences: [occurrence(os.place)] }]]),
    unlinked: [],
  }
}

/**
 * One package for all of one purl: what the first says, name in the vulnerability database and licences of the first that has them,
 * digests that no other contradicts, the properties that all have alike, and whose files they are, if all are somebody's.
 */
function joined(first: Package, others: readonly Package[]): Package {
  if (others.length === 0) return first
  const all = [first, ...others]
  const cpe = all.find((one) => one.cpe !== undefined)?.cpe
  const licences = all.find((one) => one.licences.length > 0)?.licences ?? []
  const shared = Object.entries(first.properties ?? {}).filter(([name, value]) =>
    others.every(({ properties = {} }) => String(properties[name]) === String(value)),
  )
  const owners = all.map(({ properties = {} }) => properties[OWNER] ?? [])
  return {
    ...first,
    licences,
    ...(cpe === undefined ? {} : { cpe }),
    hashes: undisputed(all),
    properties: {
      ...Object.fromEntries(shared),
      ...(owners.some(({ length }) => length === 0)
        ? {}
        : { [OWNER]: [...new Set(owners.flat())].sort() }),
    },
  }
}

/** The digests of each algorithm that all who name one agree on: whatever calls itself like another has not its digest. */
function undisputed(packages: readonly Package[]): Hashes {
  const stated = packages.flatMap(({ hashes = {} }) => Object.entries(hashes))
  const byAlgorithm = Map.groupBy(stated, ([algorithm]) => algorithm)
  const agreed = byAlgorithm.values().filter((one) => new Set(one.map(([, hex]) => hex)).size === 1)
  return Object.fromEntries(agreed.flatMap((one) => one))
}

function componentOf(found: Package): Models.Component {
  const component = new Models.Component(Enums.ComponentType.Library, found.name, {
    bomRef: found.purl,
    purl: found.purl,
    ...(found.version === '' ? {} : { version: found.version }),
    ...(found.group === undefined ? {} : { group: found.group }),
    ...(found.cpe === undefined ? {} : { cpe: found.cpe }),
  })
  if (found.supplier !== undefined) {
    component.supplier = new Models.OrganizationalEntity({ name: found.supplier })
  }
  for (const licence of licencesOf(found.licences)) component.licenses.add(licence)
  for (const algorithm of HASH_ALGORITHMS) {
    const content = found.hashes?.[algorithm]
    if (content !== undefined) component.hashes.set(algorithm, content)
  }
  for (const [name, stated] of Object.entries(found.properties ?? {})) {
    for (const value of typeof stated === 'string' ? [stated] : stated) {
      component.properties.add(new Models.Property(name, value))
    }
  }
  return component
}

function byPurlAndPath(a: Package, b: Package): number {
  if (a.purl !== b.purl) return a.purl < b.purl ? -1 : 1
  const [one, other] = [locationOf(a.place), locationOf(b.place)]
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Every place that it was found in, and each way once that it is known by. */
function evidenceOf(same: readonly Package[]): Evidence {
  const byLocation = new Map(same.map(({ place }) => [locationOf(place), occurrence(place)]))
  const methods = new Map(
    same.map(({ method = BY_MANIFEST }) => [`${method.technique} ${method.value ?? ''}`, method]),
  )
  const confidence = Math.max(...methods.values().map((method) => method.confidence))
  return {
    identity: [{ field: 'purl', confidence, methods: [...methods.values()] }],
    occurrences: [...byLocation.values()],
  }
}

function occurrence(place: Place): Occurrence {
  return { location: locationOf(place), additionalContext: `layer ${place.layer}` }
}

/** `opt/app.war!/WEB-INF/lib/a.jar`, as Java's own URLs say it. */
function locationOf({ path, inside }: Place): string {
  return (inside === undefined ? path : `${path}!/${inside}`).toWellFormed()
}
