import { redacted } from '../shared/http.ts'
import { SigstoreError } from './sigstore-error.ts'
import type { TrustedRoot } from './trust.ts'

/** The id of the trusted log that one of the hints in a checkpoint names; undefined where the root has no such log. It proves nothing yet. */
export function trustedLogId(keyHints: readonly Buffer[], trust: TrustedRoot): Buffer | undefined {
  return trust.material.tlogs.find(({ logID }) =>
    keyHints.some((hint) => hint.equals(logID.subarray(0, hint.byteLength))),
  )?.logID
}

export function logNotTrusted(url: URL): SigstoreError {
  return new SigstoreError({
    kind: 'usage',
    code: 'INSTANCE_NOT_TRUSTED',
    message: `the log at ${redacted(url)} signs with a key that the trusted root does not have`,
    hint: 'Give the trusted root and the signing config of one and the same Sigstore instance.',
  })
}
