import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../../src/cli/demo/runner.ts'
import type { ReportedEntry } from '../../../src/seal-report.ts'
import { type Forgeries, pushForgeries } from '../forgeries.ts'
import { createPeers, type Peers } from './peers.ts'
import type { SetupName } from './setups.ts'
import { type Stack, startStack } from './stack.ts'

const TYPES = ['cyclonedx', 'slsaprovenance1']
const REFUSED =
  /REFUSED|FAIL|no (?:matching )?(?:signatures|attestations)|no matching CertificateIdentity|none of the expected identities/

/** A setup, and what its verifiers must be told besides whom to believe. */
interface Case {
  readonly setup: SetupName
  readonly cosign3: readonly string[]
  readonly cosign2: (stack: Stack) => readonly string[]
  /** Setups of another Fulcio, and of another log: each refuses what this one signed. */
  readonly otherFulcio: SetupName
  readonly otherLog: SetupName
}

const CASES: readonly Case[] = [
  {
    setup: 'rekorV1',
    cosign3: [],
    cosign2: ({ urls }) => ['--rekor-url', urls.rekorV1],
    otherFulcio: 'github',
    otherLog: 'rekorV2',
  },
]

/** What a verifier is asked; it accepts by resolving. */
interface Question {
  readonly identity: string
  readonly issuer: string
  readonly trust: SetupName
}
type VerifyImage = (
  question: Question & { readonly type: string | undefined; readonly image: string },
) => Promise<string>
type VerifyBundle = (
  question: Question & { readonly bundle: string; readonly digest: string },
) => Promise<string>

describe.each(CASES)('sealed keylessly on $setup', ({ setup, otherFulcio, otherLog, ...told }) => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
  })
  afterAll(() => stack.stop())

  const trusting = (trust: SetupName): readonly string[] => [
    '--trusted-root',
    stack.setups[trust].trustedRoot,
  ]
  const cosign3: VerifyImage = ({ type, trust, image, ...who }) =>
    peers.cosign3([
      ...cosignCommand(type),
      ...trusting(trust),
      ...told.cosign3,
      ...signer(who),
      image,
    ])
  const cosign2: VerifyImage = ({ type, trust, image, ...who }) =>
    peers.cosign2([...cosignCommand(type), ...told.cosign2(stack), ...signer(who), image], trust)
  const verify: VerifyImage = ({ type, trust, image, ...who }) =>
    peers.sealImage([
      'verify',
      ...(type === undefined ? [] : ['--type', type]),
      ...trusting(trust),
      ...signer(who),
      image,
    ])
  const sigstorePython: VerifyBundle = ({ bundle, digest, trust, identity, issuer }) =>
    peers.sigstorePython([
      ...['--trust-config', stack.setups[trust].clientTrustConfig],
      ...['verify', 'identity', '--bundle', bundle],
      ...['--cert-identity', identity, '--cert-oidc-issuer', issuer, digest],
    ])
  const verifyBundle: VerifyBundle = ({ bundle, digest, trust, ...who }) =>
    peers.sealImage([
      'verify-bundle',
      ...['--bundle', bundle],
      ...trusting(trust),
      ...signer(who),
      digest,
    ])

  describe.each([
    ['distribution', 'bundle', [cosign3, verify]],
    ['distribution', 'cosign', [cosign2, verify]],
    ['referrers', 'bundle,cosign', [cosign3, verify]],
  ] as const)('in the registry "%s" as %s', (registry, formats, verifiers) => {
    let step: StepResult
    let image: string
    let forgeries: Forgeries
    let asked: Question
    beforeAll(async () => {
      image = await peers.push(stack.registries[registry], nameFor(setup, formats))
      step = await peers.step(setup, stack.issuers.github, { image, formats })
      if (step.exitStatus !== 0) throw new Error(step.log)
      forgeries = await pushForgeries(image)
      asked = {
        identity: step.outputs['certificate-identity'] ?? '',
        issuer: step.outputs['certificate-oidc-issuer'] ?? '',
        trust: setup,
      }
    })

    it('says verified, and that nothing was left out', () => {
      expect(step.outputs['verified']).toBe('true')
      expect(step.outputs['skipped']).toBe('[]')
      expect(asked.issuer).toBe(stack.issuers.github.issuer)
    })

    it.each([undefined, ...TYPES])(
      'is accepted by cosign and by verify, and its twins are refused; type: %s',
      async (type) => {
        for (const verifier of verifiers) {
          await verifier({ ...asked, type, image })
          for (const twin of [
            { identity: `${asked.identity}x` },
            { issuer: `${asked.issuer}x` },
            { image: forgeries.otherDigest },
            { image: forgeries.unsigned },
            { trust: otherFulcio },
          ]) {
            const refused = verifier({ ...asked, type, image, ...twin })
            await expect(refused).rejects.toThrow(REFUSED)
          }
        }
      },
    )
  })

  it('is accepted bundle by bundle by PyPI’s sigstore 4.5.1 and by verify-bundle, and the twins are refused', async () => {
    const image = await peers.push(stack.registries.referrers, nameFor(setup, 'files'))
    const { outputs } = await peers.step(setup, stack.issuers.github, { image, formats: 'bundle' })
    const bundles = await separated(outputs['bundle-path'] ?? '')
    expect(bundles).toHaveLength(3)
    const [, digest = ''] = image.split('@')
    const asked = {
      identity: outputs['certificate-identity'] ?? '',
      issuer: stack.issuers.github.issuer,
      trust: setup,
      digest,
    }
    for (const verifier of [sigstorePython, verifyBundle]) {
      for (const bundle of bundles) await verifier({ ...asked, bundle })
      const [bundle = ''] = bundles
      for (const twin of [
        { identity: `${asked.identity}x` },
        { issuer: `${asked.issuer}x` },
        { digest: digest.replace(/.{4}$/, '0000') },
        { trust: otherLog },
      ]) {
        await expect(verifier({ ...asked, bundle, ...twin })).rejects.toThrow(REFUSED)
      }
    }
  })
})

