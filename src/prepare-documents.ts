import { CYCLONEDX_PREDICATE_TYPE, VULN_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import type { BuildFacts } from './build-facts.ts'
import { attestationDocument, type Document, documentName, signatureDocument } from './documents.ts'
import { FlowError } from './flow-error.ts'
import type { Digest } from './oci/digest.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import { givenSbom, makeSboms, type SbomRequest, type SbomServices } from './make-sboms.ts'
import { makeProvenance, type ProvenanceRequest, type TypedPredicate } from './make-provenance.ts'
import { makeScans } from './make-scans.ts'
import { LayerCache } from './sbom/layer-cache.ts'
import type { OpenScanTool, ScanToolName } from './scan-tool.ts'
import type { JsonObject } from './shared/json.ts'
import type { Skipped } from './shared/skipped.ts'
import { logRequestBytes } from './sigstore/rekor-v1.ts'

/** An attestation that is ready: its predicate comes from a file or from another program. */
export interface GivenAttestation {
  readonly kind: 'sbom' | 'attestation'
  readonly predicateType: string
  readonly predicate: JsonObject
}

export interface DocumentRequest extends ProvenanceRequest {
  readonly sign: boolean
  /** The SBOM that is made here, of each platform; undefined for none. */
  readonly sbom: SbomRequest | undefined
  /** The scanner whose result is attested, of each platform; undefined for none. */
  readonly scan: ScanToolName | undefined
  /** About the image itself, not about its platforms. */
  readonly attestations: readonly GivenAttestation[]
}

export interface DocumentServices extends SbomServices {
  /** Asked for provenance and scans alone. */
  readonly facts: () => BuildFacts
  readonly openScanTool: OpenScanTool
  /** Bytes that the log takes in one request. */
  readonly maxEntryBytes: number
}

/**
 * Everything that will be said, of every subject, before anything is signed: signature, SBOM, provenance, scan, given attestations.
 * Throws FlowError NOTHING_TO_DO, DOCUMENT_TOO_LARGE, SCAN_TOOL_FAILED, and what the SBOM and provenance rooms throw.
 */
export async function prepareDocuments(
  images: readonly ResolvedImage[],
  request: DocumentRequest,
  services: DocumentServices,
): Promise<{ documents: readonly Document[]; skipped: readonly Skipped[] }> {
  const scanner = request.scan === undefined ? undefined : await services.openScanTool(request.scan)
  const areFactsAsked = request.provenance.length > 0 || scanner !== undefined
  const facts = areFactsAsked ? services.facts() : undefined
  const provenance = makeProvenance(images, request, { facts, log: services.log })
  const layerCache = new LayerCache(sharedLayers(images))
  const documents: Document[] = []
  /** Subjects spoken of already: an index may be given beside one of its own images. */
  const spokenOf = new Set<string>()
  const skipped = [...provenance.skipped]
  for (const image of images) {
    const sboms =
      request.sbom === undefined
        ? undefined
        : await makeSboms(image, request.sbom, services, layerCache)
    const scans =
      scanner === undefined || facts === undefined
        ? undefined
        : await makeScans(image, scanner, { facts, log: services.log })
    skipped.push(...image.skipped, ...(sboms?.skipped ?? []), ...(scans?.skipped ?? []))
    for (const subject of image.subjects) {
      if (spokenOf.has(subject.reference)) continue
      spokenOf.add(subject.reference)
      const sbom = sboms?.bySubject.get(subject)?.document
      const scan = scans?.bySubject.get(subject)
      const said = { sign: request.sign, sbom, provenance: provenance.of(subject), scan }
      documents.push(...subjectDocuments(subject, said))
    }
    const given = givenDocuments(image, request.attestations)
    documents.push(...given.documents)
    skipped.push(...given.skipped)
  }
  refuseNothing(documents, skipped)
  for (const document of documents) refuseTooLarge(document, services.maxEntryBytes)
  return { documents, skipped }
}

interface Said {
  readonly sign: boolean
  readonly sbom: object | undefined
  readonly provenance: readonly TypedPredicate[]
  readonly scan: object | undefined
}

function subjectDocuments(
  subject: Subject,
  { sign, sbom, provenance, scan }: Said,
): readonly Document[] {
  return [
    ...(sign ? [signatureDocument(subject)] : []),
    ...(sbom === undefined
      ? []
      : [attestationDocument(subject, 'sbom', CYCLONEDX_PREDICATE_TYPE, sbom)]),
    ...provenance.map(([type, predicate]) =>
      attestationDocument(subject, 'provenance', type, predicate),
    ),
    ...(scan === undefined
      ? []
      : [attestationDocument(subject, 'attestation', VULN_PREDICATE_TYPE, scan)]),
  ]
}

/** The layers that more than one manifest has. */
function sharedLayers(images: readonly ResolvedImage[]): ReadonlySet<Digest> {
  const manifests = new Map(
    images.flatMap(({ subjects }) => subjects.map(({ manifest }) => [manifest.digest, manifest])),
  )
  const layers = [...manifests.values()].flatMap(({ content }) =>
    content.kind === 'image' ? [...new Set(content.layers.map(({ digest }) => digest))] : [],
  )
  const uses = Map.groupBy(layers, (digest) => digest)
  return new Set(layers.filter((digest) => (uses.get(digest)?.length ?? 0) > 1))
}

function givenDocuments(
  image: ResolvedImage,
  attestations: readonly GivenAttestation[],
): { readonly documents: readonly Document[]; readonly skipped: readonly Skipped[] } {
  const documents: Document[] = []
  const skipped: Skipped[] = []
  for (const { kind, predicateType, predicate } of attestations) {
    if (kind !== 'sbom') {
      documents.push(attestationDocument(image.subjects[0], kind, predicateType, predicate))
      continue
    }
    const { subject, document, others } = givenSbom(image, predicate)
    documents.push(attestationDocument(subject, kind, predicateType, document))
    const why = `the SBOM file is attested about ${subject.reference} alone`
    skipped.push(...others.map(({ reference }) => ({ subject: reference, what: 'sbom', why })))
  }
  return { documents, skipped }
}

function refuseNothing(documents: readonly Document[], skipped: readonly Skipped[]): void {
  if (documents.length > 0) return
  const [first] = skipped
  throw new FlowError({
    kind: 'usage',
    code: 'NOTHING_TO_DO',
    message:
      first === undefined
        ? 'neither signature, SBOM, provenance, scan nor attestation was asked for'
        : `nothing of what was asked for can be signed: no ${first.what}, for ${first.why}`,
    hint: 'Leave sign, sbom or provenance at its default.',
  })
}

function refuseTooLarge(document: Document, maxEntryBytes: number): void {
  const bytes = logRequestBytes(document.statement.byteLength)
  if (bytes <= maxEntryBytes) return
  throw new FlowError({
    kind: 'usage',
    code: 'DOCUMENT_TOO_LARGE',
    message: `the ${documentName(document)} needs a log request of ${bytes} bytes; log-entry-limit is ${maxEntryBytes}`,
    hint: 'Set rekor-version to 2 where the instance has a Rekor v2, which is sent no document; raise log-entry-limit if your own Rekor takes more; make the document smaller or leave it out (sbom: "false"); or set tlog to "false" to sign without a log.',
  })
}
