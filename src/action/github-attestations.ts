import type { AttestationStore } from '../attestation-store.ts'
import { FlowError } from '../flow-error.ts'
import { wrongInput } from '../malformed-input.ts'
import { codedMessageOf, messageOf, SealError } from '../shared/errors.ts'
import type { HttpClient } from '../shared/http.ts'
import { asArray, asCount, asObject, type JsonObject, recordOf } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import type { Environment } from '../wire.ts'
import { octokitFetch } from './octokit-fetch.ts'

/** What GitHub’s own action takes of a document (actions/attest); its API says no limit. */
const MAX_BYTES = 16 * 1024 * 1024
/** The one that has the bundles themselves in lists. */
const API_VERSION = '2022-11-28'

type Ask = (route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Answered>

interface Answered {
  readonly status: number
  readonly data: unknown
}

/**
 * GitHub’s attestations API of the job's repository (docs.github.com/rest/repos/attestations). Nothing is asked or loaded yet. Throws
 * FlowError INPUT_MALFORMED where there is no token, or no repository to ask for.
 */
export function githubAttestations(
  { token, env }: { readonly token: string; readonly env: Environment },
  http: HttpClient,
): AttestationStore {
  const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? []
  if (token === '') {
    throw wrongInput(
      'github-attestations is true and github-token is empty',
      'Leave github-token at its default, ${{ github.token }}.',
    )
  }
  if (owner === undefined || repo === undefined) {
    throw wrongInput(
      'github-attestations is true, and no repository is known (GITHUB_REPOSITORY)',
      'Run this in GitHub Actions, or set github-attestations to "false".',
    )
  }
  const ask: Ask = async (route, parameters = {}) => {
    const octokit = await openOctokit({ token, env }, http)
    return octokit(route, { owner, repo, ...parameters })
  }
  return {
    maxBytes: MAX_BYTES,
    check: () => check(ask),
    signatures: (digest) => signatures(ask, digest),
    store: (bundle) => store(ask, bundle),
  }
}

/** Asks through octokit, which is loaded only now; every status is an answer. */
async function openOctokit(
  { token, env }: { readonly token: string; readonly env: Environment },
  http: HttpClient,
): Promise<Ask> {
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(token, {
    baseUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    request: { fetch: octokitFetch(http) },
    // It would say what a header says, as it is.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
  return async (route, parameters = {}) => {
    try {
      const headers = { 'x-github-api-version': API_VERSION }
      const answer: Answered = await octokit.request(route, { ...parameters, headers })
      return answer
    } catch (error) {
      // Its own cause is what our client said, where no answer came.
      if (error instanceof Error && error.cause instanceof SealError) {
        throw failed(codedMessageOf(error.cause), error.cause)
      }
      return statusIn(error)
    }
  }
}

function silent(): void {
  // What it has to say is in its answers.
}

/** The answer in an error of octokit's, which has the request and its token, too. */
function statusIn(error: unknown): Answered {
  const { status, message } = { status: undefined, message: messageOf(error), ...(error as object) }
  if (typeof status !== 'number') throw failed(printable(messageOf(error)))
  return { status, data: { message } }
}

/**
 * A private repository of a person has no attestations. Whether this token may write them is proved by asking to store what is no bundle: it
 * is refused as malformed (422) by whoever would take a good one, and as forbidden otherwise.
 */
async function check(ask: Ask): Promise<void> {
  const repository = await ask('GET /repos/{owner}/{repo}')
  if (repository.status === 401) throw refused('github-token is refused', repository)
  const { private: isPrivate, owner } = recordOf(repository.data)
  if (repository.status === 200 && isPrivate === true && recordOf(owner)['type'] === 'User') {
    throw refused(
      'github-attestations must be "false": GitHub keeps no attestations of a person’s private repository',
      repository,
    )
  }
  const answer = await ask('POST /repos/{owner}/{repo}/attestations', { bundle: {} })
  if (answer.status === 400 || answer.status === 422) return
  if ([401, 403, 404].includes(answer.status)) {
    throw refused('github-attestations needs "attestations: write" under "permissions:"', answer)
  }
  throw failed(`the attestations API answered ${answer.status} to a question${saidIn(answer)}`)
}

/** Of the first hundred: an attestation that is stored twice does no harm. */
async function signatures(ask: Ask, digest: string): Promise<ReadonlySet<string>> {
  const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'
  const answer = await ask(route, { subject_digest: digest, per_page: 100 })
  if (answer.status === 404) return new Set()
  if (answer.status !== 200) {
    throw failed(`the list of attestations answered ${answer.status}${saidIn(answer)}`)
  }
  const { attestations } = recordOf(answer.data)
  return new Set(asArray(attestations ?? [], 'the list of attestations').flatMap(signatureIn))
}

async function store(ask: Ask, bundle: JsonObject): Promise<string> {
  const answer = await ask('POST /repos/{owner}/{repo}/attestations', { bundle })
  if (answer.status !== 201)
    throw failed(`the attestations API answered ${answer.status}${saidIn(answer)}`)
  return String(asCount(asObject(answer.data, 'the answer')['id'], 'the attestation’s id'))
}

function signatureIn(attestation: unknown): readonly string[] {
  const { dsseEnvelope } = recordOf(recordOf(attestation)['bundle'])
  const { signatures: listed } = recordOf(dsseEnvelope)
  const { sig } = recordOf(Array.isArray(listed) ? listed[0] : undefined)
  return typeof sig === 'string' ? [sig] : []
}

function saidIn({ data }: Answered): string {
  const { message } = recordOf(data)
  return typeof message === 'string' && message !== '' ? `: ${printable(message)}` : ''
}

function refused(what: string, answer: Answered): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'GITHUB_ATTESTATIONS_REFUSED',
    message: `${what} (GitHub answered ${answer.status}${saidIn(answer)})`,
    hint: 'Add "attestations: write" to the permissions of this job and of the job that calls it; for a repository that may have no attestations, set github-attestations to "false". Nothing was signed.',
  })
}

function failed(what: string, cause?: unknown): FlowError {
  return new FlowError({
    kind: 'service',
    code: 'GITHUB_ATTESTATIONS_FAILED',
    message: `github-attestations: ${what}`,
    hint: 'Run it again, which is safe: what is in the registry is kept, and what GitHub has is not stored there twice. Tags are moved only after it.',
    cause,
  })
}
