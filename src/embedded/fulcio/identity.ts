import type { JsonObject } from '../../shared/json.ts'
import { extension, uriName } from '../certificate-extension.ts'
import { type Asn1, encode, utf8String } from '../der.ts'
import { refusal } from '../embedded-error.ts'
import { type TokenKey, verifiedClaims } from '../oidc/web-token.ts'

/** Who asks for a certificate, as a token of GitHub Actions says. */
export interface Identity {
  /** What proof of possession is made over. */
  readonly subject: string
  /** Subject alternative name and the certificate extensions of Fulcio's docs/oid-info.md. */
  readonly extensions: readonly Asn1[]
}

export interface TokenRules {
  readonly issuer: string
  readonly audience: string
  readonly key: TokenKey
  readonly now: Date
}

const NBF_LEEWAY_SECONDS = 300

/** Checks a token and reads the identity in it. Throws EmbeddedError `TOKEN_REFUSED`. */
export function identityOf(token: string, rules: TokenRules): Identity {
  const claims = verifiedClaims(token, rules.key)
  const seconds = rules.now.getTime() / 1000
  if (claims['iss'] !== rules.issuer) throw refused('issuer', claims['iss'], rules.issuer)
  if (claims['aud'] !== rules.audience) throw refused('audience', claims['aud'], rules.audience)
  if (!(Number(claims['exp']) > seconds))
    throw refusal('TOKEN_REFUSED', 'the identity token has expired')
  if (Number(claims['nbf'] ?? 0) > seconds + NBF_LEEWAY_SECONDS) {
    throw refusal('TOKEN_REFUSED', 'the identity token is not valid yet')
  }
  return workflowIdentity(rules.issuer, claims)
}

function refused(what: string, got: unknown, expected: string): Error {
  return refusal(
    'TOKEN_REFUSED',
    `the identity token's ${what} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`,
  )
}

/** As Fulcio's github-workflow provider (config/identity/config.yaml) fills the extensions. */
function workflowIdentity(issuer: string, claims: JsonObject): Identity {
  const text = (name: string): string => {
    const value = claims[name]
    if (typeof value === 'string' && value !== '') return value
    throw refusal('TOKEN_REFUSED', `the identity token has no claim ${name}`)
  }
  const url = (path: string): string => `https://github.com/${path}`
  const run = `${text('repository')}/actions/runs/${text('run_id')}/attempts/${text('run_attempt')}`
  const legacy = [
    issuer,
    text('event_name'),
    text('sha'),
    text('workflow'),
    text('repository'),
    text('ref'),
  ]
  const current = [
    issuer,
    url(text('job_workflow_ref')),
    text('job_workflow_sha'),
    text('runner_environment'),
    url(text('repository')),
    text('sha'),
    text('ref'),
    text('repository_id'),
    url(text('repository_owner')),
    text('repository_owner_id'),
    url(text('workflow_ref')),
    text('workflow_sha'),
    text('event_name'),
    url(run),
    text('repository_visibility'),
  ]
  return {
    subject: text('sub'),
    extensions: [
      uriName(url(text('job_workflow_ref'))),
      ...legacy.map((value, index) => extension(fulcioOid(1 + index), Buffer.from(value))),
      ...current.map((value, index) => extension(fulcioOid(8 + index), encode(utf8String(value)))),
      ...deploymentEnvironment(claims['environment']),
      extension(fulcioOid(24), encode(utf8String(text('sub')))),
    ],
  }
}

/** Extension 23, only for jobs with an environment. */
function deploymentEnvironment(value: unknown): readonly Asn1[] {
  if (typeof value !== 'string' || value === '') return []
  return [extension(fulcioOid(23), encode(utf8String(value)))]
}

function fulcioOid(number: number): string {
  return `1.3.6.1.4.1.57264.1.${number}`
}
