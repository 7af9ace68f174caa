import { generateKeyPairSync, sign, type X509Certificate } from 'node:crypto'
import type { HttpClient } from '../shared/http.ts'
import { requestCertificate } from './fulcio.ts'
import type { IdentityToken, IdentityTokenSource } from './identity-token.ts'
import { rehearse } from './rehearsal.ts'
import type { SignerIdentity, SigningCredential } from './signer.ts'
import type { SigstoreServices } from './signing-config.ts'
import { SigstoreError } from './sigstore-error.ts'
import type { TrustedRoot } from './trust.ts'

export interface KeylessCredentialOptions {
  readonly http: HttpClient
  readonly services: Pick<SigstoreServices, 'fulcioUrl' | 'tsaUrls'>
  readonly trust: TrustedRoot
  /** Who the certificate must name, where that is known before there is one. */
  readonly expectedSigner: SignerIdentity | undefined
  /** The token that preflight saw; renewed from `tokens` when it is about to end. */
  readonly token: IdentityToken
  readonly tokens: IdentityTokenSource
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}

interface Certified extends SigningCredential {
  /** Milliseconds since 1970. */
  readonly renewAt: number
}

/** A token or certificate this close to its end is renewed before it is used; a certificate of shorter life at the half of it. */
const RENEW_BEFORE_END_MS = 60_000
/** What a token must at least have left to reach Fulcio. */
const MIN_TOKEN_LIFE_MS = 5_000

/**
 * Keyless signing: one ephemeral P-256 key and one Fulcio certificate for the whole run, shared by signatures that are made at the
 * same time, asked for at the first signature and again only near the certificate's end, and rehearsed before it is used.
 */
export function keylessCredential(
  options: KeylessCredentialOptions,
): () => Promise<SigningCredential> {
  let current: Promise<Certified> | undefined
  let token = options.token
  const fresh = async (): Promise<Certified> => {
    if (endsWithin(RENEW_BEFORE_END_MS, token, options.now())) token = await renewed(token, options)
    return certified(options, token)
  }
  return async () => {
    const asked = (current ??= fresh())
    if (options.now().getTime() < (await asked).renewAt) return asked
    if (current === asked) current = fresh()
    return current
  }
}

/** A token that is another is used at once, however short its life. */
async function renewed(
  token: IdentityToken,
  { tokens, now }: KeylessCredentialOptions,
): Promise<IdentityToken> {
  const next = await tokens()
  const isNew = next.raw.reveal() !== token.raw.reveal()
  if (endsWithin(isNew ? MIN_TOKEN_LIFE_MS : RENEW_BEFORE_END_MS, next, now())) throw expired(next)
  return next
}

async function certified(
  options: KeylessCredentialOptions,
  token: IdentityToken,
): Promise<Certified> {
  const { http, services } = options
  if (services.fulcioUrl === undefined) throw noFulcio()
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = await requestCertificate({ http, url: services.fulcioUrl, token, key })
  const renewAt = renewalOf(certificate)
  if (options.now().getTime() >= renewAt) throw notCurrent(certificate, options.now())
  const credential: SigningCredential = {
    verifier: { kind: 'certificate', certificate },
    sign: (data) => Promise.resolve(sign('sha256', data, key.privateKey)),
  }
  await rehearse(credential, options)
  return { ...credential, renewAt }
}

function noFulcio(): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message: 'the Sigstore instance has no Fulcio that would certify a key',
    hint: 'Give the signing config of an instance with a Fulcio, or a key.',
  })
}

function renewalOf({ validFromDate, validToDate }: X509Certificate): number {
  const end = validToDate.getTime()
  return end - Math.min(RENEW_BEFORE_END_MS, (end - validFromDate.getTime()) / 2)
}

/** Or every signature would ask for another certificate. */
function notCurrent({ validToDate }: X509Certificate, now: Date): SigstoreError {
  return new SigstoreError({
    code: 'CERTIFICATE_NOT_CURRENT',
    message: `Fulcio's certificate is good until ${validToDate.toISOString()}, and here it is ${now.toISOString()}`,
    hint: 'Set the clock of this machine; if it is right, Fulcio gives certificates that are over. Nothing was signed.',
  })
}

function endsWithin(ms: number, { expiresAt }: IdentityToken, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() < ms
}

function expired(token: IdentityToken): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_EXPIRED',
    message: `the id-token ended, or is about to, at ${token.expiresAt.toISOString()}`,
    hint: 'Give a token that is good for some minutes more, asked for just before this step.',
  })
}
