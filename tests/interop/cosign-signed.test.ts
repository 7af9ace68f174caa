import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { anonymous } from '../../src/oci/credentials.ts'
import { createRegistry } from '../../src/oci/registry-client.ts'
import { HttpClient } from '../../src/shared/http.ts'
import { startDistribution, startReferrersRegistry } from './tools/servers.ts'
import { startWorld, type World } from './world.ts'

const IDENTITY = 'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'

describe.each([
  ['distribution 3.1.2, no referrers API', startDistribution],
  ['go-containerregistry, with referrers', startReferrersRegistry],
])('what cosign signed in %s', (_name, start) => {
  let world: World
  let predicate: string
  beforeAll(async () => {
    world = await startWorld(start)
    predicate = path.join(world.directory, 'predicate.json')
    await writeFile(predicate, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6' }))
  })
  afterAll(() => world.stop())

  const image = async (name: string): Promise<string> => {
    const http = new HttpClient()
    const registry = createRegistry({ http, credentials: anonymous })
    const made = makeImage([[{ path: 'name.txt', bytes: Buffer.from(name) }]])
    const digest = await pushImage(registry, `${world.host}/cosign/${name}:1`, made)
    http.close()
    return `${world.host}/cosign/${name}@${digest}`
  }
  const verify = (reference: string, identity: string, issuer: string): Promise<string> =>
    world.sealImage([
      'verify',
      '--json',
      '--trusted-root',
      world.trust.trustedRoot,
      '--certificate-identity',
      identity,
      '--certificate-oidc-issuer',
      issuer,
      '--type',
      'cyclonedx',
      reference,
    ])

  const expectAcceptedAndItsTwinsRefused = async (reference: string): Promise<void> => {
    const { issuer } = world.embedded.oidc
    const verdict = JSON.parse(await verify(reference, IDENTITY, issuer)) as { verified: boolean }
    expect(verdict.verified).toBe(true)
    await expect(verify(reference, `${IDENTITY}2`, issuer)).rejects.toThrow(/IDENTITY_MISMATCH/)
    await expect(verify(reference, IDENTITY, `${issuer}/`)).rejects.toThrow(/ISSUER_MISMATCH/)
    const unsigned = await image('unsigned')
    await expect(verify(unsigned, IDENTITY, issuer)).rejects.toThrow(/"verified": false/)
  }

  it('with cosign 3.1.3 is accepted, and its twins are refused', async () => {
    const reference = await image('three')
    const how = [
      '--yes',
      '--trusted-root',
      world.trust.trustedRoot,
      '--signing-config',
      world.trust.signingConfig,
      '--identity-token',
      world.embedded.oidc.mint({ audience: 'sigstore' }),
    ]
    await world.cosign3(['sign', ...how, reference])
    await world.cosign3([
      'attest',
      ...how,
      '--type',
      'cyclonedx',
      '--predicate',
      predicate,
      reference,
    ])
    await expectAcceptedAndItsTwinsRefused(reference)
  })

  it('with cosign 2.6.5 is accepted, and its twins are refused', async () => {
    const reference = await image('two')
    const how = [
      '--yes',
      '--fulcio-url',
      world.embedded.fulcioUrl,
      '--rekor-url',
      world.embedded.rekorUrl,
      '--identity-token',
      world.embedded.oidc.mint({ audience: 'sigstore' }),
    ]
    await world.cosign2(['sign', ...how, reference])
    await world.cosign2([
      'attest',
      ...how,
      '--type',
      'cyclonedx',
      '--predicate',
      predicate,
      reference,
    ])
    await expectAcceptedAndItsTwinsRefused(reference)
  })
})
