import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushForgeries } from '../forgeries.ts'
import { createPeers, type Peers } from './peers.ts'
import type { SetupName } from './setups.ts'
import { type Stack, startStack } from './stack.ts'

const IDENTITY = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
const TYPES = ['cyclonedx', 'slsaprovenance1']
const PREDICATES: Readonly<Record<string, object>> = {
  cyclonedx: { bomFormat: 'CycloneDX', specVersion: '1.6' },
  slsaprovenance1: {
    buildDefinition: { buildType: 'https://example.com/build', externalParameters: {} },
    runDetails: { builder: { id: 'https://example.com/builder' } },
  },
}

/** A setup, how cosign 2.6.5 is told of it, and a setup whose trusted root refuses what was signed on it. */
interface Case {
  readonly setup: SetupName
  readonly cosign2?: (stack: Stack) => readonly string[]
  readonly stranger: SetupName
}

const CASES: readonly Case[] = [
  {
    setup: 'rekorV1',
    cosign2: ({ urls }) => ['--fulcio-url', urls.fulcio, '--rekor-url', urls.rekorV1],
    stranger: 'rekorV2',
  },
  { setup: 'rekorV2', stranger: 'rekorV1' },
]

describe.each(CASES)('what cosign signed on $setup', ({ setup, cosign2, stranger }) => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
    for (const type of TYPES) {
      await writeFile(predicateFile(type), JSON.stringify(PREDICATES[type]))
    }
  })
  afterAll(() => stack.stop())

  const predicateFile = (type: string): string => path.join(stack.directory, `${type}.json`)
  const attest = (type: string): readonly string[] => [
    'attest',
    ...['--type', type, '--predicate', predicateFile(type)],
  ]
  const commands = (): readonly (readonly string[])[] => [['sign'], ...TYPES.map(attest)]

  const verify = (
    image: string,
    {
      identity = IDENTITY,
      issuer = stack.issuers.github.issuer,
      trust = setup,
      types = TYPES,
    }: { identity?: string; issuer?: string; trust?: SetupName; types?: readonly string[] } = {},
  ): Promise<string> =>
    peers.sealImage([
      'verify',
      ...['--trusted-root', stack.setups[trust].trustedRoot],
      ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer],
      ...types.flatMap((type) => ['--type', type]),
      image,
    ])

  const expectAcceptedAndItsTwinsRefused = async (image: string): Promise<void> => {
    await verify(image)
    await expect(verify(image, { identity: `${IDENTITY}x` })).rejects.toThrow(/IDENTITY_MISMATCH/)
    const issuer = `${stack.issuers.github.issuer}x`
    await expect(verify(image, { issuer })).rejects.toThrow(/ISSUER_MISMATCH/)
    await expect(verify(image, { trust: stranger })).rejects.toThrow(/REFUSED/)
    await expect(verify(image, { types: ['spdxjson'] })).rejects.toThrow(/REFUSED/)
    const { otherDigest, unsigned } = await pushForgeries(image)
    await expect(verify(otherDigest)).rejects.toThrow(/SUBJECT_MISMATCH/)
    await expect(verify(unsigned)).rejects.toThrow(/REFUSED/)
  }

  it.each(['distribution', 'referrers'] as const)(
    'with cosign 3.1.3 in the registry "%s" is accepted, and its twins are refused',
    async (registry) => {
      const image = await peers.push(stack.registries[registry], `three-${setup.toLowerCase()}`)
      for (const command of commands()) {
        await peers.cosign3Sign(setup, stack.issuers.github, [...command, image])
      }
      await expectAcceptedAndItsTwinsRefused(image)
    },
  )

  if (cosign2 === undefined) return

  it('with cosign 2.6.5 as tags is accepted, and its twins are refused', async () => {
    const image = await peers.push(stack.registries.distribution, `two-${setup.toLowerCase()}`)
    const token = ['--identity-token', stack.issuers.github.mint()]
    for (const command of commands()) {
      await peers.cosign2([...command, '--yes', ...cosign2(stack), ...token, image], setup)
    }
    await expectAcceptedAndItsTwinsRefused(image)
  })
})
