import type { Claims } from '../../../src/embedded/oidc/claims.ts'

const BRANCH_BUILD = {
  organization_slug: 'octo-org',
  pipeline_slug: 'app',
  build_number: 17,
  build_branch: 'main',
  build_tag: '',
  build_commit: '9f3182061f1e2cca4702c368cbc039b7dc9d4485',
  build_source: 'webhook',
  step_key: 'build',
  job_id: '0184990a-477b-4fa8-9968-496074483cee',
  agent_id: '0184990a-4782-42b5-afc1-16715b10b8ff',
  runner_environment: 'buildkite-hosted',
} as const

const TOKEN_LIFE_SECONDS = 300

/** The claims of an id-token of Buildkite's agent (buildkite.com/docs/agent/v3/cli-oidc). */
export function buildkiteClaims(
  issuer: string,
  audience: string,
  now: Date,
  overrides: Claims,
): Claims {
  const facts: Claims = { ...BRANCH_BUILD, ...overrides }
  const text = (name: string): string => String(facts[name] ?? '')
  const issued = Math.floor(now.getTime() / 1000)
  const pipeline = `organization:${text('organization_slug')}:pipeline:${text('pipeline_slug')}`
  const build = `ref:refs/heads/${text('build_branch')}:commit:${text('build_commit')}`
  return {
    iss: issuer,
    aud: audience,
    sub: `${pipeline}:${build}:step:${text('step_key')}`,
    iat: issued,
    nbf: issued,
    exp: issued + TOKEN_LIFE_SECONDS,
    ...facts,
  }
}
