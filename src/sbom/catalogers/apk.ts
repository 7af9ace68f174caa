import type { Cataloger, Catalogue } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { type Package, personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'

const PATHS = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed'])
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,254}$/
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,254}$/
const ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/

/** One package of the database: its one-letter fields, of which only those of the package itself matter here. */
type Entry = ReadonlyMap<string, string>

/** Alpine, Wolfi and Chainguard packages from apk's database of installed packages (apk-package(5), index fields). */
export const apk: Cataloger = {
  name: 'apk',
  wants: ({ path }) => PATHS.has(path),
  catalog: (files, os) => {
    const read = files.flatMap((file) =>
      readEntries(file.bytes.toString('utf8')).map((entry) => readPackage(entry, file, os)),
    )
    return linked(read)
  },
}

type Read = { readonly entry: Entry; readonly package: Package } | SkippedFile

function readEntries(text: string): readonly Entry[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => new Map(block.split('\n').flatMap(field)))
    .filter((entry) => entry.size > 0)
}

/** `P:name`. The fields of files (F, R, Z, a, M) repeat and come last; the first of each letter is kept. */
function field(line: string): [string, string][] {
  const known = 'PVALompDC'.includes(line.charAt(0))
  return known && line.charAt(1) === ':' ? [[line.charAt(0), line.slice(2).trim()]] : []
}

function readPackage(entry: Entry, file: ImageFile, os: OperatingSystem | undefined): Read {
  const name = entry.get('P') ?? ''
  const version = entry.get('V') ?? ''
  const arch = entry.get('A') ?? ''
  const origin = entry.get('o') ?? name
  const sound = [name, origin].every((text) => NAME.test(text)) && VERSION.test(version)
  const purl =
    sound &&
    ARCHITECTURE.test(arch) &&
    purlOf({
      type: 'apk',
      namespace: os?.id ?? 'alpine',
      name,
      version,
      qualifiers: { arch, distro: distroOf(os), upstream: origin === name ? undefined : origin },
    })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'a package without a sound name, version and architecture' }
  }
  const supplier = personName(entry.get('m'))
  const licence = plain(entry.get('L'))
  return {
    entry,
    package: {
      purl,
      name,
      version,
      licences: licence === undefined ? [] : [licence],
      ...(supplier === undefined ? {} : { supplier }),
      properties: {
        'aquasecurity:trivy:SrcName': origin,
        'aquasecurity:trivy:SrcVersion': version,
      },
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** The packages, each with the installed ones that its dependencies (`so:libc.musl-x86_64.so.1`, names) lead to. */
function linked(read: readonly Read[]): Catalogue {
  const sound = read.filter((item) => 'package' in item)
  const providers = new Map<string, string>()
  for (const {
    entry,
    package: { purl },
  } of sound) {
    for (const name of namesIn(entry.get('p'))) providers.set(name, purl)
  }
  for (const {
    package: { name, purl },
  } of sound)
    providers.set(name, purl)
  return {
    packages: sound.map(({ entry, package: found }) => ({
      ...found,
      dependsOn: namesIn(entry.get('D')).flatMap((name) => providers.get(name) ?? []),
    })),
    skipped: read.filter((item): item is SkippedFile => !('package' in item)),
  }
}

/** `so:libz.so.1 busybox>=1.36 !other`: names without their version bounds; conflicts are left out. */
function namesIn(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('!'))
    .map((word) => word.split(/[<>=~]/, 1)[0] ?? '')
}
