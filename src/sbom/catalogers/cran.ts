import { bounded, type Cataloger } from '../cataloger.ts'
import { fieldOf, paragraphsIn } from '../control-file.ts'
import type { ImageFile } from '../image-files.ts'
import { baseOf } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { cranLicence } from '../licence-names.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'

const NAME = /^[A-Za-z][A-Za-z0-9.]{0,127}$/
const VERSION = /^[0-9][0-9.-]{0,63}$/
const FIELDS = new Set([
  'built',
  'depends',
  'imports',
  'license',
  'linkingto',
  'maintainer',
  'package',
  'version',
])

/** R packages from the DESCRIPTION of each that is installed (Writing R Extensions, The DESCRIPTION file). */
export const cran: Cataloger = {
  name: 'cran',
  wants: ({ path }) => baseOf(path) === 'DESCRIPTION',
  catalog: (files) => linkedPackages(bounded(readAll(files)), namesIn),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) {
    const [fields] = paragraphsIn(file.bytes.toString('utf8'), FIELDS)
    // R writes `Built` when it installs a package; without it the file is one of a source tree, or of something else.
    if (fields?.has('built') !== true || !fields.has('package')) continue
    const name = fieldOf(fields, 'package') ?? ''
    const version = fieldOf(fields, 'version') ?? ''
    const sound = NAME.test(name) && VERSION.test(version)
    const purl = sound && purlOf({ type: 'cran', name, version })
    if (typeof purl !== 'string') {
      yield { path: file.path, why: 'it has no sound name and version' }
      continue
    }
    const supplier = personName(fieldOf(fields, 'maintainer'))
    const licence = plain(fieldOf(fields, 'license'), 200)
    yield {
      provides: '',
      needs: ['depends', 'imports', 'linkingto']
        .map((field) => fieldOf(fields, field) ?? '')
        .join(','),
      package: {
        purl,
        name,
        version,
        licences: licence === undefined ? [] : [cranLicence(licence)],
        ...(supplier === undefined ? {} : { supplier }),
        place: { path: file.path, layer: file.layer },
      },
    }
  }
}

/** `R (>= 3.3.0), utils`: names without their version bounds. */
function* namesIn(list: string): Generator<string> {
  for (const [relation] of list.matchAll(/[^,]+/g)) {
    yield /^\s*(?<name>[A-Za-z0-9.]*)/.exec(relation)?.groups?.['name'] ?? ''
  }
}
