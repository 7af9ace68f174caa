import { createPublicKey, type KeyObject } from 'node:crypto'
import { refusal } from '../embedded-error.ts'

const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1'])
const MIN_RSA_BITS = 2048

/**
 * A public key, PEM or DER, as text or bytes, of a kind that Fulcio certifies: ECDSA on a NIST curve, Ed25519, RSA from
 * 2048 bits. Throws EmbeddedError `KEY_REFUSED`.
 */
export function certifiableKey(content: unknown): KeyObject {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw unreadable()
  const bytes = Buffer.from(content)
  const key = bytes.includes('-----BEGIN PUBLIC KEY-----')
    ? read(() => createPublicKey(bytes))
    : read(() => createPublicKey({ key: bytes, type: 'spki', format: 'der' }))
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  const strong =
    key.asymmetricKeyType === 'ed25519' ||
    (key.asymmetricKeyType === 'ec' && CURVES.has(namedCurve)) ||
    (key.asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS)
  if (!strong) throw refusal('KEY_REFUSED', 'The public key supplied in the request is insecure')
  return key
}

/** The hash that Sigstore's default verifier takes for a key; null for Ed25519, which has its own. */
export function signatureHashOf(key: KeyObject): string | null {
  if (key.asymmetricKeyType === 'ed25519') return null
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (curve === 'secp384r1') return 'sha384'
  return curve === 'secp521r1' ? 'sha512' : 'sha256'
}

function read(parse: () => KeyObject): KeyObject {
  try {
    return parse()
  } catch (cause) {
    throw unreadable(cause)
  }
}

function unreadable(cause?: unknown): Error {
  return refusal('KEY_REFUSED', 'The public key supplied in the request could not be parsed', cause)
}
