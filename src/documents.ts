import { type Statement, statementAbout, statementBytes } from './attestation/statement.ts'
import { repositoryName } from './oci/reference.ts'
import type { Subject } from './resolve-image.ts'
import { SIGNATURE_PREDICATE_TYPE } from './sigstore/media-types.ts'

export type DocumentKind = 'signature' | 'sbom' | 'provenance' | 'attestation'

/** One thing to be said of one subject, before it is signed. */
export interface Document {
  readonly subject: Subject
  readonly kind: DocumentKind
  readonly predicateType: string
  /** The in-toto statement that is signed in a DSSE envelope. It alone is kept, for a predicate's objects take several times its bytes. */
  readonly statement: Buffer
}

/** The image signature as cosign 3 makes it, a statement with an empty predicate; with the subject's name, which PyPI's sigstore demands. */
export function signatureDocument(subject: Subject): Document {
  return documentAbout(subject, 'signature', SIGNATURE_PREDICATE_TYPE, {})
}

/** An attestation of any predicate type about the subject. */
export function attestationDocument(
  subject: Subject,
  kind: Exclude<DocumentKind, 'signature'>,
  predicateType: string,
  predicate: object,
): Document {
  return documentAbout(subject, kind, predicateType, predicate)
}

/** What the statement says, read from its bytes. */
export function predicateOf({ statement }: Document): object {
  return (JSON.parse(statement.toString()) as Statement).predicate
}

/** How a document is spoken of: `sbom of ghcr.io/o/app@sha256:…`. */
export function documentName(document: Document): string {
  const kind = document.kind === 'attestation' ? document.predicateType : document.kind
  return `${kind} of ${document.subject.reference}`
}

function documentAbout(
  subject: Subject,
  kind: DocumentKind,
  predicateType: string,
  predicate: object,
): Document {
  const image = { name: repositoryName(subject.repository), digest: subject.descriptor.digest }
  const statement = statementBytes(statementAbout(image, predicateType, predicate))
  return { subject, kind, predicateType, statement }
}
