import { type Document, documentName } from './documents.ts'
import { FlowError } from './flow-error.ts'
import type { Digest } from './oci/digest.ts'
import { asObject, type JsonObject, parseJson } from './shared/json.ts'
import { signatureOf, type SignedDocument } from './signed-document.ts'
import { serializeBundle } from './sigstore/bundle.ts'

/** A place beside the registry that keeps attestations, too: bundles, by the digest that they are about. */
export interface AttestationStore {
  /** Bytes of a statement that it takes. */
  readonly maxBytes: number
  /** Proves that attestations may be stored, and stores none. Throws where they may not. */
  readonly check: () => Promise<void>
  /** The signatures, base64, of what it has about a digest. */
  readonly signatures: (digest: Digest) => Promise<ReadonlySet<string>>
  /** Stores one bundle and returns what it is called there. */
  readonly store: (bundle: JsonObject) => Promise<string>
}

/** An attestation that was stored there by this run. */
export interface StoredAttestation {
  readonly subject: string
  readonly predicateType: string
  readonly id: string
}

/** Throws FlowError DOCUMENT_TOO_LARGE for an attestation that the store would not take. */
export function checkStorable(
  documents: readonly Document[],
  { maxBytes }: Pick<AttestationStore, 'maxBytes'>,
): void {
  const large = documents.find(
    ({ kind, statement }) => kind !== 'signature' && statement.byteLength > maxBytes,
  )
  if (large === undefined) return
  throw new FlowError({
    kind: 'usage',
    code: 'DOCUMENT_TOO_LARGE',
    message: `the ${documentName(large)} has ${large.statement.byteLength} bytes; github-attestations takes ${maxBytes}`,
    hint: 'Make the document smaller or leave it out (sbom: "false"), or set github-attestations to "false".',
  })
}

/**
 * Stores each attestation once, one after the other, but those that are there: what an earlier run made is asked for first. Image signatures
 * are no attestations. Throws what the store throws.
 */
export async function storeAttestations(
  signed: readonly SignedDocument[],
  store: AttestationStore,
): Promise<readonly StoredAttestation[]> {
  const attestations = signed.filter(({ document }) => document.kind !== 'signature')
  const bySubject = Map.groupBy(attestations, ({ document }) => document.subject)
  const stored: StoredAttestation[] = []
  for (const [{ reference, descriptor }, documents] of bySubject) {
    const isAllNew = documents.every(({ isNew }) => isNew)
    const there = new Set(isAllNew ? [] : await store.signatures(descriptor.digest))
    for (const { bundle, document } of documents) {
      const signature = signatureOf(bundle).toString('base64')
      if (there.has(signature)) continue
      there.add(signature)
      const id = await store.store(jsonOf(serializeBundle(bundle)))
      stored.push({ subject: reference, predicateType: document.predicateType, id })
    }
  }
  return stored
}

/** Our own bytes. */
function jsonOf(bundle: Buffer): JsonObject {
  const what = 'the bundle'
  return asObject(parseJson(bundle, what, { maxBytes: bundle.byteLength }), what)
}
