import { attestImage, inFormats } from './attest-image.ts'
import type { Document } from './documents.ts'
import { type Held, saysTheSame } from './held-documents.ts'
import { repositoryName } from './oci/reference.ts'
import { signImage } from './sign-image.ts'
import type { SignedDocument } from './signed-document.ts'
import { signingPayload } from './sigstore/cosign-layer.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer } from './sigstore/signer.ts'

/**
 * A document, signed for each format: by `signer`, or by an earlier run that broke off before it was stored. `saved` is what passed
 * verification as this run's own, about the document's subject; it is taken only where it says the same of the same repository.
 */
export async function signDocument(
  document: Document,
  formats: readonly StorageFormat[],
  { signer, saved }: { readonly signer: Signer; readonly saved: readonly Held[] },
): Promise<readonly SignedDocument[]> {
  if (document.kind !== 'signature') {
    const bundle = saved.find((item) => isOf(item, document))?.bundle
    return bundle === undefined
      ? attestImage(document, formats, signer)
      : inFormats(document, bundle, formats, signer)
  }
  const taken = formats.flatMap((format) => savedSignature(document, format, saved))
  const left = formats.filter((format) => !taken.some((item) => item.format === format))
  return [...taken, ...(await signImage(document.subject, left, signer))]
}

function savedSignature(
  document: Document,
  format: StorageFormat,
  saved: readonly Held[],
): readonly SignedDocument[] {
  const bundle = saved.find((item) => item.format === format && isOf(item, document))?.bundle
  if (bundle === undefined) return []
  if (format === 'bundle') return [{ document, format, bundle, isNew: true }]
  const { repository, descriptor } = document.subject
  const payload = signingPayload(repositoryName(repository), descriptor.digest)
  return [{ document, format, bundle, payload, isNew: true }]
}

/** Whether a verified item is about this document's subject alone, by the name that the document gives it, and says the same. */
function isOf(item: Held, document: Document): boolean {
  const { statement } = item.verified
  if (statement === undefined) return item.format === 'cosign' && saysTheSame(item, document)
  const [only, ...more] = statement.subjects
  return (
    only?.name === repositoryName(document.subject.repository) &&
    more.length === 0 &&
    saysTheSame(item, document)
  )
}
