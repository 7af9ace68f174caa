import { parseBundle } from './sigstore/bundle.ts'
import { parseTrustedRoot, type TrustedRoot } from './sigstore/trust.ts'
import {
  type Artifact,
  verifyBundle,
  type VerifiedBundle,
  type VerifyPolicy,
  type VerifySettings,
} from './sigstore/verify.ts'

/**
 * Verifies one bundle file over one file or digest, without any network. An envelope counts where its statement is about the file.
 * `trustedRoot`: the bytes of a trusted_root.json, or a root that was read already. Throws VerifyError.
 */
export async function verifyBundleFile(options: {
  readonly bundle: Uint8Array
  readonly artifact: Artifact
  readonly policy: VerifyPolicy
  readonly trustedRoot: Uint8Array | TrustedRoot
  readonly settings?: Partial<VerifySettings>
  readonly now: () => Date
}): Promise<VerifiedBundle> {
  const { trustedRoot, artifact, policy, settings, now } = options
  const trust = trustedRoot instanceof Uint8Array ? parseTrustedRoot(trustedRoot) : trustedRoot
  const bundle = parseBundle(options.bundle)
  return verifyBundle({
    bundle,
    artifact,
    policy,
    trust,
    now,
    ...(settings === undefined ? {} : { settings }),
  })
}
