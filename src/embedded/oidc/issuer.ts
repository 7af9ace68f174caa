import { randomBytes } from 'node:crypto'
import { jsonAnswer, routed } from '../routes.ts'
import type { ServiceAnswer, ServiceHandler, ServiceRequest } from '../service.ts'
import { type Claims, githubClaims } from './claims.ts'
import { keySet, signedToken, type TokenKey } from './web-token.ts'

/** An OpenID Connect issuer with the token endpoint of GitHub Actions. */
export interface Issuer {
  /** `iss` of the tokens, and where the issuer answers. */
  readonly issuer: string
  /** As ACTIONS_ID_TOKEN_REQUEST_URL: has a query already, so that clients append `&audience=`. */
  readonly requestUrl: string
  /** As ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly requestToken: string
  readonly key: TokenKey
  mint(options?: { audience?: string; claims?: Claims }): string
  setClaims(claims: Readonly<Record<string, string>>): void
  readonly handle: ServiceHandler
}

export interface IssuerOptions {
  readonly url: string
  readonly key: TokenKey
  readonly claims: Readonly<Record<string, string>>
  /** Whose claims the tokens have; default GitHub's. */
  readonly claimsOf?: typeof githubClaims
  readonly now: () => Date
}

export function createIssuer(options: IssuerOptions): Issuer {
  const { url, key, now, claimsOf = githubClaims } = options
  const requestToken = randomBytes(24).toString('base64url')
  let jobClaims: Claims = options.claims
  const mint: Issuer['mint'] = ({ audience = 'sigstore', claims = {} } = {}) =>
    signedToken(claimsOf(url, audience, now(), { ...jobClaims, ...claims }), key)
  return {
    issuer: url,
    requestUrl: `${url}/token?api-version=2.0`,
    requestToken,
    key,
    mint,
    setClaims(claims) {
      jobClaims = claims
    },
    handle: routed(
      {
        'GET /.well-known/openid-configuration': () => jsonAnswer(200, discovery(url)),
        'GET /.well-known/jwks': () => jsonAnswer(200, keySet(key)),
        'GET /token': (request) => tokenAnswer(request, requestToken, mint),
      },
      () => jsonAnswer(404, { message: 'not found' }),
      () => jsonAnswer(500, { message: 'internal error' }),
    ),
  }
}

/** OpenID Connect Discovery 1.0 §3, the fields that GitHub's issuer has. */
function discovery(url: string): object {
  return {
    issuer: url,
    jwks_uri: `${url}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  }
}

const DEFAULT_AUDIENCE = 'https://github.com/octo-org'

function tokenAnswer(
  request: ServiceRequest,
  requestToken: string,
  mint: Issuer['mint'],
): ServiceAnswer {
  const [scheme, token] = (request.headers['authorization'] ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || token !== requestToken) {
    return jsonAnswer(401, { message: 'the request token is missing or wrong' })
  }
  const audience = request.url.searchParams.get('audience') ?? DEFAULT_AUDIENCE
  return jsonAnswer(200, { value: mint({ audience }) })
}
