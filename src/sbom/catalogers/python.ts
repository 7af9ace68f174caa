import { bounded, type Cataloger } from '../cataloger.ts'
import { fieldOf, type Paragraph, paragraphsIn } from '../control-file.ts'
import type { ImageFile } from '../image-files.ts'
import { directoryOf } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { isPlain, personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { isPythonOrigin, type PythonOrigin, pythonOrigins } from '../python-origin.ts'
import { linesOf } from '../text-lines.ts'

const METADATA = /(?:^|\/)[^/]+\.dist-info\/METADATA$/
/** setuptools and distutils: a directory, a single file, or an unpacked egg. */
const EGG = /(?:^|\/)(?:[^/]+\.egg-info(?:\/PKG-INFO)?|EGG-INFO\/PKG-INFO)$/

const FIELDS = new Set([
  'author',
  'author-email',
  'classifier',
  'license',
  'license-expression',
  'maintainer',
  'maintainer-email',
  'name',
  'requires-dist',
  'version',
])

/** On Debian what pip installs sees what dpkg installed. */
const LOCAL = /^usr\/local\/lib\/python3\.[0-9]+\/dist-packages$/
const SYSTEM = 'usr/lib/python3/dist-packages'
/** PEP 508's names. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,254}[A-Za-z0-9])?$/

/** Python packages from what installers leave beside them (PyPA core metadata; PEP 376, 503, 639). */
export const python: Cataloger = {
  name: 'python',
  wants: ({ path }) => METADATA.test(path) || EGG.test(path) || isPythonOrigin(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  const origins = pythonOrigins(files)
  for (const file of files) {
    if (!isPythonOrigin(file.path)) yield readMetadata(file, origins.get(directoryOf(file.path)))
  }
}

function readMetadata(file: ImageFile, origin: PythonOrigin | undefined): Related | SkippedFile {
  const [header = new Map<string, string[]>()] = paragraphsIn(file.bytes.toString('utf8'), FIELDS)
  const name = fieldOf(header, 'name')?.trim() ?? ''
  const version = fieldOf(header, 'version')?.trim() ?? ''
  if (!NAME.test(name) || !isPlain(version, 256)) {
    return { path: file.path, why: 'its metadata has no sound name and version' }
  }
  const normal = normalName(name)
  const purl = purlOf({
    type: 'pypi',
    name: normal,
    version,
    qualifiers: { vcs_url: origin?.vcsUrl },
  })
  if (purl === undefined)
    return { path: file.path, why: 'its name and version make no package URL' }
  const supplier = supplierOf(header)
  const site = siteOf(file.path)
  return {
    name: normal,
    scope: site,
    looksIn: () => [site, ...(LOCAL.test(site) ? [SYSTEM] : [])],
    provides: '',
    needs: (header.get('requires-dist') ?? []).map(nameNeeded).join('\n'),
    package: {
      purl,
      name,
      version,
      licences: licencesOf(header),
      ...(origin === undefined ? {} : { hashes: origin.hashes }),
      ...(supplier === undefined ? {} : { supplier }),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** PEP 503. */
function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** The directory that is on Python's path. */
function siteOf(path: string): string {
  const metadata =
    path.endsWith('/METADATA') || path.endsWith('/PKG-INFO') ? directoryOf(path) : path
  return directoryOf(metadata)
}

/** The name in `requests[socks]>=2; python_version<"3"`, unless only an extra, which nothing records, asks for it. */
function nameNeeded(requirement: string): string {
  const marker = requirement.indexOf(';')
  if (marker !== -1 && /\bextra\s*==/.test(requirement.slice(marker))) return ''
  return normalName(/^\s*[A-Za-z0-9._-]*/.exec(requirement)?.[0].trim() ?? '')
}

function supplierOf(header: Paragraph): string | undefined {
  return ['author', 'author-email', 'maintainer', 'maintainer-email']
    .map((field) => personName(fieldOf(header, field)))
    .find((name) => name !== undefined && name !== 'UNKNOWN' && !name.includes('@'))
}

/** The expression where there is one; the licence field where it is a name and not a whole text; else the classifiers. */
function licencesOf(header: Paragraph): readonly string[] {
  const expression = plain(fieldOf(header, 'license-expression'))
  if (expression !== undefined) return [expression]
  const licence = plain(fieldOf(header, 'license'), 100)
  if (licence !== undefined && licence !== 'UNKNOWN') return [licence]
  return (header.get('classifier') ?? []).slice(0, 200).flatMap((classifier) => {
    const name = /^License :: (?:OSI Approved :: )?(?<name>.+)$/.exec(classifier)?.groups?.['name']
    return plain(name, 100) ?? []
  })
}
