import { SealError } from '../shared/errors.ts'
import type { Exec, Finished } from '../shared/exec.ts'
import { asObject, asString, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { Secret } from '../shared/secret.ts'
import type { Credential } from './credentials.ts'
import { OciError } from './oci-error.ts'

const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const MAX_ANSWER_BYTES = 64 * 1024
const NOT_FOUND = 'credentials not found'

/**
 * Asks `docker-credential-NAME get` for a server's credential, the server on standard input (docker-credential-helpers).
 * Undefined where the helper has none. Throws OciError `CREDENTIAL_HELPER_FAILED`.
 */
export async function credentialFromHelper(
  name: string,
  server: string,
  exec: Exec,
): Promise<Credential | undefined> {
  if (!HELPER_NAME.test(name)) {
    throw failed(`${JSON.stringify(printable(name, 60))} is not the name of a credential helper`)
  }
  const program = `docker-credential-${name}`
  const finished = await run(program, server, exec)
  if (finished.status === 0) return read(finished.stdout, program)
  if (`${finished.stdout}${finished.stderr}`.toLowerCase().includes(NOT_FOUND)) return undefined
  throw failed(`${program} ended with status ${finished.status} for ${server}${reasonIn(finished)}`)
}

async function run(program: string, server: string, exec: Exec): Promise<Finished> {
  try {
    return await exec(program, ['get'], server)
  } catch (cause) {
    throw failed(
      `${program}, which the Docker configuration names, could not be run for ${server}`,
      cause,
    )
  }
}

function read(stdout: string, program: string): Credential | undefined {
  const what = `the answer of ${program}`
  try {
    const answer = asObject(
      parseJson(Buffer.from(stdout), what, { maxBytes: MAX_ANSWER_BYTES }),
      what,
    )
    const username = asString(answer['Username'], `${what}, Username`)
    const secret = asString(answer['Secret'], `${what}, Secret`)
    if (secret === '') return undefined
    if (username === '<token>') return { kind: 'identity', token: new Secret(secret) }
    return { kind: 'basic', username, password: new Secret(secret) }
  } catch (cause) {
    // No cause is kept: the parser's own error quotes the text, which holds the password.
    throw failed(cause instanceof SealError ? cause.message : `${what} could not be read`)
  }
}

/** The first line of what the helper said, unless it looks like an answer, which would hold the secret. */
function reasonIn(finished: Finished): string {
  const said = [finished.stdout, finished.stderr].map((text) => text.trim()).find(Boolean) ?? ''
  if (said === '' || said.includes('{')) return ''
  return `: ${printable(said.split('\n', 1)[0] ?? '', 200)}`
}

function failed(message: string, cause?: unknown): OciError {
  return new OciError({
    kind: 'service',
    code: 'CREDENTIAL_HELPER_FAILED',
    message,
    hint: 'Log in again, mend credHelpers or credsStore in the Docker configuration, or give registry-username and registry-password.',
    cause,
  })
}
