import { constants, type KeyObject, publicDecrypt } from 'node:crypto'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { bytesOf, decode, encode, membersOf, nothing, octetString, oid, sequence } from '../der.ts'

export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512'

const CURVES = new Map([
  ['prime256v1', p256],
  ['secp384r1', p384],
  ['secp521r1', p521],
])

const DIGEST_OIDS: Readonly<Record<DigestAlgorithm, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}

/**
 * Whether `signature` is one over data of which only the digest is known; node:crypto insists on the data.
 * ECDSA (DER) and RSA PKCS #1 v1.5; plain Ed25519 signs no digests, so it is never right.
 */
export function signsDigest(
  key: KeyObject,
  signature: Buffer,
  digest: Buffer,
  algorithm: DigestAlgorithm,
): boolean {
  if (key.asymmetricKeyType === 'rsa') return rsaSignsDigest(key, signature, digest, algorithm)
  const curve = CURVES.get(key.asymmetricKeyDetails?.namedCurve ?? '')
  if (curve === undefined) return false
  const spki = membersOf(decode(key.export({ type: 'spki', format: 'der' })))
  try {
    const options = { format: 'der', prehash: false, lowS: false } as const
    return curve.verify(signature, digest, bytesOf(spki[1]), options)
  } catch {
    return false
  }
}

/** RFC 8017 §8.2.2: the signature opens to a DigestInfo of exactly this digest. */
function rsaSignsDigest(
  key: KeyObject,
  signature: Buffer,
  digest: Buffer,
  algorithm: DigestAlgorithm,
): boolean {
  const expected = encode(
    sequence(sequence(oid(DIGEST_OIDS[algorithm]), nothing()), octetString(digest)),
  )
  try {
    return publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature).equals(expected)
  } catch {
    return false
  }
}
