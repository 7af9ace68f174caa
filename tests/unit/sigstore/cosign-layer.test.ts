import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { hexOf } from '../../../src/oci/digest.ts'
import {
  canBecomeLayer,
  checkSigningPayload,
  decodeLayer,
  encodeAttestationLayer,
  encodeSignatureLayer,
  envelopeBytes,
  signingPayload,
} from '../../../src/sigstore/cosign-layer.ts'
import type { CosignLayer } from '../../../src/sigstore/storage.ts'
import { requestTimestamp } from '../../../src/sigstore/timestamp.ts'
import { verifyBundle, type VerifiedBundle } from '../../../src/sigstore/verify.ts'
import { verifyStored } from '../../../src/sigstore/verify-stored.ts'
import {
  IDENTITY,
  IMAGE,
  OTHER_IMAGE,
  type SigningKit,
  signingKit,
  statement,
} from './signing-kit.ts'

const PAYLOAD = signingPayload('ghcr.io/o/app', IMAGE)
const BUNDLE = 'dev.sigstore.cosign/bundle'
const CERTIFICATE = 'dev.sigstore.cosign/certificate'
const SIGNATURE = 'dev.cosignproject.cosign/signature'
let kit: SigningKit
let signature: CosignLayer
let attestation: CosignLayer

beforeAll(async () => {
  kit = await signingKit()
  signature = encodeSignatureLayer(await kit.signer.signMessage(PAYLOAD), PAYLOAD)
  attestation = encodeAttestationLayer(await kit.signer.signStatement(statement()))
})

afterAll(() => kit.close())

describe('signingPayload', () => {
  it('is byte for byte what cosign writes', () => {
    expect(PAYLOAD.toString()).toBe(
      `{"critical":{"identity":{"docker-reference":"ghcr.io/o/app"},"image":{"docker-manifest-digest":"${IMAGE}"},"type":"cosign container image signature"},"optional":null}`,
    )
  })

  it('is about its own digest alone', () => {
    expect(() => {
      checkSigningPayload(PAYLOAD, IMAGE)
    }).not.toThrow()
    expect(() => {
      checkSigningPayload(PAYLOAD, OTHER_IMAGE)
    }).toThrow(expect.objectContaining({ code: 'SUBJECT_MISMATCH' }))
  })

  it.each([
    '',
    '[]',
    '{}',
    '{"critical":{}}',
    PAYLOAD.toString().replace('cosign container', 'atomic container'),
    PAYLOAD.toString().replace(IMAGE, IMAGE.toUpperCase()),
    PAYLOAD.toString().replace(IMAGE, hexOf(IMAGE)),
    PAYLOAD.toString().replace(`"${IMAGE}"`, `["${IMAGE}"]`),
  ])('is refused as %j', (text) => {
    expect(() => {
      checkSigningPayload(Buffer.from(text), IMAGE)
    }).toThrow(expect.objectContaining({ code: 'STATEMENT_MALFORMED' }))
  })
})

describe('a layer that was written and read back', () => {
  it('verifies as a signature', async () => {
    expect(Object.keys(signature.annotations).sort()).toEqual([
      SIGNATURE,
      BUNDLE,
      CERTIFICATE,
      'dev.sigstore.cosign/rfc3161timestamp',
    ])
    const verified = await verifyLayer(signature)
    expect(verified).toMatchObject({ identity: IDENTITY })
    expect(verified.timestamps).toHaveLength(2)
  })

  it('verifies as an attestation', async () => {
    expect(attestation.annotations).toMatchObject({
      [SIGNATURE]: '',
      predicateType: 'https://example.com/predicate/v1',
    })
    await expect(verifyLayer(attestation)).resolves.toMatchObject({
      identity: IDENTITY,
      predicateType: 'https://example.com/predicate/v1',
    })
  })

  it('is refused for another image', async () => {
    await expect(verifyLayer(signature, OTHER_IMAGE)).rejects.toMatchObject({
      code: 'SUBJECT_MISMATCH',
    })
    await expect(verifyLayer(attestation, OTHER_IMAGE)).rejects.toMatchObject({
      code: 'SUBJECT_MISMATCH',
    })
  })

  it('dates the layer of an attestation, not its signature, as cosign does', async () => {
    const bundle = await kit.signer.signStatement(statement())
    const [overSignature] = bundle.verificationMaterial.timestampVerificationData!.rfc3161Timestamps
    const wrong = encodeAttestationLayer(bundle, overSignature!.signedTimestamp)
    await expect(verifyLayer(wrong)).rejects.toMatchObject({ code: 'TIMESTAMP_INVALID' })
    const overLayer = await requestTimestamp({
      http: kit.http,
      url: new URL('/api/v1/timestamp', kit.embedded.tsaUrl),
      data: envelopeBytes(bundle),
      random: randomBytes,
    })
    const dated = await verifyLayer(encodeAttestationLayer(bundle, overLayer))
    expect(dated.timestamps).toHaveLength(2)
    expect((await verifyLayer(encodeAttestationLayer(bundle))).timestamps).toHaveLength(1)
  })
})

describe('envelopeBytes', () => {
  it('are those that the log was sent', async () => {
    const bundle = await kit.signer.signStatement(statement())
    const parsed = JSON.parse(envelopeBytes(bundle).toString()) as object
    expect(Object.keys(parsed)).toEqual(['payloadType', 'payload', 'signatures'])
    const { content } = bundle
    if (content.$case !== 'dsseEnvelope') throw new Error('not an envelope')
    // A keyid that the log never saw is not invented.
    content.dsseEnvelope.signatures[0]!.keyid = 'other'
    expect(JSON.parse(envelopeBytes(bundle).toString())).toEqual(parsed)
  })

  it('are refused where the log has others', async () => {
    const bundle = await kit.signer.signStatement(statement())
    const other = await kit.signer.signStatement(statement({ predicate: {} }))
    bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries
    expect(() => envelopeBytes(bundle)).toThrow(
      expect.objectContaining({ code: 'LAYER_MALFORMED' }),
    )
  })
})

