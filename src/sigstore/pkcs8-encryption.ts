import type { ASN1Obj } from '@sigstore/core'
import { KeyError } from './key-error.ts'
import { parseKeyDer } from './key-pem.ts'

const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const SCRYPT = '1.3.6.1.4.1.11591.4.11'

/** About four seconds of HMAC-SHA-256; OpenSSL writes 2048, careful people a million. */
const MAX_ITERATIONS = 10_000_000n
/** OpenSSL's own limit on scrypt's memory, 128·N·r bytes; p only takes time. */
const MAX_SCRYPT_BYTES = 32n * 1024n * 1024n
const MAX_SCRYPT_PARALLELISM = 16n

/**
 * Refuses an `ENCRYPTED PRIVATE KEY` (RFC 5958 EncryptedPrivateKeyInfo) whose password would take
 * too long to try, or that is not locked by PBES2 (RFC 8018) with PBKDF2 or scrypt (RFC 7914).
 * Nothing is derived here.
 * Throws KeyError KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED.
 */
export function checkPkcs8Encryption(der: Buffer): void {
  const algorithm = part(parseKeyDer(der), 0)
  const scheme = oidOf(part(algorithm, 0))
  if (scheme !== PBES2) throw unsupported(`its scheme is ${scheme}, expected PBES2`)
  const kdf = part(part(algorithm, 1), 0)
  const name = oidOf(part(kdf, 0))
  const parameters = part(kdf, 1)
  switch (name) {
    case PBKDF2:
      checkIterations(integerOf(part(parameters, 1)))
      return
    case SCRYPT:
      checkScrypt(parameters)
      return
    default:
      throw unsupported(`its key derivation is ${name}, expected PBKDF2 or scrypt`)
  }
}

function checkIterations(iterations: bigint): void {
  if (iterations >= 1n && iterations <= MAX_ITERATIONS) return
  throw unsupported(
    `it wants ${iterations.toString()} iterations of PBKDF2, expected at most ${MAX_ITERATIONS.toString()}`,
  )
}

function checkScrypt(parameters: ASN1Obj): void {
  const [n = 0n, r = 0n, p = 0n] = [1, 2, 3].map((at) => integerOf(part(parameters, at)))
  const positive = n > 0n && r > 0n && p > 0n
  if (positive && 128n * n * r <= MAX_SCRYPT_BYTES && p <= MAX_SCRYPT_PARALLELISM) return
  throw unsupported(
    `its scrypt cost is N ${n.toString()}, r ${r.toString()}, p ${p.toString()}, which is too much to try`,
  )
}

function part(object: ASN1Obj, at: number): ASN1Obj {
  const found = object.subs[at]
  if (found === undefined) throw unsupported('it does not say how')
  return found
}

function oidOf(object: ASN1Obj): string {
  if (!object.tag.isOID()) throw unsupported('it does not say how')
  return object.toOID()
}

function integerOf(object: ASN1Obj): bigint {
  if (!object.tag.isInteger()) throw unsupported('its cost is no number')
  return object.toInteger()
}

function unsupported(why: string): KeyError {
  return new KeyError({
    code: 'KEY_ENCRYPTION_UNSUPPORTED',
    message: `the key is locked in a way that is not supported: ${why}`,
    hint: 'No password was tried. Convert the key: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW_KEY.',
  })
}
