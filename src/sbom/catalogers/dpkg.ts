import { bounded, type Cataloger } from '../cataloger.ts'
import { fieldOf, type Paragraph, paragraphsIn } from '../control-file.ts'
import { debianFiles, listsDebianFiles } from '../debian-files.ts'
import { licencesInCopyright } from '../debian-copyright.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { personName } from '../package.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'

const STATUS = 'var/lib/dpkg/status'
/** Distroless images have one file a package, and its checksums beside it. */
const STATUS_D = /^var\/lib\/dpkg\/status\.d\/(?!.*\.md5sums$)[^/]+$/

const COPYRIGHT = /^usr\/share\/doc\/(?<name>[^/]+)\/copyright$/

/** Where the maintainers of Debian, Ubuntu and what is made of them have their addresses; of those elsewhere nobody can tell. */
const DISTRIBUTION =
  /[@.](?:debian\.org|debian\.net|ubuntu\.com|canonical\.com|kali\.org|raspberrypi\.com|linuxmint\.com)>?\s*$/

const NAME = /^[a-z0-9][a-z0-9+.-]{0,254}$/
const VERSION = /^(?:[0-9]+:)?[A-Za-z0-9.+~-]{1,254}$/
const ARCHITECTURE = /^[a-z0-9-]{1,64}$/
const SOURCE = /^(?<name>[a-z0-9][a-z0-9+.-]*)(?: \((?<version>[A-Za-z0-9.+~:-]+)\))?$/

const FIELDS = new Set([
  'architecture',
  'depends',
  'maintainer',
  'package',
  'pre-depends',
  'provides',
  'source',
  'status',
  'version',
])

/** Debian and Ubuntu packages from dpkg's database (deb-control(5), dpkg-query(1)), their licences from the copyright files that policy asks for. */
export const dpkg: Cataloger = {
  name: 'dpkg',
  wants: ({ path }) =>
    path === STATUS || STATUS_D.test(path) || COPYRIGHT.test(path) || listsDebianFiles(path),
  catalog: (files, os) => {
    const catalogue = linkedPackages(withLicences(files, os), namesIn)
    return { ...catalogue, owned: debianFiles(files, catalogue.packages) }
  },
}

/** A Debian package as its paragraph has it. */
interface DebianPackage extends Related {
  /** Source package and its version: what is built of it has one copyright file. */
  readonly source: string
}

/**
 * A package without a copyright file has that of another one of the same source: its documents are a link to the other's (Debian
 * policy §12.5).
 */
function* withLicences(
  files: readonly ImageFile[],
  os: OperatingSystem | undefined,
): Generator<Related | SkippedFile> {
  const byName = copyrightsIn(files)
  const found = [...bounded(readAll(files, os))]
  const packages = found.filter((item) => 'package' in item)
  const bySource = new Map(
    packages.flatMap(({ source, package: { name } }) => {
      const licences = byName.get(name)
      return licences === undefined ? [] : [[source, licences] as const]
    }),
  )
  const architectures = [...new Set(packages.map(({ scope = '' }) => scope))]
  for (const item of found) {
    if (!('package' in item)) {
      yield item
      continue
    }
    const { package: read, source, scope = '' } = item
    const licences = byName.get(read.name) ?? bySource.get(source) ?? []
    // Of its own architecture, or of none, or of whatever other is installed beside it.
    const looksIn = (): readonly string[] => [scope, 'all', ...architectures]
    yield { ...item, looksIn, package: { ...read, licences } }
  }
}

function copyrightsIn(files: readonly ImageFile[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { path, bytes } of files) {
    const name = COPYRIGHT.exec(path)?.groups?.['name']
    if (name !== undefined) found.set(name, licencesInCopyright(bytes.toString('utf8')))
  }
  return found
}

