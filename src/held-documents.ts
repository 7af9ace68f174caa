import type { Bundle } from '@sigstore/bundle'
import { type Document, predicateOf } from './documents.ts'
import type { Expectation } from './expectation.ts'
import type { Subject } from './resolve-image.ts'
import { withoutAttempt } from './provenance/same-run.ts'
import { canonicalJson } from './shared/json.ts'
import type { Log } from './shared/log.ts'
import type { SealError } from './shared/errors.ts'
import type { Stored, StoredBundle } from './sigstore/discover.ts'
import { SIGNATURE_PREDICATE_TYPE, type StorageFormat } from './sigstore/media-types.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import { VerifyError } from './sigstore/verify-error.ts'
import type { VerifiedBundle, VerifySettings } from './sigstore/verify.ts'
import { verifyStored } from './sigstore/verify-stored.ts'

/** Something that the registry holds for a subject, and that is valid and as expected. */
export interface Held {
  readonly format: StorageFormat
  readonly kind: 'signature' | 'attestation'
  readonly bundle: Bundle
  readonly verified: VerifiedBundle
}

/** Something that the registry holds, and that is not valid, not what is expected, or cannot be read. */
export interface NotCounted {
  readonly format: StorageFormat
  readonly location: string
  /** Absent where it cannot be read. */
  readonly bundle?: Bundle
  readonly error: SealError
}

interface Judge {
  readonly subject: Subject
  readonly expected: Expectation
  readonly trust: TrustedRoot
  readonly now: () => Date
  readonly log: Log
}

/** What passes as expected among what is stored for a subject. What is not valid, or somebody else's, is no concern of ours and is left out. */
export async function heldAmong(stored: readonly Stored[], judge: Judge): Promise<readonly Held[]> {
  const { held } = await judgeStored(stored, judge)
  return held
}

/** As heldAmong, with what is left out and why. A question that cannot be asked is an error. */
export async function judgeStored(
  stored: readonly Stored[],
  judge: Judge,
): Promise<{ readonly held: readonly Held[]; readonly notCounted: readonly NotCounted[] }> {
  const judged = await Promise.all(stored.map((item) => judgeItem(item, judge)))
  const notCounted = judged.filter((item) => 'error' in item)
  for (const { location, error } of notCounted) {
    judge.log.debug(`${location} is not counted: ${error.message}`)
  }
  return { held: judged.filter((item) => 'verified' in item), notCounted }
}

/** The held item that already says what `document` says, in this format. */
export function heldDocument(
  held: readonly Held[],
  document: Document,
  format: StorageFormat,
): Held | undefined {
  return held.find((item) => item.format === format && saysTheSame(item, document))
}

async function judgeItem(item: Stored, judge: Judge): Promise<Held | NotCounted> {
  if ('error' in item) return item
  const { subject, expected, trust, now } = judge
  const { format, kind, bundle, location } = item
  try {
    const verified = await verifyStored({
      stored: item,
      digest: subject.descriptor.digest,
      policy: expected.policy,
      settings: settingsFor(item, expected),
      trust,
      now,
    })
    return { format, kind, bundle, verified }
  } catch (error) {
    if (!(error instanceof VerifyError) || error.kind !== 'refused') throw error
    return { format, location, bundle, error }
  }
}

/** What an item has of a log must be good, also where it need have nothing: it will be reported, and may be stored in another format. */
function settingsFor(
  { bundle, format }: StoredBundle,
  { settings, tagSettings }: Expectation,
): Partial<VerifySettings> {
  const least = format === 'cosign' ? tagSettings : settings
  const hasEntries = bundle.verificationMaterial.tlogEntries.length > 0
  return hasEntries ? { ...least, tlog: 'required' } : least
}

/** Whether an item says what the document says, whatever format it is stored in. */
export function saysTheSame(item: Held, document: Document): boolean {
  const { statement } = item.verified
  if (document.kind === 'signature') {
    return item.format === 'cosign'
      ? item.kind === 'signature'
      : statement?.predicateType === SIGNATURE_PREDICATE_TYPE
  }
  if (statement === undefined || statement.predicateType !== document.predicateType) return false
  const comparable = (predicate: unknown): string =>
    canonicalJson(withoutAttempt(document.predicateType, predicate))
  return comparable(statement.predicate) === comparable(predicateOf(document))
}
