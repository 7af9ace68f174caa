import type { Ready } from './preflight.ts'
import { policyOf } from './sigstore/identity-policy.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import type { SigstoreServices } from './sigstore/signing-config.ts'
import { sctSetting } from './sigstore/verify-settings.ts'
import type { VerifyPolicy, VerifySettings } from './sigstore/verify.ts'

/** What this run's own signatures must pass, wherever they are met: as held, as made, as read back. */
export interface Expectation {
  readonly policy: VerifyPolicy
  readonly settings: Partial<VerifySettings>
  /** For what a cosign tag gives back: the format holds no more of a log than what Rekor v1 promises. */
  readonly tagSettings: Partial<VerifySettings>
}

/**
 * A log entry is expected where there is a log to write to, and then always; a certificate log's promise where the trusted root knows
 * such a log. `identity`: who signs keylessly; undefined while nobody knows, and then there is no expectation. With a key it is not
 * looked at.
 */
export function expectationOf(
  { signing, instance }: Pick<Ready, 'signing' | 'instance'>,
  identity: SignerIdentity | undefined,
): Expectation | undefined {
  const { services, trust } = instance
  const sct = sctSetting(trust)
  const settings = { sct, tlog: services.logs.length > 0 ? 'required' : 'none' } as const
  const tagSettings = { sct, tlog: fillsTags(services) ? 'required' : 'none' } as const
  if (signing.kind === 'key') {
    return { policy: { kind: 'key', publicKey: signing.key.publicKey }, settings, tagSettings }
  }
  if (identity === undefined) return undefined
  return { policy: { kind: 'keyless', identity: policyOf(identity) }, settings, tagSettings }
}

/** The same for what is not stored yet: it still has what a tag cannot hold. */
export function expectedBeforeStoring(expected: Expectation): Expectation {
  return { ...expected, tagSettings: expected.settings }
}

/** Whether cosign's tags can show that a log has the signature: with Rekor v1, which promises it. */
export function fillsTags({ logs }: SigstoreServices): boolean {
  return logs.some(({ apiVersion }) => apiVersion === 1)
}
