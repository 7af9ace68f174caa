import { bounded, type Cataloger, type OwnedFile } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import type { SkippedFile } from '../layer-files.ts'
import { distroOf, type OperatingSystem } from '../os-identity.ts'
import { type Package, personName, plain } from '../package.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const PATHS = new Set(['lib/apk/db/installed', 'usr/lib/apk/db/installed'])
const NAME = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,254}$/
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,254}$/
const ARCHITECTURE = /^[A-Za-z0-9_-]{1,64}$/
/** `P:name`. Those of files (F, R, Z, a, M) are passed over. */
const FIELDS = /^[PVALompDC]:/

/** One package of the database: its one-letter fields, of which only those of the package itself matter here. */
type Entry = ReadonlyMap<string, string>

/** Alpine, Wolfi and Chainguard packages from apk's database of installed packages (apk-package(5), index fields). */
export const apk: Cataloger = {
  name: 'apk',
  wants: ({ path }) => PATHS.has(path),
  catalog: (files, os) => {
    const catalogue = linkedPackages(bounded(readAll(files, os)), namesIn)
    return { ...catalogue, owned: filesIn(files, catalogue.packages) }
  },
}

/** `F:` names a directory, each `R:` after it a file in it. */
function* filesIn(files: readonly ImageFile[], packages: readonly Package[]): Generator<OwnedFile> {
  const byName = new Map(packages.map((found) => [found.name, found]))
  for (const { bytes, layer } of files) {
    let owner: Package | undefined
    let directory = ''
    for (const line of linesOf(bytes.toString('utf8'))) {
      const value = line.slice(2).trim()
      if (line.startsWith('P:')) owner = byName.get(value)
      else if (line.startsWith('F:')) directory = value
      else if (line.startsWith('R:') && owner !== undefined) {
        yield { path: `${directory}/${value}`, owner, layer }
      }
    }
  }
}

function* readAll(
  files: readonly ImageFile[],
  os: OperatingSystem | undefined,
): Generator<Related | SkippedFile> {
  for (const file of files) {
    for (const entry of entriesIn(file.bytes.toString('utf8'))) yield readPackage(entry, file, os)
  }
}

/** One at a time: all entries of a hostile database at once take a hundred times its size. */
function* entriesIn(text: string): Generator<Entry> {
  let entry = new Map<string, string>()
  for (const line of linesOf(text)) {
    if (line.trim() === '') {
      if (entry.size > 0) yield entry
      entry = new Map<string, string>()
    } else if (FIELDS.test(line)) entry.set(line.charAt(0), line.slice(2).trim())
  }
  if (entry.size > 0) yield entry
}

function readPackage(
  entry: Entry,
  file: ImageFile,
  os: OperatingSystem | undefined,
): Related | SkippedFile {
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
    provides: entry.get('p') ?? '',
    needs: entry.get('D') ?? '',
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

/** `so:libz.so.1 busybox>=1.36 !other`: names without their version bounds; conflicts are left out. */
function* namesIn(list: string): Generator<string> {
  for (const [word] of list.matchAll(/\S+/g)) {
    if (!word.startsWith('!')) yield /^[^<>=~]*/.exec(word)?.[0] ?? ''
  }
}
