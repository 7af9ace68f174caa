import { createHash, randomBytes } from 'node:crypto'
import {
  type Asn1,
  bitString,
  bytesOf,
  certificateTime,
  decode,
  encode,
  integer,
  membersOf,
  oid,
  sequence,
  setOf,
  tagged,
  unsignedInteger,
  utf8String,
} from './der.ts'
import type { SigningKey } from './signing-key.ts'

/** What a certificate says (RFC 5280 §4.1); who signs it is given apart. */
export interface CertificateContent {
  /** Big-endian, without a sign. */
  readonly serial: Buffer
  readonly issuer: Asn1
  readonly subject: Asn1
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer
  readonly notBefore: Date
  readonly notAfter: Date
  readonly extensions: readonly Asn1[]
}

/** TBSCertificate, version 3, for a signer with this key. */
export function toBeSigned(content: CertificateContent, signer: SigningKey): Asn1 {
  return sequence(
    tagged(0, integer(2)),
    unsignedInteger(content.serial),
    signatureAlgorithm(signer),
    content.issuer,
    sequence(certificateTime(content.notBefore), certificateTime(content.notAfter)),
    content.subject,
    decode(content.spki),
    tagged(3, sequence(...content.extensions)),
  )
}

/** The certificate, DER. */
export function signedCertificate(content: CertificateContent, signer: SigningKey): Buffer {
  const tbs = toBeSigned(content, signer)
  const signature = signer.sign(encode(tbs))
  return encode(sequence(tbs, signatureAlgorithm(signer), bitString(signature)))
}

/** AlgorithmIdentifier of the signatures that this key makes (RFC 5758 §3.2). */
export function signatureAlgorithm(signer: SigningKey): Asn1 {
  return sequence(oid(signer.hash === 'sha256' ? ECDSA_WITH_SHA256 : ECDSA_WITH_SHA384))
}

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3'

/** A distinguished name, as Sigstore's own authorities are called; without arguments the empty one. */
export function distinguishedName(name?: { organization: string; commonName: string }): Asn1 {
  if (name === undefined) return sequence()
  return sequence(
    setOf(sequence(oid(ORGANIZATION), utf8String(name.organization))),
    setOf(sequence(oid(COMMON_NAME), utf8String(name.commonName))),
  )
}

const ORGANIZATION = '2.5.4.10'
const COMMON_NAME = '2.5.4.3'

/** A serial of 159 random bits, so that it is never negative (RFC 5280 §4.1.2.2). */
export function newSerial(): Buffer {
  const serial = randomBytes(20)
  serial.writeUInt8(serial.readUInt8(0) & 0x7f, 0)
  return serial
}

/** RFC 5280 §4.2.1.2, method 1: SHA-1 of the public key's bits. */
export function keyIdentifier(spki: Buffer): Buffer {
  return createHash('sha1')
    .update(bytesOf(membersOf(decode(spki))[1]))
    .digest()
}

/** PEM of one certificate: 64 columns, a line feed at the end. */
export function certificatePem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
