import type { KeyObject } from 'node:crypto'
import { VerifyError } from './verify-error.ts'

const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1', 'secp521r1']
const MIN_RSA_BITS = 2048

/**
 * Refuses keys that prove too little: only ECDSA on P-256, P-384 or P-521, Ed25519, and RSA of at least 2048 bits.
 * Throws VerifyError KEY_UNSUPPORTED.
 */
export function checkKey(key: KeyObject): void {
  if (key.type !== 'public') throw unsupported(`it is a ${key.type} key, expected a public one`)
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type === 'ed25519') return
  if (type === 'ec') {
    if (CURVES.includes(details?.namedCurve)) return
    throw unsupported(`its curve is ${details?.namedCurve ?? 'unnamed'}`)
  }
  if (type === 'rsa') {
    const bits = details?.modulusLength ?? 0
    if (bits >= MIN_RSA_BITS) return
    throw unsupported(`it is RSA of ${bits} bits, expected at least ${MIN_RSA_BITS}`)
  }
  throw unsupported(`it is a key for ${type ?? 'nothing known'}`)
}

function unsupported(why: string): VerifyError {
  return new VerifyError({
    kind: 'usage',
    code: 'KEY_UNSUPPORTED',
    message: `the key cannot be used for verification: ${why}`,
    hint: 'Use ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits.',
  })
}
