import { type Digest, isDigest } from './oci/digest.ts'
import { digestReference, type Repository } from './oci/reference.ts'
import type { RegistryReader } from './oci/registry.ts'
import type { SealError } from './shared/errors.ts'
import { printable } from './shared/log.ts'
import { discover, type Stored, type StoredBundle } from './sigstore/discover.ts'
import { identityMatcher } from './sigstore/identity-policy.ts'
import type { LogEntry } from './sigstore/log-entry.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import { checkKey } from './sigstore/verify-key.ts'
import { settingsFor } from './sigstore/verify-settings.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import { VerifyError } from './sigstore/verify-error.ts'
import { verifyStored } from './sigstore/verify-stored.ts'
import type { VerifiedBundle, VerifyPolicy, VerifySettings } from './sigstore/verify.ts'

const LEAF_HASH = /^[0-9a-f]{64}$/

/** Something that an image must carry: a signature, an attestation of a predicate type, or what a log entry was made for. */
export type Requirement =
  | 'signature'
  | { readonly predicateType: string }
  /** As the output `log-entries` names it (`uuid`). */
  | { readonly logEntry: string }

export interface VerifyImageRequest {
  readonly registry: RegistryReader
  readonly image: { readonly repository: Repository; readonly digest: Digest }
  readonly policy: VerifyPolicy
  readonly trust: TrustedRoot
  /** At least one. Each needs at least one valid item. */
  readonly required: readonly Requirement[]
  /** Where to look; default both. */
  readonly formats?: readonly StorageFormat[]
  readonly settings?: Partial<VerifySettings>
  readonly now: () => Date
}

/** What came of one item that the registry holds. */
export type Check = PassedCheck | FailedCheck

interface CheckedItem {
  /** `signature`, or the predicate type, for people; empty where it cannot be read. */
  readonly what: string
  readonly kind?: 'signature' | 'attestation'
  readonly format: StorageFormat
  readonly location: string
}

export interface PassedCheck extends CheckedItem {
  readonly ok: true
  readonly identity?: string
  readonly issuer?: string
  /** The repository whose job signed, as a URL, where the certificate names one. */
  readonly sourceRepository?: string
  /** That repository again, where nothing but the identity of a workflow of another repository was asked for. */
  readonly unpinnedCaller?: string
  readonly logEntry?: LogEntry
  readonly timestamps: readonly Date[]
  readonly kind: 'signature' | 'attestation'
  /** The verified predicate and its type; absent for cosign's signatures. */
  readonly predicateType?: string
  readonly predicate?: unknown
}

export interface FailedCheck extends CheckedItem {
  readonly ok: false
  readonly code: string
  readonly message: string
  readonly hint: string
}

export interface Verdict {
  /** True where nothing is missing. */
  readonly verified: boolean
  /** `ghcr.io/o/app@sha256:…` */
  readonly image: string
  /** Everything that the registry holds, with its own verdict: other people's invalid items are told, and spoil nothing. */
  readonly checks: readonly Check[]
  readonly missing: readonly Requirement[]
  /**
   * Repositories whose valid items were made by a workflow of another repository, where the policy names no source repository:
   * whoever may call that workflow would have passed too.
   */
  readonly unpinnedCallers: readonly string[]
}

/**
 * Verifies an image as a stranger would: looks up all that the registry holds for its digest, verifies each item against the
 * policy, and says yes only where every required thing has a valid one. Throws where nothing can be judged: an empty or malformed
 * policy (VerifyError POLICY_MALFORMED, KEY_UNSUPPORTED), a registry that does not answer (OciError, HttpError).
 */
export async function verifyImage(request: VerifyImageRequest): Promise<Verdict> {
  await checkRequest(request)
  const { registry, image, required } = request
  const stored = await discover(registry, image.repository, image.digest)
  const checks = await checkEach(stored.filter(isOfFormat(request.formats)), request)
  const missing = required.filter((requirement) => !checks.some(meets(requirement)))
  const callers = checks.flatMap((item) => (item.ok ? (item.unpinnedCaller ?? []) : []))
  return {
    verified: missing.length === 0,
    image: digestReference(image.repository, image.digest),
    checks,
    missing,
    unpinnedCallers: [...new Set(callers)],
  }
}

