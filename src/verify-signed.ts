import { documentName } from './documents.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import { FlowError } from './flow-error.ts'
import type { Ready } from './preflight.ts'
import { codedMessageOf } from './shared/errors.ts'
import type { SignedDocument } from './signed-document.ts'
import { decodeLayer, encodeAttestationLayer } from './sigstore/cosign-layer.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import { holderOf, parseSignerCertificate } from './sigstore/verify-certificate.ts'
import { type Artifact, verifyBundle } from './sigstore/verify.ts'

/** Verifies what was just signed before any of it is published: nothing is published that a verifier would not accept. */
export interface Acceptance {
  /** To be called for each document as soon as it is signed: others still wait for the log then. */
  early(signed: readonly SignedDocument[]): Promise<void>
  /** All that `early` has not verified. */
  all(signed: readonly SignedDocument[]): Promise<Accepted>
}

export interface Accepted {
  /** Who signed; undefined for a key. */
  readonly identity: SignerIdentity | undefined
  /** What all of it passed. */
  readonly expected: Expectation
}

/**
 * Against the trust root and the key, or the identity that is known before anything is signed (`promised`), each bundle once, in
 * whatever formats it will be stored, and each layer that has a timestamp of its own. What is not accepted throws FlowError SIGNATURE_NOT_ACCEPTED.
 */
export function createAcceptance(
  ready: Ready,
  promised: SignerIdentity | undefined,
  now: () => Date,
): Acceptance {
  const { signing, instance } = ready
  const { trust } = instance
  const accepted = new Map<SignedDocument['bundle'], SignedDocument['document']>()
  const acceptedLayers = new Set<Buffer>()
  const accept = async (item: SignedDocument, expected: Expectation): Promise<void> => {
    const { bundle, document, layerTimestamp } = item
    if (!item.isNew) return
    const { policy, settings, tagSettings } = expected
    const common = { policy, trust, artifact: artifactOf(item), now }
    try {
      if (accepted.get(bundle) !== document) await verifyBundle({ ...common, bundle, settings })
      accepted.set(bundle, document)
      if (layerTimestamp === undefined || acceptedLayers.has(layerTimestamp)) return
      const layer = decodeLayer(encodeAttestationLayer(bundle, layerTimestamp))
      await verifyBundle({ ...common, ...layer, settings: tagSettings })
      acceptedLayers.add(layerTimestamp)
    } catch (cause) {
      throw notAccepted(item, cause)
    }
  }
  return {
    early: async (signed) => {
      const expected = expectationOf(ready, promised)
      if (expected === undefined) return
      for (const item of signed) await accept(item, expected)
    },
    all: async (signed) => {
      const identity = signing.kind === 'key' ? undefined : (promised ?? signerOfFirst(signed))
      const expected = expectationOf(ready, identity)
      if (expected === undefined) throw new TypeError('nobody knows who signed')
      for (const item of signed) await accept(item, expected)
      return { identity, expected }
    },
  }
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
    message: `the ${documentName(item.document)} was signed, but does not verify: ${codedMessageOf(cause)}`,
    hint: 'The trusted root is not that of the services that signed, or one of them misbehaves. Nothing was written to the registry.',
    cause,
  })
}
