import { describe, expect, it } from '@jest/globals'
import { loggedSignature } from '../../../src/sigstore/logged-signature.ts'

const SIGNATURE = Buffer.from('signature').toString('base64')
const KEY = Buffer.from('key').toString('base64')

function entry(kind: string, apiVersion: string, spec: object): object {
  return { kind, apiVersion, spec }
}

function hashed(algorithm: string, value: string): object {
  return entry('hashedrekord', '0.0.1', {
    signature: { content: SIGNATURE, publicKey: { content: KEY } },
    data: { hash: { algorithm, value } },
  })
}

const claimed = { kind: 'hashedrekord', version: '0.0.1' }

describe('loggedSignature', () => {
  it.each([
    ['sha256', 32],
    ['sha384', 48],
    ['sha512', 64],
  ])('reads a digest of %s, of its own length alone', (algorithm, length) => {
    const value = 'ab'.repeat(length)
    expect(loggedSignature(hashed(algorithm, value), claimed)).toMatchObject({
      name: 'hashedrekord 0.0.1',
      digest: Buffer.from(value, 'hex'),
      signature: Buffer.from('signature'),
    })
    for (const other of [
      value.slice(2),
      `${value}ab`,
      value.toUpperCase(),
      `${value.slice(1)}x`,
      '',
    ]) {
      expect(() => loggedSignature(hashed(algorithm, other), claimed)).toThrow(
        'digest is malformed',
      )
    }
  })

  it.each(['sha1', 'sha224', 'md5', 'SHA256', 'constructor', ''])('refuses %j', (algorithm) => {
    for (const length of [0, 20, 28, 32]) {
      const body = hashed(algorithm, 'ab'.repeat(length))
      expect(() => loggedSignature(body, claimed)).toThrow('digest is malformed')
    }
  })

  it.each([
    ['hashedrekord', '0.0.9'],
    ['rekord', '0.0.1'],
    ['intoto', '0.0.1'],
    ['constructor', ''],
  ])('knows no %s %s', (kind, version) => {
    const body = entry(kind, version, {})
    expect(() => loggedSignature(body, { kind, version })).toThrow('the kind is unknown')
  })

  it('is of the kind that it claims, or of none', () => {
    const body = hashed('sha256', 'ab'.repeat(32))
    for (const other of [
      undefined,
      { ...claimed, version: '0.0.2' },
      { kind: 'dsse', version: '0.0.1' },
    ]) {
      expect(() => loggedSignature(body, other)).toThrow('another kind than it claims')
    }
  })
})
