import type { Action } from './action.ts'
import type { HttpAnswer, HttpClient } from '../shared/http.ts'
import { redacted } from '../shared/http.ts'
import { asObject, asString, JsonError, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { Secret } from '../shared/secret.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credential, CredentialSource } from './credentials.ts'
import { OciError } from './oci-error.ts'
import type { Repository } from './reference.ts'
import { refusalOf } from '../shared/http-target.ts'
import { refusal } from './registry-refusal.ts'

/** An Authorization header, and whether a credential stands behind it (an anonymous token has none). */
export interface Authorization {
  readonly header: Secret
  readonly identified: boolean
}

/** One registry, as far as it has told what it asks for. */
interface Known {
  challenge?: Challenge
  /** By scope; shared by all who wait for the same token. */
  readonly tokens: Map<string, Promise<Authorization>>
}

type Bearer = Extract<Challenge, { scheme: 'bearer' }>

const MAX_TOKEN_ANSWER_BYTES = 64 * 1024
const HEADER_SAFE = /^[\x21-\x7e]{1,32768}$/

/**
 * Answers the 401 challenges of registries: Basic, and Bearer with distribution's token service (GET) or OAuth 2 (POST, for
 * identity tokens). A registry's first challenge is remembered, so that later scopes cost one round trip for the token and
 * none for a 401; tokens are kept by registry and scope until one is refused. Throws OciError.
 */
export class Authorizer {
  readonly #http: HttpClient
  readonly #credentials: CredentialSource
  readonly #known = new Map<string, Known>()

  constructor(options: { http: HttpClient; credentials: CredentialSource }) {
    this.#http = options.http
    this.#credentials = options.credentials
  }

  /** What to show without being asked, or undefined where the registry has not asked for anything yet. */
  async known(
    root: URL,
    repository: Repository,
    action: Action,
  ): Promise<Authorization | undefined> {
    const { challenge } = this.#knownOf(repository)
    if (challenge === undefined) return undefined
    if (challenge.scheme === 'basic') return this.#basic(repository)
    return this.#token(root, challenge, repository, action)
  }

  /** What to show after a 401 with this WWW-Authenticate header, or undefined where there is nothing (else) to show. */
  async answer(
    root: URL,
    repository: Repository,
    action: Action,
    asked: { readonly challenge: string; readonly rejected: Authorization | undefined },
  ): Promise<Authorization | undefined> {
    const challenge = parseChallenge(asked.challenge)
    if (challenge === undefined) {
      throw badChallenge(repository, `asks for ${JSON.stringify(printable(asked.challenge, 100))}`)
    }
    this.#knownOf(repository).challenge = challenge
    if (challenge.scheme === 'basic') {
      const basic = await this.#basic(repository)
      return basic?.header.reveal() === asked.rejected?.header.reveal() ? undefined : basic
    }
    if (asked.rejected !== undefined) {
      // A token of ours that lacks the scope will lack it the next time too.
      if (challenge.error === 'insufficient_scope') return undefined
      await this.#forget(repository, action, asked.rejected)
    }
    return this.#token(root, challenge, repository, action)
  }

  #knownOf(repository: Repository): Known {
    const known = this.#known.get(repository.registry) ?? { tokens: new Map() }
    this.#known.set(repository.registry, known)
    return known
  }

  async #basic(repository: Repository): Promise<Authorization | undefined> {
    const credential = await this.#credentials.credentialFor(repository.registry)
    if (credential === undefined) return undefined
    if (credential.kind === 'bearer') return bearer(credential.token.reveal(), true)
    if (credential.kind === 'basic') return { header: basicHeader(credential), identified: true }
    throw badChallenge(repository, 'asks for a password, and there is only an identity token')
  }

  async #token(
    root: URL,
    challenge: Bearer,
    repository: Repository,
    action: Action,
  ): Promise<Authorization> {
    const { tokens } = this.#knownOf(repository)
    const wider = action === 'pull' ? tokens.get(scopeOf(repository, 'push')) : undefined
    const scope = scopeOf(repository, action)
    const kept = wider ?? tokens.get(scope)
    if (kept !== undefined) return kept
    const fetched = this.#fetchToken(root, challenge, repository, action)
    tokens.set(scope, fetched)
    fetched.catch(() => tokens.delete(scope))
    return fetched
  }

  /** Drops the token that was refused, unless somebody else has already replaced it. */
  async #forget(repository: Repository, action: Action, rejected: Authorization): Promise<void> {
    const { tokens } = this.#knownOf(repository)
    const scopes = new Set([scopeOf(repository, action), scopeOf(repository, 'push')])
    for (const scope of scopes) {
      const kept = tokens.get(scope)
      if ((await kept)?.header.reveal() !== rejected.header.reveal()) continue
      if (tokens.get(scope) === kept) tokens.delete(scope)
    }
  }

  async #fetchToken(
    root: URL,
    challenge: Bearer,
    repository: Repository,
    action: Action,
  ): Promise<Authorization> {
    const realm = this.#realmOf(root, challenge, repository)
    const credential = await this.#credentials.credentialFor(repository.registry)
    if (credential?.kind === 'bearer') return bearer(credential.token.reveal(), true)
    const scope = scopeOf(repository, action)
    const method = credential?.kind === 'identity' ? 'POST' : 'GET'
    const answer =
      credential?.kind === 'identity'
        ? await this.#exchange(realm, challenge, scope, credential.token)
        : await this.#ask(realm, challenge, scope, credential)
    const identified = credential !== undefined
    if (answer.status !== 200) throw refusal({ method, repository, action, answer, identified })
    return bearer(tokenIn(answer, repository), identified)
  }

  /** GET with service and scope (distribution, "Token Authentication Specification"). */
  #ask(
    realm: URL,
    challenge: Bearer,
    scope: string,
    credential: Extract<Credential, { kind: 'basic' }> | undefined,
  ): Promise<HttpAnswer<Buffer>> {
    const url = new URL(realm)
    if (challenge.service !== undefined) url.searchParams.append('service', challenge.service)
    url.searchParams.append('scope', scope)
    const headers =
      credential === undefined ? {} : { authorization: basicHeader(credential).reveal() }
    return this.#http.request({ method: 'GET', url, headers, maxBytes: MAX_TOKEN_ANSWER_BYTES })
  }

  /** POST of a refresh token (distribution, "OAuth2 Token Authentication"). */
  #exchange(
    realm: URL,
    challenge: Bearer,
    scope: string,
    identity: Secret,
  ): Promise<HttpAnswer<Buffer>> {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      service: challenge.service ?? '',
      scope,
      client_id: 'seal-image',
      refresh_token: identity.reveal(),
    })
    return this.#http.request({
      method: 'POST',
      url: realm,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(form.toString()),
      repeatable: true,
      maxBytes: MAX_TOKEN_ANSWER_BYTES,
    })
  }

  #realmOf(root: URL, challenge: Bearer, repository: Repository): URL {
    const realm = URL.parse(challenge.realm)
    if (realm === null) {
      throw badChallenge(repository, 'names a token service whose address is no URL')
    }
    const why = refusalOf(realm, root)
    if (why === undefined) return realm
    throw badChallenge(
      repository,
      `sends its clients to ${printable(redacted(realm))} for a token: ${why}`,
    )
  }
}

