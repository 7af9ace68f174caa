import type { StoredAttestation } from './attestation-store.ts'
import type { DocumentKind } from './documents.ts'
import { platformName } from './oci/manifest.ts'
import type { PromotedTag } from './promote-tags.ts'
import type { Sealed } from './seal-image.ts'
import type { Skipped } from './shared/skipped.ts'
import { logEntryOfDocument, type SignedDocument } from './signed-document.ts'
import type { LogEntry } from './sigstore/log-entry.ts'
import type { StorageFormat } from './sigstore/media-types.ts'

/** One log entry, as the output `log-entries` lists it. */
export interface ReportedEntry extends LogEntry {
  readonly subject: string
  /** `linux/arm64`; absent for what is no platform of an index. */
  readonly platform?: string
  readonly kind: DocumentKind
  readonly predicateType: string
  readonly format: StorageFormat
  readonly logUrl: string
  /** False for an entry that an earlier run made. */
  readonly isNew: boolean
}

/** What a run did, for machines: `--json`, and the source of the action's outputs. */
export interface SealReport {
  /** `ghcr.io/o/app@sha256:…`, one an image. */
  readonly images: readonly string[]
  readonly identity: string | undefined
  readonly issuer: string | undefined
  /** The repository whose job signed, as a URL, where it is known: a reusable workflow has one identity for all its callers. */
  readonly sourceRepository?: string | undefined
  /** The public key that signed, PEM; absent where signing was keyless. */
  readonly publicKey?: string | undefined
  /** True where things were signed that have no log entry: verifiers must be told. */
  readonly withoutLog?: boolean
  /** True where the certificate has no promise of a certificate log, because the instance has none. */
  readonly withoutSct?: boolean
  /** Why nothing was to be signed at all; absent where something was. */
  readonly unsigned?: string
  readonly verified: boolean
  /** Tags that point at what was sealed; absent where none was asked for. */
  readonly promotedTags?: readonly PromotedTag[]
  /** Attestations that this run stored with GitHub's API; absent where there are none. */
  readonly githubAttestations?: readonly StoredAttestation[]
  readonly logEntries: readonly ReportedEntry[]
  readonly skipped: readonly Skipped[]
}

export function reportOf(sealed: Sealed): SealReport {
  return {
    images: sealed.images.map((image) => image.subjects[0].reference),
    identity: sealed.signer?.identity,
    issuer: sealed.signer?.issuer,
    sourceRepository: sealed.signer?.sourceRepository,
    ...(sealed.publicKey === undefined ? {} : { publicKey: sealed.publicKey }),
    ...(sealed.withoutLog ? { withoutLog: true } : {}),
    ...(sealed.withoutSct ? { withoutSct: true } : {}),
    verified: sealed.verified,
    ...(sealed.promoted.length > 0 ? { promotedTags: sealed.promoted } : {}),
    ...(sealed.alsoStored.length > 0 ? { githubAttestations: sealed.alsoStored } : {}),
    logEntries: sealed.documents.flatMap((signed) => reportedEntry(signed, sealed.logUrl)),
    skipped: sealed.skipped,
  }
}

/**
 * The entry that stands for a kind of document of an image in single-value outputs: the bundle's, whose proof says the whole
 * UUID, before the cosign tag's.
 */
export function mainEntry(
  report: SealReport,
  image: string,
  kind: DocumentKind,
): ReportedEntry | undefined {
  const entries = report.logEntries.filter(
    (entry) => entry.subject === image && entry.kind === kind,
  )
  return entries.find(({ format }) => format === 'bundle') ?? entries[0]
}

function reportedEntry(signed: SignedDocument, logUrl: string): readonly ReportedEntry[] {
  const entry = logEntryOfDocument(signed)
  if (entry === undefined) return []
  const { subject, kind, predicateType } = signed.document
  return [
    {
      subject: subject.reference,
      ...(subject.platform === undefined ? {} : { platform: platformName(subject.platform) }),
      kind,
      predicateType,
      format: signed.format,
      logUrl,
      ...entry,
      isNew: signed.isNew,
    },
  ]
}
