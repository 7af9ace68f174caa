import { type Bundle, bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { parseJson } from '../shared/json.ts'
import { checkBundleShape } from './bundle-shape.ts'
import { refusedUnless } from './verify-error.ts'

/** Bytes. An SBOM of tens of megabytes fits in its envelope, base64 included. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024

/** What it must have and may have comes to some hundreds; the statement in it is one text. */
const LIMITS = { maxBytes: MAX_BUNDLE_BYTES, maxDepth: 32, maxValues: 10_000 }

/** Bytes of cosign's simple signing payload, which names one image. */
export const MAX_SIGNING_PAYLOAD_BYTES = 64 * 1024

/**
 * Reads a Sigstore bundle (protobuf-specs sigstore_bundle.proto, JSON) of version 0.1, 0.2 or 0.3 with exactly one signature.
 * The shape is checked before the library sees it, which takes any version, lenient base64 and hexadecimal numbers.
 * Says nothing of whether the bundle is valid. Throws VerifyError BUNDLE_MALFORMED, BUNDLE_VERSION.
 */
export function parseBundle(bytes: Uint8Array): Bundle {
  return refusedUnless(
    {
      code: 'BUNDLE_MALFORMED',
      message: 'the bundle cannot be read',
      hint: 'Whoever wrote this bundle must write it anew; nothing in it was used.',
    },
    () => {
      const json = parseJson(bytes, 'the bundle', LIMITS)
      checkBundleShape(json)
      return bundleFromJSON(json)
    },
  )
}

/** The bundle's JSON, as it is stored. An index of 0 stands in it, too: PyPI's sigstore refuses an entry without one. */
export function serializeBundle(bundle: Bundle): Buffer {
  const json = bundleToJSON(bundle)
  bundle.verificationMaterial.tlogEntries.forEach(({ logIndex, inclusionProof }, position) => {
    const written = json.verificationMaterial.tlogEntries[position]
    if (written === undefined) return
    // protobuf's JSON leaves out what is 0.
    written.logIndex = logIndex
    if (inclusionProof === undefined || written.inclusionProof === undefined) return
    written.inclusionProof.logIndex = inclusionProof.logIndex
  })
  return Buffer.from(JSON.stringify(json))
}
