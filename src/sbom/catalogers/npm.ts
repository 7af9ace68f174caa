import { messageOf } from '../../shared/errors.ts'
import { isRecord, type JsonObject, recordOf } from '../../shared/json.ts'
import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { jsonObjectIn, textOf } from '../json-fields.ts'
import { ancestorsOf, baseOf, directoryOf, joined } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { NO_LOCK, type NpmLock, readNpmLock } from '../npm-lock.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { isInStore, withLinkedNeeds } from '../pnpm-links.ts'
import { isPlain, personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

/** What npm itself writes down of what it has installed; other lock files say what might be, and are not read. */
const LOCK = /(?:^|\/)node_modules\/\.package-lock\.json$/
/** What the registry takes today, and the capitals and punctuation that it took before. */
const NAME = /^(?:@[A-Za-z0-9._~-]+\/)?[A-Za-z0-9._~!'()*-]+$/
/** How far up Node's search goes here; no project is nested deeper. */
const MAX_ANCESTORS = 40
const NEEDS = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const

/** npm packages, from every package.json that has a name and a version, with the digests in npm's hidden lock file. */
export const npm: Cataloger = {
  name: 'npm',
  wants: ({ path }) => baseOf(path) === 'package.json' || LOCK.test(path),
  catalog: (files, _os, realPath) => {
    const read = [...bounded(readAll(files))]
    const found = linkedPackages(read, linesOf)
    if (realPath === undefined || !files.some(({ path }) => isInStore(path))) return found
    const related = read.filter((item) => 'package' in item)
    return withLinkedNeeds(found, related, realPath)
  },
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  const locks = files.filter(({ path }) => LOCK.test(path))
  const lock = locks.length === 0 ? NO_LOCK : readNpmLock(locks)
  yield* lock.skipped
  for (const file of files) {
    if (LOCK.test(file.path)) continue
    try {
      const found = readManifest(jsonObjectIn(file), file, lock)
      if (found !== undefined) yield found
    } catch (error) {
      yield { path: file.path, why: messageOf(error) }
    }
  }
}

function readManifest(
  json: JsonObject,
  file: ImageFile,
  lock: NpmLock,
): Related | SkippedFile | undefined {
  const { name, version } = json
  // A package.json without them is no package: it only sets options for the directory that it is in.
  if (name === undefined || version === undefined) return undefined
  const skipped = (why: string): SkippedFile => ({ path: file.path, why })
  if (typeof name !== 'string' || name.length > 214 || !NAME.test(name)) {
    return skipped('its name is not one that npm takes')
  }
  if (typeof version !== 'string' || !isPlain(version, 256)) {
    return skipped('its version is not a line of text')
  }
  const slash = name.indexOf('/')
  const scope = slash === -1 ? undefined : name.slice(0, slash)
  const base = name.slice(slash + 1)
  const purl = purlOf({ type: 'npm', namespace: scope, name: base, version })
  if (purl === undefined) return skipped('its name and version make no package URL')
  const supplier = supplierOf(json)
  const directory = directoryOf(file.path)
  return {
    ...placeOf(directory),
    looksIn: () => searchPath(directory),
    provides: '',
    needs: NEEDS.flatMap((field) => Object.keys(recordOf(json[field]))).join('\n'),
    package: {
      purl,
      ...(scope === undefined ? {} : { group: scope }),
      name: base,
      version,
      licences: licencesOf(json),
      ...(supplier === undefined ? {} : { supplier }),
      ...lock.recorded(directory, version, json['_integrity']),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** By which name, and in which node_modules, Node finds it: that of its directory, which an alias changes. */
function placeOf(directory: string): { readonly scope: string; readonly name: string } {
  const { scope, name } =
    /^(?<scope>(?:.*\/)?node_modules)\/(?<name>(?:@[^/]+\/)?[^/]+)$/.exec(directory)?.groups ?? {}
  return { scope: scope ?? directory, name: name ?? '' }
}

/** Where Node looks for what a package requires: node_modules in its directory and in each above (Node.js, modules). */
function searchPath(directory: string): readonly string[] {
  return [directory, ...ancestorsOf(directory).take(MAX_ANCESTORS)]
    .filter((above) => baseOf(above) !== 'node_modules')
    .map((above) => joined(above, 'node_modules'))
}

/** Its author; of packages that name none, those that maintain or wrote it. */
function supplierOf(json: JsonObject): string | undefined {
  const { author, maintainers, contributors } = json
  const people = [author, maintainers, contributors].map((some) => {
    const all: readonly unknown[] = Array.isArray(some) ? some : [some]
    const names = all.slice(0, 20).flatMap((one) => personOf(one) ?? [])
    return plain(names.join(', ')) ?? names[0]
  })
  return people.find((names) => names !== undefined)
}

function personOf(person: unknown): string | undefined {
  if (typeof person === 'string') return personName(person)
  const name = isRecord(person) ? textOf(person['name']) : undefined
  return name === undefined ? undefined : personName(name)
}

/** `license: "MIT"`, and the older `license: {type}` and `licenses: [{type}]`. */
function licencesOf(json: JsonObject): readonly string[] {
  const { license, licenses } = json
  const all: readonly unknown[] = Array.isArray(licenses) ? licenses : [license ?? licenses]
  return all.slice(0, 20).flatMap((item) => textOf(isRecord(item) ? item['type'] : item) ?? [])
}
