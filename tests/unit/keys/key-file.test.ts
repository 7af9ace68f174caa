import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  scryptSync,
  sign,
  verify,
} from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js'
import { exitStatusOf } from '../../../src/shared/errors.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { publicKeyHint } from '../../../src/sigstore/private-key.ts'
import { processorMs } from '../shared/processor-time.ts'
import { altered, fixture, innerBytes, PASSWORD, pem, refusal } from './key-kit.ts'

const COSIGN_KEYS = [
  ['cosign-3.1.3/p256', 'ECDSA P-256'],
  ['cosign-3.1.3/p384', 'ECDSA P-384'],
  ['cosign-3.1.3/p521', 'ECDSA P-521'],
  ['cosign-3.1.3/ed25519', 'Ed25519'],
  ['cosign-3.1.3/rsa2048', 'RSA 2048'],
  ['cosign-3.1.3/rsa3072', 'RSA 3072'],
  ['cosign-3.1.3/rsa4096', 'RSA 4096'],
  ['cosign-2.6.5/p256', 'ECDSA P-256'],
  ['cosign-2.6.5/p384', 'ECDSA P-384'],
  ['cosign-2.6.5/ed25519', 'Ed25519'],
  ['cosign-2.6.5/rsa2048', 'RSA 2048'],
] as const

const P256 = fixture('cosign-3.1.3/p256.key')

const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey
const rsa = (modulusLength: number, publicExponent = 65537): KeyObject =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey
const exported = (key: KeyObject, type: 'pkcs8' | 'sec1' | 'pkcs1' = 'pkcs8'): Buffer =>
  Buffer.from(key.export({ type, format: 'pem' }))

/** One key of each size, made once: RSA takes its time. */
const RSA_2048 = rsa(2048)
const EC_P256 = ec('P-256')

describe('a key that cosign made', () => {
  it.each(COSIGN_KEYS)('%s is opened, and is the one of its .pub file', async (name, kind) => {
    const key = await loadPrivateKey(fixture(`${name}.key`), PASSWORD)
    expect(key.kind).toBe(kind)
    expect(key.publicKey.equals(createPublicKey(fixture(`${name}.pub`)))).toBe(true)
    const message = Buffer.from('message')
    const signature = sign(key.hash, message, key.privateKey)
    expect(verify(key.hash, message, createPublicKey(fixture(`${name}.pub`)), signature)).toBe(true)
  })

  it('is opened under its older label too', async () => {
    const file = pem('ENCRYPTED COSIGN PRIVATE KEY', innerBytes(P256))
    expect((await loadPrivateKey(file, PASSWORD)).kind).toBe('ECDSA P-256')
  })

  it('is opened with line ends of Windows, and text around the block', async () => {
    const file = `a key\r\n${P256.toString().replaceAll('\n', '\r\n')}\r\nthe end\r\n`
    expect((await loadPrivateKey(Buffer.from(file), PASSWORD)).kind).toBe('ECDSA P-256')
  })

  it.each([32768, 65536, 131072])('is opened at scrypt cost %d', async (cost) => {
    const file = locked(EC_P256, 'pässword', cost)
    const key = await loadPrivateKey(file, new Secret('pässword'))
    expect(key.privateKey.equals(EC_P256)).toBe(true)
  })

  it('is opened with the empty password, where it was made with that', async () => {
    expect((await loadPrivateKey(locked(EC_P256, ''), new Secret(''))).kind).toBe('ECDSA P-256')
  })
})

describe('a key that OpenSSL made', () => {
  it.each([
    ['P-256 in PKCS #8', exported(EC_P256), 'ECDSA P-256', 'sha256'],
    ['P-384 in PKCS #8', exported(ec('P-384')), 'ECDSA P-384', 'sha256'],
    ['P-521 in PKCS #8', exported(ec('P-521')), 'ECDSA P-521', 'sha256'],
    ['Ed25519 in PKCS #8', exported(generateKeyPairSync('ed25519').privateKey), 'Ed25519', null],
    ['RSA in PKCS #8', exported(RSA_2048), 'RSA 2048', 'sha256'],
    ['P-256 in SEC 1', exported(EC_P256, 'sec1'), 'ECDSA P-256', 'sha256'],
    ['P-521 in SEC 1', exported(ec('P-521'), 'sec1'), 'ECDSA P-521', 'sha256'],
    ['RSA in PKCS #1', exported(RSA_2048, 'pkcs1'), 'RSA 2048', 'sha256'],
  ] as const)('%s is read', async (_, file, kind, hash) => {
    expect(await loadPrivateKey(file, undefined)).toMatchObject({ kind, hash })
    expect(await loadPrivateKey(file, new Secret(''))).toMatchObject({ kind, hash })
  })

  it.each([
    ['P-256', EC_P256],
    ['RSA', RSA_2048],
  ])('%s is read encrypted', async (_, made) => {
    const file = encrypted(made)
    const key = await loadPrivateKey(file, PASSWORD)
    expect(key.privateKey.equals(made)).toBe(true)
  })
})

