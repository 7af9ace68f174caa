import { createHash } from 'node:crypto'
import { asObject, asString, type JsonObject } from '../../shared/json.ts'
import { refusal } from '../embedded-error.ts'
import { type DigestAlgorithm, signsDigest } from './digest-signature.ts'
import type { AcceptedSpec } from './accepted-spec.ts'
import { parseVerifierKey } from './verifier-key.ts'

const DIGEST_BYTES: Readonly<Record<DigestAlgorithm, number>> = {
  sha256: 32,
  sha384: 48,
  sha512: 64,
}

/** hashedrekord 0.0.1: a signature over data of which the log is told the digest. Throws EmbeddedError or JsonError. */
export function hashedrekordEntry(spec: JsonObject): AcceptedSpec {
  const hash = asObject(asObject(spec['data'], 'data')['hash'], 'data.hash')
  const algorithm = digestAlgorithm(asString(hash['algorithm'], 'data.hash.algorithm'))
  const value = asString(hash['value'], 'data.hash.value')
  const digest = Buffer.from(value, 'hex')
  if (digest.byteLength !== DIGEST_BYTES[algorithm] || digest.toString('hex') !== value) {
    throw refusal('ENTRY_REFUSED', 'invalid value for hash')
  }
  const proof = asObject(spec['signature'], 'signature')
  const content = asString(
    asObject(proof['publicKey'], 'publicKey')['content'],
    'publicKey.content',
  )
  const signature = Buffer.from(asString(proof['content'], 'signature.content'), 'base64')
  const verifier = parseVerifierKey(Buffer.from(content, 'base64'))
  if (!signsDigest(verifier.key, signature, digest, algorithm)) {
    throw refusal('PROOF_REFUSED', 'verifying signature: invalid signature when validating')
  }
  const pem = Buffer.from(verifier.pem)
  return {
    spec: {
      data: { hash: { algorithm, value } },
      signature: {
        content: signature.toString('base64'),
        publicKey: { content: pem.toString('base64') },
      },
    },
    indexKeys: [
      createHash('sha256').update(pem).digest('hex'),
      ...verifier.subjects,
      `${algorithm}:${value}`,
    ],
  }
}

function digestAlgorithm(name: string): DigestAlgorithm {
  if (name === 'sha256' || name === 'sha384' || name === 'sha512') return name
  throw refusal('ENTRY_REFUSED', `data.hash.algorithm is ${JSON.stringify(name)}`)
}
