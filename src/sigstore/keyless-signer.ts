import { createHash, generateKeyPairSync, sign, type X509Certificate } from 'node:crypto'
import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import type { HttpClient } from '../shared/http.ts'
import { requestCertificate, type SigningKey } from './fulcio.ts'
import type { IdentityToken, IdentityTokenSource } from './identity-token.ts'
import { STATEMENT_PAYLOAD_TYPE } from './media-types.ts'
import { dsseEntry, hashedRekordEntry, type ProposedEntry, submitEntry } from './rekor.ts'
import { rehearse } from './rehearsal.ts'
import type { Signer, SignerIdentity } from './signer.ts'
import type { SigstoreServices } from './signing-config.ts'
import { SigstoreError } from './sigstore-error.ts'
import { requestTimestamp } from './timestamp.ts'
import type { TrustedRoot } from './trust.ts'

export interface KeylessSignerOptions {
  readonly http: HttpClient
  readonly services: SigstoreServices
  readonly trust: TrustedRoot
  /** Who the certificate must name, where that is known before there is one. */
  readonly expectedSigner: SignerIdentity | undefined
  /** The token that preflight saw; renewed from `tokens` when it is about to end. */
  readonly token: IdentityToken
  readonly tokens: IdentityTokenSource
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}

interface Credential {
  readonly key: SigningKey
  readonly certificate: X509Certificate
}

/** A token or certificate this close to its end is renewed before it is used. */
const RENEW_BEFORE_END_MS = 60_000

/**
 * Keyless signing: one ephemeral P-256 key and one Fulcio certificate for the whole run, asked for at the first signature and
 * again only near the certificate's end, and rehearsed before it is used; per signature one log entry and one timestamp, asked for together.
 */
export function keylessSigner(options: KeylessSignerOptions): Signer {
  const credential = credentials(options)
  return {
    signStatement: async (statement) => {
      const { key, certificate } = await credential()
      const pae = dsse.preAuthEncoding(STATEMENT_PAYLOAD_TYPE, statement)
      const signature = sign('sha256', pae, key.privateKey)
      const bundle = toDSSEBundle({
        artifact: statement,
        artifactType: STATEMENT_PAYLOAD_TYPE,
        signature,
        certificate: certificate.raw,
      })
      const entry = envelopeEntry(statement, signature, certificate)
      return witnessed(options, bundle, signature, entry)
    },
    signMessage: async (message) => {
      const { key, certificate } = await credential()
      const signature = sign('sha256', message, key.privateKey)
      const digest = sha256(message)
      const bundle = toMessageSignatureBundle({ digest, signature, certificate: certificate.raw })
      const entry = hashedRekordEntry({
        sha256Hex: digest.toString('hex'),
        signature,
        verifier: certificate.toString(),
      })
      return witnessed(options, bundle, signature, entry)
    },
  }
}

/** How many bytes the log will be sent for a statement of this size; the certificate's share is an upper bound. */
export function logRequestBytes(statementBytes: number): number {
  const certificateShare = 8192
  // Base64 of the payload; the envelope's own quotes are escaped once more inside the request.
  return Math.ceil(statementBytes / 3) * 4 + certificateShare
}

/** The one credential of the run, shared by signatures that are made at the same time. */
function credentials(options: KeylessSignerOptions): () => Promise<Credential> {
  let current: Promise<Credential> | undefined
  let token = options.token
  const fresh = async (): Promise<Credential> => {
    if (endsSoon(token.expiresAt, options.now())) token = await options.tokens()
    if (endsSoon(token.expiresAt, options.now())) throw expired(token)
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const certificate = await requestCertificate({
      http: options.http,
      url: options.services.fulcioUrl,
      token,
      key,
    })
    const { tsaUrl } = options.services
    // Without a timestamp there is no trusted time to verify a certificate at, until the log gives one.
    if (tsaUrl !== undefined) await rehearse({ ...options, tsaUrl, key, certificate })
    return { key, certificate }
  }
  return async () => {
    const asked = (current ??= fresh())
    if (!endsSoon((await asked).certificate.validToDate, options.now())) return asked
    if (current === asked) current = fresh()
    return current
  }
}

async function witnessed(
  options: KeylessSignerOptions,
  bundle: Bundle,
  signature: Buffer,
  entry: ProposedEntry,
): Promise<Bundle> {
  const { http, services, random } = options
  const [logEntry, timestamp] = await Promise.all([
    submitEntry({ http, url: services.rekorUrl, entry }),
    services.tsaUrl === undefined
      ? undefined
      : requestTimestamp({ http, url: services.tsaUrl, data: signature, random }),
  ])
  bundle.verificationMaterial.tlogEntries = [logEntry]
  bundle.verificationMaterial.timestampVerificationData = {
    rfc3161Timestamps: timestamp === undefined ? [] : [{ signedTimestamp: timestamp }],
  }
  return bundle
}

function envelopeEntry(
  statement: Buffer,
  signature: Buffer,
  certificate: X509Certificate,
): ProposedEntry {
  const envelope = JSON.stringify({
    payloadType: STATEMENT_PAYLOAD_TYPE,
    payload: statement.toString('base64'),
    signatures: [{ sig: signature.toString('base64') }],
  })
  return dsseEntry({
    envelope,
    envelopeSha256Hex: sha256(Buffer.from(envelope)).toString('hex'),
    payloadSha256Hex: sha256(statement).toString('hex'),
    signature,
    verifier: certificate.toString(),
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

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
