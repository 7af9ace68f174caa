import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { VERSION } from '../src/version.ts'

/**
 * The steps of .github/workflows/release.yml. `check TAG` fails unless the tag is the version of the sources and CHANGELOG.md dates it;
 * `publish TAG FILE…` makes the release: a draft with all its files first, published once, and immutable from then on; `move TAG` has the major tag (v1)
 * follow. Each may be run again after a failure. Wants `gh` and, from the job, GH_TOKEN, GITHUB_REPOSITORY and GITHUB_SHA.
 */
const USAGE = 'usage: node scripts/release.ts check TAG | publish TAG FILE… | move TAG\n'
const ROOT = path.dirname(import.meta.dirname)

const [command, tag = '', ...files] = process.argv.slice(2)
if (!/^v\d+\.\d+\.\d+$/.test(tag)) fail(`${JSON.stringify(tag)} is no release tag, like v1.2.3`)
else if (command === 'check') check()
else if (command === 'publish' && files.length > 0) publish()
else if (command === 'move') move()
else fail(USAGE)

function check(): void {
  if (tag !== `v${VERSION}`) fail(`the tag is ${tag}, and the sources are version ${VERSION}`)
  const changes = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')
  const dated = new RegExp(
    `^## \\[${VERSION.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`,
    'm',
  )
  if (!dated.test(changes)) fail(`CHANGELOG.md gives ${VERSION} no date`)
}

function publish(): void {
  const made = releaseOf()
  if (made === undefined)
    gh([
      'release',
      'create',
      tag,
      '--draft',
      '--verify-tag',
      '--title',
      tag,
      '--notes',
      `See CHANGELOG.md at ${tag}.`,
    ])
  if (made === undefined || made.isDraft) {
    gh(['release', 'upload', tag, '--clobber', ...files])
    gh(['release', 'edit', tag, '--draft=false'])
  }
  const immutable = gh(['api', `repos/${repository()}/releases/tags/${tag}`, '--jq', '.immutable'])
  if (immutable.trim() !== 'true')
    fail(
      'the release can still be changed: turn on immutable releases in the settings of the repository',
    )
}

/** Never backwards: a fix of an older line leaves the major tag where it is. */
function move(): void {
  const [major = ''] = tag.split('.')
  const others = gh([
    'api',
    '--paginate',
    `repos/${repository()}/git/matching-refs/tags/${major}.`,
    '--jq',
    '.[].ref',
  ])
  const versions = others
    .split('\n')
    .map((ref) => ref.replace('refs/tags/', ''))
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name))
  const newest = versions.toSorted(byVersion).at(-1)
  if (newest !== tag) {
    console.log(`${major} stays: ${newest ?? 'no release'} is newer than ${tag}`)
    return
  }
  const sha = `sha=${process.env['GITHUB_SHA'] ?? ''}`
  const refs = gh([
    'api',
    `repos/${repository()}/git/matching-refs/tags/${major}`,
    '--jq',
    '.[].ref',
  ])
  if (refs.split('\n').includes(`refs/tags/${major}`)) {
    gh([
      'api',
      '--method',
      'PATCH',
      `repos/${repository()}/git/refs/tags/${major}`,
      '-f',
      sha,
      '-F',
      'force=true',
    ])
  } else
    gh([
      'api',
      '--method',
      'POST',
      `repos/${repository()}/git/refs`,
      '-f',
      `ref=refs/tags/${major}`,
      '-f',
      sha,
    ])
}

function releaseOf(): { readonly isDraft: boolean } | undefined {
  const drafts = gh([
    'release',
    'list',
    '--limit',
    '100',
    '--json',
    'tagName,isDraft',
    '--jq',
    `.[] | select(.tagName == "${tag}") | .isDraft`,
  ]).trim()
  return drafts === '' ? undefined : { isDraft: drafts === 'true' }
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

function repository(): string {
  return process.env['GITHUB_REPOSITORY'] ?? ''
}

function gh(args: readonly string[]): string {
  return execFileSync('gh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function fail(message: string): never {
  process.stderr.write(`${message.trimEnd()}\n`)
  process.exit(1)
}
