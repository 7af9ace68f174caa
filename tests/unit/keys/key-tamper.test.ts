import fc from 'fast-check'
import { describe, expect, it } from '@jest/globals'
import { KeyError } from '../../../src/sigstore/key-error.ts'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { altered, fixture, PASSWORD, pem, refusal } from './key-kit.ts'

const FILE = fixture('cosign-3.1.3/p256.key')
const CIPHERTEXT_BYTES = 154
/** Each attempt costs one scrypt, a sixth of a second. */
const RUNS = 10

describe('one bit of a locked key changed', () => {
  it('anywhere in the ciphertext, salt or nonce, does not open', async () => {
    const place = fc.oneof(
      fc.record({ field: fc.constant('ciphertext' as const), at: fc.nat(CIPHERTEXT_BYTES - 1) }),
      fc.record({ field: fc.constant('salt' as const), at: fc.nat(31) }),
      fc.record({ field: fc.constant('nonce' as const), at: fc.nat(23) }),
    )
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async ({ field, at }, bit) => {
        const file = altered(FILE, (json) => {
          const holder = { ciphertext: json, salt: json.kdf, nonce: json.cipher }[field]
          Object.assign(holder, { [field]: flipped(Reflect.get(holder, field), at, bit) })
        })
        expect(file.equals(FILE)).toBe(false)
        expect((await refusal(() => loadPrivateKey(file, PASSWORD))).code).toBe(
          'KEY_PASSWORD_WRONG',
        )
      }),
      { numRuns: RUNS },
    )
  })

  it('is what the change alone does: unchanged, the rewritten file opens', async () => {
    let size = 0
    const file = altered(FILE, ({ ciphertext }) => {
      size = Buffer.from(ciphertext, 'base64').byteLength
    })
    expect(size).toBe(CIPHERTEXT_BYTES)
    expect((await loadPrivateKey(file, PASSWORD)).kind).toBe('ECDSA P-256')
  })
})

describe('any bytes', () => {
  it('end in a KeyError, whatever the file', async () => {
    const label = fc.constantFrom(
      'PRIVATE KEY',
      'EC PRIVATE KEY',
      'RSA PRIVATE KEY',
      'ENCRYPTED PRIVATE KEY',
      'ENCRYPTED SIGSTORE PRIVATE KEY',
      'PUBLIC KEY',
    )
    const bytes = fc.uint8Array({ maxLength: 300 })
    const json = fc.json().map((text) => Buffer.from(text))
    const files = fc.oneof(
      bytes.map((raw) => Buffer.from(raw)),
      fc.tuple(label, fc.oneof(bytes, json)).map(([name, inner]) => pem(name, inner)),
      fc.nat(FILE.byteLength - 2).map((length) => FILE.subarray(0, length)),
    )
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        await expect(loadPrivateKey(file, PASSWORD)).rejects.toBeInstanceOf(KeyError)
      }),
      { numRuns: 500 },
    )
  })
})

function flipped(base64: unknown, at: number, bit: number): string {
  const bytes = Buffer.from(String(base64), 'base64')
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  return bytes.toString('base64')
}
