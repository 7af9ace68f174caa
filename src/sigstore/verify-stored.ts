import type { Digest } from '../oci/digest.ts'
import type { StoredBundle } from './discover.ts'
import { SIGNATURE_PREDICATE_TYPE } from './media-types.ts'
import { checkSigningPayload } from './signing-payload.ts'
import type { TrustedRoot } from './trust.ts'
import {
  type Artifact,
  verifyBundle,
  type VerifiedBundle,
  type VerifyPolicy,
  type VerifySettings,
} from './verify.ts'

/**
 * Verifies something that the registry holds as what it claims to be, for this digest: a cosign payload that names the digest, or
 * a statement whose subject it is. Throws VerifyError.
 */
export async function verifyStored(options: {
  readonly stored: StoredBundle
  readonly digest: Digest
  readonly policy: VerifyPolicy
  readonly trust: TrustedRoot
  readonly settings?: Partial<VerifySettings>
  readonly now: () => Date
}): Promise<VerifiedBundle> {
  const { stored, digest, policy, trust, settings, now } = options
  const verified = await verifyBundle({
    bundle: stored.bundle,
    artifact: artifactOf(stored, digest),
    policy,
    trust,
    now,
    ...(settings === undefined ? {} : { settings }),
    ...(stored.timestamped === undefined ? {} : { timestamped: stored.timestamped }),
  })
  if (stored.payload !== undefined) checkSigningPayload(stored.payload, digest)
  return verified
}

function artifactOf({ kind, payload }: StoredBundle, digest: Digest): Artifact {
  if (payload !== undefined) return { bytes: payload }
  return kind === 'signature'
    ? { statementSubject: digest, predicateTypes: [SIGNATURE_PREDICATE_TYPE] }
    : { statementSubject: digest }
}
