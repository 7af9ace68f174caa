import { bounded, type Cataloger } from '../cataloger.ts'
import { fieldOf, type Paragraph, paragraphsIn } from '../control-file.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { personName } from '../package.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'

const STATUS = 'var/lib/dpkg/status'
/** Distroless images have one file a package, and its checksums beside it. */
const STATUS_D = /^var\/lib\/dpkg\/status\.d\/(?!.*\.md5sums$)[^/]+$/

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

/** Debian and Ubuntu packages from dpkg's database (deb-control(5), dpkg-query(1)). */
export const dpkg: Cataloger = {
  name: 'dpkg',
  wants: ({ path }) => path === STATUS || STATUS_D.test(path),
  catalog: (files, os) => linkedPackages(bounded(readAll(files, os)), namesIn),
}

function* readAll(
  files: readonly ImageFile[],
  os: OperatingSystem | undefined,
): Generator<Related | SkippedFile> {
  for (const file of files) {
    for (const paragraph of paragraphsIn(file.bytes.toString('utf8'), FIELDS)) {
      if (isInstalled(paragraph)) yield readPackage(paragraph, file, os)
    }
  }
}

/** The third word of Status; packages of status.d have none and are all installed. */
function isInstalled(paragraph: Paragraph): boolean {
  const status = fieldOf(paragraph, 'status')
  return status === undefined || status.split(/\s+/)[2] === 'installed'
}

function readPackage(
  paragraph: Paragraph,
  file: ImageFile,
  os: OperatingSystem | undefined,
): Related | SkippedFile {
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
  const supplier = personName(fieldOf(paragraph, 'maintainer'))
  return {
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
      properties: {
        'aquasecurity:trivy:SrcName': source.name,
        'aquasecurity:trivy:SrcVersion': source.version,
      },
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

/** Package names in a relation field: `a (>= 1), b:any | c`; every alternative that is installed counts. */
function* namesIn(list: string): Generator<string> {
  for (const [relation] of list.matchAll(/[^,|]+/g)) {
    const name = /^\s*(?<name>[a-z0-9][a-z0-9+.-]*)/.exec(relation)?.groups?.['name']
    if (name !== undefined) yield name
  }
}
