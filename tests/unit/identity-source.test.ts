import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { identitySource, type IdentityInputs } from '../../src/identity-source.ts'
import type { Exec } from '../../src/shared/exec.ts'
import type { IdentityToken } from '../../src/sigstore/identity-token.ts'
import { closeAll, errorOf, serve, testClient } from './shared/server.ts'
import { CLAIMS, SIGNATURE_PART, tokenText } from './signing/token.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'seal-identity-'))
})
afterEach(closeAll)
afterAll(() => rm(directory, { recursive: true }))

const tokenOf = (sub: string): string => tokenText({ ...CLAIMS, sub })
const NOTHING: IdentityInputs = { identityToken: undefined, identityTokenFile: undefined }

interface Asked {
  readonly token: Promise<IdentityToken>
  readonly isGiven: boolean
  readonly masked: readonly string[]
}

/** A job with an answer for every way to a token: each names its way as the subject. */
function ask(
  inputs: Partial<IdentityInputs>,
  env: Readonly<Record<string, string>>,
  exec: Exec = (program) =>
    Promise.resolve({ status: 0, stdout: `${tokenOf(program)}\n`, stderr: '' }),
): Asked {
  const masked: string[] = []
  const { tokens, isGiven } = identitySource(
    { ...NOTHING, ...inputs },
    {
      env,
      mask: (secret) => {
        masked.push(secret)
      },
      http: testClient({ attempts: 1 }).client,
      exec,
    },
  )
  return { token: tokens(), isGiven, masked }
}

describe('the token', () => {
  let everything: Record<string, string>
  const tokenFile = (): string => path.join(directory, 'token')
  beforeAll(() => writeFile(tokenFile(), `${tokenOf('file')}\n`))
  const startEndpoint = async (): Promise<void> => {
    const server = await serve((_, response) =>
      response.end(JSON.stringify({ value: tokenOf('endpoint') })),
    )
    everything = {
      SIGSTORE_ID_TOKEN: tokenOf('variable'),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/?x=y`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      BUILDKITE: 'true',
      CIRCLECI: 'true',
    }
  }

  it.each([
    ['identity-token', { identityToken: tokenOf('input') }, [], 'input', true],
    ['identity-token-file', { identityTokenFile: 'token' }, [], 'file', true],
    ['SIGSTORE_ID_TOKEN', {}, [], 'variable', true],
    ['GitHub’s endpoint', {}, ['SIGSTORE_ID_TOKEN'], 'endpoint', false],
    [
      'Buildkite’s agent',
      {},
      ['SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
      'buildkite-agent',
      false,
    ],
    [
      'CircleCI’s command',
      {},
      ['SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'BUILDKITE'],
      'circleci',
      false,
    ],
  ] as const)('is that of %s before all that come later', async (_, inputs, unset, sub, given) => {
    await startEndpoint()
    const env = Object.fromEntries(
      Object.entries(everything).filter(([name]) => !unset.some((other) => other === name)),
    )
    const file = 'identityTokenFile' in inputs ? { identityTokenFile: tokenFile() } : {}
    const { token, isGiven, masked } = ask({ ...inputs, ...file }, env)
    expect((await token).claims['sub']).toBe(sub)
    expect(isGiven).toBe(given)
    expect(masked).toContain(tokenOf(sub))
  })

  it('is not taken from an empty variable', async () => {
    const { token, isGiven } = ask({}, { SIGSTORE_ID_TOKEN: '', CIRCLECI: 'true' })
    expect((await token).claims['sub']).toBe('circleci')
    expect(isGiven).toBe(false)
  })

  it('cannot be given twice', () => {
    const both = { identityToken: tokenOf('input'), identityTokenFile: tokenFile() }
    expect(() => ask(both, {})).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED', kind: 'usage' }),
    )
  })
})

describe('a token file', () => {
  it('is read through links, anew each time, as Kubernetes exchanges what it projects', async () => {
    const link = path.join(directory, 'link')
    await writeFile(path.join(directory, 'first'), tokenOf('first'))
    await writeFile(path.join(directory, 'second'), tokenOf('second'))
    await symlink('first', link)
    const { tokens } = identitySource(
      { ...NOTHING, identityTokenFile: link },
      {
        env: {},
        mask: () => undefined,
        http: testClient().client,
        exec: () => Promise.reject(new Error('not this')),
      },
    )
    expect((await tokens()).claims['sub']).toBe('first')
    await rm(link)
    await symlink('second', link)
    expect((await tokens()).claims['sub']).toBe('second')
  })

  it('that is a token itself is not shown', async () => {
    const { token } = ask({ identityTokenFile: tokenOf('x') }, {})
    const error = await errorOf(token)
    expect(error).toMatchObject({ code: 'INPUT_FILE_UNREADABLE', kind: 'usage' })
    expect(JSON.stringify([error, (error as Error).message])).not.toContain(SIGNATURE_PART)
  })

  it.each([
    ['too large', 'x'.repeat(65_537), 'INPUT_FILE_UNREADABLE'],
    ['empty', '', 'IDENTITY_TOKEN_MALFORMED'],
    ['no token', 'not.a.token', 'IDENTITY_TOKEN_MALFORMED'],
  ])('that is %s is refused', async (name, text, code) => {
    const file = path.join(directory, name.replace(' ', '-'))
    await writeFile(file, text)
    await expect(ask({ identityTokenFile: file }, {}).token).rejects.toMatchObject({ code })
  })

  it('that is a folder is refused', async () => {
    await expect(ask({ identityTokenFile: directory }, {}).token).rejects.toMatchObject({
      code: 'INPUT_FILE_UNREADABLE',
    })
  })
})

describe('no token', () => {
  it.each([
    ['GITHUB_ACTIONS', 'id-token: write'],
    ['GITLAB_CI', 'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }'],
  ])('where %s is set is an error that says what to write', async (variable, advice) => {
    const { token, isGiven } = ask({}, { [variable]: 'true' })
    expect(isGiven).toBe(false)
    await expect(token).rejects.toMatchObject({
      code: 'IDENTITY_TOKEN_MISSING',
      kind: 'usage',
      hint: expect.stringContaining(advice),
    })
  })

  it('in GitHub Actions is not made up for by a command', async () => {
    const { token } = ask({}, { GITHUB_ACTIONS: 'true', BUILDKITE: 'true' })
    await expect(token).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_MISSING' })
  })
})
