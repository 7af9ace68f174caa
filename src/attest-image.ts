import type { Document } from './documents.ts'
import type { SignedDocument } from './signed-document.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer } from './sigstore/signer.ts'

/** Signs an attestation: statement → envelope and log entry. One envelope serves every format. */
export async function attestImage(
  document: Document,
  formats: readonly StorageFormat[],
  signer: Signer,
): Promise<readonly SignedDocument[]> {
  const bundle = await signer.signStatement(document.statement)
  return formats.map((format) => ({ document, format, bundle, isNew: true }))
}
