import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runStep, type StepResult } from '../../../src/cli/demo/runner.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'

const OWN = { id: 1, full_name: 'octo-org/app' }
const FORK = { id: 2, full_name: 'somebody/app' }

describe('a pull request', () => {
  let at: Surroundings
  let image: string
  beforeAll(async () => {
    at = await startSurroundings()
    image = await pushSmallImage(at, 'octo-org/app')
  })
  afterAll(() => at.stop())

  const eventOf = async (from: typeof FORK): Promise<string> => {
    const event = join(at.directory, 'event.json')
    const pullRequest = { head: { repo: from }, base: { repo: OWN } }
    await writeFile(event, JSON.stringify({ pull_request: pullRequest }))
    return event
  }
  const run = async (
    from: typeof FORK,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> =>
    runStep({
      action: 'dist/action/index.js',
      directory: at.directory,
      inputs: {
        image,
        sigstore: 'custom',
        'trusted-root': join(at.directory, 'trusted_root.json'),
        'signing-config': join(at.directory, 'signing_config.json'),
        'on-missing-id-token': 'skip',
        ...inputs,
      },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: await eventOf(from) },
    })
  it('from a fork: the step as it is shipped ends green, asks nobody anything, and says first that nothing was signed', async () => {
    const before = at.embedded.requests.length
    const step = await run(FORK, { image: `${image}\nghcr.io/octo-org/app@` })
    expect(step).toMatchObject({
      exitStatus: 0,
      outputs: {
        verified: 'false',
        digest: '',
        image: '',
        'log-entries': '[]',
        'verify-command': '',
      },
      summary: expect.stringMatching(/^### \*\*Nothing was signed\*\*\n\nThis is a pull request/),
      log: expect.stringMatching(/^::warning::nothing was signed: .*somebody\/app/m),
    })
    expect(JSON.parse(step.outputs['skipped'] ?? '')).toEqual([
      { subject: image, what: 'everything', why: expect.stringContaining('on-missing-id-token') },
      expect.objectContaining({ subject: 'ghcr.io/octo-org/app@' }),
    ])
    expect(at.embedded.requests.slice(before)).toEqual([])
  })

  it('from the repository itself fails without the permission, with skip all the same', async () => {
    const step = await run(OWN)
    expect(step).toMatchObject({ exitStatus: 1, outputs: {}, summary: '' })
    expect(step.log).toMatch(
      /^::error::this job has no id-token .*"id-token: write" under "permissions:" \[IDENTITY_TOKEN_MISSING\]$/m,
    )
  })

  it('from a fork is sealed where a token is given, and never with the rights of pull_request_target', async () => {
    const GITHUB_EVENT_PATH = await eventOf(FORK)
    const seal = (GITHUB_EVENT_NAME: string, more = {}): ReturnType<Surroundings['seal']> =>
      at.seal(
        { images: [image], sbom: 'false' },
        { env: { GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, ...more } },
      )
    expect(await seal('pull_request')).toMatchObject({ verified: true })
    const entries = at.embedded.logSize()
    const noToken = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }
    for (const more of [{}, noToken]) {
      await expect(seal('pull_request_target', more)).rejects.toMatchObject({
        code: 'FORK_REFUSED',
        message: expect.stringContaining('"on: pull_request_target"'),
      })
    }
    expect(at.embedded.logSize()).toBe(entries)
  })
})
