import { Secret } from '../shared/secret.ts'
import { asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { SigstoreError } from './sigstore-error.ts'

/** An OIDC id-token. Its claims are read, not verified: Fulcio does that before it certifies them. */
export interface IdentityToken {
  readonly raw: Secret
  readonly claims: JsonObject
  readonly issuer: string
  /** What Fulcio wants the proof of possession over: the verified `email`, else `sub`. */
  readonly challenge: string
  readonly expiresAt: Date
}

/** Gives a fresh token for the audience `sigstore` on each call, as far as there are fresh ones. */
export type IdentityTokenSource = () => Promise<IdentityToken>

export const MAX_TOKEN_BYTES = 64 * 1024

/** Reads a compact JWT (RFC 7519). The token itself never enters a message. Throws SigstoreError. */
export function parseIdentityToken(raw: Secret): IdentityToken {
  const [, payload, signature, ...more] = raw.reveal().trim().split('.')
  if (payload === undefined || !signature || more.length > 0) throw malformed('it is not a JWT')
  try {
    const claims = asObject(
      parseJson(Buffer.from(payload, 'base64url'), 'the id-token', { maxBytes: MAX_TOKEN_BYTES }),
      'the id-token',
    )
    return {
      raw: new Secret(raw.reveal().trim()),
      claims,
      issuer: namedIn(claims, 'iss'),
      challenge: challengeOf(claims),
      expiresAt: endOf(claims),
    }
  } catch (cause) {
    if (cause instanceof SigstoreError) throw cause
    throw malformed('its claims cannot be read', cause)
  }
}

/** A claim that is a number or a non-empty string, as text, or undefined. */
export function claimOf(token: IdentityToken, name: string): string | undefined {
  const value = token.claims[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function challengeOf(claims: JsonObject): string {
  const { email, email_verified: verified } = claims
  // Some providers write the boolean as text, and Fulcio takes it so.
  const isVerified = verified === true || verified === 'true'
  return typeof email === 'string' && email !== '' && isVerified ? email : namedIn(claims, 'sub')
}

function namedIn(claims: JsonObject, name: 'iss' | 'sub'): string {
  const value = asString(claims[name], `"${name}" in the id-token`)
  if (value === '') throw malformed(`its "${name}" is empty`)
  return value
}

function endOf(claims: JsonObject): Date {
  const seconds = claims['exp']
  const end = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN)
  if (Number.isNaN(end.getTime())) throw malformed('it has no "exp" that is a time')
  return end
}

function malformed(why: string, cause?: unknown): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MALFORMED',
    message: `the id-token cannot be used: ${why}`,
    hint: 'Give the compact JWT that the OIDC provider issued for the audience "sigstore".',
    cause,
  })
}
