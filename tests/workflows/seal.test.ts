import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushImage } from '../../src/embedded/image.ts'
import { smallImage } from '../flow/surroundings.ts'
import { type Ran, type Run, startWorkflows, type Workflows } from './act.ts'

const OWN = { id: 1, full_name: 'octo-org/app', fork: false }
const FORK = { id: 2, full_name: 'somebody/app', fork: true }

describe('seal.yml', () => {
  let at: Workflows
  let digest: string
  beforeAll(async () => {
    at = await startWorkflows()
    const reference = `${at.embedded.registryHost}/octo-org/app:built`
    digest = await pushImage(at.registry, reference, smallImage('app'))
  })
  afterAll(() => at.stop())

  const caller = (inputs: Readonly<Record<string, string>>): string =>
    [
      'name: seal',
      'on: [push, pull_request]',
      'permissions: {}',
      'jobs:',
      '  image:',
      '    permissions: { contents: read, id-token: write, packages: write }',
      '    uses: seal-image/seal-image/.github/workflows/seal.yml@v1',
      '    with:',
      ...Object.entries({ image: 'ghcr.io/octo-org/app', digest, ...inputs }).map(
        ([name, value]) => `      ${name}: '${value}'`,
      ),
      '  after:',
      '    needs: image',
      '    if: always()',
      '    runs-on: ubuntu-24.04',
      '    permissions: {}',
      '    steps:',
      '      - run: echo "verified=[$VERIFIED] entry=[$ENTRY] digest=[$DIGEST]"',
      '        env:',
      "          VERIFIED: '${{ needs.image.outputs.verified }}'",
      "          ENTRY: '${{ needs.image.outputs.signature-entry-id }}'",
      "          DIGEST: '${{ needs.image.outputs.digest }}'",
      '',
    ].join('\n')
  /** act runs no later job at all after one that failed. */
  const AFTER = 'verified=['
  const run = (inputs: Readonly<Record<string, string>>, more: Partial<Run> = {}): Promise<Ran> =>
    at.run({ workflow: caller(inputs), ...more })
  const fromFork = (inputs: Readonly<Record<string, string>>): Promise<Ran> =>
    run(inputs, {
      event: 'pull_request',
      idTokens: false,
      payload: {
        number: 7,
        pull_request: { number: 7, head: { repo: FORK }, base: { repo: OWN, ref: 'main' } },
      },
    })

  it('seals what was built elsewhere, moves the tag, and a later job has the outputs', async () => {
    const ran = await run({ 'promote-tags': 'v1' })
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    expect(await at.pointsAt('octo-org/app', 'v1')).toBe(digest)
    expect(ran.log).toMatch(
      new RegExp(`verified=\\[true\\] entry=\\[[0-9a-f]{80}\\] digest=\\[${digest}\\]`),
    )
  })

  it('in a fork’s pull request fails, and says how to leave it out', async () => {
    const entries = at.embedded.logSize()
    const ran = await fromFork({ 'promote-tags': 'fork' })
    expect(ran.exitStatus).not.toBe(0)
    expect(ran.errors[0]).toMatch(
      /pull request from the fork somebody\/app.*add "on-missing-id-token: skip"/,
    )
    expect(ran.log).not.toContain(AFTER)
    expect(at.embedded.logSize()).toBe(entries)
    expect(await at.pointsAt('octo-org/app', 'fork')).toBeUndefined()
  })

  it('in a fork’s pull request ends green where skip is asked for: nothing signed, nothing tagged, and it says so first', async () => {
    const entries = at.embedded.logSize()
    const ran = await fromFork({ 'promote-tags': 'fork', 'on-missing-id-token': 'skip' })
    expect(ran.errors).toEqual([])
    expect(ran.exitStatus).toBe(0)
    expect(ran.log).toContain('Summary - ### **Nothing was signed**')
    expect(ran.log).toContain('verified=[] entry=[] digest=[]')
    expect(at.embedded.logSize()).toBe(entries)
    expect(await at.pointsAt('octo-org/app', 'fork')).toBeUndefined()
  })

  it('of the repository itself fails without an id-token, also where skip is asked for', async () => {
    for (const more of [{}, { 'on-missing-id-token': 'skip' }]) {
      const ran = await run({ 'promote-tags': 'token', ...more }, { idTokens: false })
      expect(ran.exitStatus).not.toBe(0)
      expect(ran.errors[0]).toMatch(/id-token: write/)
      expect(ran.log).not.toContain(AFTER)
    }
    expect(await at.pointsAt('octo-org/app', 'token')).toBeUndefined()
  })

  it('refuses an empty digest and a digest of another image', async () => {
    const empty = await run({ digest: '', 'promote-tags': 'wrong' })
    expect(empty.errors[0]).toMatch(/^digest is empty: add "digest: sha256:/)
    const other = await run({ digest: `sha256:${'ab'.repeat(32)}`, 'promote-tags': 'wrong' })
    expect(other.errors[0]).toMatch(/the digest is of another image/)
    for (const ran of [empty, other]) {
      expect(ran.exitStatus).not.toBe(0)
      expect(ran.log).not.toContain(AFTER)
    }
    expect(await at.pointsAt('octo-org/app', 'wrong')).toBeUndefined()
  })

  it('says which permission lacks where the registry takes no push, and does not begin', async () => {
    const reader = { readOnlyUsername: 'reader', readOnlyPassword: 'may-only-read' }
    const writer = { username: 'writer', password: 'may-write-too' }
    const readOnly = await startWorkflows({ registry: { auth: 'token', ...writer, ...reader } })
    try {
      const reference = `${readOnly.embedded.registryHost}/octo-org/app:built`
      await pushImage(readOnly.registry, reference, smallImage('app'))
      const login = { registry: 'ghcr.io', 'registry-username': reader.readOnlyUsername }
      const workflow = caller({ 'promote-tags': 'denied', ...login }).replace(
        '  after:',
        "    secrets: { registry-password: '${{ secrets.PASSWORD }}' }\n  after:",
      )
      const secrets = { PASSWORD: reader.readOnlyPassword }
      const ran = await readOnly.run({ workflow, secrets })
      expect(ran.exitStatus).not.toBe(0)
      expect(ran.errors[0]).toContain('REGISTRY_FORBIDDEN')
      expect(ran.errors[1]).toContain('the job needs "packages: write"')
      expect(ran.log).not.toContain(AFTER)
      expect(readOnly.embedded.logSize()).toBe(0)
      expect(await readOnly.pointsAt('octo-org/app', 'denied')).toBeUndefined()
    } finally {
      await readOnly.stop()
    }
  })
})
