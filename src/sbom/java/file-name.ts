import { baseOf } from '../layer-path.ts'
import { type Coordinates, mavenId, mavenVersion } from './maven-names.ts'

const EXTENSION = /\.(?:jar|war|ear|par|sar|nar|jpi|hpi|kar|far|lpkg|rar|zap)$/i
/** The first part that begins with a digit begins the version. */
const VERSIONED = /^(?<artifact>[^-]+(?:-[^0-9-][^-]*)*)-(?<version>[0-9].*)$/

/** Whether a file is an archive of Java's by its name. */
export function isArchiveName(path: string): boolean {
  return EXTENSION.test(path)
}

/** The name of an archive without its extension: `guava-33.0.0-jre`. */
export function stemOf(path: string): string {
  return baseOf(path).replace(EXTENSION, '')
}

/**
 * Artifact and version in `artifact-version.jar`, as Maven and Gradle name what they build. A version that the archive states of
 * itself settles where one ends and the other begins.
 */
export function coordinatesInName(path: string, statedVersion: string | undefined): Coordinates {
  const stem = stemOf(path)
  if (statedVersion !== undefined && stem.endsWith(`-${statedVersion}`)) {
    const artifact = mavenId(stem.slice(0, -statedVersion.length - 1))
    if (artifact !== undefined) return { artifact, version: statedVersion }
  }
  const { artifact, version } = VERSIONED.exec(stem)?.groups ?? {}
  return { artifact: mavenId(artifact), version: mavenVersion(version) }
}
