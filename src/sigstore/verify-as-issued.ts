import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'
import { type IdentityPolicy, identityMatcher } from './identity-policy.ts'
import type { TrustedRoot } from './trust.ts'
import { sourceOf, signerOfBundle } from './verify-certificate.ts'
import { type Artifact, signedContent } from './verify-content.ts'
import { verifyCryptography } from './verify-cryptography.ts'
import { checkKey } from './verify-key.ts'
import type { VerifySettings } from './verify-settings.ts'

/**
 * Verifies a bundle that nobody has dated yet, for the moment at which its certificate was issued: chain, SCT, identity, signature.
 * No verdict for a verifier, who needs to know when it was signed; it shows early what no later time will mend. Throws VerifyError.
 */
export async function verifyAsIssued(request: {
  readonly bundle: Bundle
  readonly artifact: Artifact
  readonly identity: IdentityPolicy
  readonly trust: TrustedRoot
  readonly sct: VerifySettings['sct']
}): Promise<void> {
  const { bundle, artifact, identity, trust, sct } = request
  const matcher = await identityMatcher(identity)
  const certificate = signerOfBundle(bundle)
  const { key } = certificate
  checkKey(key, 'certificate')
  const entity = {
    signature: await signedContent({ bundle, artifact, key, timestamped: undefined }),
    key: { $case: 'certificate' as const, certificate: certificate.parsed },
    tlogEntries: [],
    timestamps: [{ $case: 'transparency-log' as const, tlogEntry: dated(certificate.notBefore) }],
  }
  const thresholds = { logEntries: 0, scts: sct === 'required' ? 1 : 0, timestamps: 1 } as const
  verifyCryptography(entity, trust.material, thresholds)
  matcher.check(sourceOf(certificate))
}

/** The only form in which the library takes a time that is nobody else's word: it reads the promise where the entry is among the log entries. */
function dated(time: Date): TransparencyLogEntry {
  const none = Buffer.alloc(0)
  return {
    logIndex: '0',
    logId: { keyId: none },
    kindVersion: { kind: '', version: '' },
    integratedTime: String(Math.floor(time.getTime() / 1000)),
    inclusionPromise: { signedEntryTimestamp: none },
    inclusionProof: undefined,
    canonicalizedBody: none,
  }
}
