import { createPublicKey, randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../../src/shared/secret.ts'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { makeKeyPair } from '../../../src/sigstore/key-pair.ts'
import { fixture, innerBytes, type LockedJson, refusal } from './key-kit.ts'

const password = new Secret('pässword')

describe('a new key pair', () => {
  it('is an ECDSA P-256 key that its password opens, and its public key', async () => {
    const pair = await makeKeyPair(password, randomBytes)
    const key = await loadPrivateKey(Buffer.from(pair.privateKey), password)
    expect(key.kind).toBe('ECDSA P-256')
    expect(key.publicKey.equals(createPublicKey(pair.publicKey))).toBe(true)
    expect(key.publicKey.equals(pair.publicKeyObject)).toBe(true)
    const wrong = (): unknown =>
      loadPrivateKey(Buffer.from(pair.privateKey), new Secret('password'))
    expect((await refusal(wrong)).code).toBe('KEY_PASSWORD_WRONG')
  })

  it('is written as cosign writes one: the same lines, members, order and sizes', async () => {
    const pair = await makeKeyPair(password, randomBytes)
    const theirs = fixture('cosign-3.1.3/p256.key')
    expect(shapeOf(Buffer.from(pair.privateKey))).toEqual(shapeOf(theirs))
    expect(pair.privateKey.split('\n').map(({ length }) => length)).toEqual(
      theirs
        .toString()
        .split('\n')
        .map(({ length }) => length),
    )
    const publicLines = fixture('cosign-3.1.3/p256.pub').toString().split('\n')
    expect(pair.publicKey.split('\n').map(({ length }) => length)).toEqual(
      publicLines.map(({ length }) => length),
    )
  })

  it('takes salt and nonce from the randomness it is given, and is another each time', async () => {
    const asked: number[] = []
    const random = (bytes: number): Buffer => {
      asked.push(bytes)
      return Buffer.alloc(bytes, asked.length)
    }
    const [one, two] = [await makeKeyPair(password, random), await makeKeyPair(password, random)]
    expect(asked).toEqual([32, 24, 32, 24])
    const { kdf, cipher } = jsonOf(Buffer.from(one.privateKey))
    expect(Buffer.from(kdf.salt, 'base64')).toEqual(Buffer.alloc(32, 1))
    expect(Buffer.from(cipher.nonce, 'base64')).toEqual(Buffer.alloc(24, 2))
    expect(one.publicKey).not.toBe(two.publicKey)
  })

  it.each([
    ['empty', ''],
    ['too long', 'ä'.repeat(513)],
  ])('has no password that is %s', async (_, text) => {
    const error = await refusal(() => makeKeyPair(new Secret(text), randomBytes))
    expect(error.code).toBe('KEY_PASSWORD_UNFIT')
  })
})

function jsonOf(file: Buffer): LockedJson {
  return JSON.parse(innerBytes(file).toString()) as LockedJson
}

/** The JSON with every random value replaced by its length, in the order in which it stands. */
function shapeOf(file: Buffer): string {
  const { kdf, cipher, ciphertext, ...rest } = jsonOf(file)
  return JSON.stringify([
    [...Object.keys(jsonOf(file))],
    { ...kdf, salt: kdf.salt.length },
    { ...cipher, nonce: cipher.nonce.length },
    ciphertext.length,
    rest,
  ])
}
