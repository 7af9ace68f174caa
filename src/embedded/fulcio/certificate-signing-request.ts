import { type KeyObject, verify } from 'node:crypto'
import { bytesOf, decode, membersOf, oidOf, sourceOf } from '../der.ts'
import { refusal } from '../embedded-error.ts'
import { certifiableKey } from './certifiable-key.ts'

/** The hash of each signature algorithm that a request may have; null for Ed25519. */
const HASHES = new Map<string | undefined, string | null>([
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.3.101.112', null],
])

/**
 * The key of a PKCS#10 request (RFC 2986; PEM, then base64), which must be signed with it; nothing else in it is read.
 * Throws EmbeddedError `REQUEST_MALFORMED`, `KEY_REFUSED` or `PROOF_REFUSED`.
 */
export function csrKey(csr: unknown): KeyObject {
  const { content, spki, algorithm, signature } = partsOf(csr)
  const key = certifiableKey(spki)
  const hash = HASHES.get(algorithm)
  if (hash === undefined || !verify(hash, content, key, signature)) {
    throw refusal('PROOF_REFUSED', 'The signature supplied in the request could not be verified')
  }
  return key
}

function partsOf(csr: unknown): {
  content: Buffer
  spki: Buffer
  algorithm: string | undefined
  signature: Buffer
} {
  try {
    const [content, algorithm, signature] = membersOf(decode(fromPem(csr)))
    const spki = membersOf(content)[2]
    if (content === undefined || spki === undefined) throw new Error('a member is missing')
    return {
      content: sourceOf(content),
      spki: sourceOf(spki),
      algorithm: oidOf(membersOf(algorithm)[0]),
      signature: bytesOf(signature),
    }
  } catch (cause) {
    throw refusal('REQUEST_MALFORMED', 'The certificate signing request could not be parsed', cause)
  }
}

function fromPem(csr: unknown): Buffer {
  const pem = typeof csr === 'string' ? Buffer.from(csr, 'base64').toString('utf8') : ''
  const base64 = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([^-]+)-----END/.exec(pem)?.[1] ?? ''
  return Buffer.from(base64, 'base64')
}
