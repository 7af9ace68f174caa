import { certificatePem } from '../certificate.ts'
import type { Authority } from '../authority.ts'
import { EmbeddedError, type EmbeddedErrorCode } from '../embedded-error.ts'
import type { TokenKey } from '../oidc/web-token.ts'
import { jsonAnswer, type Routes, routed } from '../routes.ts'
import type { ServiceAnswer, ServiceHandler } from '../service.ts'
import { issueCertificate, type SubmitPrecertificate } from './code-signing-certificate.ts'
import { identityOf } from './identity.ts'
import {
  parseLegacySigningRequest,
  parseSigningRequest,
  type SigningRequest,
} from './signing-request.ts'

export interface FulcioOptions {
  readonly authority: Authority
  readonly issuer: string
  readonly tokenKey: TokenKey
  readonly submit: SubmitPrecertificate
  readonly now: () => Date
}

const AUDIENCE = 'sigstore'

/** A Fulcio with both its APIs (fulcio.proto, fulcio_legacy.proto), for id-tokens of GitHub Actions. */
export function createFulcio(options: FulcioOptions): ServiceHandler {
  return routed(routes(options), () => gatewayError(404, 5, 'Not Found'), refusedAnswer)
}

function routes(options: FulcioOptions): Routes {
  const { authority, issuer } = options
  const authorities = authority.chain.map(certificatePem)
  return {
    'POST /api/v2/signingCert': async (request) => {
      const certificates = await issue(parseSigningRequest(request), options)
      return jsonAnswer(200, { signedCertificateEmbeddedSct: { chain: { certificates } } })
    },
    'POST /api/v1/signingCert': async (request) =>
      pemAnswer(201, await issue(parseLegacySigningRequest(request), options)),
    'GET /api/v1/rootCert': () => pemAnswer(200, authorities),
    'GET /api/v2/trustBundle': () => jsonAnswer(200, { chains: [{ certificates: authorities }] }),
    'GET /api/v2/configuration': () => jsonAnswer(200, configuration(issuer)),
  }
}

/** Configuration of fulcio.proto. */
function configuration(issuerUrl: string): object {
  const issuer = {
    issuerUrl,
    audience: AUDIENCE,
    challengeClaim: 'sub',
    spiffeTrustDomain: '',
    issuerType: 'ci-provider',
    subjectDomain: '',
  }
  return { issuers: [issuer] }
}

/** PEM of the new certificate and the authorities above it. */
async function issue(request: SigningRequest, options: FulcioOptions): Promise<readonly string[]> {
  const { authority, submit, now, issuer } = options
  const rules = { issuer, audience: AUDIENCE, key: options.tokenKey, now: now() }
  const identity = identityOf(request.token, rules)
  const key = request.provenKey(identity.subject)
  const certificate = await issueCertificate({ identity, key, authority, submit, now: rules.now })
  return [certificate, ...authority.chain].map(certificatePem)
}

/** Each PEM block ends in a line feed and another one parts them, as grpc-gateway's legacy server writes it. */
function pemAnswer(status: number, certificates: readonly string[]): ServiceAnswer {
  return {
    status,
    headers: { 'content-type': 'application/pem-certificate-chain' },
    body: certificates.join('\n').trimEnd(),
  }
}

/** gRPC code by refusal: INVALID_ARGUMENT (3) or INTERNAL (13). */
const INTERNAL: ReadonlySet<EmbeddedErrorCode> = new Set(['CTLOG_FAILED'])

function refusedAnswer(error: unknown): ServiceAnswer {
  if (!(error instanceof EmbeddedError) || INTERNAL.has(error.code)) {
    const message = error instanceof EmbeddedError ? error.message : 'internal error'
    return gatewayError(500, 13, message)
  }
  const said =
    error.code === 'TOKEN_REFUSED'
      ? `There was an error processing the identity token: ${error.message}`
      : error.message
  return gatewayError(400, 3, said)
}

function gatewayError(status: number, code: number, message: string): ServiceAnswer {
  return jsonAnswer(status, { code, message, details: [] })
}
