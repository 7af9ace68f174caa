import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { anonymous } from '../../src/oci/credentials.ts'
import { parseReference } from '../../src/oci/reference.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { read } from '../repo/project.ts'
import { type Ran, startWorkflows, type Workflows } from './act.ts'

const EXAMPLE = read('examples/github/release-on-tag.yml')

describe('build-and-seal.yml, called as examples/github/release-on-tag.yml does', () => {
  let at: Workflows
  let registry: Registry
  const http = new HttpClient()
  beforeAll(async () => {
    at = await startWorkflows()
    registry = createRegistry({ http, credentials: anonymous })
  })
  afterEach(() => {
    at.embedded.behave()
  })
  afterAll(async () => {
    http.close()
    await at.stop()
  })

  /** What a tag of a repository points at, as anybody is told. */
  const pointsAt = async (repository: string, tag: string): Promise<string | undefined> => {
    const reference = parseReference(`${at.embedded.registryHost}/${repository}:${tag}`)
    return (await registry.getManifest(reference.repository, tag))?.digest
  }
  /** The caller with other inputs, for a repository of its own. */
  const run = (repository: string, caller: string, more = {}): Promise<Ran> =>
    at.run({ workflow: caller, repository, ...more })
  const withInput = (input: string): string =>
    EXAMPLE.replace('    with:\n', `    with:\n      ${input}\n`)

  it('builds, seals, verifies and only then tags, and a later job has the entry ids', async () => {
    const ran = await run('octo-org/app', EXAMPLE)
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    expect(Object.values(ran.jobs)).toEqual(['success', 'success', 'success', 'success'])
    const digest = await pointsAt('octo-org/app', 'v1.2.3')
    expect(digest).toMatch(/^sha256:/)
    expect(await pointsAt('octo-org/app', 'latest')).toBe(digest)
    const entry = /signed as log entry ([0-9a-f]{80})/.exec(ran.log)?.[1]
    expect(ran.log).toContain(`signature-entry-id=${entry ?? 'none'}`)
    // Every tag was written after everything else: nothing of the image was ever named and unsealed.
    const writes = at.embedded.requests.filter(
      ({ service, method, path }) =>
        service === 'registry' && method === 'PUT' && /\/octo-org\/app\/manifests\//.test(path),
    )
    const names = writes.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    expect(names.slice(-2)).toEqual(['v1.2.3', 'latest'])
    for (const name of names.slice(0, -2)) expect(name).toMatch(/^sha256[:-][0-9a-f]{64}/)
  })

  it('moves no tag and gives no outputs where sealing fails', async () => {
    at.embedded.misbehave('rekor', { status: 400, method: 'POST' })
    const ran = await run('octo-org/failing', EXAMPLE)
    expect(ran.exitStatus).not.toBe(0)
    expect(Object.values(ran.jobs)).toEqual(['success', 'failure'])
    expect(ran.log).not.toContain('signed as log entry')
    expect(await pointsAt('octo-org/failing', 'v1.2.3')).toBeUndefined()
  })

  it.each([
    [
      'promote-tags',
      EXAMPLE.replace(/ +(?:promote|replace)-tags:.*\n/g, ''),
      {},
      /^promote-tags and replace-tags are both empty: add "promote-tags: /,
    ],
    [
      'image',
      EXAMPLE.replace(/image: ghcr.*/, 'image: ghcr.io/o/app,"x"'),
      {},
      /^image names no repository: add "image: /,
    ],
    [
      'runner',
      EXAMPLE,
      { env: { RUNNER_ENVIRONMENT: 'self-hosted' } },
      /^this runner is self-hosted: .* add "allow-self-hosted: true"/,
    ],
    [
      'file',
      withInput('build-args: STAND_IN=nothing'),
      {},
      /^the build pushed no image: see that the inputs image and file .* "packages: write"/,
    ],
  ])('refuses a wrong %s before anything is signed', async (_, caller, more, message) => {
    const entries = at.embedded.logSize()
    const ran = await run('octo-org/wrong', caller, more)
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toMatch(message)
    expect(Object.values(ran.jobs)).toEqual(['failure'])
    expect(at.embedded.logSize()).toBe(entries)
    expect(await pointsAt('octo-org/wrong', 'v1.2.3')).toBeUndefined()
  })

  it('seals no digest that the build did not push', async () => {
    const entries = at.embedded.logSize()
    const ran = await run('octo-org/elsewhere', withInput('build-args: STAND_IN=elsewhere'))
    expect(ran.errors[0]).toMatch(/IMAGE_NOT_FOUND/)
    expect(Object.values(ran.jobs)).toEqual(['success', 'failure'])
    expect(at.embedded.logSize()).toBe(entries)
    expect(await pointsAt('octo-org/elsewhere', 'v1.2.3')).toBeUndefined()
  })

  it('runs on a runner of one’s own where that is allowed', async () => {
    const ran = await run('octo-org/own-runner', withInput('allow-self-hosted: true'), {
      env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    })
    expect(ran.exitStatus).toBe(0)
    expect(await pointsAt('octo-org/own-runner', 'v1.2.3')).toMatch(/^sha256:/)
  })

  it('does not move a tag that points at another image', async () => {
    const first = await run('octo-org/taken', EXAMPLE)
    expect(first.exitStatus).toBe(0)
    const before = await pointsAt('octo-org/taken', 'v1.2.3')
    const ran = await run('octo-org/taken', withInput('target: other'))
    expect(ran.errors[0]).toContain('TAG_TAKEN')
    expect(await pointsAt('octo-org/taken', 'v1.2.3')).toBe(before)
    expect(await pointsAt('octo-org/taken', 'latest')).toBe(before)
  })
})
