import { messageOf } from '../shared/errors.ts'
import type { ImageFile } from './image-files.ts'
import { jsonObjectIn } from './json-fields.ts'
import { recordOf } from '../shared/json.ts'
import type { SkippedFile } from './layer-files.ts'
import { directoryOf, joined } from './layer-path.ts'
import type { Hashes, Package } from './package.ts'

/** What npm has written down of the packages that it installed. */
export interface NpmLock {
  readonly skipped: readonly SkippedFile[]
  /** Of the package in a directory, if that version stands there; `integrity` is what its own package.json says, as npm 6 wrote it. */
  recorded(
    directory: string,
    version: string,
    integrity: unknown,
  ): Pick<Package, 'hashes' | 'properties'>
}

interface Entry {
  readonly version: unknown
  readonly integrity: unknown
  readonly isForDevelopment: boolean
}

/** CycloneDX's own taxonomy of properties. */
const FOR_DEVELOPMENT = { properties: { 'cdx:npm:package:development': 'true' } }
const HEX_LENGTHS = { 'SHA-512': 128, 'SHA-1': 40 } as const

/** Where there is no lock file. */
export const NO_LOCK: NpmLock = {
  skipped: [],
  recorded: (_directory, _version, integrity) => ({ hashes: hashesOf(integrity) }),
}

/** Reads hidden lock files, `node_modules/.package-lock.json` of npm 7 and later (lockfileVersion 2 and 3). */
export function readNpmLock(files: readonly ImageFile[]): NpmLock {
  const entries = new Map<string, Entry>()
  const skipped: SkippedFile[] = []
  for (const file of files) {
    try {
      for (const [directory, entry] of entriesIn(file)) entries.set(directory, entry)
    } catch (error) {
      skipped.push({ path: file.path, why: messageOf(error) })
    }
  }
  return {
    skipped,
    recorded: (directory, version, own) => {
      const found = entries.get(directory)
      if (found?.version !== version) return { hashes: hashesOf(own) }
      const hashes = hashesOf(found.integrity ?? own)
      return { hashes, ...(found.isForDevelopment ? FOR_DEVELOPMENT : {}) }
    },
  }
}

/** By the directories of the packages. */
function entriesIn(file: ImageFile): readonly (readonly [string, Entry])[] {
  const project = directoryOf(directoryOf(file.path))
  return Object.entries(recordOf(jsonObjectIn(file)['packages'])).map(([path, value]) => {
    const { version, integrity, dev } = recordOf(value)
    return [joined(project, path), { version, integrity, isForDevelopment: dev === true }]
  })
}

/** Subresource Integrity: `sha512-BASE64 sha1-BASE64`; the first of each algorithm, of the package's archive. */
function hashesOf(integrity: unknown): Hashes {
  if (typeof integrity !== 'string' || integrity.length > 1024) return {}
  const words = integrity.split(' ').reverse()
  const found = words.flatMap((word) => {
    const { bits, base64 } =
      /^sha(?<bits>1|512)-(?<base64>[A-Za-z0-9+/]+=*)$/.exec(word)?.groups ?? {}
    const algorithm = bits === '1' ? 'SHA-1' : 'SHA-512'
    const hex = Buffer.from(base64 ?? '', 'base64').toString('hex')
    return hex.length === HEX_LENGTHS[algorithm] ? [[algorithm, hex] as const] : []
  })
  return Object.fromEntries(found)
}
