import { baseOf, directoryOf } from '../layer-path.ts'
import { plain } from '../package.ts'
import { coordinatesInName, stemOf } from './file-name.ts'
import { knownGroup } from './known-groups.ts'
import type { MainAttributes } from './manifest.ts'
import { type Coordinates, mavenId, mavenVersion } from './maven-names.ts'
import type { Pom } from './pom.ts'

/** Where an archive was found to say what it is. */
export type Origin = 'pom.properties' | 'pom.xml' | 'MANIFEST.MF' | 'file name'

/** A package that an archive holds: itself, or one that was merged into it. */
export interface JavaPackage {
  /** Undefined where the archive names none and is no library that is known: a group is never guessed. */
  readonly group?: string
  /** The archive does not name the group: it has the name, the version and the classes of a library that is known. */
  readonly isKnown?: true
  readonly artifact: string
  readonly version: string
  readonly licences: readonly string[]
  readonly supplier?: string
  /** Those that wrote it, who supply it where nobody else is said to. */
  readonly developers?: string
  readonly origin: Origin
}

/** What an archive says. Of the descriptions that Maven leaves, each by its directory. */
export interface Contents {
  readonly path: string
  readonly manifest: MainAttributes
  readonly properties: ReadonlyMap<string, Coordinates>
  readonly poms: ReadonlyMap<string, Pom>
  /** Groups that other files name, by the artifact that they are of. */
  readonly groups: ReadonlyMap<string, string>
  /** Groups of known libraries whose classes are there. */
  readonly libraries: ReadonlySet<string>
}

/** The packages of one archive. */
export interface Identity {
  /** The archive itself; undefined where nothing tells its name and version. */
  readonly self?: JavaPackage
  readonly merged: readonly JavaPackage[]
}

/**
 * What one archive holds: a package for each description that Maven left, `pom.properties` before `pom.xml`. The archive
 * itself is the one that its file name tells of; if none is, its manifest or its file name says what it is.
 */
export function identityOf(contents: Contents): Identity {
  const described = mavenPackages(contents)
  const stem = stemOf(contents.path)
  const own = described.find((found) => isOwn(found, stem, contents, described.length === 1))
  const self = own ?? fromManifestOrName(contents, described.length > 0)
  if (self === undefined) return { merged: described }
  const merged = described.filter((found) => found !== own)
  return { self: withManifest(grouped(self, contents), contents.manifest), merged }
}

function mavenPackages({ properties, poms }: Contents): readonly JavaPackage[] {
  const stated = Array.from(properties, ([directory, coordinates]) =>
    mavenPackage(coordinates, poms.get(directory), directory, 'pom.properties'),
  )
  const others = [...poms].filter(([directory]) => !properties.has(directory))
  const described = others.map(([directory, pom]) => mavenPackage(pom, pom, directory, 'pom.xml'))
  return [...stated, ...described].filter((found) => found !== undefined)
}

/** `META-INF/maven/GROUP/ARTIFACT` says the same once more, which helps where a description leaves it out. */
function mavenPackage(
  coordinates: Coordinates,
  pom: Pom | undefined,
  directory: string,
  origin: Origin,
): JavaPackage | undefined {
  const isMavens = /(?:^|\/)META-INF\/maven\/[^/]+\/[^/]+$/.test(directory)
  const group =
    coordinates.group ?? pom?.group ?? mavenId(isMavens ? baseOf(directoryOf(directory)) : '')
  const artifact = coordinates.artifact ?? mavenId(isMavens ? baseOf(directory) : '')
  const version = coordinates.version ?? pom?.version
  if (artifact === undefined || version === undefined) return undefined
  const { organisation: supplier, developers } = pom ?? {}
  return {
    ...(group === undefined ? {} : { group }),
    artifact,
    version,
    licences: pom?.licences ?? [],
    ...(supplier === undefined ? {} : { supplier }),
    ...(developers === undefined ? {} : { developers }),
    origin,
  }
}