describe('canBecomeLayer', () => {
  it('is true of an attestation that the log promised to keep', async () => {
    expect(canBecomeLayer(await kit.signer.signStatement(statement()))).toBe(true)
  })

  it('is false without the promise, without the entry, and of another kind', async () => {
    const promiseless = await kit.signer.signStatement(statement())
    promiseless.verificationMaterial.tlogEntries[0]!.inclusionPromise = undefined
    const unlogged = await kit.signer.signStatement(statement())
    unlogged.verificationMaterial.tlogEntries = []
    const message = await kit.signer.signMessage(PAYLOAD)
    for (const bundle of [promiseless, unlogged, message])
      expect(canBecomeLayer(bundle)).toBe(false)
  })

  it('is false where the envelope that the log was sent cannot be made again', async () => {
    const bundle = await kit.signer.signStatement(statement())
    const other = await kit.signer.signStatement(statement({ predicate: {} }))
    bundle.verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries
    expect(canBecomeLayer(bundle)).toBe(false)
  })

  it('is false where the payload is no statement', async () => {
    expect(canBecomeLayer(await kit.signer.signStatement(Buffer.from('[]')))).toBe(false)
  })
})

describe('a layer that was changed', () => {
  const changes: [string, string, (value: string) => string, string][] = [
    ['another signature', SIGNATURE, () => 'MEUCIQ==', 'TIMESTAMP_INVALID'],
    ['no certificate', CERTIFICATE, () => '', 'SIGNER_KIND'],
    ['two certificates', CERTIFICATE, (pem) => pem + pem, 'LAYER_MALFORMED'],
    [
      'a certificate that is none',
      CERTIFICATE,
      () => '-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----\n',
      'LAYER_MALFORMED',
    ],
    ['no signature', SIGNATURE, () => '', 'LAYER_MALFORMED'],
    ['a log entry that is none', BUNDLE, () => '{}', 'LAYER_MALFORMED'],
    [
      'another time',
      BUNDLE,
      (json) =>
        json.replace(/"integratedTime":(\d+)/, (_, time) => `"integratedTime":${Number(time) + 1}`),
      'SET_INVALID',
    ],
    ['another index', BUNDLE, (json) => json.replace(/"logIndex":/, '"logIndex":1'), 'SET_INVALID'],
    [
      'another log',
      BUNDLE,
      (json) => json.replace(/"logID":"[0-9a-f]{2}/, '"logID":"zz'),
      'LAYER_MALFORMED',
    ],
    [
      'a timestamp that is none',
      'dev.sigstore.cosign/rfc3161timestamp',
      () => '{"SignedRFC3161Timestamp":1}',
      'LAYER_MALFORMED',
    ],
  ]

  it.each(changes)('to have %s is refused', async (_, name, change, code) => {
    const annotations = {
      ...signature.annotations,
      [name]: change(signature.annotations[name] ?? ''),
    }
    await expect(verifyLayer({ ...signature, annotations })).rejects.toMatchObject({ code })
  })

  it('to have other bytes is refused', async () => {
    const bytes = signingPayload('ghcr.io/o/app', OTHER_IMAGE)
    await expect(verifyLayer({ ...signature, bytes }, OTHER_IMAGE)).rejects.toMatchObject({
      code: 'LOG_ENTRY_MISMATCH',
    })
  })

  it('to have no log entry is refused, and without one nothing dates an attestation', async () => {
    const without = ({ annotations }: CosignLayer): Record<string, string> =>
      Object.fromEntries(Object.entries(annotations).filter(([name]) => name !== BUNDLE))
    await expect(
      verifyLayer({ ...signature, annotations: without(signature) }),
    ).rejects.toMatchObject({ code: 'LOG_ENTRY_MISSING' })
    const { bundle } = decodeLayer({ ...attestation, annotations: without(attestation) })
    const request = {
      bundle,
      policy: { kind: 'keyless' as const, identity: kit.identity },
      trust: kit.trust,
      artifact: { statementSubject: IMAGE },
      now: () => new Date(),
      settings: { tlog: 'none' as const },
    }
    await expect(verifyBundle(request)).rejects.toMatchObject({ code: 'TIMESTAMP_MISSING' })
  })

  it('to be of another kind is refused', async () => {
    const mediaType = 'application/vnd.oci.image.layer.v1.tar'
    await expect(verifyLayer({ ...signature, mediaType })).rejects.toMatchObject({
      code: 'LAYER_MALFORMED',
    })
    const bundle = await kit.signer.signStatement(statement())
    expect(() => encodeSignatureLayer(bundle, PAYLOAD)).toThrow(
      expect.objectContaining({ code: 'LAYER_MALFORMED' }),
    )
    const message = await kit.signer.signMessage(PAYLOAD)
    expect(() => encodeAttestationLayer(message)).toThrow(
      expect.objectContaining({ code: 'LAYER_MALFORMED' }),
    )
  })
})

/** Decodes and verifies, as discovery and verification of an image do. */
async function verifyLayer(layer: CosignLayer, digest = IMAGE): Promise<VerifiedBundle> {
  const stored = { format: 'cosign' as const, location: 'here', ...decodeLayer(layer) }
  return verifyStored({
    stored,
    digest,
    policy: { kind: 'keyless', identity: kit.identity },
    trust: kit.trust,
    now: () => new Date(),
  })
}
