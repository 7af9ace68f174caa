import { type Document, signatureDocument } from './documents.ts'
import { repositoryName } from './oci/reference.ts'
import type { Subject } from './resolve-image.ts'
import type { SignedDocument } from './signed-document.ts'
import { signingPayload } from './sigstore/cosign-layer.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer } from './sigstore/signer.ts'

/**
 * Signs an image: digest → payload → signature and log entry. The bundle format wants an in-toto statement, cosign's tag its
 * simple signing payload, so each format has a signature of its own.
 */
export async function signImage(
  subject: Subject,
  formats: readonly StorageFormat[],
  signer: Signer,
): Promise<readonly SignedDocument[]> {
  const document = signatureDocument(subject)
  return Promise.all(
    formats.map((format) =>
      format === 'bundle' ? signedStatement(document, signer) : signedPayload(document, signer),
    ),
  )
}

async function signedStatement(document: Document, signer: Signer): Promise<SignedDocument> {
  const bundle = await signer.signStatement(document.statement)
  return { document, format: 'bundle', bundle, isNew: true }
}

async function signedPayload(document: Document, signer: Signer): Promise<SignedDocument> {
  const { repository, descriptor } = document.subject
  const payload = signingPayload(repositoryName(repository), descriptor.digest)
  const bundle = await signer.signMessage(payload)
  return { document, format: 'cosign', bundle, payload, isNew: true }
}
