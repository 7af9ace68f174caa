import { createHash, sign, type X509Certificate } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Bundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { messageOf } from '../shared/errors.ts'
import type { HttpClient } from '../shared/http.ts'
import type { SigningKey } from './fulcio.ts'
import { type IdentityPolicy, policyOf } from './identity-policy.ts'
import type { SignerIdentity } from './signer.ts'
import { SigstoreError } from './sigstore-error.ts'
import { requestTimestamp } from './timestamp.ts'
import type { TrustedRoot } from './trust.ts'
import { signerOfBundle } from './verify-certificate.ts'
import { sctSetting } from './verify-settings.ts'
import { verifyBundle } from './verify.ts'

const MESSAGE_BYTES = 32

/**
 * Signs and dates a random message and verifies that as a stranger would, all but the log: what is wrong with the certificate, its
 * SCT, the timestamp authority or the trusted root shows before the first log entry, which nobody could take back. One round trip.
 * Throws SigstoreError INSTANCE_NOT_TRUSTED, and what requestTimestamp throws.
 */
export async function rehearse(options: {
  readonly http: HttpClient
  readonly tsaUrl: URL
  readonly key: SigningKey
  readonly certificate: X509Certificate
  readonly trust: TrustedRoot
  /** Who the certificate must name, where that is known. */
  readonly expectedSigner: SignerIdentity | undefined
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}): Promise<void> {
  const { http, tsaUrl: url, key, certificate, trust, now, random } = options
  const message = random(MESSAGE_BYTES)
  const signature = sign('sha256', message, key.privateKey)
  const dating = requestTimestamp({ http, url, data: signature, random })
  const digest = createHash('sha256').update(message).digest()
  const bundle = toMessageSignatureBundle({ digest, signature, certificate: certificate.raw })
  const naming = whoseIs(bundle, options.expectedSigner)
  naming.catch(() => undefined)
  const signedTimestamp = await dating
  bundle.verificationMaterial.timestampVerificationData = {
    rfc3161Timestamps: [{ signedTimestamp }],
  }
  try {
    await verifyBundle({
      bundle,
      policy: { kind: 'keyless', identity: await naming },
      trust,
      artifact: { bytes: message },
      settings: { tlog: 'none', sct: sctSetting(trust) },
      now,
    })
  } catch (cause) {
    throw new SigstoreError({
      code: 'INSTANCE_NOT_TRUSTED',
      message: `what Fulcio and the timestamp authority gave does not verify: ${messageOf(cause)}`,
      hint: 'The trusted root is not that of the services that sign, or one of them misbehaves. Nothing was logged, nothing written to the registry.',
      cause,
    })
  }
}

/** Reads the certificate while the timestamp is under way: its parser is slow the first time. */
async function whoseIs(
  bundle: Bundle,
  expected: SignerIdentity | undefined,
): Promise<IdentityPolicy> {
  // The request goes out first.
  await setImmediate()
  const { identity, issuer } = signerOfBundle(bundle)
  return policyOf(expected ?? { identity, issuer })
}
