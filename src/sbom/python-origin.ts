import type { ImageFile } from './image-files.ts'
import { jsonObjectIn, textOf } from './json-fields.ts'
import { recordOf } from '../shared/json.ts'
import { directoryOf } from './layer-path.ts'
import type { Hashes } from './package.ts'

/** Where a Python package was installed from, where that was no index (PEP 610, direct_url.json). */
export interface PythonOrigin {
  /** purl's `vcs_url`: `git+https://host/o/r@COMMIT`. */
  readonly vcsUrl: string | undefined
  /** Of the archive. */
  readonly hashes: Hashes
}

const FILE = /(?:^|\/)[^/]+\.dist-info\/direct_url\.json$/
const VCS = /^(?:git|hg|svn|bzr)$/
const REMOTE = /^(?:https?|ssh|git):\/\/[^\s]+$/

export function isPythonOrigin(path: string): boolean {
  return FILE.test(path)
}

/** By the directory of the package's metadata. What cannot be read says nothing: pip writes it, and needs it for nothing. */
export function pythonOrigins(files: readonly ImageFile[]): ReadonlyMap<string, PythonOrigin> {
  const found = new Map<string, PythonOrigin>()
  for (const file of files) {
    if (!FILE.test(file.path)) continue
    try {
      found.set(directoryOf(file.path), originIn(jsonObjectIn(file)))
    } catch {
      continue
    }
  }
  return found
}

function originIn(json: Readonly<Record<string, unknown>>): PythonOrigin {
  const { vcs, commit_id: commit } = recordOf(json['vcs_info'])
  const url = textOf(json['url'], 2048) ?? ''
  const isKnown =
    REMOTE.test(url) &&
    VCS.test(textOf(vcs) ?? '') &&
    /^[0-9A-Za-z.-]{1,128}$/.test(textOf(commit) ?? '')
  const archive = recordOf(json['archive_info'])
  const sha256 =
    textOf(recordOf(archive['hashes'])['sha256']) ??
    /^sha256=(?<hex>.*)$/.exec(textOf(archive['hash']) ?? '')?.groups?.['hex'] ??
    ''
  return {
    vcsUrl: isKnown ? `${String(vcs)}+${withoutLogin(url)}@${String(commit)}` : undefined,
    hashes: /^[0-9a-f]{64}$/.test(sha256) ? { 'SHA-256': sha256 } : {},
  }
}

function withoutLogin(url: string): string {
  return url.replace(/^(?<scheme>[a-z]+:\/\/)[^/]*@/, '$<scheme>')
}
