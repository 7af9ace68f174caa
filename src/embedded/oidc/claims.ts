import { randomUUID } from 'node:crypto'

export type Claims = Readonly<Record<string, string | number>>

const GITHUB_HOSTED_PUSH = {
  repository: 'octo-org/app',
  repository_id: '74',
  repository_owner_id: '65',
  repository_visibility: 'public',
  workflow: 'release',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  sha: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  event_name: 'push',
  run_id: '30433642',
  run_attempt: '1',
  run_number: '10',
  runner_environment: 'github-hosted',
  actor: 'octocat',
  actor_id: '12',
  head_ref: '',
  base_ref: '',
} as const

const TOKEN_LIFE_SECONDS = 300
const BACKDATED_SECONDS = 600

/**
 * The claims of GitHub's id-token for a push on a GitHub-hosted runner, with `overrides` on top
 * (docs.github.com, "OpenID Connect reference"). Owner, workflow references and subject follow from the repository
 * and the ref unless they are overridden themselves.
 */
export function githubClaims(
  issuer: string,
  audience: string,
  now: Date,
  overrides: Claims,
): Claims {
  const facts: Claims = { ...GITHUB_HOSTED_PUSH, ...overrides }
  const text = (name: string): string => String(facts[name] ?? '')
  const issued = Math.floor(now.getTime() / 1000)
  const workflowRef = `${text('repository')}/.github/workflows/release.yml@${text('ref')}`
  return {
    iss: issuer,
    aud: audience,
    sub: subjectOf(text),
    iat: issued,
    nbf: issued - BACKDATED_SECONDS,
    exp: issued + TOKEN_LIFE_SECONDS,
    jti: randomUUID(),
    repository_owner: text('repository').split('/', 1)[0] ?? '',
    workflow_ref: workflowRef,
    workflow_sha: text('sha'),
    job_workflow_ref: workflowRef,
    job_workflow_sha: text('sha'),
    ...facts,
  }
}

function subjectOf(text: (name: string) => string): string {
  const repository = `repo:${text('repository')}`
  if (text('environment') !== '') return `${repository}:environment:${text('environment')}`
  if (text('event_name') === 'pull_request') return `${repository}:pull_request`
  return `${repository}:ref:${text('ref')}`
}
