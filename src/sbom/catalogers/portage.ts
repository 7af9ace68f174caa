import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { directoryOf, joined } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { debianLicence } from '../licence-names.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'

/** One directory a package; of its files these are read. */
const ENTRY = /^var\/db\/pkg\/[^/]+\/[^/]+\/(?:PF|LICENSE|RDEPEND)$/
/** Package Manager Specification, §3: CATEGORY/NAME-VERSION. */
const PACKAGE =
  /^var\/db\/pkg\/(?<category>[A-Za-z0-9_][A-Za-z0-9+_.-]{0,127})\/(?<name>[A-Za-z0-9_][A-Za-z0-9+_-]{0,127}?)-(?<version>[0-9]+(?:\.[0-9]+)*[a-z]?(?:_(?:alpha|beta|pre|rc|p)[0-9]*)*(?:-r[0-9]+)?)$/
const MAX_TEXT = 64 * 1024

/** Gentoo packages from Portage's database of installed packages (var/db/pkg). */
export const portage: Cataloger = {
  name: 'portage',
  wants: ({ path }) => ENTRY.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), namesIn),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  const texts = new Map(files.map((file) => [file.path, file]))
  for (const file of files) {
    if (file.path.endsWith('/PF')) yield readPackage(file, texts)
  }
}

function readPackage(
  file: ImageFile,
  texts: ReadonlyMap<string, ImageFile>,
): Related | SkippedFile {
  const directory = directoryOf(file.path)
  const textOf = (name: string): string =>
    texts.get(joined(directory, name))?.bytes.subarray(0, MAX_TEXT).toString('utf8') ?? ''
  const { category, name = '', version = '' } = PACKAGE.exec(directory)?.groups ?? {}
  const purl =
    category !== undefined && purlOf({ type: 'ebuild', namespace: category, name, version })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'its directory has no sound category, name and version' }
  }
  return {
    name: `${category ?? ''}/${name}`,
    provides: '',
    needs: textOf('RDEPEND'),
    package: {
      purl,
      ...(category === undefined ? {} : { group: category }),
      name,
      version,
      licences: licencesIn(textOf('LICENSE')),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** `|| ( MIT Apache-2.0 ) ssl? ( openssl )`: each that is named, whichever choice or option it stands in. */
function licencesIn(text: string): readonly string[] {
  const names = text
    .split(/[\s()|]+/)
    .filter((word) => /^[A-Za-z0-9][A-Za-z0-9+_.-]{0,60}$/.test(word))
  return [...new Set(names)].slice(0, 50).map(debianLicence)
}

/** `>=dev-libs/glib-2.60:2=`, `app-misc/ca-certificates[x]`: category and name; what may not be there (`!`) is left out. */
function* namesIn(list: string): Generator<string> {
  for (const [word] of list.matchAll(/[^\s()|]+/g)) {
    const { operator = '', atom = '' } =
      /^(?<operator>[<>=~]*)(?<atom>[A-Za-z0-9_][A-Za-z0-9+_.-]{0,127}\/[A-Za-z0-9+_.*-]{1,255})/.exec(
        word,
      )?.groups ?? {}
    yield operator === '' ? atom : atom.replace(/-[0-9][^-]*(?:-r[0-9]+)?\*?$/, '')
  }
}
