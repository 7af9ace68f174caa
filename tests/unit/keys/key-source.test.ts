import { describe, expect, it } from '@jest/globals'
import { keySource, type KeyWorld, readKeySource } from '../../../src/sigstore/key-source.ts'
import { refusal } from './key-kit.ts'

const world: KeyWorld = {
  env: { SIGNING_KEY: 'from the environment', EMPTY: '' },
  readFile: (path) => Promise.resolve(Buffer.from(path === 'empty.key' ? '' : `file ${path}`)),
  readStdin: () => Promise.resolve(Buffer.from('from stdin')),
}

describe('keySource', () => {
  it.each([
    ['cosign.key', { kind: 'file', path: 'cosign.key' }],
    ['/keys/my key.pem', { kind: 'file', path: '/keys/my key.pem' }],
    ['./-', { kind: 'file', path: './-' }],
    ['C:\\keys\\cosign.key', { kind: 'file', path: 'C:\\keys\\cosign.key' }],
    ['awskms', { kind: 'file', path: 'awskms' }],
    ['env://COSIGN_KEY', { kind: 'environment', name: 'COSIGN_KEY' }],
    ['-', { kind: 'stdin' }],
  ])('reads %s', (text, source) => {
    expect(keySource(text)).toEqual(source)
  })

  it.each([
    ['awskms:///alias/release'],
    ['awskms://localhost:4566/1234abcd-12ab-34cd-56ef-1234567890ab'],
    ['gcpkms://projects/p/locations/l/keyRings/r/cryptoKeys/k'],
    ['azurekms://vault.vault.azure.net/key'],
    ['hashivault://key'],
    ['openbao://key'],
    ['k8s://namespace/secret'],
    ['gitlab://project'],
    ['pkcs11:token=x;object=y'],
    ['AWSKMS:///alias/release'],
  ])('knows %s, and refuses it for now', async (text) => {
    expect((await refusal(() => keySource(text))).code).toBe('KEY_KMS_UNSUPPORTED')
  })

  it.each([
    [''],
    ['https://example.com/cosign.key'],
    ['file:///keys/cosign.key'],
    ['env://'],
    ['env://A B'],
    ['env://1A'],
    ['ENV://A'],
    ['a\nb'],
    ['a\0b'],
    ['-----BEGIN PRIVATE KEY----- AAAA -----END PRIVATE KEY-----'],
    ['a'.repeat(4097)],
  ])('refuses %j', async (text) => {
    expect((await refusal(() => keySource(text))).code).toBe('KEY_SOURCE_MALFORMED')
  })
})

describe('readKeySource', () => {
  it.each([
    ['cosign.key', 'file cosign.key'],
    ['env://SIGNING_KEY', 'from the environment'],
    ['-', 'from stdin'],
  ])('of %s gives its bytes', async (text, bytes) => {
    expect((await readKeySource(keySource(text), world)).toString()).toBe(bytes)
  })

  it.each([
    ['empty.key', world],
    ['env://EMPTY', world],
    ['env://UNSET', world],
    ['-', { ...world, readStdin: () => Promise.resolve(Buffer.alloc(0)) }],
  ])('refuses %s where there is nothing', async (text, from) => {
    const error = await refusal(() => readKeySource(keySource(text), from))
    expect(error.code).toBe('KEY_SOURCE_EMPTY')
  })

  it('passes on why a file cannot be read', async () => {
    const broken = { ...world, readFile: () => Promise.reject(new Error('no such file')) }
    await expect(readKeySource(keySource('x'), broken)).rejects.toThrow('no such file')
  })
})
