import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { hexOf } from '../../../src/oci/digest.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../../src/sigstore/media-types.ts'
import { verifyBundle, type VerifyRequest } from '../../../src/sigstore/verify.ts'
import {
  envelopeBundle,
  IMAGE,
  keySigned,
  OTHER_IMAGE,
  requestFor,
  statement,
} from './signing-kit.ts'

const sha256 = hexOf(IMAGE)
const subject = (digest: object): object => ({ subject: [{ name: 'app', digest }] })

describe('a signed envelope', () => {
  it.each(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'])(
    'is accepted as %s about the image',
    async (type) => {
      const verified = await verifyBundle(keySigned(statement({ _type: type })))
      expect(verified.statement).toEqual({
        type,
        subjects: [{ name: 'app', digest: { sha256 } }],
        predicateType: 'https://example.com/predicate/v1',
        predicate: { fine: true },
      })
      expect(verified).not.toHaveProperty('identity')
      expect(verified).toMatchObject({ logEntries: [], timestamps: [], certificateClaims: {} })
    },
  )

  it('is accepted where the image is one of several subjects', async () => {
    const other = { name: 'b', digest: { sha256: hexOf(OTHER_IMAGE) } }
    const own = { digest: { sha512: 'x', sha256 } }
    const request = keySigned(statement({ subject: [other, own] }))
    await expect(verifyBundle(request)).resolves.toMatchObject({ statement: {} })
  })

  it.each([
    ['another digest', subject({ sha256: hexOf(OTHER_IMAGE) })],
    ['capitals', subject({ sha256: sha256.toUpperCase() })],
    ['the digest under another algorithm', subject({ sha512: sha256 })],
    ['sha1 alone', subject({ sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' })],
    ['the algorithm before the digest', subject({ sha256: IMAGE })],
    ['a digest cut short', subject({ sha256: sha256.slice(0, -1) })],
    ['no digest', { subject: [{ name: sha256 }] }],
    [
      'the digest as the prototype’s',
      subject(JSON.parse(`{"__proto__":{"sha256":"${sha256}"}}`) as object),
    ],
  ])('is refused with %s', async (_, overrides) => {
    await refuses(keySigned(statement(overrides)), 'SUBJECT_MISMATCH')
  })

  it.each([
    ['no subject at all', { subject: [] }],
    ['a subject that is no list', { subject: { sha256 } }],
    ['a digest that is no text', subject({ sha256: [sha256] })],
    ['no _type', { _type: undefined }],
    ['another _type', { _type: 'https://in-toto.io/Statement/v2' }],
    ['no predicateType', { predicateType: undefined }],
    ['an empty predicateType', { predicateType: '' }],
    ['a predicateType that is no text', { predicateType: 1 }],
    [
      'more subjects than anything needs',
      { subject: Array.from({ length: 4097 }, () => ({ digest: { sha256 } })) },
    ],
  ])('is refused with %s', async (_, overrides) => {
    await refuses(keySigned(statement(overrides)), 'STATEMENT_MALFORMED')
  })

  it.each(['x', '[]', 'null', '"text"', '{', `\ufeff${statement().toString()}`])(
    'is refused with the payload %j',
    async (payload) => {
      await refuses(keySigned(Buffer.from(payload)), 'STATEMENT_MALFORMED')
    },
  )

  it('is refused with a payload that is deeper than any predicate', async () => {
    const deep = statement()
      .toString()
      .replace('true', '['.repeat(300) + ']'.repeat(300))
    await refuses(keySigned(Buffer.from(deep)), 'STATEMENT_MALFORMED')
  })

  it.each([
    'application/json',
    'application/vnd.in-toto+json ',
    'APPLICATION/VND.IN-TOTO+JSON',
    '',
  ])('is refused with the payload type %j', async (payloadType) => {
    await refuses(keySigned(statement(), payloadType), 'PAYLOAD_TYPE')
  })

  it('is refused as another predicate type than the one asked for', async () => {
    const request = keySigned(statement())
    const asked = (...predicateTypes: string[]): VerifyRequest => ({
      ...request,
      artifact: { statementSubject: IMAGE, predicateTypes },
    })
    await expect(
      verifyBundle(asked('x', 'https://example.com/predicate/v1')),
    ).resolves.toBeDefined()
    await refuses(asked(SIGNATURE_PREDICATE_TYPE), 'PREDICATE_TYPE_MISMATCH')
    await refuses(asked('https://example.com/predicate/'), 'PREDICATE_TYPE_MISMATCH')
    await refuses(asked('https://example.com/predicate/v1 '), 'PREDICATE_TYPE_MISMATCH')
    await refuses(asked(), 'PREDICATE_TYPE_MISMATCH')
  })

  it('is refused with two signatures, both valid', async () => {
    const request = keySigned(statement())
    const { content } = request.bundle
    if (content.$case !== 'dsseEnvelope') throw new Error('not an envelope')
    content.dsseEnvelope.signatures.push(content.dsseEnvelope.signatures[0]!)
    await refuses(request, 'BUNDLE_MALFORMED')
  })

  it('is refused with any byte of signature or payload changed', async () => {
    const request = keySigned(statement())
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (inPayload, at, flip) => {
          const bundle = structuredCloned(request.bundle)
          const { content } = bundle
          if (content.$case !== 'dsseEnvelope') throw new Error('not an envelope')
          const bytes = inPayload
            ? content.dsseEnvelope.payload
            : content.dsseEnvelope.signatures[0]!.sig
          bytes[at % bytes.byteLength]! ^= flip
          await refuses({ ...request, bundle }, 'SIGNATURE_INVALID')
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('the key', () => {
  it.each([
    ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
    ['P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
    ['Ed25519', generateKeyPairSync('ed25519')],
    ['RSA of 2048 bits', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('may be %s, and must be the one that signed', async (_, pair) => {
    const bundle = envelopeBundle(statement(), 'application/vnd.in-toto+json', pair.privateKey)
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
    await expect(verifyBundle(requestFor(bundle, pair.publicKey))).resolves.toBeDefined()
    await refuses(requestFor(bundle, other), 'SIGNATURE_INVALID')
  })

  it.each([
    ['RSA of 1024 bits', generateKeyPairSync('rsa', { modulusLength: 1024 })],
    ['secp256k1', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['X25519', generateKeyPairSync('x25519')],
  ])('may not be %s', async (_, { publicKey }) => {
    const { bundle } = keySigned(statement())
    await refuses(requestFor(bundle, publicKey), 'KEY_UNSUPPORTED')
  })

  it('may not be a private one', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const bundle = envelopeBundle(statement(), 'application/vnd.in-toto+json', pair.privateKey)
    await refuses(requestFor(bundle, pair.privateKey), 'KEY_UNSUPPORTED')
  })

  it('does not stand for an identity, nor for a log entry that is asked for', async () => {
    const request = keySigned(statement())
    await refuses({ ...request, settings: {} }, 'LOG_ENTRY_MISSING')
    await refuses(
      { ...request, settings: { ...request.settings, timestamp: 'required' } },
      'TIMESTAMP_MISSING',
    )
    const identity = { identity: { pattern: '.*' }, issuer: { pattern: '.*' } }
    await refuses({ ...request, policy: { kind: 'keyless', identity } }, 'SIGNER_KIND')
  })
})

async function refuses(request: VerifyRequest, code: string): Promise<void> {
  await expect(verifyBundle(request)).rejects.toMatchObject({ name: 'VerifyError', code })
}

function structuredCloned(bundle: VerifyRequest['bundle']): VerifyRequest['bundle'] {
  const { content } = bundle
  if (content.$case !== 'dsseEnvelope') return bundle
  const { payload, payloadType, signatures } = content.dsseEnvelope
  return {
    ...bundle,
    content: {
      $case: 'dsseEnvelope',
      dsseEnvelope: {
        payloadType,
        payload: Buffer.from(payload),
        signatures: signatures.map(({ sig, keyid }) => ({ keyid, sig: Buffer.from(sig) })),
      },
    },
  }
}