/** Whether a description is of the archive itself and not of what was merged into it. Quarkus writes the group before the name. */
function isOwn(
  { artifact, version }: JavaPackage,
  stem: string,
  { path }: Contents,
  isOnly: boolean,
): boolean {
  const usual = `${artifact}-${version}`
  if (stem === artifact || stem.startsWith(usual) || stem.endsWith(`.${usual}`)) return true
  if (!isOnly) return false
  const named = coordinatesInName(path, undefined)
  return named.version === undefined || named.version === version
}

function fromManifestOrName(
  { path, manifest }: Contents,
  hasMerged: boolean,
): JavaPackage | undefined {
  const known = nebula(manifest)
  if (known !== undefined) return known
  const group = firstOf(manifest, ['group-id', 'implementation-vendor-id'], mavenId)
  const stated = firstOf(manifest, ['implementation-version', 'plugin-version'], mavenVersion)
  const groupOf = group === undefined ? {} : { group }
  const named = coordinatesInName(path, stated)
  const id = firstOf(manifest, ['artifact-id', 'short-name'], mavenId)
  if (id === undefined && named.artifact !== undefined && named.version !== undefined) {
    const { artifact, version } = named
    return { ...groupOf, artifact, version, licences: [], origin: 'file name' }
  }
  // Into whatever other libraries were merged, it may be anything: then its file name alone is no name.
  const stem = hasMerged ? undefined : (named.artifact ?? mavenId(stemOf(path)))
  const artifact = id ?? firstOf(manifest, ['implementation-title'], mavenId) ?? stem
  const version = stated ?? named.version ?? firstOf(manifest, ['bundle-version'], mavenVersion)
  if (artifact === undefined || version === undefined) return undefined
  return { ...groupOf, artifact, version, licences: [], origin: 'MANIFEST.MF' }
}

function firstOf(
  manifest: MainAttributes,
  names: readonly string[],
  read: (text: string | undefined) => string | undefined,
): string | undefined {
  return names.map((name) => read(manifest.get(name))).find((value) => value !== undefined)
}

/** With the group that something else in the archive tells, if it does. */
function grouped(self: JavaPackage, { groups, libraries }: Contents): JavaPackage {
  if (self.group !== undefined) return self
  const groupOf = (artifact: string): Pick<JavaPackage, 'group' | 'isKnown'> => {
    const stated = groups.get(artifact)
    if (stated !== undefined) return { group: stated }
    const known = knownGroup(artifact, self.version, libraries)
    return known === undefined ? {} : { group: known, isKnown: true }
  }
  const own = groupOf(self.artifact)
  if (own.group !== undefined) return { ...self, ...own }
  for (const candidate of new Set([...groups.values(), ...libraries])) {
    const prefix = `${candidate}.`
    const artifact = self.artifact.startsWith(prefix) ? self.artifact.slice(prefix.length) : ''
    const found = groupOf(artifact)
    if (found.group === candidate) return { ...self, ...found, artifact }
  }
  return self
}

/** `io.micrometer#micrometer-core;1.13.0`, as Gradle's Nebula plugins write it. */
function nebula(manifest: MainAttributes): JavaPackage | undefined {
  const [, ...parts] =
    /^([^#;\s]+)#([^#;\s]+);([^#;\s]+)$/.exec(manifest.get('implementation-title') ?? '') ?? []
  const [group, artifact] = parts.map(mavenId)
  const version = mavenVersion(parts[2])
  if (group === undefined || artifact === undefined || version === undefined) return undefined
  return { group, artifact, version, licences: [], origin: 'MANIFEST.MF' }
}

/** The archive's manifest adds licence and vendor where nothing else names them. */
function withManifest(self: JavaPackage, manifest: MainAttributes): JavaPackage {
  const licence = plain(manifest.get('bundle-license')?.split(';', 1)[0])
  const supplier =
    self.supplier ??
    plain(manifest.get('implementation-vendor')) ??
    plain(manifest.get('bundle-vendor'))
  return {
    ...self,
    licences: self.licences.length > 0 || licence === undefined ? self.licences : [licence],
    ...(supplier === undefined ? {} : { supplier }),
  }
}
