import type { Ready } from './preflight.ts'
import { policyOf } from './sigstore/identity-policy.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import type { VerifyPolicy, VerifySettings } from './sigstore/verify.ts'

/** What this run's own signatures must pass, wherever they are met: as held, as made, as read back. */
export interface Expectation {
  readonly policy: VerifyPolicy
  readonly settings: Partial<VerifySettings>
}

/**
 * A log entry is expected where there is a log to write to, and then always. `identity`: who signs keylessly; undefined while
 * nobody knows, and then there is no expectation. With a key it is not looked at.
 */
export function expectationOf(
  { signing, instance }: Pick<Ready, 'signing' | 'instance'>,
  identity: SignerIdentity | undefined,
): Expectation | undefined {
  const settings = { tlog: instance.services.logs.length > 0 ? 'required' : 'none' } as const
  if (signing.kind === 'key') {
    return { policy: { kind: 'key', publicKey: signing.key.publicKey }, settings }
  }
  if (identity === undefined) return undefined
  return { policy: { kind: 'keyless', identity: policyOf(identity) }, settings }
}
