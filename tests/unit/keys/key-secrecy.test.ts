import { generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { Secret } from '../../../src/shared/secret.ts'
import { loadPrivateKey } from '../../../src/sigstore/key-file.ts'
import { keySource } from '../../../src/sigstore/key-source.ts'
import { makeKeyPair } from '../../../src/sigstore/key-pair.ts'
import { fixture, innerBytes, PASSWORD, pem, refusal } from './key-kit.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const PLAIN = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const DER = privateKey.export({ type: 'pkcs8', format: 'der' })
/** The private number itself, in the forms in which something might print it. */
const NUMBER = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
const FORMS = [
  NUMBER.toString('hex'),
  NUMBER.toString('base64').slice(2, 40),
  NUMBER.toString('base64url').slice(2, 40),
  (PLAIN.split('\n')[1] ?? '').slice(0, 40),
  NUMBER.toString('latin1').slice(0, 8),
  NUMBER.toString('hex')
    .replace(/(..)(?!$)/g, '$1 ')
    .slice(0, 23),
]
const WORD = 'correct-horse-battery-staple'

/** Everything that a careless log could make of a value. */
function shown(value: unknown): string {
  return [
    inspect(value, { depth: 12, showHidden: true, getters: true, maxStringLength: null }),
    JSON.stringify(value),
    value instanceof Error ? [value.message, value.stack, inspect(value.cause)].join('\n') : '',
    String(value),
  ].join('\n')
}

describe('a private key', () => {
  it('does not show when it is printed', async () => {
    const key = await loadPrivateKey(Buffer.from(PLAIN), undefined)
    const text = shown(key)
    expect(text).toContain('ECDSA P-256')
    for (const form of FORMS) expect(text).not.toContain(form)
  })

  it('is left alone in the bytes of the caller', async () => {
    const file = Buffer.from(PLAIN)
    await loadPrivateKey(file, undefined)
    expect(file.toString()).toBe(PLAIN)
  })
})

describe('what is said of a key that was refused', () => {
  const truncated = pem('PRIVATE KEY', DER.subarray(0, -9))
  it.each([
    ['a plain key with a password', Buffer.from(PLAIN), new Secret(WORD)],
    ['a plain key cut off', Buffer.from(PLAIN.slice(0, 120)), undefined],
    ['DER cut off', truncated, undefined],
    ['no base64', Buffer.from(PLAIN.replace('M', '*')), undefined],
    ['the bare text without its PEM lines', Buffer.from(PLAIN.split('\n')[1] ?? ''), undefined],
    ['plain DER under the locked label', pem('ENCRYPTED SIGSTORE PRIVATE KEY', DER), PASSWORD],
    [
      'the key itself as JSON',
      pem('ENCRYPTED SIGSTORE PRIVATE KEY', Buffer.from(`{"kdf":"${NUMBER.toString('hex')}`)),
      PASSWORD,
    ],
    ['plain DER under PBES2’s label', pem('ENCRYPTED PRIVATE KEY', DER), new Secret(WORD)],
    [
      'the key as a label',
      Buffer.from(`-----BEGIN ${NUMBER.toString('hex').toUpperCase()}-----\n`),
      undefined,
    ],
    ['a wrong password', fixture('cosign-3.1.3/p256.key'), new Secret(WORD)],
  ])('%s: neither key nor password', async (_, file, password) => {
    const text = shown(await refusal(() => loadPrivateKey(file, password)))
    for (const form of [...FORMS, WORD]) {
      expect(text.toLowerCase()).not.toContain(form.toLowerCase())
    }
  })

  it('the ciphertext is not quoted by the JSON parser', async () => {
    const json = innerBytes(fixture('cosign-3.1.3/p256.key'))
    const file = pem('ENCRYPTED SIGSTORE PRIVATE KEY', json.subarray(0, -2))
    const text = shown(await refusal(() => loadPrivateKey(file, PASSWORD)))
    expect(text).not.toContain(json.subarray(-20, -4).toString())
  })

  it.each([
    ['with line ends', PLAIN],
    ['on one line', PLAIN.replaceAll('\n', ' ')],
    ['with \\n in words', PLAIN.replaceAll('\n', '\\n')],
    ['as the name of a variable', `env://${PLAIN}`],
    ['as the name of a variable, on one line', `env://${PLAIN.replaceAll('\n', '')}`],
    ['under a scheme', `pem://${PLAIN.split('\n')[1] ?? ''}`],
    ['under a service', `awskms://${PLAIN.split('\n')[1] ?? ''}`],
  ])('nothing of a key that was given in place of its path, %s', async (_, text) => {
    const said = shown(await refusal(() => keySource(text)))
    for (const form of FORMS) expect(said).not.toContain(form)
  })

  it('nothing of a new key’s password', async () => {
    const long = WORD.repeat(40)
    const text = shown(await refusal(() => makeKeyPair(new Secret(long), (n) => Buffer.alloc(n))))
    expect(text).not.toContain(WORD)
  })
})
