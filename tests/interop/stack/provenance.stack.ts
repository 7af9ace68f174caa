import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asObject, asString } from '../../../src/shared/json.ts'
import { ALPINE_AMD64, buildxMetadata } from '../../unit/provenance/buildx-metadata.ts'
import { createPeers, type Peers } from './peers.ts'
import { type Stack, startStack } from './stack.ts'

const REFUSED = /none of the expected identities|no matching/

describe('provenance that names base images', () => {
  let stack: Stack
  let peers: Peers
  beforeAll(async () => {
    stack = await startStack()
    peers = await createPeers(stack)
  })
  afterAll(() => stack.stop())

  /** An image with nothing but that provenance and its signature, and who signed it. */
  const sealed = async (formats: string): Promise<{ image: string; signer: readonly string[] }> => {
    const image = await peers.push(stack.registries.distribution, `base-images-${formats}`)
    const told = buildxMetadata(image.split('@')[1] ?? '', { '': [ALPINE_AMD64] })
    const { log, outputs } = await peers.step('rekorV1', stack.issuers.github, {
      ...{ image, formats, sbom: 'false', provenance: 'both' },
      'build-metadata': JSON.stringify(told),
      'workflow-inputs': '{"push":true}',
    })
    expect({ log, verified: outputs['verified'] }).toMatchObject({ verified: 'true' })
    const identity = outputs['certificate-identity'] ?? ''
    const issuer = outputs['certificate-oidc-issuer'] ?? ''
    const signer = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
    return { image, signer }
  }
  const asked = (type: string): readonly string[] => [
    ...['verify-attestation', '--allow-http-registry', '--type', type],
  ]
  const others = (signer: readonly string[]): readonly string[] =>
    signer.map((word) => word.replace('octo-org', 'evil'))

  it('is verified by cosign 3 from bundles, and says what was told, in v1 and v0.2', async () => {
    const { image, signer } = await sealed('bundle')
    const root = ['--trusted-root', stack.setups.rekorV1.trustedRoot]
    for (const type of ['slsaprovenance1', 'slsaprovenance']) {
      const printed = await peers.cosign3([...asked(type), ...root, ...signer, image])
      expectTold(printed)
      const refusal = peers.cosign3([...asked(type), ...root, ...others(signer), image])
      await expect(refusal).rejects.toThrow(REFUSED)
    }
  })

  it('is verified by cosign 2 from tags, likewise', async () => {
    const { image, signer } = await sealed('cosign')
    const log = ['--rekor-url', stack.urls.rekorV1]
    for (const type of ['slsaprovenance1', 'slsaprovenance']) {
      const printed = await peers.cosign2([...asked(type), ...log, ...signer, image])
      expectTold(printed)
      const refusal = peers.cosign2([...asked(type), ...log, ...others(signer), image])
      await expect(refusal).rejects.toThrow(REFUSED)
    }
  })
})

/** Of every envelope that cosign prints, one a line. */
function expectTold(printed: string): void {
  const statements = printed.trim().split('\n').map(statementIn)
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) {
    expect(statement).toContain(ALPINE_AMD64.uri)
    expect(statement).toContain('"workflow_call":{"inputs":{"push":true}}')
  }
}

function statementIn(line: string): string {
  const envelope = asObject(JSON.parse(line), 'what cosign printed')
  return Buffer.from(asString(envelope['payload'], 'payload'), 'base64').toString()
}
