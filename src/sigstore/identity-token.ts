import { messageOf } from '../shared/errors.ts'
import { Secret } from '../shared/secret.ts'
import { asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { type HttpClient, redacted } from '../shared/http.ts'
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

/** Gives a fresh token for the audience `sigstore` on each call. */
export type IdentityTokenSource = () => Promise<IdentityToken>

const MAX_TOKEN_BYTES = 64 * 1024
const AUDIENCE = 'sigstore'

/** The job's own token, from GitHub Actions' token endpoint. `requestUrl` and `requestToken` come from its environment. */
export function actionsTokenSource(options: {
  readonly http: HttpClient
  readonly requestUrl: string
  readonly requestToken: Secret
}): IdentityTokenSource {
  return async () => {
    const url = URL.parse(options.requestUrl)
    if (url === null) throw missing('ACTIONS_ID_TOKEN_REQUEST_URL is not a URL')
    url.searchParams.set('audience', AUDIENCE)
    const answer = await options.http.request({
      method: 'GET',
      url,
      headers: {
        authorization: `bearer ${options.requestToken.reveal()}`,
        accept: 'application/json; api-version=2.0',
      },
      maxBytes: MAX_TOKEN_BYTES,
    })
    if (answer.status !== 200) {
      throw new SigstoreError({
        code: 'IDENTITY_TOKEN_REFUSED',
        message: `the id-token endpoint ${redacted(url)} answered ${answer.status}`,
        hint: 'Check that the job has "permissions: id-token: write" and is still running, then run it again.',
      })
    }
    return parseIdentityToken(tokenIn(answer.body, url))
  }
}

/** Keeps no cause: a JSON parser's error quotes the text, which may hold a token. */
function tokenIn(body: Buffer, url: URL): Secret {
  const what = 'the answer'
  try {
    const answer = asObject(parseJson(body, what, { maxBytes: MAX_TOKEN_BYTES }), what)
    return new Secret(asString(answer['value'], `"value" in ${what}`))
  } catch (error) {
    throw new SigstoreError({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: `the id-token endpoint ${redacted(url)} gave no token: ${messageOf(error)}`,
      hint: 'Check ACTIONS_ID_TOKEN_REQUEST_URL, and that no proxy answers in its place; then run the job again.',
    })
  }
}

/** A token that somebody else got; it cannot be renewed. */
export function givenTokenSource(token: Secret): IdentityTokenSource {
  return () => Promise.resolve(parseIdentityToken(token))
}

/** Where no token is to be had: fails at the first call, saying which permission to add. */
export function missingTokenSource(failure: SigstoreError = missing()): IdentityTokenSource {
  return () => Promise.reject(failure)
}

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

function missing(message = 'this job has no id-token'): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message,
    hint: 'Add "id-token: write" under "permissions:" of this job (and of the job that calls it), or give an identity token.',
  })
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
