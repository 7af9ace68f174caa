import { type HttpAnswer, redacted } from '../shared/http.ts'
import { asArray, asObject, JsonError, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import type { Action } from './action.ts'
import { OciError, type OciErrorCode } from './oci-error.ts'
import { type Repository, repositoryName } from './reference.ts'

export interface Refused {
  readonly method: string
  readonly repository: Repository
  readonly action: Action
  readonly answer: HttpAnswer<Buffer>
  /** Whether a credential was shown. */
  readonly identified: boolean
}

/** The most of an error answer that is read. */
export const MAX_ERROR_BYTES = 64 * 1024

const GITHUB_REGISTRY = 'ghcr.io'

/** The error for an answer that is not the one hoped for: what was asked, what the registry said, and what a user can do. */
export function refusal(refused: Refused): OciError {
  const { method, answer } = refused
  const said = registryMessage(answer.body)
  const code = codeOf(refused)
  return new OciError({
    kind: code === 'REGISTRY_ERROR' ? 'service' : 'usage',
    code,
    message: `${method} ${printable(redacted(answer.url))} answered ${answer.status}${said === '' ? '' : `: ${said}`}${lack(code, refused)}`,
    hint: hintOf(code, refused),
  })
}

/** The registry's own code and message (distribution-spec, "Error Codes"), or nothing where the body holds none. */
export function registryMessage(body: Buffer): string {
  try {
    const document = asObject(parseJson(body, 'error', { maxBytes: MAX_ERROR_BYTES }), 'error')
    const first = asObject(asArray(document['errors'], 'errors')[0], 'errors[0]')
    const parts = [first['code'], first['message']].filter((part) => typeof part === 'string')
    return printable(parts.join(', '))
  } catch (error) {
    if (error instanceof JsonError) return ''
    throw error
  }
}

function codeOf({ answer, identified }: Refused): OciErrorCode {
  if (answer.status === 401) {
    const lacksScope = answer.headers['www-authenticate']?.includes('insufficient_scope') === true
    return lacksScope && identified ? 'REGISTRY_FORBIDDEN' : 'REGISTRY_UNAUTHORIZED'
  }
  if (answer.status === 403) return identified ? 'REGISTRY_FORBIDDEN' : 'REGISTRY_UNAUTHORIZED'
  return 'REGISTRY_ERROR'
}

/** What the job must be given: GitHub's own registry takes its token, whose rights the workflow says. */
function lack(code: OciErrorCode, { repository: { registry }, action }: Refused): string {
  if (action !== 'push' || code !== 'REGISTRY_FORBIDDEN' || registry !== GITHUB_REGISTRY) return ''
  return '; the job lacks "packages: write" under "permissions:"'
}

function hintOf(code: OciErrorCode, { repository, action, identified, answer }: Refused): string {
  const { registry } = repository
  if (code === 'REGISTRY_UNAUTHORIZED') {
    return identified
      ? `The credentials for ${registry} were refused: check user name and password, and that the token has not expired.`
      : `There are no credentials for ${registry}: log in before this step (docker/login-action, docker login), or give registry-username and registry-password.`
  }
  if (code === 'REGISTRY_FORBIDDEN') {
    return action === 'push'
      ? `The credentials for ${registry} are good but may not push to ${repositoryName(repository)}; on GitHub the job needs "packages: write", and the package must let this repository write.`
      : `The credentials for ${registry} are good but may not read ${repositoryName(repository)}.`
  }
  if (answer.status === 404) {
    return `Check that ${repositoryName(repository)} exists; some registries want it created before the first push.`
  }
  return answer.status >= 500 || answer.status === 429
    ? 'The registry is in trouble; run this step again later, which is safe.'
    : 'The registry refuses what its specification allows; see its own message.'
}
