import { generateKeyPairSync, sign } from 'node:crypto'
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
  readonly endsAt: Date
}

/** A token or certificate this close to its end is renewed before it is used. */
const RENEW_BEFORE_END_MS = 60_000

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
    if (endsSoon(token.expiresAt, options.now())) token = await options.tokens()
    if (endsSoon(token.expiresAt, options.now())) throw expired(token)
    return certified(options, token)
  }
  return async () => {
    const asked = (current ??= fresh())
    if (!endsSoon((await asked).endsAt, options.now())) return asked
    if (current === asked) current = fresh()
    return current
  }
}

async function certified(
  options: KeylessCredentialOptions,
  token: IdentityToken,
): Promise<Certified> {
  const { http, services } = options
  if (services.fulcioUrl === undefined) throw noFulcio()
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = await requestCertificate({ http, url: services.fulcioUrl, token, key })
  const [tsaUrl] = services.tsaUrls
  // Without a timestamp there is no trusted time to verify a certificate at, until the log gives one.
  if (tsaUrl !== undefined) await rehearse({ ...options, tsaUrl, key, certificate })
  return {
    verifier: { kind: 'certificate', certificate },
    sign: (data) => Promise.resolve(sign('sha256', data, key.privateKey)),
    endsAt: certificate.validToDate,
  }
}

function noFulcio(): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message: 'the Sigstore instance has no Fulcio that would certify a key',
    hint: 'Give the signing config of an instance with a Fulcio, or a key.',
  })
}

function endsSoon(end: Date, now: Date): boolean {
  return end.getTime() - now.getTime() < RENEW_BEFORE_END_MS
}

function expired(token: IdentityToken): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'IDENTITY_TOKEN_EXPIRED',
    message: `the id-token ended, or is about to, at ${token.expiresAt.toISOString()}`,
    hint: 'Give a token that is good for some minutes more, asked for just before this step.',
  })
}
