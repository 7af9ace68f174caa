import { checkStorable, type StoredAttestation, storeAttestations } from './attestation-store.ts'
import { resumable, withinDeadline } from './broken-off.ts'
import { buildFacts } from './build-facts.ts'
import type { Document } from './documents.ts'
import { type Expectation, expectationOf, expectedBeforeStoring } from './expectation.ts'
import { heldAmong } from './held-documents.ts'
import type { Reference } from './oci/reference.ts'
import type { Registry, RegistryReader } from './oci/registry.ts'
import { nameEntries } from './name-entries.ts'
import { notLogged, notVerified } from './not-done.ts'
import { preflight, type PreflightServices, type Ready } from './preflight.ts'
import {
  type DocumentRequest,
  type DocumentServices,
  prepareDocuments,
} from './prepare-documents.ts'
import type { WorkflowFacts } from './provenance/slsa.ts'
import { type PromotedTag, promoteTags } from './promote-tags.ts'
import { readBack } from './read-back.ts'
import {
  MOVING_TAGS,
  READING_BACK,
  type RunProgress,
  type RunState,
  SIGNING,
  startProgress,
  STORING,
  watchedSigner,
} from './run-progress.ts'
import type { PlatformChoice, ResolvedImage, Subject } from './resolve-image.ts'
import type { SavedBundles } from './saved-bundles.ts'
import type { Deadline } from './shared/deadline.ts'
import { inParallel } from './shared/parallel.ts'
import type { Skipped } from './shared/skipped.ts'
import { type HeldBySubject, signMissing } from './sign-missing.ts'
import type { SignedDocument } from './signed-document.ts'
import type { Stored } from './sigstore/discover.ts'
import type { IdentityToken } from './sigstore/identity-token.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { Signer, SignerIdentity } from './sigstore/signer.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import { signerBeforehand } from './signer-beforehand.ts'
import { storeDocuments } from './store-documents.ts'
import { type TagMove, tagReference } from './tag-moves.ts'
import { createAcceptance } from './verify-signed.ts'

export interface SealRequest extends DocumentRequest {
  readonly images: readonly Reference[]
  readonly platforms: PlatformChoice
  readonly formats: readonly StorageFormat[]
  /** Whether log entries were asked for; an instance may have no log. */
  readonly tlog: boolean
  readonly verify: boolean
  readonly dryRun: boolean
  /** Only with `verify`. */
  readonly tagMoves: readonly TagMove[]
}

export interface SealServices extends PreflightServices, Omit<DocumentServices, 'facts'> {
  readonly registry: Registry
  /** A registry client that has seen nothing of this run, for reading back. */
  readonly freshRegistry: () => RegistryReader
  readonly openSigner: (ready: Ready) => Signer
  /** Undefined for a token of a CI system whose facts cannot be told. */
  readonly factsOf: (token: IdentityToken) => WorkflowFacts | undefined
  readonly sleep: (ms: number) => Promise<void>
  /** When it is over, requests and pauses end. */
  readonly deadline: Deadline
  /** What an earlier run signed and did not store, and what this one signs. */
  readonly saved: SavedBundles
  /** Told of what the run leaves behind if it ends now. */
  readonly note: (state: RunState) => void
}

export interface Sealed {
  readonly images: readonly ResolvedImage[]
  /** What each subject now carries, new or already there, one for each storage format; empty after a dry run. */
  readonly documents: readonly SignedDocument[]
  /** What would have been signed, after a dry run; the same documents otherwise. */
  readonly prepared: readonly Document[]
  readonly signer: SignerIdentity | undefined
  /** The key that signed, PEM; undefined where signing is keyless. */
  readonly publicKey: string | undefined
  /** Whether what was signed has no log entry: its verifiers must be told. */
  readonly withoutLog: boolean
  /** Whether the certificate has no promise of a certificate log, for the instance has none: its verifiers must be told. */
  readonly withoutSct: boolean
  /** The log that the entries are in; empty without one. */
  readonly logUrl: string
  /** Whom verifiers must believe. */
  readonly trust: TrustedRoot
  /** True only after everything was read back and verified. */
  readonly verified: boolean
  /** The tags that were asked for, each of which points at what was sealed. */
  readonly promoted: readonly PromotedTag[]
  /** Attestations that this run stored beside the registry. */
  readonly alsoStored: readonly StoredAttestation[]
  readonly skipped: readonly Skipped[]
}

/**
 * Seals images: everything is checked, everything is said, everything is signed, then stored, then read back as a stranger
 * would; tags are moved last. Nothing is written to a log before all checks have passed, nothing to a registry before all signatures are good.
 * Layers may be large, so that reading them for SBOMs does not count against the deadline.
 */
export async function sealImage(request: SealRequest, services: SealServices): Promise<Sealed> {
  const progress = startProgress(services.note, request.tagMoves.map(tagReference))
  const sealed = await resumable(services.saved, () =>
    withinDeadline(() => seal(request, services, progress), { ...services, progress }),
  )
  progress.end()
  return sealed
}

