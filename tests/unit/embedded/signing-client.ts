import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Embedded } from '../../../src/embedded/index.ts'

/** An answer of an embedded service, its JSON read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Undefined where the body is no JSON. */
  readonly json: Json
}

export interface Json {
  readonly [key: string]: Json
}

export async function send(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: jsonIn(text) }
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}

export interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

export const p256 = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' })

export const pemOf = (key: KeyPair): string =>
  key.publicKey.export({ type: 'spki', format: 'pem' }).toString()

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** A Fulcio v2 request with a proof over `subject`. */
export function certificateRequest(
  token: string,
  key: KeyPair,
  subject: string,
  hash: string | null = 'sha256',
): object {
  return {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: pemOf(key) },
      proofOfPossession: base64(sign(hash, Buffer.from(subject), key.privateKey)),
    },
  }
}

/** The chain for a new key, PEM, leaf first. */
export async function certificateFor(embedded: Embedded, key: KeyPair): Promise<string[]> {
  const token = embedded.oidc.mint()
  const request = certificateRequest(token, key, subjectOf(token))
  const answer = await send('POST', `${embedded.fulcioUrl}/api/v2/signingCert`, request)
  const chain = answer.json['signedCertificateEmbeddedSct']?.['chain']?.['certificates']
  return chain as unknown as string[]
}

export function claimsOf(token: string): Record<string, unknown> {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
  return JSON.parse(payload) as Record<string, unknown>
}

export const subjectOf = (token: string): string => String(claimsOf(token)['sub'])

/** A hashedrekord 0.0.1 proposal for `data`. */
export function hashedrekord(data: string, key: KeyPair, verifier = pemOf(key)): object {
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: sha256(data) } },
      signature: {
        content: base64(sign('sha256', Buffer.from(data), key.privateKey)),
        publicKey: { content: base64(verifier) },
      },
    },
  }
}

/** A dsse 0.0.1 proposal for an in-toto statement, and the envelope in it. */
export function dsse(
  statement: object,
  key: KeyPair,
  verifier = pemOf(key),
): { entry: object; envelope: string; payload: string } {
  const payloadType = 'application/vnd.in-toto+json'
  const payload = JSON.stringify(statement)
  const length = Buffer.byteLength(payload)
  const encoded = Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${length} ${payload}`)
  const envelope = JSON.stringify({
    payloadType,
    payload: base64(payload),
    signatures: [{ keyid: '', sig: base64(sign('sha256', encoded, key.privateKey)) }],
  })
  const proposedContent = { envelope, verifiers: [base64(verifier)] }
  return {
    entry: { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent } },
    envelope,
    payload,
  }
}

/** A JSON value that must be text. */
export function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${typeof value} where text is expected`)
  return value
}
