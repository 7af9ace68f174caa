import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Issuer } from '../../../src/embedded/oidc/issuer.ts'
import type { SealReport } from '../../../src/seal-report.ts'
import { writeCiCommand } from './ci-command.ts'
import { createPeers, type Peers } from './peers.ts'
import { type Stack, startStack } from './stack.ts'

const PROJECT_ID = 'ffffffff-7d1c-4f3b-9a55-8f5f4f6f2d21'
const CIRCLECI = 'https://circleci.com/api/v2/projects'
const DEFINITION = 'pipeline-definitions/961ae4b1-070b-4134-ae64-1328a3ae3862'

interface Case {
  readonly ci: 'gitlab' | 'buildkite' | 'circleci'
  /** The environment of a job, where its token comes from included. */
  readonly job: (at: { issuer: Issuer; directory: string }) => Promise<Record<string, string>>
  readonly identity: string
  readonly other: { readonly claims: Readonly<Record<string, string>>; readonly identity: string }
}

const CASES: readonly Case[] = [
  {
    ci: 'gitlab',
    job: ({ issuer }) => Promise.resolve({ GITLAB_CI: 'true', SIGSTORE_ID_TOKEN: issuer.mint() }),
    identity: 'https://gitlab.com/octo-group/app//.gitlab-ci.yml@refs/heads/main',
    other: {
      claims: { project_path: 'octo-group/other', project_id: '21' },
      identity: 'https://gitlab.com/octo-group/other//.gitlab-ci.yml@refs/heads/main',
    },
  },
  {
    ci: 'buildkite',
    job: async ({ issuer, directory }) => ({
      BUILDKITE: 'true',
      PATH: onPath(await writeCiCommand(directory, 'buildkite-agent', issuer)),
    }),
    identity: 'https://buildkite.com/octo-org/app',
    other: {
      claims: { pipeline_slug: 'other' },
      identity: 'https://buildkite.com/octo-org/other',
    },
  },
  {
    ci: 'circleci',
    job: async ({ issuer, directory }) => ({
      CIRCLECI: 'true',
      PATH: onPath(await writeCiCommand(directory, 'circleci', issuer)),
    }),
    identity: `${CIRCLECI}/0b7c7a3e-7d1c-4f3b-9a55-8f5f4f6f2d21/${DEFINITION}`,
    other: {
      claims: { 'oidc.circleci.com/project-id': PROJECT_ID },
      identity: `${CIRCLECI}/${PROJECT_ID}/${DEFINITION}`,
    },
  },
]

let stack: Stack
let peers: Peers
beforeAll(async () => {
  stack = await startStack()
  peers = await createPeers(stack)
})
afterAll(() => stack.stop())

const root = (): readonly string[] => ['--trusted-root', stack.setups.rekorV1.trustedRoot]
const instance = (): readonly string[] => [
  ...['--sigstore', 'custom', ...root()],
  ...['--signing-config', stack.setups.rekorV1.signingConfig],
]
const seal = async (
  image: string,
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<SealReport> =>
  JSON.parse(
    await peers.sealImage(['seal', image, ...instance(), ...more, '--json'], env),
  ) as SealReport

describe.each(CASES)('a job of $ci', ({ ci, job, identity, other }) => {
  let issuer: Issuer
  let image: string
  let env: Readonly<Record<string, string>>
  let report: SealReport
  const jobOf = (claims: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
    issuer.setClaims(claims)
    return job({ issuer, directory: stack.directory })
  }
  beforeAll(async () => {
    issuer = stack.issuers[ci]
    image = await peers.push(stack.registries.referrers, ci)
    env = await jobOf({})
    report = await seal(image, env)
  })

  /** A verifier is asked whether `who` signed; it accepts by resolving. */
  const verifiers = (subject: string, who: string, by = issuer.issuer): Promise<string>[] => {
    const signer = ['--certificate-identity', who, '--certificate-oidc-issuer', by]
    const sbom = ['--type', 'cyclonedx']
    return [
      peers.cosign3(['verify', ...root(), ...signer, subject]),
      peers.cosign3(['verify-attestation', ...sbom, ...root(), ...signer, subject]),
      peers.sealImage(['verify', ...sbom, ...root(), ...signer, subject]),
    ]
  }

  it('seals with its own identity, and says that there is no provenance', () => {
    expect(report).toMatchObject({ verified: true, identity, issuer: issuer.issuer })
    const why = expect.stringContaining('not of a GitHub Actions job')
    expect(report.skipped).toEqual([{ subject: image, what: 'provenance', why }])
  })

  it('is accepted by cosign 3.1.3 and by verify, and no other project, issuer or image', async () => {
    await Promise.all(verifiers(image, identity))
    await expectRefused(verifiers(image, other.identity))
    await expectRefused(verifiers(image, identity, stack.issuers.github.issuer))
  })

  it('signs nothing twice, and counts nothing that another project has signed', async () => {
    const again = await seal(image, env)
    expect(again).toMatchObject({ verified: true, identity })
    expect(again.logEntries.filter(({ isNew }) => isNew)).toEqual([])
    const others = await seal(image, await jobOf(other.claims))
    issuer.setClaims({})
    expect(others).toMatchObject({ verified: true, identity: other.identity })
    expect(others.logEntries.every(({ isNew }) => isNew)).toBe(true)
    await Promise.all([...verifiers(image, identity), ...verifiers(image, other.identity)])
  })

  it('is refused where only another project has signed', async () => {
    const theirs = await peers.push(stack.registries.referrers, `${ci}-other`)
    await seal(theirs, await jobOf(other.claims))
    issuer.setClaims({})
    await Promise.all(verifiers(theirs, other.identity))
    await expectRefused(verifiers(theirs, identity))
  })
})

describe('a token in a file', () => {
  it('signs as the job that it is of, and one that is over does not', async () => {
    const image = await peers.push(stack.registries.referrers, 'token-file')
    const file = path.join(stack.directory, 'token')
    const { buildkite } = stack.issuers
    await writeFile(file, `${buildkite.mint()}\n`)
    const more = ['--identity-token-file', file]
    const report = await seal(image, {}, more)
    expect(report).toMatchObject({ verified: true, identity: 'https://buildkite.com/octo-org/app' })
    const exp = Math.floor(Date.now() / 1000) - 1
    await writeFile(file, buildkite.mint({ claims: { exp } }))
    const other = await peers.push(stack.registries.referrers, 'token-over')
    await expect(seal(other, {}, more)).rejects.toThrow(/IDENTITY_TOKEN_EXPIRED/)
  })
})

describe('a job without a token', () => {
  it.each([
    [{ GITLAB_CI: 'true' }, /IDENTITY_TOKEN_MISSING[^]*id_tokens: \{ SIGSTORE_ID_TOKEN/],
    [{ BUILDKITE: 'true' }, /IDENTITY_TOKEN_MISSING[^]*buildkite-agent 3\.41/],
    [{ CIRCLECI: 'true' }, /IDENTITY_TOKEN_MISSING[^]*CircleCI’s cloud/],
  ])('of %j is told what to write', async (env, said) => {
    const image = await peers.push(stack.registries.referrers, 'no-token')
    await expect(seal(image, env)).rejects.toThrow(said)
  })
})

async function expectRefused(verifying: readonly Promise<string>[]): Promise<void> {
  const results = await Promise.allSettled(verifying)
  const told = expect.stringMatching(/REFUSED|none of the expected identities|no matching/)
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { message: told } })
  }
}

function onPath(folder: string): string {
  return `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`
}
