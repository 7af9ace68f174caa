import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../../src/cli/run.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { expectNoSecret, writesIn } from './refused-step.ts'
import { collector } from './collector.ts'

const ABSENT = `sha256:${'ab'.repeat(32)}`
const PASSWORD = 'correct horse/battery+staple'
const IDENTITY = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'

let at: Surroundings
let image: string
let trust: readonly string[]
let instance: readonly string[]
let signer: readonly string[]

beforeAll(async () => {
  at = await startSurroundings({
    registry: { auth: 'basic', username: 'octocat', password: PASSWORD },
  })
  image = await pushSmallImage(at, 'octo-org/app')
  trust = ['--trusted-root', join(at.directory, 'trusted_root.json')]
  instance = [...trust, '--signing-config', join(at.directory, 'signing_config.json')]
  signer = [
    '--certificate-identity',
    IDENTITY,
    '--certificate-oidc-issuer',
    at.embedded.oidc.issuer,
  ]
})
afterEach(() => {
  at.embedded.behave()
})
afterAll(() => at.stop())

interface Said {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const LOGIN = ['--registry-username', 'octocat', '--registry-password-env', 'PASSWORD']

/** Runs a command line in this process, on a terminal or (default) not on one. */
async function run(
  args: readonly string[],
  { env = {}, isTTY = false }: { env?: Record<string, string | undefined>; isTTY?: boolean } = {},
): Promise<Said> {
  const stdout = collector()
  const stderr = collector()
  const terminal = openTerminal({
    env: { ...at.env, PASSWORD, ...env },
    stdout: stdout.stream,
    stderr: Object.assign(stderr.stream, { isTTY }),
    verbose: args.includes('--verbose'),
  })
  const status = await runCommandLine(args, terminal)
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

const noToken = {
  ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined,
}

describe('a command that cannot do its work', () => {
  it.each<[string, number, string, () => readonly string[], Record<string, string | undefined>]>([
    ['an unknown command', 2, 'USAGE', () => ['seel'], {}],
    ['an unknown option', 2, 'USAGE', () => ['seal', image, '--frobnicate'], {}],
    ['no image', 2, 'USAGE', () => ['seal'], {}],
    [
      'a secret that is not set',
      2,
      'USAGE',
      () => ['seal', image, '--registry-password-env', 'NOPE'],
      {},
    ],
    [
      'a malformed reference',
      2,
      'REFERENCE_MALFORMED',
      () => ['seal', 'https://x/y', ...instance],
      {},
    ],
    [
      'no id-token',
      2,
      'IDENTITY_TOKEN_MISSING',
      () => ['seal', image, ...instance, ...LOGIN],
      noToken,
    ],
    [
      'a missing tag',
      2,
      'IMAGE_NOT_FOUND',
      () => ['seal', image.replace(/@.*/, ':v9'), ...instance, ...LOGIN],
      {},
    ],
    [
      'a missing digest',
      2,
      'IMAGE_NOT_FOUND',
      () => ['seal', image.replace(/@.*/, `@${ABSENT}`), ...instance, ...LOGIN],
      {},
    ],
    ['no login', 2, 'REGISTRY_UNAUTHORIZED', () => ['seal', image, ...instance], {}],
    [
      'a wrong login',
      2,
      'REGISTRY_UNAUTHORIZED',
      () => ['seal', image, ...instance, ...LOGIN],
      { PASSWORD: 'wrong-one' },
    ],
    [
      'a trusted root that is missing',
      2,
      'INPUT_FILE_UNREADABLE',
      () => ['seal', image, '--trusted-root', 'no/file', '--signing-config', 'no/file'],
      {},
    ],
    ['no identity to verify against', 2, 'USAGE', () => ['verify', image, ...trust], {}],
    [
      'two places to take trust from',
      2,
      'USAGE',
      () => ['verify', image, ...trust, '--sigstore', 'staging', ...signer],
      {},
    ],
    [
      'a missing image to verify',
      2,
      'IMAGE_NOT_FOUND',
      () => ['verify', image.replace(/@.*/, ':v9'), ...trust, ...signer, ...LOGIN],
      {},
    ],
  ])('%s: status %i', async (_what, status, code, args, env) => {
    const entries = at.embedded.logSize()
    const before = at.embedded.requests.length
    const said = await run([...args(), '--verbose'], { env })
    const lines = said.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('  '))
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(new RegExp(`^error: .+ \\[${code}\\]$`)),
      expect.stringMatching(/^\S.+\.$/),
    ])
    expect(said).toMatchObject({ status, stdout: '' })
    expect(at.embedded.logSize()).toBe(entries)
    expect(writesIn(at.embedded.requests.slice(before))).toEqual([])
    expectNoSecret(said.stderr, [
      PASSWORD,
      `octocat:${PASSWORD}`,
      'wrong-one',
      at.embedded.oidc.requestToken,
    ])
  })

