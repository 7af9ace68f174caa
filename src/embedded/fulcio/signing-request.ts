import { type KeyObject, verify } from 'node:crypto'
import { asObject, type JsonObject, parseJson } from '../../shared/json.ts'
import { refusal } from '../embedded-error.ts'
import type { ServiceRequest } from '../service.ts'
import { certifiableKey, signatureHashOf } from './certifiable-key.ts'
import { csrKey } from './certificate-signing-request.ts'

/** A request for a certificate: who, and which key with which proof. */
export interface SigningRequest {
  readonly token: string
  /** The key, once `subject` shows that the asker holds it. Throws EmbeddedError. */
  provenKey(subject: string): KeyObject
}

const MAX_REQUEST_BYTES = 256 * 1024

/** POST /api/v2/signingCert (fulcio.proto, CreateSigningCertificateRequest as JSON). Throws EmbeddedError. */
export function parseSigningRequest(request: ServiceRequest): SigningRequest {
  const body = readBody(request)
  const inBody = optional(body, 'credentials')?.['oidcIdentityToken']
  const token = typeof inBody === 'string' && inBody !== '' ? inBody : bearerToken(request)
  const csr = body['certificateSigningRequest']
  if (csr !== undefined) return withCsr(token, csr)
  const keyRequest = optional(body, 'publicKeyRequest') ?? {}
  const content = optional(keyRequest, 'publicKey')?.['content']
  return withProof(token, content, keyRequest['proofOfPossession'])
}

/** POST /api/v1/signingCert (fulcio_legacy.proto): the same in older words, byte strings in base64. */
export function parseLegacySigningRequest(request: ServiceRequest): SigningRequest {
  const body = readBody(request)
  const token = bearerToken(request)
  const csr = body['certificateSigningRequest']
  if (csr !== undefined && csr !== null && csr !== '') return withCsr(token, csr)
  const content = optional(body, 'publicKey')?.['content']
  const key = typeof content === 'string' ? Buffer.from(content, 'base64') : undefined
  return withProof(token, key, body['signedEmailAddress'])
}

function readBody(request: ServiceRequest): JsonObject {
  const what = 'the signing request'
  try {
    return asObject(parseJson(request.body, what, { maxBytes: MAX_REQUEST_BYTES }), what)
  } catch (cause) {
    throw refusal('REQUEST_MALFORMED', 'the signing request is no JSON object', cause)
  }
}

function optional(body: JsonObject, name: string): JsonObject | undefined {
  const value = body[name]
  if (value === undefined || value === null) return undefined
  try {
    return asObject(value, name)
  } catch (cause) {
    throw refusal('REQUEST_MALFORMED', `${name} is no object`, cause)
  }
}

function bearerToken(request: ServiceRequest): string {
  return /^bearer (\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1] ?? ''
}

function withProof(token: string, content: unknown, proof: unknown): SigningRequest {
  return {
    token,
    provenKey(subject) {
      const key = certifiableKey(content)
      const signature = Buffer.from(typeof proof === 'string' ? proof : '', 'base64')
      if (!verify(signatureHashOf(key), Buffer.from(subject), key, signature)) {
        throw refusal(
          'PROOF_REFUSED',
          'The signature supplied in the request could not be verified',
        )
      }
      return key
    },
  }
}

function withCsr(token: string, csr: unknown): SigningRequest {
  return { token, provenKey: () => csrKey(csr) }
}
