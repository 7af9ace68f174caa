import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseBundle, serializeBundle } from '../../../src/sigstore/bundle.ts'

const VECTORS = join(import.meta.dirname, '../../fixtures/vectors/sigstore-bundles')
const text = (vector: string): string =>
  readFileSync(join(VECTORS, vector, 'bundle.sigstore.json'), 'utf8')
const V01 = text('happy-path-v0.1')
const V03 = text('happy-path-v0.3')
const KEY = text('managed-key-and-trusted-root')
const DSSE = text('intoto-with-custom-trust-root')

/** Bundle JSON as this test bends it. */
interface Bendable {
  [key: string]: Bendable
}

function bent(source: string, bend: (bundle: Bendable) => void): Buffer {
  const bundle = JSON.parse(source) as Bendable
  bend(bundle)
  return Buffer.from(JSON.stringify(bundle))
}

const set =
  (path: string, value: unknown) =>
  (bundle: Bendable): void => {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const parent = names.reduce((at, name) => at[name]!, bundle)
    if (value === undefined) Reflect.deleteProperty(parent, last)
    else Reflect.set(parent, last, value)
  }

const MATERIAL = 'verificationMaterial'
const ENTRY = `${MATERIAL}.tlogEntries.0`

describe('parseBundle', () => {
  it.each([V01, V03, KEY, DSSE])('reads what it writes', (source) => {
    const bundle = parseBundle(Buffer.from(source))
    expect(parseBundle(serializeBundle(bundle))).toEqual(bundle)
  })

  it('writes the indexes of a log’s first entry, which are 0', () => {
    const first = bent(V03, (bundle) => {
      set(`${ENTRY}.logIndex`, '0')(bundle)
      set(`${ENTRY}.inclusionProof.logIndex`, '0')(bundle)
    })
    const written = JSON.parse(serializeBundle(parseBundle(first)).toString()) as Bendable
    expect(written[MATERIAL]?.['tlogEntries']?.['0']).toMatchObject({
      logIndex: '0',
      inclusionProof: { logIndex: '0' },
    })
  })

  it.each([
    'application/vnd.dev.sigstore.bundle+json;version=0.4',
    'application/vnd.dev.sigstore.bundle+json;version=0.1;x',
    'application/vnd.dev.sigstore.bundle.v0.4+json',
    'application/vnd.dev.sigstore.bundle.v0.3+jsonx',
    'constructor',
    '',
    3,
    undefined,
  ])('refuses the media type %j', (mediaType) => {
    const bytes = bent(V03, set('mediaType', mediaType))
    expect(() => parseBundle(bytes)).toThrow(expect.objectContaining({ code: 'BUNDLE_VERSION' }))
  })

  const entry = (JSON.parse(V03) as Bendable)['verificationMaterial']!['tlogEntries']!['0']
  it.each<[string, string, string, unknown]>([
    [
      'both contents',
      V03,
      'dsseEnvelope',
      { payload: 'YQ==', payloadType: 'a', signatures: [{ sig: 'YQ==' }] },
    ],
    ['no content', V03, 'messageSignature', undefined],
    ['certificate and key', V03, `${MATERIAL}.publicKey`, { hint: 'x' }],
    ['no signer', V03, `${MATERIAL}.certificate`, undefined],
    ['a chain in version 0.3', V03, MATERIAL, { ...(JSON.parse(V01) as Bendable)[MATERIAL] }],
    ['two signatures', DSSE, 'dsseEnvelope.signatures', [{ sig: 'YQ==' }, { sig: 'YQ==' }]],
    ['no signature', DSSE, 'dsseEnvelope.signatures', []],
    ['an empty signature', V03, 'messageSignature.signature', ''],
    ['base64 without padding', V03, 'messageSignature.signature', 'YQ'],
    ['base64 with bits to spare', V03, 'messageSignature.signature', 'YR=='],
    ['base64 for URLs', V03, 'messageSignature.signature', '-_-_'],
    ['base64 with white space', V03, 'messageSignature.signature', 'YQ==\n'],
    ['bytes that are no text', V03, `${ENTRY}.canonicalizedBody`, 1],
    ['a hexadecimal index', V03, `${ENTRY}.logIndex`, '0x10'],
    ['an index with an exponent', V03, `${ENTRY}.logIndex`, '1e3'],
    ['an index with white space', V03, `${ENTRY}.logIndex`, ' 1'],
    ['a fraction', V03, `${ENTRY}.logIndex`, 1.5],
    ['an index beyond 2^53', V03, `${ENTRY}.logIndex`, '9007199254740993'],
    ['a negative time', V03, `${ENTRY}.integratedTime`, '-1'],
    ['a proof without a checkpoint', V01, `${ENTRY}.inclusionProof.checkpoint`, undefined],
    ['an empty checkpoint', V01, `${ENTRY}.inclusionProof.checkpoint`, {}],
    ['no proof in version 0.3', V03, `${ENTRY}.inclusionProof`, undefined],
    ['no promise in version 0.1', V01, `${ENTRY}.inclusionPromise`, undefined],
    ['no log id', V03, `${ENTRY}.logId`, undefined],
    ['nine log entries', V03, `${MATERIAL}.tlogEntries`, Array.from({ length: 9 }, () => entry)],
    [
      'sixty-five hashes',
      V03,
      `${ENTRY}.inclusionProof.hashes`,
      Array.from({ length: 65 }, () => 'YQ=='),
    ],
    [
      'nine certificates',
      V01,
      `${MATERIAL}.x509CertificateChain.certificates`,
      Array.from({ length: 9 }, () => ({ rawBytes: 'YQ==' })),
    ],
    [
      'nine timestamps',
      V03,
      `${MATERIAL}.timestampVerificationData`,
      { rfc3161Timestamps: Array.from({ length: 9 }, () => ({ signedTimestamp: 'YQ==' })) },
    ],
    ['an unknown field', V03, `${MATERIAL}.extra`, 'x'],
    ['an unknown object', V03, `${MATERIAL}.tlog_entries`, []],
    ['a misplaced object', V03, `${ENTRY}.logIndex`, {}],
  ])('refuses %s', (_, source, path, value) => {
    const bytes = bent(source, set(path, value))
    expect(() => parseBundle(bytes)).toThrow(expect.objectContaining({ code: 'BUNDLE_MALFORMED' }))
  })

  it.each(['', '{', '[]', 'null', '"x"', '{}'])('refuses %j', (source) => {
    expect(() => parseBundle(Buffer.from(source))).toThrow(
      expect.objectContaining({ name: 'VerifyError', kind: 'refused' }),
    )
  })

  it('refuses a document of nothing but values, before it reads them', () => {
    const source = Buffer.from(`{"a":[${'{},'.repeat(5000)}0]}`)
    expect(() => parseBundle(source)).toThrow(
      expect.objectContaining({
        code: 'BUNDLE_MALFORMED',
        cause: expect.objectContaining({ code: 'JSON_TOO_MANY_VALUES' }) as unknown,
      }),
    )
  })

  it('has room for every part that a bundle may have, many times over', () => {
    const source = bent(V03, (bundle) => {
      const entries = bundle['verificationMaterial']!['tlogEntries']!
      const hashes = Array.from({ length: 64 }, () => Buffer.alloc(32).toString('base64'))
      Reflect.set(entries['0']!['inclusionProof']!, 'hashes', hashes)
      for (let index = 1; index < 8; index++) Reflect.set(entries, index, entries['0'])
    })
    expect(parseBundle(source).verificationMaterial.tlogEntries).toHaveLength(8)
  })

  it('refuses a document that is nested deep', () => {
    const bytes = Buffer.from(
      V03.replace(
        '"messageSignature"',
        `"x":${'['.repeat(99)}${']'.repeat(99)},"messageSignature"`,
      ),
    )
    expect(() => parseBundle(bytes)).toThrow(expect.objectContaining({ code: 'BUNDLE_MALFORMED' }))
  })
})