function* readAll(
  files: readonly ImageFile[],
  os: OperatingSystem | undefined,
): Generator<DebianPackage | SkippedFile> {
  for (const file of files) {
    if (COPYRIGHT.test(file.path) || listsDebianFiles(file.path)) continue
    for (const paragraph of paragraphsIn(file.bytes.toString('utf8'), FIELDS)) {
      if (isInstalled(paragraph)) yield readPackage(paragraph, file, os)
    }
  }
}

/**
 * Whether its files are there: in every state but the two that say that they are not (dpkg(1), package states). Packages of status.d
 * have no state and are all installed.
 */
function isInstalled(paragraph: Paragraph): boolean {
  const status = fieldOf(paragraph, 'status') ?? ''
  return !/^\s*\S+\s+\S+\s+(?:not-installed|config-files)\s*$/.test(status)
}

function readPackage(
  paragraph: Paragraph,
  file: ImageFile,
  os: OperatingSystem | undefined,
): DebianPackage | SkippedFile {
  const name = fieldOf(paragraph, 'package') ?? ''
  const version = fieldOf(paragraph, 'version') ?? ''
  const arch = fieldOf(paragraph, 'architecture') ?? ''
  const source = sourceOf(paragraph, name, version)
  const purl =
    NAME.test(name) &&
    VERSION.test(version) &&
    ARCHITECTURE.test(arch) &&
    purlOf({
      type: 'deb',
      namespace: os?.id,
      name,
      version,
      qualifiers: { arch, distro: distroOf(os), upstream: source.upstream },
    })
  if (typeof purl !== 'string') {
    return {
      path: file.path,
      why: 'a paragraph without a sound package name, version and architecture',
    }
  }
  const maintainer = fieldOf(paragraph, 'maintainer') ?? ''
  const supplier = personName(maintainer)
  return {
    source: `${source.name} ${source.version}`,
    scope: arch,
    provides: fieldOf(paragraph, 'provides') ?? '',
    needs: ['pre-depends', 'depends']
      .map((relation) => fieldOf(paragraph, relation) ?? '')
      .join(','),
    package: {
      purl,
      name,
      version,
      licences: [],
      ...(supplier === undefined ? {} : { supplier }),
      ...(DISTRIBUTION.test(maintainer) ? {} : { thirdParty: true }),
      properties: sourceProperties(source.name, source.version),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** The source package, by which the security trackers speak: `Source: name (version)`, each where it differs. */
function sourceOf(
  paragraph: Paragraph,
  name: string,
  version: string,
): { readonly name: string; readonly version: string; readonly upstream: string | undefined } {
  const found = SOURCE.exec(fieldOf(paragraph, 'source') ?? '')?.groups
  const sourceName = found?.['name'] ?? name
  const sourceVersion = found?.['version'] ?? version
  if (sourceVersion !== version) {
    return { name: sourceName, version: sourceVersion, upstream: `${sourceName}@${sourceVersion}` }
  }
  return { name: sourceName, version, upstream: sourceName === name ? undefined : sourceName }
}

/** As trivy reads them: epoch, upstream version and Debian revision apart (deb-version(7)). */
function sourceProperties(name: string, whole: string): Readonly<Record<string, string>> {
  const {
    epoch,
    version = whole,
    release,
  } = /^(?:(?<epoch>[0-9]+):)?(?<version>.*?)(?:-(?<release>[^-]*))?$/.exec(whole)?.groups ?? {}
  return {
    'aquasecurity:trivy:SrcName': name,
    'aquasecurity:trivy:SrcVersion': version,
    ...(release === undefined ? {} : { 'aquasecurity:trivy:SrcRelease': release }),
    ...(epoch === undefined ? {} : { 'aquasecurity:trivy:SrcEpoch': epoch }),
  }
}

/** Package names in a relation field: `a (>= 1), b:any | c`; every alternative that is installed counts. */
function* namesIn(list: string): Generator<string> {
  for (const [relation] of list.matchAll(/[^,|]+/g)) {
    const name = /^\s*(?<name>[a-z0-9][a-z0-9+.-]*)/.exec(relation)?.groups?.['name']
    if (name !== undefined) yield name
  }
}
