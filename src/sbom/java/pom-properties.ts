import { linesOf } from '../text-lines.ts'
import { type Coordinates, mavenId, mavenVersion } from './maven-names.ts'

const LINE = /^\s*(?<key>groupId|artifactId|version)\s*[=:](?<value>.*)$/

/** The coordinates in a `pom.properties`, which Maven puts into each archive that it builds. */
export function readPomProperties(content: Buffer): Coordinates {
  const stated = new Map<string, string>()
  for (const line of linesOf(content.toString('utf8'))) {
    const { key, value } = LINE.exec(line)?.groups ?? {}
    if (key !== undefined && value !== undefined) stated.set(key, value)
  }
  return {
    group: mavenId(stated.get('groupId')),
    artifact: mavenId(stated.get('artifactId')),
    version: mavenVersion(stated.get('version')),
  }
}