  it('a service that fails: status 3', async () => {
    at.embedded.misbehave('rekor', { status: 500 })
    const said = await run(['seal', image, ...instance, ...LOGIN])
    expect(said).toMatchObject({ status: 3, stdout: '' })
    expect(said.stderr).toMatch(
      /^error: Rekor answered 500 .*\[SERVICE_UNAVAILABLE\]\nThe service is failing/m,
    )
  })

  it('a manifest that is another: status 1', async () => {
    const rewrite = (body: Buffer): Buffer => Buffer.concat([body, Buffer.from(' ')])
    at.embedded.misbehave('registry', { method: 'GET', path: /manifests\/sha256:/, rewrite })
    const said = await run(['seal', image, ...instance, ...LOGIN])
    expect(said.status).toBe(1)
    expect(said.stderr).toMatch(/\[MANIFEST_DIGEST_MISMATCH\]/)
  })
})

describe('what is told', () => {
  it('an unsigned image: status 1, and a verdict that is JSON', async () => {
    const said = await run(['verify', image, ...trust, ...signer, ...LOGIN, '--json'])
    expect(said.status).toBe(1)
    expect(said.stderr).toBe('')
    expect(JSON.parse(said.stdout)).toMatchObject({ verified: false })
  })

  it('a sealed image: status 0, the result as JSON alone on standard output, no passing words', async () => {
    const sealed = await run(['seal', image, ...instance, ...LOGIN, '--json'])
    expect(sealed.status).toBe(0)
    expect(JSON.parse(sealed.stdout)).toMatchObject({
      images: [image],
      verified: true,
      skipped: [],
    })
    expect(sealed.stderr).not.toContain('\u001b')
    expect(sealed.stderr).not.toMatch(/layer \d of/)
    const verified = await run(['verify', image, ...trust, ...signer, ...LOGIN])
    expect(verified).toMatchObject({ status: 0, stdout: '' })
    expect(verified.stderr).toContain(`VERIFIED ${image}`)
  })

  it('passing words on a terminal, which leave no half line behind', async () => {
    const other = await pushSmallImage(at, 'octo-org/other')
    const said = await run(['seal', other, ...instance, ...LOGIN], { isTTY: true })
    expect(said.status).toBe(0)
    expect(said.stderr).toMatch(/\r\u001b\[2KSBOM: layer \d of 2/)
    const screen = said.stderr.replaceAll(/[^\n]*\r\u001b\[2K/g, '')
    expect(screen).not.toContain('layer')
  })

  it('a wrong identity: status 1', async () => {
    const other = signer.map((word) => word.replace('release.yml', 'other.yml'))
    const said = await run(['verify', image, ...trust, ...other, ...LOGIN])
    expect(said.status).toBe(1)
    expect(said.stderr).toContain('IDENTITY_MISMATCH')
    expect(said.stderr).toContain(`REFUSED ${image}`)
  })
})

it('the program ends with the status', async () => {
  const path = join(at.directory, 'rubbish.json')
  await writeFile(path, '[]')
  const files = ['--trusted-root', path, '--signing-config', path]
  const child = spawn(process.execPath, ['src/cli/index.ts', 'seal', image, ...files], {
    env: at.env,
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(status).toBe(2)
})
