import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPeers, type Peers } from './peers.ts'
import type { SetupName } from './setups.ts'
import { type Stack, startStack } from './stack.ts'

const SIGNER = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
const ATTESTED = ['cyclonedx', 'slsaprovenance1']

describe('without a promise of a log', () => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
  })
  afterAll(() => stack.stop())

  const by = (identity = SIGNER): readonly string[] => [
    ...['--certificate-identity', identity],
    ...['--certificate-oidc-issuer', stack.issuers.github.issuer],
  ]
  const root = (setup: SetupName): readonly string[] => [
    '--trusted-root',
    stack.setups[setup].trustedRoot,
  ]
  /** What each verifier must be told where there is no log at all. */
  const told: Readonly<Record<'rekorV2' | 'github', readonly string[]>> = {
    rekorV2: [],
    github: ['--insecure-ignore-tlog', '--insecure-ignore-sct'],
  }
  const commands = [['verify'], ...ATTESTED.map((type) => ['verify-attestation', '--type', type])]

  it.each(['rekorV2', 'github'] as const)(
    'dist/action/index.js seals with %s, and cosign 3.1.3 accepts it',
    async (setup) => {
      const image = await peers.push(stack.registries.distribution, `ours-${setup.toLowerCase()}`)
      const step = await peers.step(setup, stack.issuers.github, { image })
      expect(step.log).not.toContain('::error::')
      expect(step.outputs['verified']).toBe('true')
      for (const command of commands) {
        const args = [...command, ...root(setup), ...told[setup]]
        await expect(peers.cosign3([...args, ...by(), image])).resolves.not.toBe('')
        await expect(peers.cosign3([...args, ...by(`${SIGNER}x`), image])).rejects.toThrow(
          /no matching CertificateIdentity/,
        )
      }
    },
  )

  it('names entries of Rekor v2 by log and index, and says what the tags lack', async () => {
    const image = await peers.push(stack.registries.referrers, 'named')
    const { outputs } = await peers.step('rekorV2', stack.issuers.github, { image })
    const trusted: unknown = JSON.parse(await readFile(stack.setups.rekorV2.trustedRoot, 'utf8'))
    const [log] = (trusted as { tlogs: { logId: { keyId: string } }[] }).tlogs
    const logId = Buffer.from(log?.logId.keyId ?? '', 'base64').toString('hex')
    for (const kind of ['signature', 'sbom', 'provenance']) {
      const index = outputs[`${kind}-log-index`] ?? ''
      expect(index).toMatch(/^[0-9]+$/)
      expect(outputs[`${kind}-entry-id`]).toBe(`${logId}:${index}`)
    }
    expect(JSON.parse(outputs['skipped'] ?? '')).toEqual([
      expect.objectContaining({ what: 'log entries in cosign’s tags' }),
    ])
  })

  it('says that an instance has no log', async () => {
    const image = await peers.push(stack.registries.referrers, 'unlogged')
    const { outputs, summary } = await peers.step('github', stack.issuers.github, { image })
    expect(outputs['signature-entry-id']).toBe('')
    expect(outputs['log-entries']).toBe('[]')
    expect(JSON.parse(outputs['skipped'] ?? '')).toEqual([
      expect.objectContaining({ what: 'log entries', why: 'the Sigstore instance has no log' }),
    ])
    expect(outputs['verify-command']).toMatch(/--insecure-ignore-tlog .*--insecure-ignore-sct/)
    expect(summary).toContain('Without a transparency log')
  })

  it.each(['rekorV2', 'github'] as const)(
    'dist/action/index.js writes tags with %s that cosign 2.6.5 accepts by their timestamps',
    async (setup) => {
      const { pem } = stack.setups[setup]
      const image = await peers.push(stack.registries.distribution, `tags-${setup.toLowerCase()}`)
      const inputs = { image, formats: 'cosign' }
      const step = await peers.step(setup, stack.issuers.github, inputs)
      expect(step.outputs['verified']).toBe('true')
      const dated = [
        '--insecure-ignore-tlog',
        '--use-signed-timestamps',
        ...['--timestamp-certificate-chain', pem.timestampChain],
        ...(setup === 'github' ? ['--insecure-ignore-sct'] : []),
      ]
      for (const command of commands) {
        const args = [...command, ...dated]
        await expect(peers.cosign2([...args, ...by(), image], setup)).resolves.not.toBe('')
        await expect(peers.cosign2([...args, ...by(`${SIGNER}x`), image], setup)).rejects.toThrow()
      }
      const again = await peers.step(setup, stack.issuers.github, inputs)
      expect(again.log).not.toContain('::error::')
      expect(JSON.parse(again.outputs['log-entries'] ?? '')).toEqual([])
    },
  )

  it('seals with a Rekor v2 only where the trusted root knows its key', async () => {
    const image = await peers.push(stack.registries.distribution, 'other-root')
    const step = await peers.step('rekorV2', stack.issuers.github, {
      image,
      'trusted-root': stack.setups.rekorV1.trustedRoot,
    })
    expect(step.log).toContain('INSTANCE_NOT_TRUSTED')
    await expect(peers.cosign3(['verify', ...root('rekorV2'), ...by(), image])).rejects.toThrow()
  })

  it('accepts what cosign 3.1.3 attested with Rekor v2', async () => {
    const image = await peers.push(stack.registries.distribution, 'theirs')
    await peers.cosign3Sign('rekorV2', stack.issuers.github, ['sign', image])
    const predicate = stack.setups.rekorV2.signingConfig
    const attest = ['attest', '--type', 'https://example.com/v1', '--predicate', predicate, image]
    await peers.cosign3Sign('rekorV2', stack.issuers.github, attest)
    const args = ['verify', '--json', '--type', 'https://example.com/v1', ...root('rekorV2')]
    const verdict = await peers.sealImage([...args, ...by(), image])
    expect(JSON.parse(verdict)).toMatchObject({ verified: true })
    await expect(peers.sealImage([...args, ...by(`${SIGNER}x`), image])).rejects.toThrow(
      /IDENTITY_MISMATCH/,
    )
  })
})
