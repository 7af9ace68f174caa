import { createHash } from 'node:crypto'
import type { Certified } from '../authority.ts'
import { newSerial, signatureAlgorithm } from '../certificate.ts'
import {
  type Asn1,
  certificateTime,
  decode,
  encode,
  generalizedTime,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  setOf,
  tagged,
  unsignedInteger,
} from '../der.ts'
import type { TimestampRequest } from './timestamp-request.ts'

/** The policy that Sigstore's timestamp authorities work under. */
export const TIMESTAMP_POLICY = '1.3.6.1.4.1.57264.2'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SHA256 = '2.16.840.1.101.3.4.2.1'

/** TimeStampResp (RFC 3161 §2.4.2): granted, with a token signed by `signer`, in whole seconds. */
export function timestampResponse(request: TimestampRequest, signer: Certified, now: Date): Buffer {
  const granted = sequence(integer(0))
  return encode(sequence(granted, timestampToken(request, signer, now)))
}

/** ContentInfo around SignedData (RFC 5652 §3, §5.1). */
function timestampToken(request: TimestampRequest, signer: Certified, now: Date): Asn1 {
  const info = encode(timestampInfo(request, now))
  const certificates = request.wantsCertificate ? [tagged(0, decode(signer.certificate))] : []
  const signedData = sequence(
    integer(3),
    setOf(sha256Algorithm()),
    sequence(oid(TST_INFO), tagged(0, octetString(info))),
    ...certificates,
    setOf(signerInfo(info, signer, now)),
  )
  return sequence(oid(SIGNED_DATA), tagged(0, signedData))
}

/** TSTInfo. */
function timestampInfo(request: TimestampRequest, now: Date): Asn1 {
  const imprintAlgorithm = sequence(oid(request.hashAlgorithm), nothing())
  return sequence(
    integer(1),
    oid(request.policy ?? TIMESTAMP_POLICY),
    sequence(imprintAlgorithm, octetString(request.digest)),
    unsignedInteger(newSerial()),
    generalizedTime(now),
    sequence(integer(1)),
    ...(request.nonce === undefined ? [] : [request.nonce]),
  )
}

/** SignerInfo (RFC 5652 §5.3): the signature is over the attributes as a SET OF, stored as `[0]`. */
function signerInfo(info: Buffer, signer: Certified, now: Date): Asn1 {
  const attributes = [
    attribute(CONTENT_TYPE, oid(TST_INFO)),
    attribute(SIGNING_TIME, certificateTime(now)),
    attribute(MESSAGE_DIGEST, octetString(sha256(info))),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificate(signer)),
  ].toSorted((a, b) => Buffer.compare(encode(a), encode(b)))
  const signature = signer.key.sign(encode(setOf(...attributes)))
  return sequence(
    integer(1),
    sequence(signer.issuerName, unsignedInteger(signer.serial)),
    sha256Algorithm(),
    tagged(0, ...attributes),
    signatureAlgorithm(signer.key),
    octetString(signature),
  )
}

/** SigningCertificateV2 (RFC 5816 §2.2.1) with SHA-256, which is the default and so not written. */
function signingCertificate(signer: Certified): Asn1 {
  return sequence(sequence(sequence(octetString(sha256(signer.certificate)))))
}

function attribute(type: string, value: Asn1): Asn1 {
  return sequence(oid(type), setOf(value))
}

function sha256Algorithm(): Asn1 {
  return sequence(oid(SHA256))
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
