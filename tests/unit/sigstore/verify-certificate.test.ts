import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { HashAlgorithm } from '@sigstore/protobuf-specs'
import {
  authorityConstraints,
  digitalSignatureUsage,
  extendedUsage,
  extension,
} from '../../../src/embedded/certificate-extension.ts'
import { distinguishedName, signedCertificate } from '../../../src/embedded/certificate.ts'
import {
  type Asn1,
  encode,
  oid,
  sequence,
  tagged,
  taggedBytes,
  utf8String,
} from '../../../src/embedded/der.ts'
import { createSigningKey, type SigningKey } from '../../../src/embedded/signing-key.ts'
import { parseSignerCertificate, signerOfBundle } from '../../../src/sigstore/verify-certificate.ts'

const FULCIO = '1.3.6.1.4.1.57264.1'
const ISSUER = 'https://token.actions.githubusercontent.com'
const URI = 6
const EMAIL = 1
let authority: SigningKey

beforeAll(async () => {
  authority = await createSigningKey('P-256')
})

const names = (...members: Asn1[]): Asn1 =>
  extension('2.5.29.17', encode(sequence(...members)), true)
const name = (tag: number, text: string | Buffer): Asn1 => taggedBytes(tag, Buffer.from(text))
const claim = (arc: number, text: string): Asn1 =>
  extension(`${FULCIO}.${arc}`, encode(utf8String(text)))
const issuerV1 = (text: string): Asn1 => extension(`${FULCIO}.1`, Buffer.from(text))

const usage = (): Asn1[] => [digitalSignatureUsage(), extendedUsage('codeSigning')]

function certificate(extensions: readonly Asn1[], sameName = false): Buffer {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = { organization: 'test', commonName: 'authority' }
  return signedCertificate(
    {
      serial: Buffer.from([1]),
      issuer: distinguishedName(issuer),
      subject: sameName ? distinguishedName(issuer) : distinguishedName(),
      spki: publicKey.export({ type: 'spki', format: 'der' }),
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2026-01-01T00:10:00Z'),
      extensions,
    },
    authority,
  )
}