describe('a key whose file has the public point compressed', () => {
  it('has the public key that everybody else has', async () => {
    const file = fixture('openssl-3.0/p256-compressed.pem')
    const { privateKey, publicKey } = await loadPrivateKey(file, undefined)
    const { x } = privateKey.export({ format: 'jwk' })
    expect(publicKey.export({ format: 'jwk' }).x).toBe(x)
    // Of a named curve and an uncompressed point: 26 bytes and 65.
    expect(publicKey.export({ type: 'spki', format: 'der' }).byteLength).toBe(91)
  })
})

describe('what each kind of key is good for', () => {
  it.each([
    ['p256', ['dsse', 'hashedrekord'], true],
    ['p384', ['dsse'], false],
    ['p521', ['dsse'], false],
    ['ed25519', ['dsse'], false],
    ['rsa2048', ['dsse', 'hashedrekord'], true],
  ])('of %s', async (name, rekorV1, rekorV2) => {
    const key = await loadPrivateKey(fixture(`cosign-3.1.3/${name}.key`), PASSWORD)
    expect(key).toMatchObject({ rekorV1, rekorV2 })
  })

  it('a hint is base64 of the SHA-256 of the SubjectPublicKeyInfo', () => {
    // openssl pkey -pubin -in p256.pub -outform DER | openssl dgst -sha256 -binary | base64
    expect(publicKeyHint(createPublicKey(fixture('cosign-3.1.3/p256.pub')))).toBe(
      'P3Fd4Wyek/swF/jUCYpj86WidDutYteiocfmESLF96s=',
    )
  })
})

const PKCS8 = EC_P256.export({ type: 'pkcs8', format: 'der' })
const SEC1 = EC_P256.export({ type: 'sec1', format: 'der' })

