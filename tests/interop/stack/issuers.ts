import { githubClaims } from '../../../src/embedded/oidc/claims.ts'
import { createIssuer, type Issuer } from '../../../src/embedded/oidc/issuer.ts'
import { createTokenKey } from '../../../src/embedded/oidc/web-token.ts'
import { type ServiceHandler, startService } from '../../../src/embedded/service.ts'
import { buildkiteClaims } from './buildkite-claims.ts'
import { circleciClaims } from './circleci-claims.ts'
import { gitlabClaims } from './gitlab-claims.ts'

/** An issuer for each kind of CI, in this process; each hands out tokens as GitHub's does, by request URL and request token. */
export interface Issuers {
  readonly github: Issuer
  readonly gitlab: Issuer
  readonly buildkite: Issuer
  readonly circleci: Issuer
  close(): Promise<void>
}

export async function startIssuers(): Promise<Issuers> {
  const [github, gitlab, buildkite, circleci] = await Promise.all([
    startIssuer(githubClaims),
    startIssuer(gitlabClaims),
    startIssuer(buildkiteClaims),
    startIssuer(circleciClaims),
  ])
  return {
    github: github.issuer,
    gitlab: gitlab.issuer,
    buildkite: buildkite.issuer,
    circleci: circleci.issuer,
    close: async () => {
      await Promise.all([github, gitlab, buildkite, circleci].map(({ close }) => close()))
    },
  }
}

async function startIssuer(
  claimsOf: typeof githubClaims,
): Promise<{ issuer: Issuer; close: () => Promise<void> }> {
  // An issuer must know its own address, so the server comes first.
  const handler = Promise.withResolvers<ServiceHandler>()
  const service = await startService(
    'oidc',
    async (request) => (await handler.promise)(request),
    [],
  )
  const key = await createTokenKey()
  const issuer = createIssuer({
    url: service.url,
    key,
    claims: {},
    claimsOf,
    now: () => new Date(),
  })
  handler.resolve(issuer.handle)
  return { issuer, close: () => service.close() }
}
