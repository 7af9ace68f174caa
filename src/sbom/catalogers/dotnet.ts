import { messageOf } from '../../shared/errors.ts'
import { asObject, isRecord, type JsonObject, recordOf } from '../../shared/json.ts'
import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { jsonObjectIn, textOf } from '../json-fields.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import type { Hashes } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const DEPS = /\.deps\.json$/
/** NuGet's package ids, and its versions as it normalises them. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const VERSION = /^[0-9][0-9A-Za-z.+-]{0,127}$/
/** The .NET runtime that an application brings along is listed under the name of its package with this before it. */
const RUNTIME_PACK = 'runtimepack.'
/** What a library brings to the running program; without any of them it was there for the compiler alone. */
const RUN_TIME_ASSETS = ['runtime', 'runtimeTargets', 'native', 'resources']

/** .NET libraries from the dependency manifests that the SDK writes beside a program (`*.deps.json`, dotnet/sdk runtime-configuration-file). */
export const dotnet: Cataloger = {
  name: 'dotnet',
  wants: ({ path }) => DEPS.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) {
    try {
      yield* readManifest(file)
    } catch (error) {
      yield { path: file.path, why: messageOf(error) }
    }
  }
}

function* readManifest(file: ImageFile): Generator<Related | SkippedFile> {
  const json = jsonObjectIn(file)
  const libraries = asObject(json['libraries'], 'libraries')
  const target = targetOf(json)
  for (const [key, library] of Object.entries(libraries)) {
    if (!isRecord(library) || !isInstalled(library, target?.[key])) continue
    yield readLibrary(key, library, recordOf(target?.[key]), file)
  }
}

/** The libraries of the platform that the program is built for. */
function targetOf(json: JsonObject): JsonObject | undefined {
  const name = textOf(recordOf(json['runtimeTarget'])['name'])
  const target = name === undefined ? undefined : recordOf(json['targets'])[name]
  return isRecord(target) ? target : undefined
}

/** The program itself and its parts are of type `project` and `reference`; they come from no registry. */
function isInstalled(library: JsonObject, target: unknown): boolean {
  const type = textOf(library['type'])?.toLowerCase()
  if (type === 'runtimepack') return true
  if (type !== 'package') return false
  return (
    !isRecord(target) ||
    RUN_TIME_ASSETS.some((asset) => Object.keys(recordOf(target[asset])).length > 0)
  )
}

function readLibrary(
  key: string,
  library: JsonObject,
  target: JsonObject,
  file: ImageFile,
): Related | SkippedFile {
  const [first = '', version = '', ...more] = key.split('/', 3)
  const name = nameOf(first)
  const sound = more.length === 0 && NAME.test(name) && VERSION.test(version)
  const purl = sound && purlOf({ type: 'nuget', name, version })
  if (typeof purl !== 'string') {
    return { path: file.path, why: 'a library without a sound name and version' }
  }
  return {
    name: `${name}/${version}`.toLowerCase(),
    scope: file.path,
    provides: '',
    needs: Object.entries(recordOf(target['dependencies']))
      .flatMap(([needed, wanted]) =>
        typeof wanted === 'string' ? `${nameOf(needed)}/${wanted}` : [],
      )
      .join('\n')
      .toLowerCase(),
    package: {
      purl,
      name,
      version,
      licences: [],
      hashes: hashesOf(textOf(library['sha512'])),
      place: { path: file.path, layer: file.layer },
    },
  }
}

function nameOf(name: string): string {
  return name.startsWith(RUNTIME_PACK) ? name.slice(RUNTIME_PACK.length) : name
}

/** `sha512-…` in Base64, of the package; empty for what was built in place. */
function hashesOf(text = ''): Hashes {
  const base64 = /^sha512-(?<base64>[A-Za-z0-9+/]{86}==)$/.exec(text)?.groups?.['base64']
  if (base64 === undefined) return {}
  return { 'SHA-512': Buffer.from(base64, 'base64').toString('hex') }
}
