import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { prehashedVerifier } from '../../../src/sigstore/verify-prehashed.ts'

const digestOf = (message: Uint8Array): Buffer => createHash('sha256').update(message).digest()

describe.each(['P-256', 'P-384', 'P-521'])('an ECDSA signature on %s, by digest', (namedCurve) => {
  it('is accepted for its message, refused for another and when altered', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    const verify = await prehashedVerifier(publicKey)
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (message, at, flip) => {
          const signature = sign('sha256', message, privateKey)
          const digest = digestOf(message)
          expect(verify?.(digest, signature)).toBe(true)
          expect(verify?.(digestOf(Buffer.from([...message, 0])), signature)).toBe(false)
          signature[at % signature.byteLength]! ^= flip
          expect(verify?.(digest, signature)).toBe(false)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('is refused for another key, and where it is no signature', async () => {
    const message = Buffer.from('message')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve })
    const verify = await prehashedVerifier(generateKeyPairSync('ec', { namedCurve }).publicKey)
    expect(verify?.(digestOf(message), sign('sha256', message, privateKey))).toBe(false)
    expect(verify?.(digestOf(message), Buffer.alloc(0))).toBe(false)
    expect(verify?.(digestOf(message), Buffer.from('3006020100020100', 'hex'))).toBe(false)
  })
})

describe('keys that cannot verify a digest', () => {
  it.each([
    generateKeyPairSync('ed25519').publicKey,
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey,
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey,
  ])('give no verifier', async (key) => {
    await expect(prehashedVerifier(key)).resolves.toBeUndefined()
  })
})
