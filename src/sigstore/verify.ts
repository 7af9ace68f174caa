import type { KeyObject } from 'node:crypto'
import type { Bundle, TransparencyLogEntry as LoggedEntry } from '@sigstore/bundle'
import type { RFC3161Timestamp } from '@sigstore/core'
import type { SignedEntity, TrustMaterial } from '@sigstore/verify'
import { digestOf } from '../oci/digest.ts'
import { type IdentityPolicy, identityMatcher } from './identity-policy.ts'
import { type LogEntry, logEntryOf } from './log-entry.ts'
import { type TrustedRoot, withPublicKey } from './trust.ts'
import { holderOf, signerOfBundle, type SignerCertificate, sourceOf } from './verify-certificate.ts'
import { type CertificateClaims, outsideCaller } from './verify-claims.ts'
import { type Artifact, type SignedContent, signedContent } from './verify-content.ts'
import { verifyCryptography } from './verify-cryptography.ts'
import { VerifyError } from './verify-error.ts'
import { checkKey } from './verify-key.ts'
import {
  checkLogEntry,
  checkLogValidity,
  refuseDuplicateEntries,
  type SignerMaterial,
} from './verify-log.ts'
import { settingsFor, type VerifySettings } from './verify-settings.ts'
import {
  checkPredicateType,
  checkSubject,
  parseStatement,
  type VerifiedStatement,
} from './verify-statement.ts'
import { checkLifetime, parseTimestamps, refuseFuture, trustedTimes } from './verify-time.ts'

export type { Artifact } from './verify-content.ts'
export type { VerifySettings } from './verify-settings.ts'

/** Who must have signed. There is no "anybody". */
export type VerifyPolicy =
  | { readonly kind: 'keyless'; readonly identity: IdentityPolicy }
  | { readonly kind: 'key'; readonly publicKey: KeyObject }

export interface VerifyRequest {
  readonly bundle: Bundle
  readonly policy: VerifyPolicy
  readonly trust: TrustedRoot
  readonly artifact: Artifact
  readonly now: () => Date
  /** Default: KEYLESS_SETTINGS or KEY_SETTINGS, by the policy. */
  readonly settings?: Partial<VerifySettings>
  /** What the RFC 3161 timestamps are over, where that is not the signature (cosign's `.att` layers: the envelope). */
  readonly timestamped?: Uint8Array
}

export interface VerifiedBundle {
  /** The certificate's subject alternative name; absent for keys. */
  readonly identity?: string
  readonly issuer?: string
  /** The repository whose job signed, as a URL; absent for keys, and where the certificate names none. */
  readonly sourceRepository?: string
  /**
   * That repository again, where the policy does not name it and the workflow that signed is of another repository: whoever may
   * call the workflow passes too.
   */
  readonly unpinnedCaller?: string
  readonly certificateClaims: CertificateClaims
  /** Absent for a signature over plain bytes. */
  readonly statement?: VerifiedStatement
  readonly predicateType?: string
  readonly logEntries: readonly LogEntry[]
  readonly timestamps: readonly Date[]
}

interface Signer {
  readonly key: KeyObject
  readonly certificate?: SignerCertificate
}

/**
 * Verifies one bundle, without network: that the signer asked for made this signature over this artifact, at a time when it could,
 * and that the log has it. Fails closed: what is unknown, missing or doubled is a refusal. Throws VerifyError.
 */
export async function verifyBundle(request: VerifyRequest): Promise<VerifiedBundle> {
  try {
    return await verified(request)
  } catch (cause) {
    if (cause instanceof VerifyError) throw cause
    // Bytes that break a parser in a way that nobody foresaw are refused like any other, and stop no other item.
    throw new VerifyError({
      code: 'BUNDLE_MALFORMED',
      message: 'the bundle broke the verifier',
      hint: 'Do not use what it is about. If it is a bundle that others accept, please report it.',
      cause,
    })
  }
}

async function verified(request: VerifyRequest): Promise<VerifiedBundle> {
  const settings = settingsFor(request.policy.kind, request.settings)
  const expected =
    request.policy.kind === 'key' ? undefined : await identityMatcher(request.policy.identity)
  const signer = signerOf(request)
  const content = await signedContent({
    bundle: request.bundle,
    artifact: request.artifact,
    key: signer.key,
    timestamped: request.timestamped,
  })
  const entries = logEntriesOf(request.bundle, settings)
  const timestamps = timestampsOf(request, settings)
  const times = timesOf(signer, timestamps, entries, settings, request.now())

  verifyCryptography(entityOf(content, signer, entries, timestamps), materialOf(request), {
    logEntries: settings.tlog === 'required' ? 1 : 0,
    scts: settings.sct === 'required' ? 1 : 0,
    timestamps: settings.timestamp === 'required' ? 1 : 0,
  })
  checkLog(entries, content, signer, request, times)
  if (signer.certificate !== undefined) expected?.check(sourceOf(signer.certificate))
  const statement = statementOf(request)

  return {
    ...(signer.certificate === undefined ? {} : holderOf(signer.certificate)),
    ...unpinnedCallerIn(request.policy, signer),
    certificateClaims: signer.certificate?.claims ?? {},
    ...(statement === undefined ? {} : { statement, predicateType: statement.predicateType }),
    logEntries: entries.map(logEntryOf),
    timestamps: times,
  }
}

