import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const DESCRIPTION = /^var\/lib\/pacman\/local\/[^/]+\/desc$/
const NAME = /^[A-Za-z0-9@_+][A-Za-z0-9@._+-]{0,254}$/
const VERSION = /^[A-Za-z0-9][A-Za-z0-9:._+~-]{0,254}$/
const ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/
const FIELDS = new Set([
  'NAME',
  'VERSION',
  'BASE',
  'ARCH',
  'LICENSE',
  'PACKAGER',
  'DEPENDS',
  'PROVIDES',
])
const MAX_VALUES = 5000

/** Packages of Arch Linux and its kin from pacman's database of installed packages (alpm, local/NAME-VERSION/desc). */
export const pacman: Cataloger = {
  name: 'pacman',
  wants: ({ path }) => DESCRIPTION.test(path),
  catalog: (files, os) => linkedPackages(bounded(readAll(files, os)), namesIn),
}

function* readAll(
  files: readonly ImageFile[],
  os: OperatingSystem | undefined,
): Generator<Related | SkippedFile> {
  for (const file of files) yield readDescription(file, os)
}

function readDescription(file: ImageFile, os: OperatingSystem | undefined): Related | SkippedFile {
  const fields = fieldsIn(file.bytes.toString('utf8'))
  const first = (field: string): string => fields.get(field)?.[0] ?? ''
  const [name, version, arch, base] = ['NAME', 'VERSION', 'ARCH', 'BASE'].map(first)
  const purl =
    NAME.test(name ?? '') &&
    VERSION.test(version ?? '') &&
    ARCHITECTURE.test(arch ?? '') &&
    purlOf({
      type: 'alpm',
      namespace: os?.id ?? 'arch',
      name: name ?? '',
      version: version ?? '',
      qualifiers: {
        arch,
        distro: distroOf(os),
        upstream: NAME.test(base ?? '') ? base : undefined,
      },
    })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'it has no sound name, version and architecture' }
  }
  const supplier = personName(first('PACKAGER'))
  return {
    provides: fields.get('PROVIDES')?.join('\n') ?? '',
    needs: fields.get('DEPENDS')?.join('\n') ?? '',
    package: {
      purl,
      name: name ?? '',
      version: version ?? '',
      licences: (fields.get('LICENSE') ?? []).flatMap((licence) => plain(licence) ?? []),
      ...(supplier === undefined || supplier === 'Unknown Packager' ? {} : { supplier }),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** `%NAME%`, then its values line by line, then an empty line. */
function fieldsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  let values: string[] | undefined
  for (const line of linesOf(text)) {
    const field = /^%(?<field>[A-Z0-9]{1,32})%$/.exec(line)?.groups?.['field']
    if (field !== undefined) {
      values = FIELDS.has(field) ? [] : undefined
      if (values !== undefined) fields.set(field, values)
    } else if (line === '') values = undefined
    else if (values !== undefined && values.length < MAX_VALUES) values.push(line.trim())
  }
  return fields
}

/** `glibc>=2.38`, `libz.so=1-64`: names without their version bounds. */
function* namesIn(list: string): Generator<string> {
  for (const [line] of list.matchAll(/[^\n]+/g)) yield /^[^<>=]*/.exec(line)?.[0] ?? ''
}
