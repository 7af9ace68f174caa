import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { KeyError, type KeyErrorCode } from './key-error.ts'
import { parseKeyDer } from './key-pem.ts'

export type KeyKind =
  'ECDSA P-256' | 'ECDSA P-384' | 'ECDSA P-521' | 'Ed25519' | 'RSA 2048' | 'RSA 3072' | 'RSA 4096'

/** What a kind of key signs with, and which entries of Rekor v1 take it. */
export interface KeyAlgorithm {
  readonly kind: KeyKind
  /** The first argument of node:crypto's sign and verify. */
  readonly hash: 'sha256' | null
  /** Entries of Rekor v1 that take this kind's signatures in the form that verifiers take. */
  readonly rekorV1: readonly ('dsse' | 'hashedrekord')[]
  /** Whether Rekor v2 takes them in that form. */
  readonly rekorV2: boolean
}

/** A private key that may sign: of a known kind, strong enough, and shown to fit its public key. */
export interface PrivateKey extends KeyAlgorithm {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

const CURVES: ReadonlyMap<string, KeyKind> = new Map([
  ['prime256v1', 'ECDSA P-256'],
  ['secp384r1', 'ECDSA P-384'],
  ['secp521r1', 'ECDSA P-521'],
])

const RSA_SIZES: ReadonlyMap<number, KeyKind> = new Map([
  [2048, 'RSA 2048'],
  [3072, 'RSA 3072'],
  [4096, 'RSA 4096'],
])

const MIN_RSA_BITS = 2048
const RSA_EXPONENT = 65537n
const PROBE = Buffer.from('seal-image: does this private key fit its public key?')

/**
 * The algorithm of a public or private key. SHA-256 whatever the curve: measured with `verify
 * --key` and `verify-attestation --key` of cosign 3.1.3 and 2.6.5 (bundles, `.sig` and `.att` tags
 * alike), with Rekor v1 1.5.4 and with what Rekor v2 2.3.0 takes (tests/interop/stack/keys.stack.ts);
 * what v2 does not take was read in rekor-tiles (internal/algorithmregistry).
 *
 * | key                  | verified with                     | v1 dsse | v1 hashedrekord  | v2                    |
 * | -------------------- | --------------------------------- | ------- | ---------------- | --------------------- |
 * | ECDSA P-256          | ECDSA over SHA-256, ASN.1         | yes     | yes              | yes                   |
 * | ECDSA P-384, P-521   | ECDSA over SHA-256, ASN.1         | yes     | no               | SHA-384, SHA-512 only |
 * | RSA 2048, 3072, 4096 | PKCS #1 v1.5 over SHA-256, no PSS | yes     | yes              | yes                   |
 * | Ed25519              | the pure form, no Ed25519ph       | yes     | Ed25519ph only   | Ed25519ph only        |
 *
 * cosign itself signs with SHA-384 on P-384, SHA-512 on P-521 and (2.6.5) Ed25519ph. Its own
 * `verify --key` then refuses, unless it is told `--signature-digest-algorithm`, and no dsse entry
 * takes that. We sign what verifies as it stands.
 * Throws KeyError KEY_KIND_UNSUPPORTED, KEY_TOO_WEAK.
 */
export function keyAlgorithm(key: KeyObject): KeyAlgorithm {
  const kind = kindOf(key)
  if (kind === 'Ed25519') return { kind, hash: null, rekorV1: ['dsse'], rekorV2: false }
  const isSha256 = kind !== 'ECDSA P-384' && kind !== 'ECDSA P-521'
  const rekorV1 = isSha256 ? (['dsse', 'hashedrekord'] as const) : (['dsse'] as const)
  return { kind, hash: 'sha256', rekorV1, rekorV2: isSha256 }
}

/**
 * A private key with its algorithm, once it has signed something that its public key verifies: a
 * file may hold a public key that is not its own. Throws KeyError KEY_KIND_UNSUPPORTED,
 * KEY_TOO_WEAK, KEY_MALFORMED.
 */
export function privateKeyOf(privateKey: KeyObject): PrivateKey {
  const algorithm = keyAlgorithm(privateKey)
  const publicKey = plainPublicKey(privateKey)
  if (!fits(privateKey, publicKey, algorithm.hash)) {
    throw refused('KEY_MALFORMED', 'what the private key signs, its own public key does not verify')
  }
  return { ...algorithm, privateKey, publicKey }
}

/**
 * The public key as everybody writes it: OpenSSL would repeat the compressed point of the file,
 * which Go does not read. A curve that is written out, not named, is refused as Go refuses it.
 */
function plainPublicKey(privateKey: KeyObject): KeyObject {
  const publicKey = createPublicKey(privateKey)
  if (publicKey.asymmetricKeyType !== 'ec') return publicKey
  const spki = parseKeyDer(publicKey.export({ type: 'spki', format: 'der' }))
  if (spki.subs[0]?.subs[1]?.tag.isOID() !== true) {
    throw unsupported('an elliptic curve key whose curve is written out, not named')
  }
  return createPublicKey({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' })
}

/**
 * How bundles and cosign name a public key: base64 of the SHA-256 of its SubjectPublicKeyInfo in
 * DER.
 */
export function publicKeyHint(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(spki).digest('base64')
}

function kindOf(key: KeyObject): KeyKind {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ed25519') return 'Ed25519'
  if (type === 'ec') {
    const curve = details?.namedCurve
    return known(CURVES.get(curve ?? ''), `an elliptic curve key on ${curve ?? 'no named curve'}`)
  }
  if (type !== 'rsa') throw unsupported(`a ${type ?? key.type} key`)
  const bits = details?.modulusLength ?? 0
  if (bits < MIN_RSA_BITS) {
    throw refused('KEY_TOO_WEAK', `it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`)
  }
  if (details?.publicExponent !== RSA_EXPONENT) {
    throw unsupported('an RSA key with a public exponent other than 65537')
  }
  return known(RSA_SIZES.get(bits), `RSA of ${bits} bits, which cosign does not take`)
}

function known(kind: KeyKind | undefined, what: string): KeyKind {
  if (kind === undefined) throw unsupported(what)
  return kind
}

function fits(privateKey: KeyObject, publicKey: KeyObject, hash: KeyAlgorithm['hash']): boolean {
  try {
    return verify(hash, PROBE, publicKey, sign(hash, PROBE, privateKey))
  } catch {
    return false
  }
}

function unsupported(what: string): KeyError {
  return refused('KEY_KIND_UNSUPPORTED', `it is ${what}`)
}

function refused(code: KeyErrorCode, why: string): KeyError {
  return new KeyError({
    code,
    message: `the key cannot be used for signing: ${why}`,
    hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of 2048, 3072 or 4096 bits; seal-image generate-key-pair makes one.',
  })
}
