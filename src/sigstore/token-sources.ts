import { messageOf } from '../shared/errors.ts'
import { type Exec, ExecError, type Finished } from '../shared/exec.ts'
import { type HttpClient, redacted } from '../shared/http.ts'
import { asObject, asString, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { Secret } from '../shared/secret.ts'
import { CI_SYSTEMS, type CiSystem, GITHUB_ACTIONS } from './ci-systems.ts'
import { type IdentityTokenSource, MAX_TOKEN_BYTES, parseIdentityToken } from './identity-token.ts'
import { SigstoreError } from './sigstore-error.ts'

/** Gives the text of a fresh token for the audience `sigstore` on each call, as far as there are fresh ones. */
export type TokenText = () => Promise<Secret>

const AUDIENCE = 'sigstore'
/** A JSON Web Token in compact form (RFC 7519). */
const COMPACT_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** Tokens read from their text, of which `mask` is told before anything can go wrong with it. */
export function identityTokens(
  text: TokenText,
  mask: (secret: string) => void,
): IdentityTokenSource {
  return async () => {
    const raw = await text()
    mask(raw.reveal())
    return parseIdentityToken(raw)
  }
}

/**
 * The job's own token, from GitHub Actions' token endpoint. `requestUrl` and `requestToken` come from its environment.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING, IDENTITY_TOKEN_REFUSED, SERVICE_ANSWER_MALFORMED.
 */
export function actionsToken(options: {
  readonly http: HttpClient
  readonly requestUrl: string
  readonly requestToken: Secret
}): TokenText {
  return async () => {
    const url = URL.parse(options.requestUrl)
    if (url === null) throw missing(GITHUB_ACTIONS, 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL')
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
    return tokenIn(answer.body, url)
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

/**
 * What the command of a CI system prints, run anew on each call. Nothing of its standard output enters a message.
 * Throws SigstoreError IDENTITY_TOKEN_MISSING where the command is not there, otherwise IDENTITY_TOKEN_REFUSED.
 */
export function commandToken(
  ci: CiSystem,
  [program, ...args]: NonNullable<CiSystem['command']>,
  exec: Exec,
): TokenText {
  return async () => {
    const { status, stdout, stderr } = await run(ci, program, () => exec(program, args, ''))
    if (status !== 0) throw refused(ci, `${program} ended with status ${status}${saidIn(stderr)}`)
    const token = stdout.trim()
    if (!COMPACT_TOKEN.test(token))
      throw refused(ci, `${program} printed no token${saidIn(stderr)}`)
    return new Secret(token)
  }
}

async function run(
  ci: CiSystem,
  program: string,
  start: () => Promise<Finished>,
): Promise<Finished> {
  try {
    return await start()
  } catch (cause) {
    if (!(cause instanceof ExecError)) throw cause
    const isThere = cause.code !== 'EXEC_NOT_STARTED'
    throw isThere
      ? refused(ci, cause.message, cause)
      : missing(ci, `${program} cannot be run`, cause)
  }
}

/** The last line of what a command said, as long as it cannot be a token. */
function saidIn(stderr: string): string {
  const last = stderr.trim().split('\n').at(-1)?.trim() ?? ''
  const isSecret = last.split(/\s/).some((word) => /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/.test(word))
  return last === '' || isSecret ? '' : `: ${printable(last, 200)}`
}

/** A token that somebody else got; it cannot be renewed. */
export function givenToken(token: Secret): TokenText {
  return () => Promise.resolve(token)
}

/** A token in a file, which may be another one at the next call. */
export function fileToken(read: (maxBytes: number) => Promise<Buffer>): TokenText {
  return async () => new Secret((await read(MAX_TOKEN_BYTES)).toString('utf8').trim())
}

/** Where no token is to be had: fails at once, saying what to do in this CI system, or in each. */
export function missingToken(ci?: CiSystem): TokenText {
  return () => Promise.reject(ci === undefined ? nowhere() : missing(ci))
}

function missing(ci: CiSystem, why?: string, cause?: unknown): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message: `this job has no id-token (${ci.name})${why === undefined ? lack(ci) : `: ${why}`}`,
    hint: ci.remedy,
    cause,
  })
}

function lack({ lacks }: CiSystem): string {
  return lacks === undefined ? '' : `: it lacks ${lacks}`
}

function nowhere(): SigstoreError {
  const ways = CI_SYSTEMS.map(({ name, remedy }) => `${name}: ${remedy}`)
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_MISSING',
    message: 'this job has no id-token, and is not of a CI system that is known',
    hint: `Set SIGSTORE_ID_TOKEN, give identity-token or identity-token-file, or sign with a key. ${ways.join(' ')}`,
  })
}

function refused({ name, remedy }: CiSystem, why: string, cause?: unknown): SigstoreError {
  return new SigstoreError({
    code: 'IDENTITY_TOKEN_REFUSED',
    message: `${name} gave no id-token: ${why}`,
    hint: remedy,
    cause,
  })
}