function scopeOf(repository: Repository, action: Action): string {
  return `repository:${repository.path}:${action === 'push' ? 'pull,push' : 'pull'}`
}

function basicHeader(credential: Extract<Credential, { kind: 'basic' }>): Secret {
  const pair = `${credential.username}:${credential.password.reveal()}`
  return new Secret(`Basic ${Buffer.from(pair).toString('base64')}`)
}

function bearer(token: string, identified: boolean): Authorization {
  return { header: new Secret(`Bearer ${token}`), identified }
}

/** The token in a token service's answer; both names are in use. */
function tokenIn(answer: HttpAnswer<Buffer>, repository: Repository): string {
  const what = `the token answer of ${redacted(answer.url)}`
  try {
    const fields = asObject(
      parseJson(answer.body, what, { maxBytes: MAX_TOKEN_ANSWER_BYTES, maxDepth: 8 }),
      what,
    )
    const token = asString(fields['token'] ?? fields['access_token'], `${what}, token`)
    if (HEADER_SAFE.test(token)) return token
  } catch (error) {
    // No cause is kept: the parser's own error quotes the text, which holds the token.
    if (!(error instanceof JsonError)) throw error
    throw badChallenge(repository, `has a token service that answers wrongly: ${error.message}`)
  }
  throw badChallenge(repository, 'has a token service whose token cannot stand in a header')
}

function badChallenge(repository: Repository, why: string): OciError {
  return new OciError({
    kind: 'service',
    code: 'REGISTRY_BAD_CHALLENGE',
    message: `${repository.registry} ${why}`,
    hint: 'The registry or something before it asks for a login in a way that is not safe to follow; no credential was sent there.',
  })
}
