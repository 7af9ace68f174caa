import {
  type Asn1,
  bitString,
  boolean,
  encode,
  integer,
  octetString,
  oid,
  sequence,
  taggedBytes,
} from './der.ts'

/** Extensions of X.509 certificates (RFC 5280 §4.2), each critical where Sigstore's authorities make it so. */

/** Any extension by its identifier and the bytes of its value. */
export function extension(identifier: string, value: Uint8Array, critical = false): Asn1 {
  return critical
    ? sequence(oid(identifier), boolean(true), octetString(value))
    : sequence(oid(identifier), octetString(value))
}

/** May sign data. */
export function digitalSignatureUsage(): Asn1 {
  return extension('2.5.29.15', encode(bitString(Buffer.of(0x80), 7)), true)
}

/** May sign certificates and revocation lists. */
export function authorityUsage(): Asn1 {
  return extension('2.5.29.15', encode(bitString(Buffer.of(0x06), 1)), true)
}

/** An authority; `pathLength` intermediates may follow. */
export function authorityConstraints(pathLength: number): Asn1 {
  return extension('2.5.29.19', encode(sequence(boolean(true), integer(pathLength))), true)
}

export type Purpose = 'codeSigning' | 'timeStamping'

const PURPOSES: Readonly<Record<Purpose, string>> = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
}

export function extendedUsage(purpose: Purpose, critical = false): Asn1 {
  return extension('2.5.29.37', encode(sequence(oid(PURPOSES[purpose]))), critical)
}

export function subjectKeyIdentifier(identifier: Buffer): Asn1 {
  return extension('2.5.29.14', encode(octetString(identifier)))
}

export function authorityKeyIdentifier(identifier: Buffer): Asn1 {
  return extension('2.5.29.35', encode(sequence(taggedBytes(0, identifier))))
}

/** The subject's only name is a URI; critical, since the subject is empty (RFC 5280 §4.2.1.6). */
export function uriName(uri: string): Asn1 {
  return extension('2.5.29.17', encode(sequence(taggedBytes(6, Buffer.from(uri)))), true)
}