const REFUSALS: readonly (readonly [string, string, Buffer, Secret | undefined])[] = [
  ['no password', 'KEY_PASSWORD_MISSING', P256, undefined],
  ['no password, PBES2', 'KEY_PASSWORD_MISSING', encrypted(EC_P256), undefined],
  ['a wrong password', 'KEY_PASSWORD_WRONG', P256, new Secret('tset')],
  ['the empty password', 'KEY_PASSWORD_WRONG', P256, new Secret('')],
  ['a wrong password, PBES2', 'KEY_PASSWORD_WRONG', encrypted(EC_P256), new Secret('tset')],
  [
    'a long password, PBES2',
    'KEY_PASSWORD_WRONG',
    encrypted(EC_P256),
    new Secret('x'.repeat(1025)),
  ],
  ['a password, no encryption', 'KEY_PASSWORD_UNUSED', exported(EC_P256), PASSWORD],
  ['a public key', 'KEY_NOT_PRIVATE', fixture('cosign-3.1.3/p256.pub'), PASSWORD],
  ['a certificate', 'KEY_NOT_PRIVATE', pem('CERTIFICATE', Buffer.alloc(9)), PASSWORD],
  ['RSA of 1024 bits', 'KEY_TOO_WEAK', exported(rsa(1024)), undefined],
  ['RSA of 1024 bits in PKCS #1', 'KEY_TOO_WEAK', exported(rsa(1024), 'pkcs1'), undefined],
  ['RSA of 1024 bits, locked', 'KEY_TOO_WEAK', locked(rsa(1024), 'test'), PASSWORD],
  ['RSA of 2056 bits', 'KEY_KIND_UNSUPPORTED', exported(rsa(2056)), undefined],
  ['RSA with exponent 3', 'KEY_KIND_UNSUPPORTED', exported(rsa(2048, 3)), undefined],
  ['RSA-PSS', 'KEY_KIND_UNSUPPORTED', exported(rsaPss()), undefined],
  ['secp256k1', 'KEY_KIND_UNSUPPORTED', exported(ec('secp256k1')), undefined],
  ['P-224 in SEC 1', 'KEY_KIND_UNSUPPORTED', exported(ec('secp224r1'), 'sec1'), undefined],
  ['Ed448', 'KEY_KIND_UNSUPPORTED', exported(generateKeyPairSync('ed448').privateKey), undefined],
  ['X25519', 'KEY_KIND_UNSUPPORTED', exported(generateKeyPairSync('x25519').privateKey), undefined],
  ['another’s public key within', 'KEY_MALFORMED', mismatched(), undefined],
  ['nothing', 'KEY_MALFORMED', Buffer.alloc(0), undefined],
  ['a word', 'KEY_MALFORMED', Buffer.from('password'), undefined],
  ['DER without PEM', 'KEY_MALFORMED', PKCS8, undefined],
  ['another label', 'KEY_MALFORMED', pem('OPENSSH PRIVATE KEY', PKCS8), undefined],
  [
    'parameters first',
    'KEY_MALFORMED',
    Buffer.concat([pem('EC PARAMETERS', PKCS8), exported(EC_P256, 'sec1')]),
    undefined,
  ],
  ['two keys', 'KEY_MALFORMED', Buffer.concat([exported(EC_P256), exported(RSA_2048)]), undefined],
  [
    'a key and half a key',
    'KEY_MALFORMED',
    Buffer.concat([exported(EC_P256), exported(RSA_2048).subarray(0, 90)]),
    undefined,
  ],
  ['a block cut off', 'KEY_MALFORMED', P256.subarray(0, 400), PASSWORD],
  [
    'no base64',
    'KEY_MALFORMED',
    Buffer.from(exported(EC_P256).toString().replace('MI', '*I')),
    undefined,
  ],
  ['an empty block', 'KEY_MALFORMED', pem('PRIVATE KEY', Buffer.alloc(0)), undefined],
  ['DER cut off', 'KEY_MALFORMED', pem('PRIVATE KEY', PKCS8.subarray(0, -1)), undefined],
  [
    'bytes after the DER',
    'KEY_MALFORMED',
    pem('PRIVATE KEY', Buffer.concat([PKCS8, Buffer.alloc(1)])),
    undefined,
  ],
  [
    'DER cut off, locked',
    'KEY_MALFORMED',
    lockedBytes(PKCS8.subarray(0, -1), 'test', 32768),
    PASSWORD,
  ],
  ['PKCS #8 as SEC 1', 'KEY_MALFORMED', pem('EC PRIVATE KEY', PKCS8), undefined],
  ['PKCS #8 as PKCS #1', 'KEY_MALFORMED', pem('RSA PRIVATE KEY', PKCS8), undefined],
  ['SEC 1 as PKCS #8', 'KEY_MALFORMED', pem('PRIVATE KEY', SEC1), undefined],
  ['a number as PKCS #8', 'KEY_MALFORMED', pem('PRIVATE KEY', Buffer.from([2, 1, 0])), undefined],
  [
    'JSON cut off',
    'KEY_MALFORMED',
    pem('ENCRYPTED SIGSTORE PRIVATE KEY', innerBytes(P256).subarray(0, -3)),
    PASSWORD,
  ],
  [
    'plain DER under the locked label',
    'KEY_MALFORMED',
    pem('ENCRYPTED SIGSTORE PRIVATE KEY', PKCS8),
    PASSWORD,
  ],
  [
    'DER of no key under PBES2’s label',
    'KEY_ENCRYPTION_UNSUPPORTED',
    pem('ENCRYPTED PRIVATE KEY', PKCS8),
    PASSWORD,
  ],
  [
    'PEM headers',
    'KEY_ENCRYPTION_UNSUPPORTED',
    Buffer.from(
      RSA_2048.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'test' }),
    ),
    PASSWORD,
  ],
  ['65537 bytes', 'KEY_TOO_LARGE', Buffer.alloc(65537, 0x20), undefined],
]