/** Whose key it is, by the policy and never by what the bundle would like. */
function signerOf({ bundle, policy }: VerifyRequest): Signer {
  const { content } = bundle.verificationMaterial
  if (policy.kind === 'key') {
    checkKey(policy.publicKey, 'caller')
    if (content.$case !== 'publicKey') throw signedByCertificate()
    return { key: policy.publicKey }
  }
  const certificate = signerOfBundle(bundle)
  checkKey(certificate.key, 'certificate')
  return { key: certificate.key, certificate }
}

function logEntriesOf(bundle: Bundle, settings: VerifySettings): readonly LoggedEntry[] {
  if (settings.tlog === 'none') return []
  const entries = bundle.verificationMaterial.tlogEntries
  refuseDuplicateEntries(entries)
  if (entries.length > 0) return entries
  throw new VerifyError({
    code: 'LOG_ENTRY_MISSING',
    message: 'the bundle has no log entry, expected at least 1',
    hint: 'It was signed without a transparency log; only verify it so if that was the intention.',
  })
}

function timestampsOf(
  { bundle, trust }: VerifyRequest,
  settings: VerifySettings,
): readonly RFC3161Timestamp[] {
  const noAuthority = trust.material.timestampAuthorities.length === 0
  if (settings.timestamp === 'none' && noAuthority) return []
  const data = bundle.verificationMaterial.timestampVerificationData
  return parseTimestamps(
    (data?.rfc3161Timestamps ?? []).map((timestamp) => Buffer.from(timestamp.signedTimestamp)),
  )
}

function timesOf(
  signer: Signer,
  timestamps: readonly RFC3161Timestamp[],
  entries: readonly LoggedEntry[],
  settings: VerifySettings,
  now: Date,
): readonly Date[] {
  const times = trustedTimes(timestamps, entries)
  refuseFuture(times, now)
  if (signer.certificate !== undefined) checkLifetime(signer.certificate, times)
  if (times.length > 0 || settings.timestamp === 'none') return times
  throw new VerifyError({
    code: 'TIMESTAMP_MISSING',
    message: 'the bundle has no trusted time, expected at least 1',
    hint: 'Without one nobody knows that the certificate was valid when it was used: neither the log nor a timestamp authority gave one.',
  })
}

function entityOf(
  content: SignedContent,
  signer: Signer,
  entries: readonly LoggedEntry[],
  timestamps: readonly RFC3161Timestamp[],
): SignedEntity {
  const withTime = entries.filter((entry) => Number(entry.integratedTime) > 0)
  return {
    signature: content,
    key: keyOf(signer),
    tlogEntries: [...entries],
    timestamps: [
      ...withTime.map((tlogEntry) => ({ $case: 'transparency-log' as const, tlogEntry })),
      ...timestamps.map((timestamp) => ({ $case: 'timestamp-authority' as const, timestamp })),
    ],
  }
}

function keyOf(signer: Signer): SignedEntity['key'] {
  return signer.certificate === undefined
    ? { $case: 'public-key', hint: '' }
    : { $case: 'certificate', certificate: signer.certificate.parsed }
}

function materialOf({ policy, trust }: VerifyRequest): TrustMaterial {
  return policy.kind === 'key' ? withPublicKey(trust, policy.publicKey) : trust.material
}

function checkLog(
  entries: readonly LoggedEntry[],
  content: SignedContent,
  signer: Signer,
  request: VerifyRequest,
  times: readonly Date[],
): void {
  const material: SignerMaterial =
    signer.certificate === undefined
      ? { kind: 'publicKey', key: signer.key }
      : { kind: 'certificate', der: signer.certificate.der }
  for (const entry of entries) {
    checkLogEntry(entry, content, material)
    if (entry.inclusionPromise !== undefined) continue
    checkLogValidity(entry, request.trust, times.length > 0 ? times : [request.now()])
  }
}

/** The signed statement, which must be about the artifact; a signature over plain bytes has none. */
function statementOf({ bundle, artifact }: VerifyRequest): VerifiedStatement | undefined {
  const { content } = bundle
  if (content.$case !== 'dsseEnvelope') return undefined
  const statement = parseStatement(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload)
  if ('bytes' in artifact) checkSubject(statement, digestOf(artifact.bytes))
  else if ('digest' in artifact) checkSubject(statement, artifact.digest)
  else checkSubject(statement, artifact.statementSubject)
  checkPredicateType(statement, artifact.predicateTypes)
  return statement
}

function unpinnedCallerIn(
  policy: VerifyPolicy,
  { certificate }: Signer,
): Pick<VerifiedBundle, 'unpinnedCaller'> {
  if (policy.kind === 'key' || policy.identity.sourceRepository !== undefined) return {}
  const unpinnedCaller = outsideCaller(certificate?.claims ?? {})
  return unpinnedCaller === undefined ? {} : { unpinnedCaller }
}

function signedByCertificate(): VerifyError {
  return new VerifyError({
    code: 'SIGNER_KIND',
    message: 'the bundle was signed with a certificate, expected a public key',
    hint: 'Ask for the identity and issuer of its certificate.',
  })
}
