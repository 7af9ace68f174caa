import { messageOf } from '../../shared/errors.ts'
import { asObject, isRecord, type JsonObject, recordOf, recordsOf } from '../../shared/json.ts'
import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { jsonIn, textOf, textsOf } from '../json-fields.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { isPlain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

/** In the vendor directory, whatever it is called. */
const INSTALLED = /(?:^|\/)composer\/installed\.json$/
const NAME = /^(?<vendor>[a-z0-9][a-z0-9_.-]{0,127})\/(?<name>[a-z0-9][a-z0-9_.-]{0,127})$/
const SHA1 = /^[0-9a-f]{40}$/

/** PHP packages from what Composer writes down of what it has installed: an array (Composer 1), or an object that holds it (Composer 2). */
export const composer: Cataloger = {
  name: 'composer',
  wants: ({ path }) => INSTALLED.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) {
    try {
      yield* readInstalled(file)
    } catch (error) {
      yield { path: file.path, why: messageOf(error) }
    }
  }
}

function* readInstalled(file: ImageFile): Generator<Related | SkippedFile> {
  const json = jsonIn(file)
  const whole = isRecord(json) ? json : { packages: json }
  const forDevelopment = new Set(textsOf(whole['dev-package-names']))
  if (!Array.isArray(whole['packages'])) asObject(whole['packages'], 'its list of packages')
  for (const entry of recordsOf(whole['packages'])) yield readEntry(entry, forDevelopment, file)
}

function readEntry(
  entry: JsonObject,
  forDevelopment: ReadonlySet<string>,
  file: ImageFile,
): Related | SkippedFile {
  const whole = textOf(entry['name'])?.toLowerCase() ?? ''
  const version = textOf(entry['version']) ?? ''
  const { vendor, name = '' } = NAME.exec(whole)?.groups ?? {}
  const sound = name !== '' && isPlain(version, 256)
  const purl = sound && purlOf({ type: 'composer', namespace: vendor, name, version })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'an entry without a sound vendor, name and version' }
  }
  const [author] = recordsOf(entry['authors'])
  const supplier = textOf(author?.['name'])
  const sha1 = textOf(recordOf(entry['dist'])['shasum']) ?? ''
  return {
    name: whole,
    scope: file.path,
    provides: namesOf(entry['replace'], entry['provide']),
    needs: namesOf(entry['require']),
    package: {
      purl,
      ...(vendor === undefined ? {} : { group: vendor }),
      name,
      version,
      licences: choiceOf(textsOf(entry['license'])),
      ...(supplier === undefined ? {} : { supplier }),
      ...(SHA1.test(sha1) ? { hashes: { 'SHA-1': sha1 } } : {}),
      // CycloneDX's own taxonomy of properties.
      ...(forDevelopment.has(whole)
        ? { properties: { 'cdx:composer:package:isDevRequirement': 'true' } }
        : {}),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** Several are a choice between them (composer.json schema, license). */
function choiceOf(licences: readonly string[]): readonly string[] {
  return licences.length > 1 ? [licences.join(' OR ')] : licences
}

function namesOf(...relations: readonly unknown[]): string {
  const names = relations.flatMap((relation) => Object.keys(recordOf(relation)))
  return names.join('\n').toLowerCase()
}
