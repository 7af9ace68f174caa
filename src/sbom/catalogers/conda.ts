import { messageOf } from '../../shared/errors.ts'
import type { JsonObject } from '../../shared/json.ts'
import { bounded, type Cataloger } from '../cataloger.ts'
import type { ImageFile } from '../image-files.ts'
import { jsonObjectIn, textOf, textsOf } from '../json-fields.ts'
import { directoryOf } from '../layer-path.ts'
import type { SkippedFile } from '../layer-files.ts'
import { linkedPackages, type Related } from '../package-links.ts'
import { type Hashes, isPlain } from '../package.ts'
import { purlOf } from '../purl.ts'
import { linesOf } from '../text-lines.ts'

const RECORD = /(?:^|\/)conda-meta\/[^/]+\.json$/
const NAME = /^[a-z0-9_][a-z0-9_.-]{0,127}$/
const WORD = /^[A-Za-z0-9_.+-]{1,128}$/

/** conda packages from the records of an environment (`conda-meta/NAME-VERSION-BUILD.json`, conda's PrefixRecord). */
export const conda: Cataloger = {
  name: 'conda',
  wants: ({ path }) => RECORD.test(path),
  catalog: (files) => linkedPackages(bounded(readAll(files)), linesOf),
}

function* readAll(files: readonly ImageFile[]): Generator<Related | SkippedFile> {
  for (const file of files) {
    try {
      const json = jsonObjectIn(file)
      // Tools keep files of their own beside the records.
      if (json['name'] !== undefined || json['version'] !== undefined) yield readRecord(json, file)
    } catch (error) {
      yield { path: file.path, why: messageOf(error) }
    }
  }
}

function readRecord(json: JsonObject, file: ImageFile): Related | SkippedFile {
  const name = textOf(json['name']) ?? ''
  const version = textOf(json['version']) ?? ''
  const sound = NAME.test(name) && isPlain(version, 128)
  const purl = sound && purlOf({ type: 'conda', name, version, qualifiers: qualifiersOf(json) })
  if (typeof purl !== 'string') return { path: file.path, why: 'it has no sound name and version' }
  const licence = textOf(json['license'])
  return {
    scope: directoryOf(file.path),
    provides: '',
    needs: textsOf(json['depends']).map(nameIn).join('\n'),
    package: {
      purl,
      name,
      version,
      licences: licence === undefined ? [] : [licence],
      hashes: hashesOf(json),
      place: { path: file.path, layer: file.layer },
    },
  }
}

/** purl-spec, type conda: build, channel, subdir, type. */
function qualifiersOf(json: JsonObject): Readonly<Record<string, string | undefined>> {
  const archive = textOf(json['fn'] ?? json['url'], 2048) ?? ''
  return {
    build: wordOf(json['build']),
    channel: channelOf(textOf(json['channel'], 2048) ?? ''),
    subdir: wordOf(json['subdir']),
    type: /\.(?<type>conda|tar\.bz2)$/.exec(archive)?.groups?.['type'],
  }
}

function wordOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text !== undefined && WORD.test(text) ? text : undefined
}

/** `main` of `…/pkgs/main/linux-64`, `conda-forge` of `…/conda-forge` or of itself: the host may hold a login. */
function channelOf(channel: string): string | undefined {
  const segments = channel
    .replace(/^[a-z]+:\/\/[^/]*/, '')
    .split('/')
    .filter(Boolean)
  const last = segments.at(-1) ?? ''
  const isSubdir = segments.length > 1 && /^(?:noarch|[a-z]+-[a-z0-9]+)$/.test(last)
  return wordOf(isSubdir && channel.includes('://') ? segments.at(-2) : last)
}

/** The name of a match specification: `python >=3.8,<3.9`, `libgcc-ng[version='>=12']`. */
function nameIn(specification: string): string {
  return /^[^\s<>=!~[]*/.exec(specification)?.[0].toLowerCase() ?? ''
}

/** Of the archive that it was installed from. */
function hashesOf(json: JsonObject): Hashes {
  const sha256 = textOf(json['sha256']) ?? ''
  const md5 = textOf(json['md5']) ?? ''
  if (/^[0-9a-f]{64}$/.test(sha256)) return { 'SHA-256': sha256 }
  return /^[0-9a-f]{32}$/.test(md5) ? { MD5: md5 } : {}
}