describe('a signing certificate', () => {
  it('that was read before is the same, and another one is not, though it came in the same buffer', () => {
    const extensions = [names(name(URI, 'https://a')), claim(8, ISSUER), ...usage()]
    const [first, second] = [certificate(extensions), certificate(extensions)]
    const buffer = Buffer.from(first)
    const read = parseSignerCertificate(buffer)
    expect(parseSignerCertificate(first)).toBe(read)
    buffer.fill(0)
    expect(parseSignerCertificate(first).der).toEqual(first)
    expect(parseSignerCertificate(second).der).toEqual(second)
    expect(() => parseSignerCertificate(buffer)).toThrow(/cannot be read/)
  })

  it('tells its identity, issuer and claims', () => {
    const der = certificate([
      ...usage(),
      names(name(URI, 'https://a/b')),
      issuerV1(ISSUER),
      claim(8, ISSUER),
      claim(12, 'https://github.com/o/é'),
    ])
    expect(parseSignerCertificate(der)).toMatchObject({
      identity: 'https://a/b',
      issuer: ISSUER,
      claims: { sourceRepositoryUri: 'https://github.com/o/é' },
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2026-01-01T00:10:00Z'),
    })
  })

  it.each([
    ['an e-mail address', (): Asn1 => names(name(EMAIL, 'a@example.com')), 'a@example.com'],
    [
      'a user name',
      (): Asn1 => names(tagged(0, oid(`${FULCIO}.7`), tagged(0, utf8String('bob!example.com')))),
      'bob!example.com',
    ],
  ])('may name %s', (_, extensionOf, identity) => {
    const der = certificate([...usage(), extensionOf(), claim(8, ISSUER)])
    expect(parseSignerCertificate(der)).toMatchObject({ identity })
  })

  it('may name its issuer in the older way', () => {
    const der = certificate([...usage(), names(name(URI, 'https://a')), issuerV1(ISSUER)])
    expect(parseSignerCertificate(der)).toMatchObject({ issuer: ISSUER })
  })

  it.each<[string, () => Asn1[]]>([
    ['without a name', () => [...usage(), claim(8, ISSUER)]],
    ['with no name in the extension', () => [...usage(), names(), claim(8, ISSUER)]],
    [
      'with two names',
      () => [...usage(), names(name(URI, 'https://a'), name(EMAIL, 'a@b')), claim(8, ISSUER)],
    ],
    [
      'with two names of one kind',
      () => [...usage(), names(name(URI, 'https://a'), name(URI, 'https://b')), claim(8, ISSUER)],
    ],
    ['with a DNS name', () => [...usage(), names(name(2, 'a.example')), claim(8, ISSUER)]],
    ['with an empty name', () => [...usage(), names(name(URI, '')), claim(8, ISSUER)]],
    [
      'with a newline in its name',
      () => [...usage(), names(name(URI, 'https://a\n')), claim(8, ISSUER)],
    ],
    // The library drops the high bit: 0xe1 would be read as "a".
    [
      'with a high bit in its name',
      () => [...usage(), names(name(URI, Buffer.from('https://\xe1', 'latin1'))), claim(8, ISSUER)],
    ],
    [
      'with another kind of other name',
      () => [
        ...usage(),
        names(tagged(0, oid('1.2.3'), tagged(0, utf8String('bob')))),
        claim(8, ISSUER),
      ],
    ],
    ['without an issuer', () => [...usage(), names(name(URI, 'https://a'))]],
    ['with an empty issuer', () => [...usage(), names(name(URI, 'https://a')), claim(8, '')]],
    [
      'with two issuers',
      () => [...usage(), names(name(URI, 'https://a')), issuerV1('https://evil'), claim(8, ISSUER)],
    ],
    [
      'with one extension twice',
      () => [...usage(), names(name(URI, 'https://a')), claim(8, ISSUER), claim(8, 'https://evil')],
    ],
    [
      'for another use',
      () => [
        digitalSignatureUsage(),
        extendedUsage('timeStamping'),
        names(name(URI, 'https://a')),
        claim(8, ISSUER),
      ],
    ],
    [
      'for any use',
      () => [digitalSignatureUsage(), names(name(URI, 'https://a')), claim(8, ISSUER)],
    ],
    [
      'that may sign no data',
      () => [extendedUsage('codeSigning'), names(name(URI, 'https://a')), claim(8, ISSUER)],
    ],
    [
      'of an authority',
      () => [...usage(), authorityConstraints(0), names(name(URI, 'https://a')), claim(8, ISSUER)],
    ],
  ])('%s is refused', (_, extensions) => {
    expect(() => parseSignerCertificate(certificate(extensions()))).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
    )
  })

  it.each([Buffer.alloc(0), Buffer.from('3000', 'hex'), Buffer.alloc(70_000, 0x30)])(
    'that is none is refused',
    (der) => {
      expect(() => parseSignerCertificate(der)).toThrow(
        expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
      )
    },
  )
})

describe('a chain of certificates', () => {
  const chain = (...certificates: Buffer[]): Bundle => ({
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      content: {
        $case: 'x509CertificateChain',
        x509CertificateChain: { certificates: certificates.map((rawBytes) => ({ rawBytes })) },
      },
      tlogEntries: [],
      timestampVerificationData: undefined,
    },
    content: {
      $case: 'messageSignature',
      messageSignature: {
        messageDigest: { algorithm: HashAlgorithm.SHA2_256, digest: Buffer.alloc(32) },
        signature: Buffer.alloc(1),
      },
    },
  })
  const leaf = (): Buffer =>
    certificate([...usage(), names(name(URI, 'https://a')), claim(8, ISSUER)])

  it('may have intermediates and no root', () => {
    const intermediate = certificate([authorityConstraints(0)])
    const root = certificate([authorityConstraints(0)], true)
    expect(signerOfBundle(chain(leaf(), intermediate))).toMatchObject({ identity: 'https://a' })
    const refused = expect.objectContaining({ code: 'CERTIFICATE_UNTRUSTED' })
    expect(() => signerOfBundle(chain(leaf(), intermediate, root))).toThrow(refused)
    expect(() => signerOfBundle(chain(leaf(), root))).toThrow(refused)
  })

  it('may not begin with a root', () => {
    expect(() => signerOfBundle(chain(certificate([authorityConstraints(0)], true)))).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
    )
  })
})