describe('a key that cannot be used', () => {
  it.each(REFUSALS)('%s: %s', async (_, code, file, password) => {
    const error = await refusal(() => loadPrivateKey(file, password))
    expect(error).toMatchObject({ name: 'KeyError', code, kind: 'usage' })
    expect(exitStatusOf(error)).toBe(2)
    for (const text of [error.message, error.hint]) expect(text).toMatch(/^[^\n]+$/)
  })
})

describe('cosign’s lock, altered', () => {
  it.each([
    ['N 2^30', 'KEY_ENCRYPTION_UNSUPPORTED', { N: 2 ** 30 }],
    ['N 16384', 'KEY_ENCRYPTION_UNSUPPORTED', { N: 16384 }],
    ['N 65537', 'KEY_ENCRYPTION_UNSUPPORTED', { N: 65537 }],
    ['r 2^20', 'KEY_ENCRYPTION_UNSUPPORTED', { r: 2 ** 20 }],
    ['p 2^20', 'KEY_ENCRYPTION_UNSUPPORTED', { p: 2 ** 20 }],
    ['N of text', 'KEY_MALFORMED', { N: '65536' }],
    ['N missing', 'KEY_MALFORMED', { N: undefined }],
    ['N negative', 'KEY_MALFORMED', { N: -65536 }],
  ])('%s is refused without being tried', async (_, code, params) => {
    const file = altered(P256, (json) => Object.assign(json.kdf.params, params))
    const ms = await processorMs(async () => {
      expect((await refusal(() => loadPrivateKey(file, PASSWORD))).code).toBe(code)
    })
    expect(ms).toBeLessThan(200)
  })

  it.each([
    ['another KDF', 'KEY_ENCRYPTION_UNSUPPORTED', { kdf: { name: 'argon2id' } }],
    ['another cipher', 'KEY_ENCRYPTION_UNSUPPORTED', { cipher: { name: 'none' } }],
    ['a short salt', 'KEY_MALFORMED', { kdf: { salt: 'AAAA' } }],
    ['a short nonce', 'KEY_MALFORMED', { cipher: { nonce: 'AAAA' } }],
    ['a salt of no base64', 'KEY_MALFORMED', { kdf: { salt: '*' } }],
    ['no ciphertext', 'KEY_MALFORMED', { ciphertext: undefined }],
    ['an empty ciphertext', 'KEY_PASSWORD_WRONG', { ciphertext: '' }],
    ['a ciphertext of a tag alone', 'KEY_PASSWORD_WRONG', { ciphertext: 'A'.repeat(22) + '==' }],
  ])('%s', async (_, code, change) => {
    const file = altered(P256, (json) => {
      Object.assign(json.kdf, 'kdf' in change ? change.kdf : {})
      Object.assign(json.cipher, 'cipher' in change ? change.cipher : {})
      if ('ciphertext' in change) Object.assign(json, { ciphertext: change.ciphertext })
    })
    expect((await refusal(() => loadPrivateKey(file, PASSWORD))).code).toBe(code)
  })
})

/** Locks as go-securesystemslib does, written a second time so that any cost can be had. */
function lockedBytes(pkcs8: Buffer, password: string, cost: number): Buffer {
  const [salt, nonce] = [Buffer.alloc(32, 1), Buffer.alloc(24, 2)]
  const params = { N: cost, r: 8, p: 1 }
  const key = scryptSync(password, salt, 32, { ...params, maxmem: 2 ** 28 })
  return pem(
    'ENCRYPTED SIGSTORE PRIVATE KEY',
    Buffer.from(
      JSON.stringify({
        kdf: { name: 'scrypt', params, salt: salt.toString('base64') },
        cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
        ciphertext: Buffer.from(xsalsa20poly1305(key, nonce).encrypt(pkcs8)).toString('base64'),
      }),
    ),
  )
}

function locked(key: KeyObject, password: string, cost = 32768): Buffer {
  return lockedBytes(key.export({ type: 'pkcs8', format: 'der' }), password, cost)
}

function encrypted(key: KeyObject): Buffer {
  return Buffer.from(
    key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'test' }),
  )
}

function rsaPss(): KeyObject {
  return generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey
}

/** A private key that carries the public key of another: OpenSSL takes the file's word for it. */
function mismatched(): Buffer {
  const der = Buffer.from(PKCS8)
  const other = ec('P-256').export({ type: 'pkcs8', format: 'der' })
  other.copy(der, der.byteLength - 65, other.byteLength - 65)
  return pem('PRIVATE KEY', der)
}
