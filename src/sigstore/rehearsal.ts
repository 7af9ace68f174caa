import { setImmediate } from 'node:timers/promises'
import { codedMessageOf } from '../shared/errors.ts'
import type { HttpClient } from '../shared/http.ts'
import { policyOf } from './identity-policy.ts'
import type { SignatureVerifier, SignerIdentity, SigningCredential } from './signer.ts'
import type { SigstoreServices } from './signing-config.ts'
import { SigstoreError } from './sigstore-error.ts'
import type { TrustedRoot } from './trust.ts'
import { verifyAsIssued } from './verify-as-issued.ts'
import { parseSignerCertificate } from './verify-certificate.ts'
import { sctSetting } from './verify-settings.ts'
import { type VerifyPolicy, verifyBundle } from './verify.ts'
import { witnessedSigner } from './witnessed-signer.ts'

export interface RehearsalOptions {
  readonly http: HttpClient
  readonly services: Pick<SigstoreServices, 'tsaUrls'>
  readonly trust: TrustedRoot
  /** Who the certificate must name, where that is known. Not for keys. */
  readonly expectedSigner: SignerIdentity | undefined
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}

const MESSAGE_BYTES = 32

/**
 * Signs a random message, has every timestamp authority date it, and verifies that as a stranger would, all but the log: what is
 * wrong with the certificate, its SCT, an authority or the trusted root shows before the first log entry, which nobody could take
 * back. One round trip; without an authority none, and a certificate is verified for the moment of its issue.
 * Throws SigstoreError INSTANCE_NOT_TRUSTED, and what requestTimestamp throws.
 */
export async function rehearse(
  credential: SigningCredential,
  options: RehearsalOptions,
): Promise<void> {
  const { services, trust, now, random } = options
  const { tsaUrls } = services
  const signer = witnessedSigner({
    ...options,
    services: { logs: [], tsaUrls },
    credential: () => Promise.resolve(credential),
  })
  const message = random(MESSAGE_BYTES)
  const signing = signer.signMessage(message)
  const naming = policyFor(credential.verifier, options.expectedSigner)
  naming.catch(() => undefined)
  const bundle = await signing
  const artifact = { bytes: message }
  const settings = { tlog: 'none', sct: sctSetting(trust) } as const
  await trustedUnless(async () => {
    const policy = await naming
    if (tsaUrls.length > 0) await verifyBundle({ bundle, policy, trust, artifact, settings, now })
    else if (policy.kind === 'keyless') {
      await verifyAsIssued({ ...policy, bundle, trust, artifact, sct: settings.sct })
    }
  })
}

/** Reads the certificate while the timestamp is under way: its parser is slow the first time. */
async function policyFor(
  verifier: SignatureVerifier,
  expected: SignerIdentity | undefined,
): Promise<VerifyPolicy> {
  // The request goes out first.
  await setImmediate()
  switch (verifier.kind) {
    case 'publicKey':
      return { kind: 'key', publicKey: verifier.publicKey }
    case 'certificate': {
      const { identity, issuer } = parseSignerCertificate(verifier.certificate.raw)
      return { kind: 'keyless', identity: policyOf(expected ?? { identity, issuer }) }
    }
  }
}

async function trustedUnless(verify: () => Promise<void>): Promise<void> {
  try {
    await verify()
  } catch (cause) {
    throw new SigstoreError({
      code: 'INSTANCE_NOT_TRUSTED',
      message: `what the services that sign gave for a rehearsal does not verify: ${codedMessageOf(cause)}`,
      hint: 'The trusted root is not that of the services that sign, or one of them misbehaves. Nothing was logged, nothing written to the registry.',
      cause,
    })
  }
}

/** A credential that is rehearsed before it signs for the first time. */
export function rehearsedFirst(
  credential: () => Promise<SigningCredential>,
  options: RehearsalOptions,
): () => Promise<SigningCredential> {
  let rehearsed: Promise<void> | undefined
  return async () => {
    const current = await credential()
    await (rehearsed ??= rehearse(current, options))
    return current
  }
}
