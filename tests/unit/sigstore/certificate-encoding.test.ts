import { X509Certificate } from '@sigstore/core'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { distinguishedName, signedCertificate } from '../../../src/embedded/certificate.ts'
import { createSigningKey, type SigningKey } from '../../../src/embedded/signing-key.ts'
import { rememberEncoding } from '../../../src/sigstore/certificate-encoding.ts'

let authority: SigningKey

beforeAll(async () => {
  authority = await createSigningKey('P-256')
})

/** DER. */
function certificate(serial: number): Buffer<ArrayBuffer> {
  const der = signedCertificate(
    {
      serial: Buffer.from([serial]),
      issuer: distinguishedName({ organization: 'test', commonName: 'authority' }),
      subject: distinguishedName({ organization: 'test', commonName: 'authority' }),
      spki: authority.publicKey.export({ type: 'spki', format: 'der' }),
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2026-01-01T00:10:00Z'),
      extensions: [],
    },
    authority,
  )
  return Buffer.from(der)
}

describe('a certificate that remembers its encoding', () => {
  it('is encoded as its bytes are, and verifies', () => {
    const der = certificate(1)
    const remembered = rememberEncoding(X509Certificate.parse(der))
    expect(remembered.root.toDER().equals(der)).toBe(true)
    expect(remembered.verify()).toBe(true)
  })

  it('equals a copy of itself and no other of the same name', () => {
    const der = certificate(1)
    const remembered = rememberEncoding(X509Certificate.parse(der))
    expect(remembered.equals(X509Certificate.parse(der))).toBe(true)
    expect(remembered.equals(rememberEncoding(X509Certificate.parse(certificate(2))))).toBe(false)
  })

  it('gives copies that forget, for the library cuts an extension out of one', () => {
    const der = certificate(1)
    const remembered = rememberEncoding(X509Certificate.parse(der))
    const copy = remembered.clone()
    copy.tbsCertificate.subs.pop()
    expect(copy.tbsCertificate.toDER().equals(remembered.tbsCertificate.toDER())).toBe(false)
    expect(remembered.root.toDER().equals(der)).toBe(true)
  })
})
