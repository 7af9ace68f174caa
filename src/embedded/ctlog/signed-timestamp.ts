import type { SigningKey } from '../signing-key.ts'

/** A Signed Certificate Timestamp, version 1 (RFC 6962 §3.2). */
export interface SignedTimestamp {
  /** SHA-256 of the log's public key. */
  readonly logId: Buffer
  /** Milliseconds since 1970. */
  readonly timestamp: number
  /** A `DigitallySigned` structure. */
  readonly signature: Buffer
}

/** The part of a log entry that a timestamp is signed over and a leaf is made of. */
export interface PrecertificateEntry {
  readonly timestamp: number
  /** SHA-256 of the issuer's SubjectPublicKeyInfo. */
  readonly issuerKeyHash: Buffer
  /** TBSCertificate without the poison. */
  readonly content: Buffer
}

const VERSION_1 = 0
const CERTIFICATE_TIMESTAMP = 0
const TREE_HASH = 1
const TIMESTAMPED_ENTRY = 0
const PRECERT_ENTRY = 1

export function signTimestamp(entry: PrecertificateEntry, key: SigningKey): SignedTimestamp {
  const signed = Buffer.concat([Buffer.of(VERSION_1, CERTIFICATE_TIMESTAMP), entryBytes(entry)])
  return { logId: key.id, timestamp: entry.timestamp, signature: digitallySigned(signed, key) }
}

/** MerkleTreeLeaf (RFC 6962 §3.4). */
export function treeLeaf(entry: PrecertificateEntry): Buffer {
  return Buffer.concat([Buffer.of(VERSION_1, TIMESTAMPED_ENTRY), entryBytes(entry)])
}

/** The signature of a tree head (RFC 6962 §3.5). */
export function signTreeHead(
  head: { timestamp: number; size: number; root: Buffer },
  key: SigningKey,
): Buffer {
  return digitallySigned(
    Buffer.concat([
      Buffer.of(VERSION_1, TREE_HASH),
      uint64(head.timestamp),
      uint64(head.size),
      head.root,
    ]),
    key,
  )
}

/** SignedCertificateTimestampList (RFC 6962 §3.3), as it stands in a certificate's extension. */
export function timestampList(timestamps: readonly SignedTimestamp[]): Buffer {
  return withLength(2, Buffer.concat(timestamps.map((one) => withLength(2, serialized(one)))))
}

function serialized(timestamp: SignedTimestamp): Buffer {
  return Buffer.concat([
    Buffer.of(VERSION_1),
    timestamp.logId,
    uint64(timestamp.timestamp),
    NO_EXTENSIONS,
    timestamp.signature,
  ])
}

const NO_EXTENSIONS = Buffer.of(0, 0)

function entryBytes(entry: PrecertificateEntry): Buffer {
  return Buffer.concat([
    uint64(entry.timestamp),
    Buffer.of(0, PRECERT_ENTRY),
    entry.issuerKeyHash,
    withLength(3, entry.content),
    NO_EXTENSIONS,
  ])
}

/** RFC 5246 §4.7: hash SHA-256 (4), signature ECDSA (3), and the signature behind its length. */
function digitallySigned(content: Buffer, key: SigningKey): Buffer {
  return Buffer.concat([Buffer.of(4, 3), withLength(2, key.sign(content))])
}

function withLength(lengthBytes: number, content: Buffer): Buffer {
  const length = Buffer.alloc(lengthBytes)
  length.writeUIntBE(content.byteLength, 0, lengthBytes)
  return Buffer.concat([length, content])
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
