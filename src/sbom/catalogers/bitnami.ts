import { messageOf } from '../../shared/errors.ts'
import { isRecord, type JsonObject, recordsOf } from '../../shared/json.ts'
import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { jsonObjectIn, textOf } from '../json-fields.ts'
import { baseOf } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const DOCUMENT = /^opt\/bitnami\/(?:[^/]+\/)*\.spdx-[^/]+\.spdx$/
/** What images had before they had SPDX documents. */
const COMPONENTS = 'opt/bitnami/.bitnami_components.json'
const PURL =
  /^pkg:bitnami\/(?<name>[a-z0-9._-]+)@(?<version>[A-Za-z0-9._-]+)(?:\?(?<query>[A-Za-z0-9=&._-]*))?$/
const NAME = /^[a-z0-9._-]{1,128}$/
const VERSION = /^[A-Za-z0-9._-]{1,128}$/
const QUALIFIERS = ['arch', 'distro'] as const
/** SPDX's words for having no answer. */
const NO_ANSWER = new Set(['NOASSERTION', 'NONE'])

/** What Bitnami compiles into its images, from the SPDX 2 documents (JSON) that it leaves beside each application. */
export const bitnami: Cataloger = {
  name: 'bitnami',
  wants: ({ path }) => DOCUMENT.test(path) || path === COMPONENTS,
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) {
    try {
      const json = jsonObjectIn(file)
      if (baseOf(file.path) === baseOf(COMPONENTS)) yield* readComponents(json, file)
      else yield* readDocument(json, file)
    } catch (error) {
      yield { path: file.path, why: messageOf(error) }
    }
  }
}

function* readDocument(json: JsonObject, file: ImageFile): Generator<Related | SkippedFile> {
  const needs = new Map<string, string[]>()
  for (const relation of recordsOf(json['relationships'])) {
    const { spdxElementId: from, relatedSpdxElement: to, relationshipType: type } = relation
    if (typeof from !== 'string' || typeof to !== 'string') continue
    if (type !== 'CONTAINS' && type !== 'DEPENDS_ON') continue
    const known = needs.get(from)
    if (known === undefined) needs.set(from, [to])
    else known.push(to)
  }
  // One text for all packages that have one identifier.
  const lists = new Map(needs.entries().map(([id, ids]) => [id, ids.join('\n')]))
  for (const entry of recordsOf(json['packages'])) {
    const purl = purlIn(entry)
    if (purl === undefined) continue
    const id = textOf(entry['SPDXID']) ?? ''
    const found = foundBy(purl, file)
    if ('why' in found) yield found
    else yield { ...withSpdx(found, entry), name: id, needs: lists.get(id) ?? '' }
  }
}

/** Only those of Bitnami's own: the packages of Go, npm and the like in it have their own databases. */
function purlIn(entry: JsonObject): string | undefined {
  return recordsOf(entry['externalRefs'])
    .filter(({ referenceType }) => referenceType === 'purl')
    .map(({ referenceLocator }) => textOf(referenceLocator))
    .find((locator) => locator?.startsWith('pkg:bitnami/'))
}

function foundBy(text: string, file: ImageFile): Related | SkippedFile {
  const { name = '', version = '', query = '' } = PURL.exec(text)?.groups ?? {}
  const given = new URLSearchParams(query)
  const qualifiers = QUALIFIERS.map((key) => [key, given.get(key) ?? undefined] as const)
  return related(name, version, Object.fromEntries(qualifiers), file)
}

function related(
  name: string,
  version: string,
  qualifiers: Readonly<Record<string, string | undefined>>,
  file: ImageFile,
): Related | SkippedFile {
  const sound = NAME.test(name) && VERSION.test(version)
  const purl = sound && purlOf({ type: 'bitnami', name, version, qualifiers })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'a component without a sound name and version' }
  }
  const place = { path: file.path, layer: file.layer }
  const found = { purl, name, version, licences: [], place }
  return { scope: file.path, provides: '', needs: '', package: found }
}

function withSpdx(found: Related, entry: JsonObject): Related {
  const licence = ['licenseConcluded', 'licenseDeclared']
    .map((field) => textOf(entry[field]))
    .find((text) => text !== undefined && !NO_ANSWER.has(text))
  const supplier = /^(?:Organization|Person): (?<name>[^(<]+)/
    .exec(textOf(entry['supplier']) ?? '')
    ?.groups?.['name']?.trim()
  return {
    ...found,
    package: {
      ...found.package,
      licences: licence === undefined ? [] : [licence],
      ...(supplier === undefined || supplier === '' ? {} : { supplier }),
    },
  }
}

function* readComponents(json: JsonObject, file: ImageFile): Generator<Related | SkippedFile> {
  for (const [name, entry] of Object.entries(json)) {
    if (!isRecord(entry)) continue
    const qualifiers = { arch: textOf(entry['arch'], 64), distro: textOf(entry['distro'], 64) }
    yield related(name, textOf(entry['version']) ?? '', qualifiers, file)
  }
}
