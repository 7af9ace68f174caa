import { asObject, type JsonObject, parseJson } from '../shared/json.ts'
import { ProvenanceError } from './provenance-error.ts'
import type { WorkflowFacts } from './slsa.ts'

const MAX_EVENT_BYTES = 32 * 1024 * 1024
/** Claims that the tokens of GitHub Actions have, and those of GitLab, Buildkite and CircleCI have not. */
const OWN_CLAIMS = [
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow_ref',
  'job_workflow_ref',
  'event_name',
  'run_id',
  'run_attempt',
]

/** Whether a token is of a GitHub Actions job: it has at least one of the claims that only those have. */
export function isGithubToken(claims: JsonObject): boolean {
  return OWN_CLAIMS.some((name) => Object.hasOwn(claims, name))
}

/**
 * Facts from a GitHub Actions id-token's claims. They are as good as the token: Fulcio verifies it and certifies the same
 * claims before anything is signed with them. `inputs` come from the event, which only the runner vouches for.
 * Throws ProvenanceError, and JsonError for an event that cannot be read.
 */
export function githubFacts(options: {
  readonly claims: JsonObject
  readonly serverUrl: string
  /** The bytes of the file that GITHUB_EVENT_PATH names. */
  readonly event: Uint8Array | undefined
}): WorkflowFacts {
  const claim = (name: string): string => requiredClaim(options.claims, name)
  const repository = claim('repository')
  return {
    serverUrl: options.serverUrl,
    repository,
    ref: claim('ref'),
    sha: claim('sha'),
    workflowPath: workflowPath(claim('workflow_ref'), repository),
    signerWorkflow: claim('job_workflow_ref'),
    eventName: claim('event_name'),
    repositoryId: claim('repository_id'),
    repositoryOwnerId: claim('repository_owner_id'),
    runnerEnvironment: claim('runner_environment'),
    runId: claim('run_id'),
    runAttempt: claim('run_attempt'),
    inputs: options.event === undefined ? {} : workflowInputs(options.event),
  }
}

/** `o/r/.github/workflows/w.yml@refs/heads/main` without repository and ref. */
function workflowPath(workflowRef: string, repository: string): string {
  const [place = ''] = workflowRef.split('@', 1)
  const path = place.startsWith(`${repository}/`) ? place.slice(repository.length + 1) : ''
  if (path === '') {
    throw new ProvenanceError({
      kind: 'service',
      code: 'PROVENANCE_CLAIM_MALFORMED',
      message: 'the id-token’s workflow_ref does not lie in its repository',
      hint: 'The token is not one of GitHub Actions; give one that is, or set provenance to "false".',
    })
  }
  return path
}

function workflowInputs(event: Uint8Array): Readonly<Record<string, unknown>> {
  const parsed = asObject(
    parseJson(event, 'the event of this run', { maxBytes: MAX_EVENT_BYTES }),
    'the event of this run',
  )
  const inputs = parsed['inputs'] ?? {}
  return asObject(inputs, 'the inputs in the event of this run')
}

function requiredClaim(claims: JsonObject, name: string): string {
  const value = claims[name]
  if (typeof value === 'string' && value !== '') return value
  throw new ProvenanceError({
    kind: 'usage',
    code: 'PROVENANCE_CLAIM_MISSING',
    message: `the id-token has no claim "${name}", so there is nothing true to say of the build`,
    hint: 'Run in GitHub Actions, or set provenance to "false".',
  })
}