describe('the ids that a run on Rekor v1 gives', () => {
  it('lead rekor-cli to each entry, by id and by index', async () => {
    const stack = await startStack()
    const peers = await createPeers(stack)
    const image = await peers.push(stack.registries.referrers, 'ids')
    const { outputs } = await peers.step('rekorV1', stack.issuers.github, { image })
    const entries = JSON.parse(outputs['log-entries'] ?? '[]') as ReportedEntry[]
    expect(entries).toHaveLength(6)
    for (const { uuid, logIndex } of entries) {
      await expect(peers.rekorCli(['get', '--uuid', uuid])).resolves.toContain(`Index: ${logIndex}`)
      await expect(peers.rekorCli(['get', '--log-index', logIndex])).resolves.toContain(uuid)
    }
    for (const kind of ['signature', 'sbom', 'provenance']) {
      expect(entries.map(({ uuid }) => uuid)).toContain(outputs[`${kind}-entry-id`])
    }
    await expect(peers.rekorCli(['get', '--uuid', 'f'.repeat(64)])).rejects.toThrow()
    await expect(peers.rekorCli(['get', '--log-index', '99'])).rejects.toThrow()
    await stack.stop()
  })
})

function nameFor(setup: SetupName, what: string): string {
  return `${setup}-${what.replace(',', '-')}`.toLowerCase()
}

function cosignCommand(type: string | undefined): readonly string[] {
  return type === undefined ? ['verify'] : ['verify-attestation', '--type', type]
}

function signer(who: { readonly identity: string; readonly issuer: string }): readonly string[] {
  return ['--certificate-identity', who.identity, '--certificate-oidc-issuer', who.issuer]
}

/** Writes each of a run's bundles to a file of its own, beside the run's. */
async function separated(file: string): Promise<readonly string[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  return Promise.all(
    lines.map(async (line, position) => {
      const bundle = path.join(path.dirname(file), `bundle-${position}.json`)
      await writeFile(bundle, line)
      return bundle
    }),
  )
}
