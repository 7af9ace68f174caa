import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { VERSION } from '../../src/version.ts'
import { ROOT } from '../repo/project.ts'

/** `gh`, as far as the script needs one: it writes down what it is told, and answers out of files named after the question. */
const GH = `#!/bin/sh
echo "$*" >> "$GH_CALLS"
case "$*" in
  'release list '*) cat "$GH_ANSWERS/list" ;;
  *'/releases/tags/'*) cat "$GH_ANSWERS/immutable" ;;
  *'/matching-refs/tags/v1. '*) cat "$GH_ANSWERS/versions" ;;
  *'/matching-refs/tags/v1 '*) cat "$GH_ANSWERS/majors" ;;
esac
`

interface Answers {
  readonly list?: string
  readonly immutable?: string
  readonly versions?: string
  readonly majors?: string
}

interface Ran {
  readonly status: number | null
  readonly said: string
  readonly calls: readonly string[]
}

const NOTHING: Required<Answers> = { list: '', immutable: 'true', versions: '', majors: '' }

async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts', script), ...args], {
    env: { ...process.env, ...env },
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, said }
}

async function release(args: readonly string[], answers: Answers = {}): Promise<Ran> {
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'))
  try {
    await writeFile(path.join(folder, 'gh'), GH, { mode: 0o755 })
    await writeFile(path.join(folder, 'calls'), '')
    for (const [name, answer] of Object.entries({ ...NOTHING, ...answers })) {
      await writeFile(path.join(folder, name), answer)
    }
    const ran = await run('release.ts', args, {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      GH_CALLS: path.join(folder, 'calls'),
      GH_ANSWERS: folder,
      GITHUB_REPOSITORY: 'octo-org/app',
      GITHUB_SHA: 'c0ffee',
    })
    const calls = (await readFile(path.join(folder, 'calls'), 'utf8')).trim().split('\n')
    return { ...ran, calls: calls.filter((call) => call !== '') }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The first two words of each call that changes something. */
const changes = ({ calls }: Ran): readonly string[] =>
  calls
    .filter((call) => /^release (?:create|upload|edit)|--method/.test(call))
    .map((call) => call.split(' ').slice(0, 3).join(' '))

describe('a release', () => {
  it.each(['v1.2', 'main', 'v1.2.3-rc.1', 'v1.2.3 --draft=false', ''])(
    'is none of %j',
    async (tag) => {
      expect(await release(['publish', tag, 'x'])).toMatchObject({ status: 1, calls: [] })
    },
  )

  it('needs the tag of the version, and a date', async () => {
    const other = await release(['check', 'v99.0.0'])
    expect(other).toMatchObject({ status: 1, said: expect.stringContaining('v99.0.0') })
    const changelog = await readFile(path.join(ROOT, 'CHANGELOG.md'), 'utf8')
    const isDated = new RegExp(`^## \\[${VERSION}\\] - \\d{4}-`, 'm').test(changelog)
    expect((await release(['check', `v${VERSION}`])).status).toBe(isDated ? 0 : 1)
  })

  it('is a draft until it has its files, and must be immutable then', async () => {
    const made = await release(['publish', 'v1.2.3', 'a', 'b'])
    expect(made.status).toBe(0)
    expect(changes(made)).toEqual([
      'release create v1.2.3',
      'release upload v1.2.3',
      'release edit v1.2.3',
    ])
    expect(made.calls).toContainEqual(
      expect.stringMatching(/^release create v1\.2\.3 --draft --verify-tag/),
    )
    expect(made.calls).toContain('release upload v1.2.3 --clobber a b')
    expect(made.calls.at(-1)).toContain('releases/tags/v1.2.3')
    const mutable = await release(['publish', 'v1.2.3', 'a'], { immutable: 'false' })
    expect(mutable).toMatchObject({
      status: 1,
      said: expect.stringContaining('turn on immutable releases'),
    })
  })

  it('goes on where an earlier try broke off, and touches nothing that is published', async () => {
    const draft = await release(['publish', 'v1.2.3', 'a'], { list: 'true\n' })
    expect(changes(draft)).toEqual(['release upload v1.2.3', 'release edit v1.2.3'])
    const published = await release(['publish', 'v1.2.3', 'a'], { list: 'false\n' })
    expect(changes(published)).toEqual([])
    expect(published.status).toBe(0)
  })
})

describe('the major tag', () => {
  const versions = ['v1.2.3', 'v1.2.10', 'v1.10.0'].map((tag) => `refs/tags/${tag}`).join('\n')

  it('is made by the first release, and moved by a newer one', async () => {
    const first = await release(['move', 'v1.10.0'], { versions })
    expect(first.calls.at(-1)).toBe(
      'api --method POST repos/octo-org/app/git/refs -f ref=refs/tags/v1 -f sha=c0ffee',
    )
    const next = await release(['move', 'v1.10.0'], {
      versions,
      majors: 'refs/tags/v1\nrefs/tags/v1.10.0\n',
    })
    expect(next.calls.at(-1)).toBe(
      'api --method PATCH repos/octo-org/app/git/refs/tags/v1 -f sha=c0ffee -F force=true',
    )
  })

  it('stays where it is for a fix of an older line', async () => {
    const ran = await release(['move', 'v1.2.10'], { versions, majors: 'refs/tags/v1\n' })
    expect(ran).toMatchObject({
      status: 0,
      said: expect.stringContaining('v1 stays: v1.10.0 is newer'),
    })
    expect(changes(ran)).toEqual([])
  })
})

describe('dist as an image', () => {
  let at: Surroundings
  beforeAll(async () => {
    at = await startSurroundings()
  })
  afterAll(() => at.stop())

  it('is pushed by the digest that the checkout gives, without a tag, whatever is there', async () => {
    const repository = `${at.embedded.registryHost}/octo-org/release`
    await pushSmallImage(at, 'octo-org/release')
    const given = await run('dist-image.ts', ['digest'], {})
    const pushed = await run(
      'dist-image.ts',
      ['push', `${at.embedded.registryHost}/Octo-Org/Release`],
      {},
    )
    expect(pushed).toEqual(given)
    const digest = pushed.said.trim()
    const manifest = await at.registry.getManifest(parseReference(repository).repository, digest)
    expect(manifest?.digest).toBe(digest)
    expect(digestOf(manifest?.bytes ?? Buffer.alloc(0))).toBe(digest)
  })

  it('has no other command', async () => {
    expect(await run('dist-image.ts', ['push'], {})).toMatchObject({ status: 2 })
  })
})
