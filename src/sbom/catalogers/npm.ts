import { type Cataloger, fileByFile, type Reading } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { baseOf } from '../layer-path.ts'
import { isPlain, personName, plain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { asObject, type JsonObject, parseJson } from '../../shared/json.ts'
import { messageOf } from '../../shared/errors.ts'

const LIMITS = { maxBytes: 4 * 1024 * 1024 }
/** What the registry takes today, and the capitals and punctuation that it took before. */
const NAME = /^(?:@[A-Za-z0-9._~-]+\/)?[A-Za-z0-9._~!'()*-]+$/

/** npm packages, from every package.json that has a name and a version. Lock files say what might be installed; they are not read. */
export const npm: Cataloger = {
  name: 'npm',
  wants: ({ path }) => baseOf(path) === 'package.json',
  catalog: (files) => fileByFile(files, readPackageJson),
}

function readPackageJson(file: ImageFile): Reading {
  try {
    const json = asObject(parseJson(withoutMark(file.bytes), 'it', LIMITS), 'it')
    return readManifest(json, file)
  } catch (error) {
    return { skipped: messageOf(error) }
  }
}

/** npm itself passes over a byte order mark. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes
}

function readManifest(json: JsonObject, file: ImageFile): Reading {
  const { name, version } = json
  // A package.json without them is no package: it only sets options for the directory that it is in.
  if (name === undefined || version === undefined) return { packages: [] }
  if (typeof name !== 'string' || name.length > 214 || !NAME.test(name)) {
    return { skipped: 'its name is not one that npm takes' }
  }
  if (typeof version !== 'string' || !isPlain(version, 256)) {
    return { skipped: 'its version is not a line of text' }
  }
  const slash = name.indexOf('/')
  const scope = slash === -1 ? undefined : name.slice(0, slash)
  const base = name.slice(slash + 1)
  const purl = purlOf({ type: 'npm', namespace: scope, name: base, version })
  if (purl === undefined) return { skipped: 'its name and version make no package URL' }
  const supplier = authorOf(json['author'])
  const found = {
    purl,
    ...(scope === undefined ? {} : { group: scope }),
    name: base,
    version,
    licences: licencesOf(json),
    ...(supplier === undefined ? {} : { supplier }),
    place: { path: file.path, layer: file.layer },
  }
  return { packages: [found] }
}

function authorOf(author: unknown): string | undefined {
  if (typeof author === 'string') return personName(author)
  const name = isRecord(author) ? author['name'] : undefined
  return typeof name === 'string' ? personName(name) : undefined
}

/** `license: "MIT"`, and the older `license: {type}` and `licenses: [{type}]`. */
function licencesOf(json: JsonObject): readonly string[] {
  const { license, licenses } = json
  const all: readonly unknown[] = Array.isArray(licenses) ? licenses : [license ?? licenses]
  return all.slice(0, 20).flatMap((item) => {
    const text = isRecord(item) ? item['type'] : item
    return (typeof text === 'string' ? plain(text) : undefined) ?? []
  })
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
