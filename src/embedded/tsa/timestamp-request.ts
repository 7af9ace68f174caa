import { asObject, asString, type JsonObject, parseJson } from '../../shared/json.ts'
import {
  type Asn1,
  bytesOf,
  decode,
  isInteger,
  isTrue,
  membersOf,
  oidOf,
  unsignedInteger,
} from '../der.ts'
import { refusal } from '../embedded-error.ts'
import type { ServiceRequest } from '../service.ts'

/** What a client wants to have timestamped. */
export interface TimestampRequest {
  /** Dotted identifier of the digest's algorithm. */
  readonly hashAlgorithm: string
  readonly digest: Buffer
  /** An INTEGER, echoed. */
  readonly nonce: Asn1 | undefined
  /** Whether the answer holds the signer's certificate. */
  readonly wantsCertificate: boolean
  /** The policy asked for, dotted. */
  readonly policy: string | undefined
}

/** Algorithms that are strong enough, with the length of their digests. */
const DIGEST_BYTES = new Map([
  ['2.16.840.1.101.3.4.2.1', 32],
  ['2.16.840.1.101.3.4.2.2', 48],
  ['2.16.840.1.101.3.4.2.3', 64],
])

const NAMED_ALGORITHMS = new Map([
  ['sha256', '2.16.840.1.101.3.4.2.1'],
  ['sha384', '2.16.840.1.101.3.4.2.2'],
  ['sha512', '2.16.840.1.101.3.4.2.3'],
])

const MAX_REQUEST_BYTES = 64 * 1024

/**
 * A request as DER (RFC 3161 §2.4.1) or as the JSON of Sigstore's timestamp-authority, by its content type.
 * Throws EmbeddedError `REQUEST_MALFORMED` or `TIMESTAMP_REFUSED`.
 */
export function parseTimestampRequest(request: ServiceRequest): TimestampRequest {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim()
  const parsed = type === 'application/json' ? fromJson(request.body) : fromDer(request.body)
  const length = DIGEST_BYTES.get(parsed.hashAlgorithm)
  if (length === undefined) {
    throw refusal('TIMESTAMP_REFUSED', 'Timestamp request hash algorithm is weak or unknown')
  }
  if (parsed.digest.byteLength !== length) {
    throw refusal(
      'TIMESTAMP_REFUSED',
      'Message digest has incorrect length for specified algorithm',
    )
  }
  return parsed
}

/** TimeStampReq: version, messageImprint, then the optional policy, nonce, certReq and extensions. */
function fromDer(body: Buffer): TimestampRequest {
  const [version, imprint, ...optional] = membersOf(decode(body))
  if (!isInteger(version) || version.valueBlock.valueDec !== 1) {
    throw refusal('REQUEST_MALFORMED', 'the timestamp request is not of version 1')
  }
  if (optional.some(({ idBlock }) => idBlock.tagClass !== UNIVERSAL)) {
    throw refusal('TIMESTAMP_REFUSED', 'Timestamp request contains extensions')
  }
  const [algorithm, digest] = membersOf(imprint)
  return {
    hashAlgorithm: oidOf(membersOf(algorithm)[0]) ?? '',
    digest: bytesOf(digest),
    nonce: optional.find(isInteger),
    wantsCertificate: optional.some(isTrue),
    policy: optional.map(oidOf).find((oid) => oid !== undefined),
  }
}

const UNIVERSAL = 1

function fromJson(body: Buffer): TimestampRequest {
  const what = 'the timestamp request'
  let json: JsonObject
  let digest: Buffer
  try {
    json = asObject(parseJson(body, what, { maxBytes: MAX_REQUEST_BYTES }), what)
    digest = Buffer.from(asString(json['artifactHash'], 'artifactHash'), 'base64')
  } catch (cause) {
    throw refusal('REQUEST_MALFORMED', 'the timestamp request cannot be read', cause)
  }
  const { hashAlgorithm, certificates, nonce, tsaPolicyOID } = json
  return {
    hashAlgorithm: NAMED_ALGORITHMS.get(String(hashAlgorithm).toLowerCase()) ?? '',
    digest,
    nonce: typeof nonce === 'number' ? integerOf(nonce) : undefined,
    wantsCertificate: certificates === true,
    policy: typeof tsaPolicyOID === 'string' && tsaPolicyOID !== '' ? tsaPolicyOID : undefined,
  }
}

/** A JSON nonce; one beyond the safe integers has lost digits already and is refused. */
function integerOf(nonce: number): Asn1 {
  if (!Number.isSafeInteger(nonce) || nonce < 0) {
    throw refusal('REQUEST_MALFORMED', 'the nonce is not a whole number below 2^53')
  }
  const hex = nonce.toString(16)
  return unsignedInteger(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'))
}
