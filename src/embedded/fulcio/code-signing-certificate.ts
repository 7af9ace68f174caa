import type { KeyObject } from 'node:crypto'
import type { Authority } from '../authority.ts'
import {
  type CertificateContent,
  distinguishedName,
  keyIdentifier,
  newSerial,
  signedCertificate,
} from '../certificate.ts'
import {
  authorityKeyIdentifier,
  digitalSignatureUsage,
  extendedUsage,
  extension,
  subjectKeyIdentifier,
} from '../certificate-extension.ts'
import { type SignedTimestamp, timestampList } from '../ctlog/signed-timestamp.ts'
import { type Asn1, encode, nothing, octetString } from '../der.ts'
import type { Identity } from './identity.ts'

/** Hands a precertificate and the authorities above it (DER) to a CT log. */
export type SubmitPrecertificate = (
  precertificate: Buffer,
  authorities: readonly Buffer[],
) => Promise<SignedTimestamp>

export interface CertificateOrder {
  readonly identity: Identity
  readonly key: KeyObject
  readonly authority: Authority
  readonly submit: SubmitPrecertificate
  readonly now: Date
}

const LIFE_MS = 10 * 60 * 1000
const POISON = '1.3.6.1.4.1.11129.2.4.3'
const TIMESTAMPS = '1.3.6.1.4.1.11129.2.4.2'

/** A code signing certificate of ten minutes (DER), with the CT log's timestamp inside (RFC 6962 §3.1, §3.3). */
export async function issueCertificate(order: CertificateOrder): Promise<Buffer> {
  const { authority, now } = order
  const spki = order.key.export({ type: 'spki', format: 'der' })
  const issuer = authority.worker
  const common = {
    serial: newSerial(),
    issuer: issuer.name,
    subject: distinguishedName(),
    spki,
    notBefore: now,
    notAfter: new Date(now.getTime() + LIFE_MS),
  }
  const extensions = [
    digitalSignatureUsage(),
    extendedUsage('codeSigning'),
    subjectKeyIdentifier(keyIdentifier(spki)),
    authorityKeyIdentifier(keyIdentifier(issuer.key.spki)),
    ...order.identity.extensions,
  ]
  const signed = (last: Asn1): Buffer => {
    const content: CertificateContent = { ...common, extensions: [...extensions, last] }
    return signedCertificate(content, issuer.key)
  }
  const precertificate = signed(extension(POISON, encode(nothing()), true))
  const timestamp = await order.submit(precertificate, authority.chain)
  return signed(extension(TIMESTAMPS, encode(octetString(timestampList([timestamp])))))
}
