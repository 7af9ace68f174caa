import { linesOf } from '../text-lines.ts'
import { mavenId } from './maven-names.ts'

/** GraalVM's configuration of an artifact: `META-INF/native-image/GROUP/ARTIFACT/…`. */
const NATIVE_IMAGE = /^META-INF\/native-image\/(?<group>[^/]+)\/(?<artifact>[^/]+)\//
/** `META-INF/io.netty.versions.properties` of Netty and Armeria. */
const VERSIONS = /^META-INF\/(?<group>[^/]+)\.versions\.properties$/

/** The group and artifact that the name of a file in an archive states. */
export function groupInName(
  name: string,
): { readonly group: string; readonly artifact: string } | undefined {
  const found = NATIVE_IMAGE.exec(name)?.groups
  const [group, artifact] = [mavenId(found?.['group']), mavenId(found?.['artifact'])]
  return group === undefined || artifact === undefined ? undefined : { group, artifact }
}

/** The group that such a list of versions is of. */
export function groupOfVersions(name: string): string | undefined {
  return mavenId(VERSIONS.exec(name)?.groups?.['group'])
}

/** The artifacts in such a list: `netty-common.version=4.1.110.Final`. */
export function* artifactsInVersions(content: Buffer): Generator<string> {
  for (const line of linesOf(content.toString('utf8'))) {
    const artifact = mavenId(/^(?<artifact>[^=]+)\.version\s*=/.exec(line)?.groups?.['artifact'])
    if (artifact !== undefined) yield artifact
  }
}
