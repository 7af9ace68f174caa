import type { Claims } from '../../../src/embedded/oidc/claims.ts'

const ORGANIZATION = 'a9d52c1f-6c2b-4e4a-8f0a-3d1f3f5b7c01'
const USER = '5f0e9d3c-55f6-4a4e-9b68-6f5f2f0f4a11'

const BRANCH_BUILD = {
  'oidc.circleci.com/org-id': ORGANIZATION,
  'oidc.circleci.com/project-id': '0b7c7a3e-7d1c-4f3b-9a55-8f5f4f6f2d21',
  'oidc.circleci.com/pipeline-definition-id': '961ae4b1-070b-4134-ae64-1328a3ae3862',
  'oidc.circleci.com/pipeline-id': 'c3a7b5d9-2f84-4a1e-8b0f-1b4f7e6d5c31',
  'oidc.circleci.com/workflow-id': 'd4b8c6ea-3095-4b2f-9c10-2c508f7e6d41',
  'oidc.circleci.com/job-id': 'e5c9d7fb-41a6-4c30-8d21-3d619080fe51',
  'oidc.circleci.com/ssh-rerun': 'false',
  'oidc.circleci.com/vcs-origin': 'github.com/octo-org/app',
  'oidc.circleci.com/vcs-ref': 'refs/heads/main',
} as const

const TOKEN_LIFE_SECONDS = 3600

/** The claims of an id-token of CircleCI (circleci.com/docs/openid-connect-tokens), as far as Fulcio reads them. */
export function circleciClaims(
  issuer: string,
  audience: string,
  now: Date,
  overrides: Claims,
): Claims {
  const facts: Claims = { ...BRANCH_BUILD, ...overrides }
  const project = String(facts['oidc.circleci.com/project-id'] ?? '')
  const issued = Math.floor(now.getTime() / 1000)
  return {
    iss: issuer,
    aud: audience,
    sub: `org/${ORGANIZATION}/project/${project}/user/${USER}`,
    iat: issued,
    exp: issued + TOKEN_LIFE_SECONDS,
    ...facts,
  }
}
