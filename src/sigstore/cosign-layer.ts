import { createHash, X509Certificate } from 'node:crypto'
import { type Bundle, BUNDLE_V01_MEDIA_TYPE } from '@sigstore/bundle'
import { HashAlgorithm, type TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { SealError } from '../shared/errors.ts'
import { asArray, asObject, asString, parseJson } from '../shared/json.ts'
import { MAX_BUNDLE_BYTES, parseBundle } from './bundle.ts'
import { bundleAnnotation, COSIGN_ANNOTATION, logEntryJson } from './cosign-annotation.ts'
import { envelopeBytes } from './envelope-bytes.ts'
import { DSSE_MEDIA_TYPE, SIMPLE_SIGNING_MEDIA_TYPE } from './media-types.ts'
import type { CosignLayer } from './storage.ts'
import { refusedUnless, VerifyError } from './verify-error.ts'

export { envelopeBytes } from './envelope-bytes.ts'
export { checkSigningPayload, signingPayload } from './signing-payload.ts'

/** A layer of cosign's tags, read back. */
export interface DecodedLayer {
  readonly kind: 'signature' | 'attestation'
  /** As version 0.1 has it: the log's promise, and no proof. */
  readonly bundle: Bundle
  /** What a signature is over: the layer's bytes. */
  readonly payload?: Buffer
  /** What an attestation's RFC 3161 timestamps are over: the layer's bytes, not the signature in them. */
  readonly timestamped?: Buffer
}

const {
  signature: SIGNATURE,
  certificate: CERTIFICATE,
  bundle: BUNDLE,
  timestamp: TIMESTAMP,
} = COSIGN_ANNOTATION

/**
 * A `.sig` layer (cosign specs/SIGNATURE_SPEC.md) of a message signature over `payload`. Throws VerifyError LAYER_MALFORMED for a
 * bundle of another kind.
 */
export function encodeSignatureLayer(bundle: Bundle, payload: Buffer): CosignLayer {
  const { content } = bundle
  if (content.$case !== 'messageSignature') throw malformed('a statement goes into no .sig layer')
  const timestamp = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps[0]
  return {
    bytes: payload,
    mediaType: SIMPLE_SIGNING_MEDIA_TYPE,
    annotations: {
      [SIGNATURE]: content.messageSignature.signature.toString('base64'),
      ...materialAnnotations(bundle),
      ...(timestamp === undefined ? {} : timestampAnnotation(timestamp.signedTimestamp)),
    },
  }
}

/**
 * An `.att` layer of a DSSE envelope. cosign dates the layer's bytes there, so a timestamp over the signature, as bundles have it,
 * cannot go along: `layerTimestamp` is one over `envelopeBytes(bundle)`. Throws VerifyError LAYER_MALFORMED.
 */
export function encodeAttestationLayer(bundle: Bundle, layerTimestamp?: Buffer): CosignLayer {
  return {
    bytes: envelopeBytes(bundle),
    mediaType: DSSE_MEDIA_TYPE,
    annotations: {
      [SIGNATURE]: '',
      ...predicateTypeAnnotation(bundle),
      ...materialAnnotations(bundle),
      ...(layerTimestamp === undefined ? {} : timestampAnnotation(layerTimestamp)),
    },
  }
}

/**
 * Whether a bundle can serve as an `.att` layer that verifiers accept: the format holds a log's promise and no proof, and cosign
 * compares the layer with what the log was sent.
 */
export function canBecomeLayer(bundle: Bundle): boolean {
  if (promisedEntry(bundle) === undefined) return false
  try {
    encodeAttestationLayer(bundle)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

/**
 * Reads a layer of one of cosign's tags as a bundle for the same verifier. Layers of other media types are refused.
 * Says nothing of whether it is valid. Throws VerifyError LAYER_MALFORMED.
 */
export function decodeLayer(layer: CosignLayer): DecodedLayer {
  return refusedUnless(
    {
      code: 'LAYER_MALFORMED',
      message: 'the layer of cosign’s tag cannot be read',
      hint: 'Whoever wrote this layer must write it anew; nothing in it was used.',
    },
    () => {
      switch (layer.mediaType) {
        case SIMPLE_SIGNING_MEDIA_TYPE:
          return decodeSignature(layer)
        case DSSE_MEDIA_TYPE:
          return decodeAttestation(layer)
        default:
          throw malformed('its media type is neither a signature’s nor an attestation’s')
      }
    },
  )
}

function decodeSignature({ bytes, annotations }: CosignLayer): DecodedLayer {
  const signature = annotations[SIGNATURE] ?? ''
  if (signature === '') throw malformed('it has no signature')
  const digest = createHash('sha256').update(bytes).digest('base64')
  const algorithm = HashAlgorithm[HashAlgorithm.SHA2_256]
  const bundle = bundleOf(annotations, {
    messageSignature: { messageDigest: { algorithm, digest }, signature },
  })
  return { kind: 'signature', bundle, payload: bytes }
}

function decodeAttestation({ bytes, annotations }: CosignLayer): DecodedLayer {
  const limits = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 8, maxValues: 100 }
  const json = parseJson(bytes, 'the envelope', limits)
  const envelope = asObject(json, 'the envelope')
  const signatures = asArray(envelope['signatures'], 'signatures').map((item) => ({
    sig: asString(asObject(item, 'a signature')['sig'], 'sig'),
  }))
  const bundle = bundleOf(annotations, {
    dsseEnvelope: {
      payloadType: asString(envelope['payloadType'], 'payloadType'),
      payload: asString(envelope['payload'], 'payload'),
      signatures,
    },
  })
  return { kind: 'attestation', bundle, timestamped: bytes }
}

/** A version 0.1 bundle, through the same strict parser as every other. */
function bundleOf(annotations: CosignLayer['annotations'], content: object): Bundle {
  const entry = annotations[BUNDLE]
  const timestamp = annotations[TIMESTAMP]
  return parseBundle(
    Buffer.from(
      JSON.stringify({
        mediaType: BUNDLE_V01_MEDIA_TYPE,
        verificationMaterial: {
          ...signerJson(annotations[CERTIFICATE]),
          tlogEntries: entry === undefined ? [] : [logEntryJson(entry)],
          timestampVerificationData: {
            rfc3161Timestamps: timestamp === undefined ? [] : [timestampJson(timestamp)],
          },
        },
        ...content,
      }),
    ),
  )
}

/** The annotation `dev.sigstore.cosign/chain` is not read: intermediates and roots come from the trust root alone. */
function signerJson(certificatePem: string | undefined): object {
  if (certificatePem === undefined || certificatePem === '') return { publicKey: { hint: '' } }
  if (certificatePem.split('-----BEGIN').length !== 2) throw malformed('it has not one certificate')
  const rawBytes = new X509Certificate(certificatePem).raw.toString('base64')
  return { x509CertificateChain: { certificates: [{ rawBytes }] } }
}

function timestampJson(annotation: string): object {
  const json = parseJson(Buffer.from(annotation), 'the timestamp', { maxBytes: 128 * 1024 })
  const signedTimestamp = asObject(json, 'the timestamp')['SignedRFC3161Timestamp']
  return { signedTimestamp: asString(signedTimestamp, 'SignedRFC3161Timestamp') }
}

function timestampAnnotation(signedTimestamp: Buffer): Record<string, string> {
  return {
    [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: signedTimestamp.toString('base64') }),
  }
}

function materialAnnotations(bundle: Bundle): Record<string, string> {
  const leaf = leafOf(bundle)
  const entry = promisedEntry(bundle)
  return {
    ...(entry === undefined ? {} : { [BUNDLE]: bundleAnnotation(entry) }),
    ...(leaf === undefined ? {} : { [CERTIFICATE]: new X509Certificate(leaf).toString() }),
  }
}

/** The format has room for one entry, with its promise; entries of Rekor v2 have none. */
function promisedEntry(bundle: Bundle): TransparencyLogEntry | undefined {
  return bundle.verificationMaterial.tlogEntries.find(
    (entry) => entry.inclusionPromise !== undefined,
  )
}

function leafOf(bundle: Bundle): Buffer | undefined {
  const { content } = bundle.verificationMaterial
  switch (content.$case) {
    case 'certificate':
      return content.certificate.rawBytes
    case 'x509CertificateChain':
      return content.x509CertificateChain.certificates[0]?.rawBytes
    case 'publicKey':
      return undefined
  }
}

function predicateTypeAnnotation(bundle: Bundle): Record<string, string> {
  if (bundle.content.$case !== 'dsseEnvelope') return {}
  const statement = parseJson(bundle.content.dsseEnvelope.payload, 'the statement', {
    maxBytes: MAX_BUNDLE_BYTES,
    maxDepth: 256,
  })
  return {
    predicateType: asString(asObject(statement, 'it')['predicateType'], 'predicateType'),
  }
}

function malformed(why: string): VerifyError {
  return new VerifyError({
    code: 'LAYER_MALFORMED',
    message: `this is no layer of one of cosign’s tags: ${why}`,
    hint: 'Whoever wrote it must write it anew; nothing in it was used.',
  })
}
