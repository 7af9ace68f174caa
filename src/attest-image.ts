import type { Bundle } from '@sigstore/bundle'
import type { Document } from './documents.ts'
import type { SignedDocument } from './signed-document.ts'
import { envelopeBytes } from './sigstore/cosign-layer.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer } from './sigstore/signer.ts'

/** Signs an attestation: statement → envelope and log entry. One envelope serves every format. */
export async function attestImage(
  document: Document,
  formats: readonly StorageFormat[],
  signer: Signer,
): Promise<readonly SignedDocument[]> {
  return inFormats(document, await signer.signStatement(document.statement), formats, signer)
}

/** An attestation that is signed already, for each format: for cosign's tag it may need another timestamp, and no log entry. */
export async function inFormats(
  document: Document,
  bundle: Bundle,
  formats: readonly StorageFormat[],
  signer: Signer,
): Promise<readonly SignedDocument[]> {
  const layerTimestamp = formats.includes('cosign') ? await layerTimestampOf(bundle, signer) : {}
  return formats.map((format) => ({
    ...{ document, format, bundle, isNew: true },
    ...(format === 'cosign' ? layerTimestamp : {}),
  }))
}

/** Where no log promises (SET) that it was signed and when, cosign's layer needs a timestamp of its own: over the layer, not the signature in it. */
async function layerTimestampOf(
  bundle: Bundle,
  signer: Signer,
): Promise<Pick<SignedDocument, 'layerTimestamp'>> {
  const { tlogEntries } = bundle.verificationMaterial
  if (tlogEntries.some(({ inclusionPromise }) => inclusionPromise !== undefined)) return {}
  const layerTimestamp = await signer.timestamp(envelopeBytes(bundle))
  return layerTimestamp === undefined ? {} : { layerTimestamp }
}