/** What a requirement is called. */
export function requirementName(requirement: Requirement): string {
  if (requirement === 'signature') return 'signature'
  if ('logEntry' in requirement) return `item of log entry ${printable(requirement.logEntry)}`
  return requirement.predicateType
}

async function checkRequest(request: VerifyImageRequest): Promise<void> {
  settingsFor(request.policy.kind, request.settings)
  if (request.policy.kind === 'key') checkKey(request.policy.publicKey, 'caller')
  else await identityMatcher(request.policy.identity)
  if (!isDigest(request.image.digest)) throw malformed('the image is not named by a digest')
  if (request.required.length === 0) throw malformed('nothing is required of the image')
  if (request.required.some((requirement) => requirementName(requirement) === '')) {
    throw malformed('a required predicate type is empty')
  }
  if (request.formats?.length === 0) throw malformed('no format is to be looked at')
}

async function checkEach(
  stored: readonly Stored[],
  request: VerifyImageRequest,
): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const item of stored) checks.push(await check(item, request))
  return checks
}

async function check(item: Stored, request: VerifyImageRequest): Promise<Check> {
  const { format, location } = item
  if ('error' in item) return { what: '', format, location, ...failure(item.error) }
  const checked = { what: nameOf(item), kind: item.kind, format, location }
  const { image, policy, trust, settings, now } = request
  try {
    const verified = await verifyStored({
      stored: item,
      digest: image.digest,
      policy,
      trust,
      now,
      ...(settings === undefined ? {} : { settings }),
    })
    return { ...checked, ...passed(verified) }
  } catch (error) {
    if (!(error instanceof VerifyError) || error.kind !== 'refused') throw error
    return { ...checked, ...failure(error) }
  }
}

function passed(verified: VerifiedBundle): Omit<PassedCheck, keyof CheckedItem> {
  const { identity, issuer, sourceRepository, unpinnedCaller, statement, timestamps } = verified
  const [logEntry] = verified.logEntries
  return {
    ok: true,
    timestamps,
    ...(identity === undefined ? {} : { identity }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
    ...(unpinnedCaller === undefined ? {} : { unpinnedCaller }),
    ...(logEntry === undefined ? {} : { logEntry }),
    ...(statement === undefined
      ? {}
      : { predicateType: statement.predicateType, predicate: statement.predicate }),
  }
}

function failure({ code, message, hint }: SealError): Omit<FailedCheck, keyof CheckedItem> {
  return { ok: false, code, message, hint }
}

function nameOf(item: StoredBundle): string {
  return item.kind === 'signature' ? 'signature' : (item.predicateType ?? '')
}

/** By what was verified: an attestation may call its predicate type anything, also "signature". */
function meets(requirement: Requirement): (check: Check) => boolean {
  return (found) => {
    if (!found.ok) return false
    if (requirement === 'signature') return found.kind === 'signature'
    if ('logEntry' in requirement) return isSameEntry(found.logEntry?.uuid, requirement.logEntry)
    return found.predicateType === requirement.predicateType
  }
}

/** A cosign tag's entry does not say in which tree it is; the hash of its leaf names it all the same. */
function isSameEntry(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false
  return found === wanted || (LEAF_HASH.test(found) && wanted.endsWith(found))
}

function isOfFormat(formats: readonly StorageFormat[] | undefined): (item: Stored) => boolean {
  return ({ format }) => formats === undefined || formats.includes(format)
}

function malformed(message: string): VerifyError {
  return new VerifyError({
    kind: 'usage',
    code: 'POLICY_MALFORMED',
    message,
    hint: 'Say which image, by digest, and what it must carry: a signature, predicate types, or both.',
  })
}