async function seal(
  request: SealRequest,
  services: SealServices,
  progress: RunProgress,
): Promise<Sealed> {
  const { log, deadline } = services
  progress.begin('checking what is needed')
  const ready = await preflight(request, services)
  const { documents, skipped } = await deadline.suspended(() =>
    prepareDocuments(ready.images, request, {
      ...services,
      facts: () => buildFacts(ready, services.factsOf),
      maxEntryBytes: entryLimitOf(ready, services),
    }),
  )
  const { attestationStore: store } = services
  if (store !== undefined) checkStorable(documents, store)
  if (request.dryRun) {
    // All else takes longer than the cancelling.
    await ready.cancelled
    return dryRun(ready, request, documents, skipped)
  }
  const inRegistry = (subject: Subject): readonly Stored[] => ready.stored.get(subject) ?? []
  const signer = watchedSigner(services.openSigner(ready), async (bundle) => {
    progress.signed(bundle)
    await services.saved.save(bundle)
    progress.saved(services.saved.file())
  })
  const isThere = documents.some(
    ({ subject }) => inRegistry(subject).length > 0 || services.saved.about(subject).length > 0,
  )
  const known = await signerBeforehand(ready, signer, { isThere })
  const expected = expectationOf(ready, known)
  const judge = { ...services, ...ready }
  const held = await heldBySubject(documents, inRegistry, { ...judge, expected })
  const saved = await heldBySubject(documents, services.saved.about, {
    ...judge,
    expected: expected && expectedBeforeStoring(expected),
  })

  progress.begin(SIGNING)
  for (const { repository } of ready.images) services.registry.openAhead(repository)
  const acceptance = createAcceptance(ready, known, services.now)
  const made = { held, saved }
  const signed = await signMissing(documents, made, request.formats, { signer, acceptance })
  const { identity, expected: passed } = await acceptance.all(signed)
  log.info(`signed as ${identity?.identity ?? 'the key'}`)

  progress.begin(STORING)
  await storeDocuments(signed, services.registry, services.now(), progress.stored)
  const fresh = services.freshRegistry()
  if (request.verify) {
    progress.begin(READING_BACK)
    await readBack(signed, passed, {
      ...services,
      registry: fresh,
      trust: ready.instance.trust,
    })
  }
  if (store !== undefined) progress.begin('storing attestations beside the registry')
  const alsoStored = store === undefined ? [] : await storeAttestations(signed, store)
  if (request.tagMoves.length > 0) progress.begin(MOVING_TAGS)
  const { registry } = services
  const promoted = await promoteTags(request.tagMoves, ready.images, { registry, fresh })
  const url = logUrlOf(ready)
  const named = await nameEntries(signed, { http: services.http, url })
  return {
    images: ready.images,
    documents: named.documents,
    prepared: documents,
    signer: identity,
    publicKey: publicKeyOf(ready),
    withoutLog: url === undefined,
    withoutSct: isWithoutSct(ready),
    logUrl: url?.href ?? '',
    trust: ready.instance.trust,
    verified: request.verify,
    promoted,
    alsoStored,
    skipped: [
      ...skipped,
      ...named.skipped,
      ...notLogged(ready.images, request, ready.instance.services),
      ...(request.verify ? [] : notVerified(ready.images)),
    ],
  }
}

/** Only Rekor v1 is sent the whole statement; a request to Rekor v2 has the same few bytes whatever was signed. */
function entryLimitOf(
  { instance }: Ready,
  { maxEntryBytes }: Pick<SealServices, 'maxEntryBytes'>,
): number {
  return instance.services.logs.some(({ apiVersion }) => apiVersion === 1)
    ? maxEntryBytes
    : Infinity
}

function logUrlOf({ instance }: Ready): URL | undefined {
  return instance.services.logs[0]?.url
}

/** What is there already and valid, so that a second run signs and stores nothing twice. Nothing, where nobody knows who signs. */
async function heldBySubject(
  documents: readonly Document[],
  stored: (subject: Subject) => readonly Stored[],
  judge: Pick<SealServices, 'now' | 'log'> &
    Pick<Ready, 'instance'> & { readonly expected: Expectation | undefined },
): Promise<HeldBySubject> {
  const { expected, instance } = judge
  if (expected === undefined) return new Map()
  const subjects = [...new Set(documents.map(({ subject }) => subject))]
  const held = await inParallel(subjects, 4, (subject) =>
    heldAmong(stored(subject), { ...judge, subject, expected, trust: instance.trust }),
  )
  return new Map(subjects.map((subject, index) => [subject, held[index] ?? []]))
}

/** Who will have signed, where the id-token tells. */
function promisedSigner({ signing }: Ready): SignerIdentity | undefined {
  return signing.kind === 'keyless' ? signing.expectedSigner : undefined
}

function dryRun(
  ready: Ready,
  { tagMoves }: SealRequest,
  documents: readonly Document[],
  skipped: readonly Skipped[],
): Sealed {
  const why = 'dry-run is set'
  return {
    images: ready.images,
    documents: [],
    prepared: documents,
    signer: promisedSigner(ready),
    publicKey: publicKeyOf(ready),
    withoutLog: false,
    withoutSct: false,
    logUrl: logUrlOf(ready)?.href ?? '',
    trust: ready.instance.trust,
    verified: false,
    promoted: [],
    alsoStored: [],
    skipped: [
      ...skipped,
      ...documents.map((document) => ({
        subject: document.subject.reference,
        what: document.kind,
        why,
      })),
      ...tagMoves.map((move) => ({ subject: tagReference(move), what: 'tag', why })),
    ],
  }
}

function isWithoutSct({ signing, instance }: Ready): boolean {
  return signing.kind === 'keyless' && instance.trust.material.ctlogs.length === 0
}

function publicKeyOf({ signing }: Ready): string | undefined {
  if (signing.kind !== 'key') return undefined
  return signing.key.publicKey.export({ type: 'spki', format: 'pem' }).toString()
}
