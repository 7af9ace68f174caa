import { createPrivateKey } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { checkPkcs8Encryption } from '../../../src/sigstore/pkcs8-encryption.ts'
import { processorMs } from '../shared/processor-time.ts'
import { fixture, innerBytes, PASSWORD, pem, refusal } from './key-kit.ts'

const PBKDF2_FILE = fixture('openssl-3.0/p256-pbkdf2.pem')

/** One DER value; contents under 65536 bytes. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents)
  const size = body.byteLength
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...items: readonly Uint8Array[]): Buffer => der(0x30, ...items)
const octets = (hex: string): Buffer => der(0x04, Buffer.from(hex, 'hex'))
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
function integer(value: bigint): Buffer {
  const hex = value.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  const bytes = Buffer.from(even, 'hex')
  return der(0x02, bytes.readUInt8(0) > 127 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes)
}

const PBES2 = oid('2a864886f70d01050d')
const PBKDF2 = oid('2a864886f70d01050c')
const SCRYPT = oid('2b06010401da47040b')
const AES_256_CBC = sequence(oid('60864801650304012a'), octets('00'.repeat(16)))

function locked(kdf: Buffer, scheme = PBES2): Buffer {
  return sequence(sequence(scheme, sequence(kdf, AES_256_CBC)), octets('00'.repeat(32)))
}
const pbkdf2 = (iterations: bigint): Buffer =>
  locked(sequence(PBKDF2, sequence(octets('00'.repeat(8)), integer(iterations))))
const scrypt = (n: bigint, r: bigint, p: bigint): Buffer =>
  locked(sequence(SCRYPT, sequence(octets('00'.repeat(8)), integer(n), integer(r), integer(p))))

describe('an encrypted PKCS #8 key', () => {
  it.each(['p256-pbkdf2', 'p256-scrypt'])('%s is opened', async (name) => {
    const key = await loadPrivateKey(fixture(`openssl-3.0/${name}.pem`), PASSWORD)
    expect(key.kind).toBe('ECDSA P-256')
  })

  it.each([
    ['one iteration', pbkdf2(1n)],
    ['ten million iterations', pbkdf2(10_000_000n)],
    ['scrypt within 32 MiB', scrypt(32768n, 8n, 1n)],
    ['scrypt of p 16', scrypt(16384n, 8n, 16n)],
  ])('of %s may be tried', (_, key) => {
    expect(() => {
      checkPkcs8Encryption(key)
    }).not.toThrow()
  })

  it.each([
    ['ten million and one iterations', pbkdf2(10_000_001n)],
    ['2^62 iterations', pbkdf2(2n ** 62n)],
    ['no iteration', pbkdf2(0n)],
    ['scrypt beyond 32 MiB', scrypt(65536n, 8n, 1n)],
    ['scrypt of 2^60', scrypt(2n ** 60n, 8n, 1n)],
    ['scrypt of p 17', scrypt(16384n, 8n, 17n)],
    ['scrypt of r 0', scrypt(16384n, 0n, 1n)],
    ['another KDF', locked(sequence(oid('2a03'), sequence()))],
    ['another scheme', locked(sequence(PBKDF2, sequence()), oid('2a03'))],
    ['no KDF', sequence(sequence(PBES2, sequence()), octets('00'))],
    ['no algorithm', sequence(octets('00'))],
    ['a KDF of text', locked(octets('00'))],
    ['a cost of text', locked(sequence(PBKDF2, sequence(octets('00'), octets('00'))))],
  ])('of %s is refused without being tried', async (_, key) => {
    const file = pem('ENCRYPTED PRIVATE KEY', key)
    const ms = await processorMs(async () => {
      const error = await refusal(() => loadPrivateKey(file, PASSWORD))
      expect(error.code).toBe('KEY_ENCRYPTION_UNSUPPORTED')
    })
    expect(ms).toBeLessThan(200)
  })

  it.each([
    ['p256-pbes1', 'KEY_ENCRYPTION_UNSUPPORTED'],
    ['p256-explicit', 'KEY_KIND_UNSUPPORTED'],
  ])('%s of OpenSSL is refused: %s', async (name, code) => {
    const password = name === 'p256-explicit' ? undefined : PASSWORD
    const attempt = (): unknown => loadPrivateKey(fixture(`openssl-3.0/${name}.pem`), password)
    expect((await refusal(attempt)).code).toBe(code)
  })

  it('is what OpenSSL reads, too, so that the limits are of real files', () => {
    const passphrase = 'test'
    expect(() => createPrivateKey({ key: PBKDF2_FILE, passphrase })).not.toThrow()
    expect(() => {
      checkPkcs8Encryption(innerBytes(PBKDF2_FILE))
    }).not.toThrow()
  })
})
