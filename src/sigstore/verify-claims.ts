import type { X509Certificate } from '@sigstore/core'
import { VerifyError } from './verify-error.ts'

const OID_ISSUER_V1 = '1.3.6.1.4.1.57264.1.1'
const OID_ISSUER_V2 = '1.3.6.1.4.1.57264.1.8'

/** Fulcio's certificate extensions (fulcio/docs/oid-info.md), 1.3.6.1.4.1.57264.1.N, each a DER UTF8String. */
const CLAIMS = {
  buildSignerUri: 9,
  buildSignerDigest: 10,
  runnerEnvironment: 11,
  sourceRepositoryUri: 12,
  sourceRepositoryDigest: 13,
  sourceRepositoryRef: 14,
  sourceRepositoryIdentifier: 15,
  sourceRepositoryOwnerUri: 16,
  sourceRepositoryOwnerIdentifier: 17,
  buildConfigUri: 18,
  buildConfigDigest: 19,
  buildTrigger: 20,
  runInvocationUri: 21,
  sourceRepositoryVisibility: 22,
} as const

/** What the identity provider said of the run: repository, ref, commit, workflow, trigger, runner. Only what the certificate has. */
export type CertificateClaims = { readonly [Name in keyof typeof CLAIMS]?: string }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The claims in a certificate. Throws VerifyError CERTIFICATE_MALFORMED where one is no text. */
export function claimsIn(certificate: X509Certificate): CertificateClaims {
  const found = Object.entries(CLAIMS).flatMap(([name, arc]) => {
    const value = derTextIn(certificate, `1.3.6.1.4.1.57264.1.${arc}`)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(found) as CertificateClaims
}

/**
 * The repository whose job signed, where the workflow that signed lies outside of it: one of the many that may call that workflow.
 * Undefined where it signed with a workflow of its own, or where nothing is known of either.
 */
export function outsideCaller(claims: CertificateClaims): string | undefined {
  const { sourceRepositoryUri: caller, buildSignerUri: signer } = claims
  if (caller === undefined || signer === undefined) return undefined
  return signer.startsWith(`${caller}/`) ? undefined : caller
}

/** The token's issuer: the second extension, or the first, older one; where there are both they must agree. */
export function issuerIn(certificate: X509Certificate): string {
  const second = derTextIn(certificate, OID_ISSUER_V2)
  const raw = certificate.extension(OID_ISSUER_V1)?.value
  const first = raw === undefined ? undefined : strictUtf8.decode(raw)
  const issuer = second ?? first
  if (issuer === undefined || issuer === '') throw malformedCertificate('it names no issuer')
  if (first !== undefined && first !== issuer) throw malformedCertificate('it names two issuers')
  return issuer
}

function derTextIn(certificate: X509Certificate, oid: string): string | undefined {
  const extension = certificate.extension(oid)
  if (extension === undefined) return undefined
  const [text, ...more] = extension.valueObj.subs
  if (text === undefined || more.length > 0)
    throw malformedCertificate(`its extension ${oid} is no text`)
  return strictUtf8.decode(text.value)
}

/** A certificate that no authority of Sigstore issues for signing. */
export function malformedCertificate(why: string): VerifyError {
  return new VerifyError({
    code: 'CERTIFICATE_MALFORMED',
    message: `the signing certificate cannot be used: ${why}`,
    hint: 'This is no certificate that Fulcio issues for signing; nothing of it was believed.',
  })
}
