import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { certificatePem } from '../certificate.ts'
import { refusal } from '../embedded-error.ts'

/** A key or certificate that an entry is verified with. */
export interface VerifierKey {
  readonly key: KeyObject
  /** PEM as the log stores it. */
  readonly pem: string
  /** Subject alternative names of a certificate, as the search index holds them. */
  readonly subjects: readonly string[]
}

/** One PEM certificate or public key. Throws EmbeddedError `KEY_REFUSED`. */
export function parseVerifierKey(bytes: Buffer): VerifierKey {
  const text = bytes.toString('utf8')
  try {
    if (text.includes('-----BEGIN CERTIFICATE-----'))
      return fromCertificate(new X509Certificate(bytes))
    if (!text.includes('-----BEGIN PUBLIC KEY-----')) throw new Error('no PEM')
    const key = createPublicKey(bytes)
    return { key, pem: key.export({ type: 'spki', format: 'pem' }).toString(), subjects: [] }
  } catch (cause) {
    throw refusal('KEY_REFUSED', 'invalid public key: failure decoding PEM', cause)
  }
}

function fromCertificate(certificate: X509Certificate): VerifierKey {
  const names = (certificate.subjectAltName ?? '').split(', ')
  return {
    key: certificate.publicKey,
    pem: certificatePem(certificate.raw),
    subjects: names.map((name) => name.replace(/^(?:URI|email|DNS):/, '')).filter(Boolean),
  }
}
