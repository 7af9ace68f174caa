import type { KeyObject } from 'node:crypto'
import { VerifyError } from './verify-error.ts'

const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1', 'secp521r1']
const MIN_RSA_BITS = 2048

/**
 * Refuses keys that prove too little: only ECDSA on P-256, P-384 or P-521, Ed25519, and RSA of at least 2048 bits.
 * Throws VerifyError KEY_UNSUPPORTED: wrong usage for a key that the caller gave, a refusal for one that came in a certificate.
 */
export function checkKey(key: KeyObject, from: 'caller' | 'certificate'): void {
  const why = weaknessOf(key)
  if (why === undefined) return
  throw new VerifyError({
    kind: from === 'caller' ? 'usage' : 'refused',
    code: 'KEY_UNSUPPORTED',
    message: `the key cannot be used for verification: ${why}`,
    hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits.',
  })
}

/** What is wrong with a key, or undefined where nothing is. */
function weaknessOf(key: KeyObject): string | undefined {
  if (key.type !== 'public') return `it is a ${key.type} key, expected a public one`
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ed25519') return undefined
  if (type === 'ec') {
    if (CURVES.includes(details?.namedCurve)) return undefined
    return `its curve is ${details?.namedCurve ?? 'unnamed'}`
  }
  if (type === 'rsa') {
    const bits = details?.modulusLength ?? 0
    if (bits >= MIN_RSA_BITS) return undefined
    return `it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`
  }
  return `it is a key for ${type ?? 'nothing known'}`
}
