import type { Bundle } from '@sigstore/bundle'
import type { RegistryReader } from './oci/registry.ts'
import type { Document } from './documents.ts'
import type { Subject } from './resolve-image.ts'
import { withoutAttempt } from './provenance/same-run.ts'
import { canonicalJson } from './shared/json.ts'
import type { Log } from './shared/log.ts'
import { messageOf } from './shared/errors.ts'
import { discover, type Stored } from './sigstore/discover.ts'
import { policyOf } from './sigstore/identity-policy.ts'
import { SIGNATURE_PREDICATE_TYPE, type StorageFormat } from './sigstore/media-types.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import type { VerifiedBundle } from './sigstore/verify.ts'
import { verifyStored } from './sigstore/verify-stored.ts'

/** Something that the registry holds for a subject, and that is valid and by the expected signer. */
export interface Held {
  readonly format: StorageFormat
  readonly kind: 'signature' | 'attestation'
  readonly bundle: Bundle
  readonly verified: VerifiedBundle
}

/**
 * What the registry holds for a subject that `signer` validly signed. What is not valid, or somebody else's, is no concern of
 * ours and is left out; a lookup that fails is an error.
 */
export async function heldFor(options: {
  readonly registry: RegistryReader
  readonly subject: Subject
  readonly signer: SignerIdentity
  readonly trust: TrustedRoot
  readonly now: () => Date
  readonly log: Log
}): Promise<readonly Held[]> {
  const { registry, subject, log } = options
  const stored = await discover(registry, subject.repository, subject.descriptor.digest)
  const held = await Promise.all(stored.map((item) => heldOf(item, options, log)))
  return held.filter((item) => item !== undefined)
}

/** The held item that already says what `document` says, in this format. */
export function heldDocument(
  held: readonly Held[],
  document: Document,
  format: StorageFormat,
): Held | undefined {
  return held.find((item) => item.format === format && saysTheSame(item, document))
}

async function heldOf(
  item: Stored,
  options: Parameters<typeof heldFor>[0],
  log: Log,
): Promise<Held | undefined> {
  if ('error' in item) return undefined
  const { subject, signer, trust, now } = options
  try {
    const verified = await verifyStored({
      stored: item,
      digest: subject.descriptor.digest,
      policy: { kind: 'keyless', identity: policyOf(signer) },
      trust,
      now,
    })
    return { format: item.format, kind: item.kind, bundle: item.bundle, verified }
  } catch (error) {
    log.debug(`${item.location} is not counted: ${messageOf(error)}`)
    return undefined
  }
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
  return comparable(statement.predicate) === comparable(document.predicate)
}
