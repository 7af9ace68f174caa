import type { Document } from './documents.ts'
import { type Held, heldDocument, saysTheSame } from './held-documents.ts'
import type { Subject } from './resolve-image.ts'
import { inParallel } from './shared/parallel.ts'
import { signDocument } from './sign-document.ts'
import type { SignedDocument } from './signed-document.ts'
import { canBecomeLayer } from './sigstore/cosign-layer.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer } from './sigstore/signer.ts'
import type { Acceptance } from './verify-signed.ts'

export type HeldBySubject = ReadonlyMap<Subject, readonly Held[]>

/** Signs, all at once, what is not there yet, verifies each while others wait for the log, and adds what is there. */
export async function signMissing(
  documents: readonly Document[],
  by: { readonly held: HeldBySubject; readonly saved: HeldBySubject },
  formats: readonly StorageFormat[],
  { signer, acceptance }: { readonly signer: Signer; readonly acceptance: Acceptance },
): Promise<readonly SignedDocument[]> {
  const signed = await inParallel(documents, 16, async (document) => {
    const held = by.held.get(document.subject) ?? []
    const kept = keptDocuments(document, held, formats)
    const missing = formats.filter((format) => !kept.some((item) => item.format === format))
    if (missing.length === 0) return kept
    const saved = by.saved.get(document.subject) ?? []
    const made = await signDocument(document, missing, { signer, saved })
    await acceptance.early(made)
    return [...kept, ...made]
  })
  return signed.flat()
}

/**
 * What is held of a document. A held attestation bundle also serves cosign's tag, without another log entry, if it has what the
 * tag needs: there may be others that are just as valid and have not.
 */
function keptDocuments(
  document: Document,
  held: readonly Held[],
  formats: readonly StorageFormat[],
): readonly SignedDocument[] {
  const bundle = held.find(
    (item) => saysTheSame(item, document) && canBecomeLayer(item.bundle),
  )?.bundle
  return formats.flatMap((format): readonly SignedDocument[] => {
    const found = heldDocument(held, document, format)
    if (found !== undefined) return [{ document, format, bundle: found.bundle, isNew: false }]
    const reusable = format === 'cosign' && document.kind !== 'signature' && bundle !== undefined
    return reusable ? [{ document, format, bundle, isNew: true }] : []
  })
}
