import { type KeyObject, sign, X509Certificate } from 'node:crypto'
import type { HttpClient } from '../shared/http.ts'
import { asArray, asObject, asString } from '../shared/json.ts'
import type { IdentityToken } from './identity-token.ts'
import { askService, expectStatus, malformedUnless, objectIn } from './service-answer.ts'
import { SigstoreError } from './sigstore-error.ts'

export interface SigningKey {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/**
 * Asks Fulcio to certify an ECDSA key for the token's identity (Fulcio API v2, CreateSigningCertificate).
 * One round trip. Returns the leaf certificate; the chain comes from the trust root, never from here.
 * Throws SigstoreError CERTIFICATE_REFUSED, CERTIFICATE_NOT_OURS, SERVICE_*; the token never enters a message.
 */
export async function requestCertificate(options: {
  readonly http: HttpClient
  readonly url: URL
  readonly token: IdentityToken
  readonly key: SigningKey
}): Promise<X509Certificate> {
  const { http, url, token, key } = options
  const answer = await askService('Fulcio', http, {
    method: 'POST',
    url: new URL('api/v2/signingCert', withSlash(url)),
    // A second certificate for the same key does no harm, so a lost answer may be asked for again.
    repeatable: true,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(
      JSON.stringify({
        credentials: { oidcIdentityToken: token.raw.reveal() },
        publicKeyRequest: {
          publicKey: {
            algorithm: 'ECDSA',
            content: key.publicKey.export({ type: 'spki', format: 'pem' }),
          },
          proofOfPossession: sign('sha256', Buffer.from(token.challenge), key.privateKey).toString(
            'base64',
          ),
        },
      }),
    ),
  })
  expectStatus(
    'Fulcio',
    answer,
    [200, 201],
    'CERTIFICATE_REFUSED',
    'Fulcio does not certify this identity: check the token’s issuer and audience, and that this Fulcio trusts the issuer.',
  )
  const certificate = leafIn(objectIn('Fulcio', answer))
  if (!certificate.checkPrivateKey(key.privateKey)) {
    throw new SigstoreError({
      code: 'CERTIFICATE_NOT_OURS',
      message: 'Fulcio answered with a certificate for another key',
      hint: 'Something between this job and Fulcio changes its answers; nothing was signed.',
    })
  }
  return certificate
}

function leafIn(body: Readonly<Record<string, unknown>>): X509Certificate {
  return malformedUnless('Fulcio', () => {
    const signed = body['signedCertificateEmbeddedSct'] ?? body['signedCertificateDetachedSct']
    const chain = asObject(asObject(signed, 'the signed certificate')['chain'], 'the chain')
    const [leaf] = asArray(chain['certificates'], 'the certificates')
    return new X509Certificate(asString(leaf, 'the certificate'))
  })
}

/** The URL with a slash at its end, so that relative paths go below it. */
export function withSlash(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.href}/`)
}
