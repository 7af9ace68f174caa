import type { Cataloger, Catalogue } from '../cataloger.ts'
import { fieldOf, type Paragraph, readParagraphs } from '../control-file.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { type Package, personName } from '../package.ts'
import { purlOf } from '../purl.ts'

const STATUS = 'var/lib/dpkg/status'
/** Distroless images have one file a package, and its checksums beside it. */
const STATUS_D = /^var\/lib\/dpkg\/status\.d\/(?!.*\.md5sums$)[^/]+$/

const NAME = /^[a-z0-9][a-z0-9+.-]{0,254}$/
const VERSION = /^(?:[0-9]+:)?[A-Za-z0-9.+~-]{1,254}$/
const ARCHITECTURE = /^[a-z0-9-]{1,64}$/
const SOURCE = /^(?<name>[a-z0-9][a-z0-9+.-]*)(?: \((?<version>[A-Za-z0-9.+~:-]+)\))?$/

/** Debian and Ubuntu packages from dpkg's database (deb-control(5), dpkg-query(1)). */
export const dpkg: Cataloger = {
  name: 'dpkg',
  wants: ({ path }) => path === STATUS || STATUS_D.test(path),
  catalog: (files, os) => {
    const entries = files.flatMap((file) => readStatus(file, os))
    return linked(entries)
  },
}

interface Entry {
  readonly paragraph: Paragraph
  readonly package: Package
}

type Read = Entry | SkippedFile

function readStatus(file: ImageFile, os: OperatingSystem | undefined): readonly Read[] {
  return readParagraphs(file.bytes.toString('utf8'))
    .filter(isInstalled)
    .map((paragraph) => readPackage(paragraph, file, os))
}

/** The third word of Status; packages of status.d have none and are all installed. */
function isInstalled(paragraph: Paragraph): boolean {
  const status = fieldOf(paragraph, 'status')
  return status === undefined || status.split(/\s+/)[2] === 'installed'
}

function readPackage(paragraph: Paragraph, file: ImageFile, os: OperatingSystem | undefined): Read {
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
    paragraph,
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

/** The packages, each with the installed ones that its Depends and Pre-Depends name, themselves or as what they provide. */
function linked(entries: readonly Read[]): Catalogue {
  const sound = entries.filter((entry) => 'package' in entry)
  const providers = new Map<string, string>()
  for (const {
    paragraph,
    package: { purl },
  } of sound) {
    for (const name of namesIn(paragraph, 'provides')) providers.set(name, purl)
  }
  for (const {
    package: { name, purl },
  } of sound)
    providers.set(name, purl)
  return {
    packages: sound.map(({ paragraph, package: found }) => ({
      ...found,
      dependsOn: dependenciesOf(paragraph, providers),
    })),
    skipped: entries.filter((entry): entry is SkippedFile => !('package' in entry)),
  }
}

function dependenciesOf(
  paragraph: Paragraph,
  providers: ReadonlyMap<string, string>,
): readonly string[] {
  return [...namesIn(paragraph, 'pre-depends'), ...namesIn(paragraph, 'depends')].flatMap(
    (name) => providers.get(name) ?? [],
  )
}

/** Package names in a relation field: `a (>= 1), b:any | c`; every alternative that is installed counts. */
function namesIn(paragraph: Paragraph, field: string): readonly string[] {
  return (fieldOf(paragraph, field) ?? '')
    .split(/[,|]/)
    .flatMap(
      (relation) => /^\s*(?<name>[a-z0-9][a-z0-9+.-]*)/.exec(relation)?.groups?.['name'] ?? [],
    )
}
