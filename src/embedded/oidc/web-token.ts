import { createHash, generateKeyPair, type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { asObject, type JsonObject, parseJson } from '../../shared/json.ts'
import { refusal } from '../embedded-error.ts'
import type { Claims } from './claims.ts'

/** The key that signs id-tokens: RSA 2048 with SHA-256 (RS256), as GitHub's issuer does. */
export interface TokenKey {
  readonly id: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

const newKeyPair = promisify(generateKeyPair)

export async function createTokenKey(): Promise<TokenKey> {
  const { publicKey, privateKey } = await newKeyPair('rsa', { modulusLength: 2048 })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return { id: createHash('sha256').update(spki).digest('hex').slice(0, 32), publicKey, privateKey }
}

/** A JSON Web Token (RFC 7519) in compact form. */
export function signedToken(claims: Claims, key: TokenKey): string {
  const header = base64url({ alg: 'RS256', kid: key.id, typ: 'JWT' })
  const content = `${header}.${base64url(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`
}

/** JSON Web Key Set (RFC 7517) with this one key. */
export function keySet(key: TokenKey): object {
  const { kty, n, e } = key.publicKey.export({ format: 'jwk' })
  return { keys: [{ kty, n, e, alg: 'RS256', use: 'sig', kid: key.id }] }
}

const MAX_TOKEN_BYTES = 64 * 1024

/** The claims of a token, once its signature is proved. Throws EmbeddedError `TOKEN_REFUSED`; messages hold no token. */
export function verifiedClaims(token: string, key: TokenKey): JsonObject {
  const [header, payload, signature, ...more] = token.split('.')
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) {
    throw refusal('TOKEN_REFUSED', 'the identity token is no JSON Web Token')
  }
  const { alg, kid } = part(header)
  if (alg !== 'RS256' || kid !== key.id) {
    throw refusal('TOKEN_REFUSED', 'the identity token is signed with an unknown key')
  }
  const signed = Buffer.from(`${header}.${payload}`)
  if (!verify('sha256', signed, key.publicKey, Buffer.from(signature, 'base64url'))) {
    throw refusal('TOKEN_REFUSED', "the identity token's signature is wrong")
  }
  return part(payload)
}

function part(encoded: string): JsonObject {
  const what = 'a part of the identity token'
  try {
    return asObject(
      parseJson(Buffer.from(encoded, 'base64url'), what, { maxBytes: MAX_TOKEN_BYTES }),
      what,
    )
  } catch (cause) {
    throw refusal('TOKEN_REFUSED', 'the identity token cannot be read', cause)
  }
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
