import type { FlowError } from './flow-error.ts'
import { readSecretFile } from './input-file.ts'
import { wrongInput } from './malformed-input.ts'
import type { Exec } from './shared/exec.ts'
import type { HttpClient } from './shared/http.ts'
import { Secret } from './shared/secret.ts'
import { ciSystemOf } from './sigstore/ci-systems.ts'
import type { IdentityTokenSource } from './sigstore/identity-token.ts'
import {
  actionsToken,
  commandToken,
  fileToken,
  givenToken,
  identityTokens,
  missingToken,
  type TokenText,
} from './sigstore/token-sources.ts'

export interface IdentityInputs {
  readonly identityToken: string | undefined
  /** Read anew whenever a token is asked for: those that Kubernetes projects are exchanged while a job runs. */
  readonly identityTokenFile: string | undefined
}

/** Where tokens may come from. */
export interface IdentitySurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mask: (secret: string) => void
  readonly http: HttpClient
  readonly exec: Exec
}

export interface IdentitySource {
  readonly tokens: IdentityTokenSource
  /** Whether the token is one that somebody gave, and not the job's own. */
  readonly isGiven: boolean
  /** Whether it is known already that there is none: the first token asked for is the error. */
  readonly isMissing: boolean
}

/**
 * Where the run's id-tokens come from: what the inputs give, else SIGSTORE_ID_TOKEN, else the job's own, from GitHub's token endpoint
 * or the command of a CI system. Nothing is asked yet. Nobody is ever asked to log in. Throws FlowError INPUT_MALFORMED where two are given.
 */
export function identitySource(
  inputs: IdentityInputs,
  surroundings: IdentitySurroundings,
): IdentitySource {
  const given = givenText(inputs, surroundings)
  const own = ownText(surroundings)
  const text = given ?? own ?? missingToken(ciSystemOf(surroundings.env))
  return {
    tokens: identityTokens(text, surroundings.mask),
    isGiven: given !== undefined,
    isMissing: !hasIdentity(inputs, surroundings.env),
  }
}

/** Whether there is anything to get a token from; nothing is asked. */
export function hasIdentity(
  { identityToken, identityTokenFile }: IdentityInputs,
  env: IdentitySurroundings['env'],
): boolean {
  const given = identityTokenFile ?? identityToken ?? env['SIGSTORE_ID_TOKEN']
  return Boolean(given) || isOfJob(env) || ciSystemOf(env)?.command !== undefined
}

/** GitHub gives both to a job with the permission. */
function isOfJob(env: IdentitySurroundings['env']): boolean {
  return Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
}

function givenText(
  { identityToken, identityTokenFile: file }: IdentityInputs,
  { env, mask }: IdentitySurroundings,
): TokenText | undefined {
  if (file !== undefined) {
    if (identityToken !== undefined) throw twoGiven()
    return fileToken((maxBytes) => readSecretFile('identity-token-file', file, maxBytes))
  }
  const token = identityToken ?? env['SIGSTORE_ID_TOKEN']
  if (!token) return undefined
  mask(token)
  return givenToken(new Secret(token))
}

function ownText({ env, mask, http, exec }: IdentitySurroundings): TokenText | undefined {
  const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL']
  const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (requestUrl && requestToken) {
    mask(requestToken)
    return actionsToken({ http, requestUrl, requestToken: new Secret(requestToken) })
  }
  const ci = ciSystemOf(env)
  return ci?.command === undefined ? undefined : commandToken(ci, ci.command, exec)
}

function twoGiven(): FlowError {
  return wrongInput(
    'identity-token and identity-token-file are both given',
    'Give the one that holds the token to sign with.',
  )
}
