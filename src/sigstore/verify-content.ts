import { createHash, type KeyObject, verify } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import { HashAlgorithm } from '@sigstore/protobuf-specs'
import type { SignedEntity } from '@sigstore/verify'
import type { Digest } from '../oci/digest.ts'
import { hexOf } from '../oci/digest.ts'
import { printable } from '../shared/log.ts'
import { prehashedVerifier } from './verify-prehashed.ts'
import { VerifyError } from './verify-error.ts'

/**
 * What the signature must be about: bytes at hand, the digest of bytes that are not, or a statement on a digest. With
 * `predicateTypes` it must be a statement, of one of them; without, a statement of any.
 */
export type Artifact = (
  | { readonly bytes: Uint8Array }
  | { readonly digest: Digest }
  | { readonly statementSubject: Digest }
) & { readonly predicateTypes?: readonly string[] }

export type HashName = 'sha256' | 'sha384' | 'sha512'

/** The signed bytes, in the form that both the library and the log check take. */
export type SignedContent = SignedEntity['signature'] & {
  readonly kind: 'messageSignature' | 'dsseEnvelope'
  /** The signature proper; `signature` is what the timestamps are over. */
  readonly rawSignature: Buffer
}

const HASHES: ReadonlyMap<HashAlgorithm, HashName> = new Map([
  [HashAlgorithm.SHA2_256, 'sha256'],
  [HashAlgorithm.SHA2_384, 'sha384'],
  [HashAlgorithm.SHA2_512, 'sha512'],
])
const HASH_BY_LENGTH: Readonly<Record<number, HashName>> = {
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
}

/**
 * The bundle's signature over the artifact. `timestamped`: what its RFC 3161 timestamps are over, where that is not the signature.
 * Throws VerifyError SUBJECT_MISMATCH where a message digest is another, BUNDLE_MALFORMED, ARTIFACT_REQUIRED.
 */
export async function signedContent(options: {
  readonly bundle: Bundle
  readonly artifact: Artifact
  readonly key: KeyObject
  readonly timestamped: Uint8Array | undefined
}): Promise<SignedContent> {
  const { content } = options.bundle
  switch (content.$case) {
    case 'dsseEnvelope': {
      const { payloadType, payload, signatures } = content.dsseEnvelope
      const [signature, ...more] = signatures
      if (signature === undefined || more.length > 0) throw notOneSignature(signatures.length)
      const signed = dsse.preAuthEncoding(payloadType, payload)
      return {
        ...comparisons(signature.sig, options.timestamped),
        kind: content.$case,
        compareDigest: (digest) => isDigestOf(digest, payload),
        compareSignedDigest: (digest) => isDigestOf(digest, signed),
        verifySignature: (key) =>
          envelopeHashes(key).some((hash) => verifySafely(hash, signed, key, signature.sig)),
      }
    }
    case 'messageSignature': {
      const { messageDigest, signature } = content.messageSignature
      const hash = HASHES.get(messageDigest.algorithm)
      if (hash === undefined) throw unknownHash()
      const { digest } = messageDigest
      const isMessageDigest = (other: Buffer): boolean => digest.equals(other)
      return {
        ...comparisons(signature, options.timestamped),
        kind: content.$case,
        compareDigest: isMessageDigest,
        compareSignedDigest: isMessageDigest,
        verifySignature: await messageVerifier({ ...options, hash, digest, signature }),
      }
    }
  }
}

/** How to check a message signature: over the bytes, or over their digest where only that is known. */
async function messageVerifier(options: {
  readonly artifact: Artifact
  readonly key: KeyObject
  readonly hash: HashName
  readonly digest: Buffer
  readonly signature: Buffer
}): Promise<(key: KeyObject) => boolean> {
  const { artifact, hash, digest, signature } = options
  if ('statementSubject' in artifact || artifact.predicateTypes !== undefined) throw noStatement()
  if ('bytes' in artifact) {
    checkMessageDigest(digest, createHash(hash).update(artifact.bytes).digest())
    return (key) => verifySafely(hashFor(key, hash), artifact.bytes, key, signature)
  }
  if (hash !== 'sha256') throw bytesRequired(`its digest is ${hash}`)
  checkMessageDigest(digest, Buffer.from(hexOf(artifact.digest), 'hex'))
  const verifier = await prehashedVerifier(options.key)
  if (verifier === undefined) throw bytesRequired('its key signs whole messages')
  return () => verifier(digest, signature)
}

function comparisons(
  rawSignature: Buffer,
  timestamped: Uint8Array | undefined,
): Pick<SignedContent, 'signature' | 'rawSignature' | 'compareSignature'> {
  return {
    rawSignature,
    signature: timestamped === undefined ? rawSignature : Buffer.from(timestamped),
    compareSignature: (other) => rawSignature.equals(other),
  }
}

function isDigestOf(digest: Buffer, bytes: Uint8Array): boolean {
  const hash = HASH_BY_LENGTH[digest.byteLength]
  return hash !== undefined && createHash(hash).update(bytes).digest().equals(digest)
}

/** Signers hash an envelope with SHA-256 whatever their curve (cosign), or with the hash of the curve's size (sigstore-go). */
function envelopeHashes(key: KeyObject): readonly (HashName | null)[] {
  if (key.asymmetricKeyType === 'ed25519') return [null]
  if (key.asymmetricKeyType !== 'ec') return ['sha256']
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (curve === 'secp384r1') return ['sha384', 'sha256']
  if (curve === 'secp521r1') return ['sha512', 'sha256']
  return ['sha256']
}

/** Ed25519 takes the message as it is. */
function hashFor(key: KeyObject, hash: HashName): HashName | null {
  return key.asymmetricKeyType === 'ed25519' ? null : hash
}

function verifySafely(
  hash: HashName | null,
  bytes: Uint8Array,
  key: KeyObject,
  signature: Buffer,
): boolean {
  try {
    return verify(hash, bytes, key, signature)
  } catch {
    // OpenSSL throws for some malformed signatures; neither way is one verified.
    return false
  }
}

function checkMessageDigest(got: Buffer, expected: Buffer): void {
  if (got.equals(expected)) return
  throw new VerifyError({
    code: 'SUBJECT_MISMATCH',
    message: `the bundle signs ${printable(got.toString('hex'))}, expected ${expected.toString('hex')}`,
    hint: 'This signature was made for something else.',
  })
}

function noStatement(): VerifyError {
  return new VerifyError({
    code: 'STATEMENT_MALFORMED',
    message: 'the bundle signs plain bytes, expected an in-toto statement',
    hint: 'This is a signature over a file, not an attestation.',
  })
}

function notOneSignature(count: number): VerifyError {
  return new VerifyError({
    code: 'BUNDLE_MALFORMED',
    message: `the envelope has ${count} signatures, expected exactly 1`,
    hint: 'Whoever wrote this bundle must write one bundle for each signature.',
  })
}

function unknownHash(): VerifyError {
  return new VerifyError({
    code: 'BUNDLE_MALFORMED',
    message: 'the bundle’s message digest is none of SHA-256, SHA-384 and SHA-512',
    hint: 'Whoever wrote this bundle must write it anew.',
  })
}

function bytesRequired(why: string): VerifyError {
  return new VerifyError({
    kind: 'usage',
    code: 'ARTIFACT_REQUIRED',
    message: `this signature cannot be verified by a SHA-256 digest alone: ${why}`,
    hint: 'Give the file itself in place of its digest.',
  })
}
