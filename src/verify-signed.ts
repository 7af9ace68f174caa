import { documentName } from './documents.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import { FlowError } from './flow-error.ts'
import type { Ready } from './preflight.ts'
import { messageOf } from './shared/errors.ts'
import type { SignedDocument } from './signed-document.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import { holderOf, parseSignerCertificate } from './sigstore/verify-certificate.ts'
import { type Artifact, verifyBundle } from './sigstore/verify.ts'

/**
 * Verifies what was just signed before any of it is published, against the trust root and the identity that the token
 * promised; nothing is published that a verifier would not accept. Returns who signed, and what it passed. Throws FlowError SIGNATURE_NOT_ACCEPTED.
 */
export async function verifySigned(
  signed: readonly SignedDocument[],
  ready: Ready,
  now: () => Date,
): Promise<{ readonly identity: SignerIdentity | undefined; readonly expected: Expectation }> {
  const { signing, instance } = ready
  const identity =
    signing.kind === 'key' ? undefined : (signing.expectedSigner ?? signerOfFirst(signed))
  const expected = expectationOf(ready, identity)
  if (expected === undefined) throw new TypeError('nobody knows who signed')
  for (const item of signed.filter(({ isNew }) => isNew)) {
    try {
      await verifyBundle({
        bundle: item.bundle,
        ...expected,
        trust: instance.trust,
        artifact: artifactOf(item),
        now,
      })
    } catch (cause) {
      throw notAccepted(item, cause)
    }
  }
  return { identity, expected }
}

function artifactOf({ document, payload }: SignedDocument): Artifact {
  if (payload !== undefined) return { bytes: payload }
  return {
    statementSubject: document.subject.descriptor.digest,
    predicateTypes: [document.predicateType],
  }
}

function signerOfFirst([first]: readonly SignedDocument[]): SignerIdentity {
  if (first === undefined) throw new TypeError('nothing was signed')
  const { content } = first.bundle.verificationMaterial
  const der = content.$case === 'certificate' ? content.certificate.rawBytes : Buffer.alloc(0)
  return holderOf(parseSignerCertificate(der))
}

function notAccepted(item: SignedDocument, cause: unknown): FlowError {
  return new FlowError({
    kind: 'service',
    code: 'SIGNATURE_NOT_ACCEPTED',
    message: `the ${documentName(item.document)} was signed, but does not verify: ${messageOf(cause)}`,
    hint: 'The trusted root is not that of the services that signed, or one of them misbehaves. Nothing was written to the registry.',
    cause,
  })
}
