import { X509Certificate } from '@sigstore/core'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { distinguishedName, signedCertificate } from '../../../src/embedded/certificate.ts'
import {
  digitalSignatureUsage,
  extendedUsage,
  uriName,
} from '../../../src/embedded/certificate-extension.ts'
import { createSigningKey, type SigningKey } from '../../../src/embedded/signing-key.ts'
import { rememberCertificate } from '../../../src/sigstore/remembered-certificate.ts'

let authority: SigningKey

beforeAll(async () => {
  authority = await createSigningKey('P-256')
})

/** DER, of a certificate that `key` has issued to itself. */
function certificate(serial: number, key = authority): Buffer<ArrayBuffer> {
  const der = signedCertificate(
    {
      serial: Buffer.from([serial]),
      issuer: distinguishedName({ organization: 'test', commonName: 'authority' }),
      subject: distinguishedName({ organization: 'test', commonName: 'authority' }),
      spki: key.publicKey.export({ type: 'spki', format: 'der' }),
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2026-01-01T00:10:00Z'),
      extensions: [
        digitalSignatureUsage(),
        extendedUsage('codeSigning'),
        uriName('https://a.example'),
      ],
    },
    key,
  )
  return Buffer.from(der)
}

describe('a certificate that remembers', () => {
  it('is encoded as its bytes are, and verifies', () => {
    const der = certificate(1)
    const remembered = rememberCertificate(X509Certificate.parse(der))
    expect(remembered.root.toDER().equals(der)).toBe(true)
    expect(remembered.verify()).toBe(true)
  })

  it('equals a copy of itself and no other of the same name', () => {
    const der = certificate(1)
    const remembered = rememberCertificate(X509Certificate.parse(der))
    expect(remembered.equals(X509Certificate.parse(der))).toBe(true)
    expect(remembered.equals(rememberCertificate(X509Certificate.parse(certificate(2))))).toBe(
      false,
    )
  })

  it('gives copies that forget, for the library cuts an extension out of one', () => {
    const der = certificate(1)
    const remembered = rememberCertificate(X509Certificate.parse(der))
    const copy = remembered.clone()
    copy.tbsCertificate.subs.pop()
    expect(copy.tbsCertificate.toDER().equals(remembered.tbsCertificate.toDER())).toBe(false)
    expect(remembered.root.toDER().equals(der)).toBe(true)
  })

  it.each([0, 1, 2])('is without extension %i as any other copy is', (index) => {
    const der = certificate(1)
    const without = (whole: X509Certificate): Buffer => {
      const copy = whole.clone()
      expect(copy.root.toDER().equals(der)).toBe(true)
      expect(copy.extensions.splice(index, 1)).toHaveLength(1)
      expect(copy.extensions).toHaveLength(2)
      return copy.tbsCertificate.toDER()
    }
    const remembered = rememberCertificate(X509Certificate.parse(der))
    const cut = without(X509Certificate.parse(der))
    expect(cut.equals(X509Certificate.parse(der).tbsCertificate.toDER())).toBe(false)
    // Twice: what was taken out of one copy is in the next, and in the certificate.
    expect([remembered, remembered].map((each) => without(each).equals(cut))).toEqual([true, true])
    expect(remembered.extensions).toHaveLength(3)
    expect(remembered.root.toDER().equals(der)).toBe(true)
    expect(remembered.verify()).toBe(true)
  })

  it('knows its issuer again, and takes no other for it', async () => {
    const remembered = rememberCertificate(X509Certificate.parse(certificate(1)))
    const issuer = rememberCertificate(X509Certificate.parse(certificate(2)))
    const stranger = rememberCertificate(
      X509Certificate.parse(certificate(2, await createSigningKey('P-256'))),
    )
    expect([remembered, remembered].map((each) => each.verify(issuer))).toEqual([true, true])
    expect([remembered, remembered].map((each) => each.verify(stranger))).toEqual([false, false])
    expect(remembered.verify(issuer)).toBe(true)
  })
})
