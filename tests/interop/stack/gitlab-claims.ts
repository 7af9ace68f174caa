import { randomUUID } from 'node:crypto'
import type { Claims } from '../../../src/embedded/oidc/claims.ts'

const BRANCH_PUSH = {
  namespace_id: '72',
  namespace_path: 'octo-group',
  project_id: '20',
  project_path: 'octo-group/app',
  project_visibility: 'public',
  user_id: '1',
  user_login: 'octocat',
  pipeline_id: '574',
  pipeline_source: 'push',
  job_id: '302',
  ref: 'main',
  ref_type: 'branch',
  ref_path: 'refs/heads/main',
  ref_protected: 'true',
  runner_environment: 'gitlab-hosted',
  sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
  ci_config_sha: '714a629c0b401fdce83e847fc9589983fc6f46bc',
} as const

const TOKEN_LIFE_SECONDS = 300
const BACKDATED_SECONDS = 5

/** The claims of an id-token of GitLab CI/CD for a push to a branch (docs.gitlab.com, "OpenID Connect (OIDC) Authentication Using ID Tokens"). */
export function gitlabClaims(
  issuer: string,
  audience: string,
  now: Date,
  overrides: Claims,
): Claims {
  const facts: Claims = { ...BRANCH_PUSH, ...overrides }
  const text = (name: string): string => String(facts[name] ?? '')
  const issued = Math.floor(now.getTime() / 1000)
  return {
    iss: issuer,
    aud: audience,
    sub: `project_path:${text('project_path')}:ref_type:${text('ref_type')}:ref:${text('ref')}`,
    iat: issued,
    nbf: issued - BACKDATED_SECONDS,
    exp: issued + TOKEN_LIFE_SECONDS,
    jti: randomUUID(),
    ci_config_ref_uri: `gitlab.com/${text('project_path')}//.gitlab-ci.yml@${text('ref_path')}`,
    ...facts,
  }
}
