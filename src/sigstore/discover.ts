import type { Bundle } from '@sigstore/bundle'
import { type Digest, hexOf } from '../oci/digest.ts'
import type { Descriptor, ImageManifest } from '../oci/manifest.ts'
import { OciError, type OciErrorCode } from '../oci/oci-error.ts'
import { type Repository, repositoryName } from '../oci/reference.ts'
import type { RegistryReader } from '../oci/registry.ts'
import type { SealError } from '../shared/errors.ts'
import { inParallel } from '../shared/parallel.ts'
import { MAX_BUNDLE_BYTES, parseBundle } from './bundle.ts'
import { decodeLayer } from './cosign-layer.ts'
import { claimedPredicateType } from './claimed-predicate-type.ts'
import { SIGNATURE_PREDICATE_TYPE, type StorageFormat } from './media-types.ts'
import { VerifyError } from './verify-error.ts'

/** A signature or attestation that the registry holds. Nothing in it is verified; `kind` and `predicateType` are what it claims. */
export interface StoredBundle {
  readonly format: StorageFormat
  readonly kind: 'signature' | 'attestation'
  readonly predicateType?: string
  readonly bundle: Bundle
  /** cosign's simple signing payload, which its signature is over. */
  readonly payload?: Buffer
  /** What its RFC 3161 timestamps are over, where that is not the signature. */
  readonly timestamped?: Buffer
  /** `ghcr.io/o/app@sha256:…`, or the tag and the number of the layer. */
  readonly location: string
}

/** Something that is there and cannot be read. */
export interface StoredUnreadable {
  readonly format: StorageFormat
  readonly location: string
  readonly error: SealError
}

export type Stored = StoredBundle | StoredUnreadable

/** As cosign has it for layers. Beyond it the rest is not looked at, and an unreadable item says so. */
const MAX_ITEMS = 1000
const AT_ONCE = 8
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle'

/** Failures that lie in one item; every other one is of the lookup. */
const UNREADABLE: ReadonlySet<OciErrorCode> = new Set<OciErrorCode>([
  'MANIFEST_MALFORMED',
  'MANIFEST_UNEXPECTED',
  'MANIFEST_DIGEST_MISMATCH',
  'BLOB_DIGEST_MISMATCH',
  'BLOB_SIZE_MISMATCH',
  'BLOB_TOO_LARGE',
  'BLOB_MISSING',
])

/**
 * Everything the registry holds for a digest, in both formats: bundle referrers, found by opening each referrer's manifest (indexes
 * name wrong artifact types), and the layers of cosign's `.sig` and `.att` tags. What is there and cannot be read is an item with
 * its error; a lookup that fails throws, for it must never look like "none".
 */
export async function discover(
  registry: RegistryReader,
  repository: Repository,
  digest: Digest,
): Promise<readonly Stored[]> {
  const place: Place = { registry, repository, digest }
  const [bundles, signatures, attestations] = await Promise.all([
    bundleReferrers(place),
    tagLayers(place, 'sig'),
    tagLayers(place, 'att'),
  ])
  return [...bundles, ...signatures, ...attestations]
}

interface Place {
  readonly registry: RegistryReader
  readonly repository: Repository
  readonly digest: Digest
}

async function bundleReferrers(place: Place): Promise<readonly Stored[]> {
  const { registry, repository, digest } = place
  const referrers = await registry.listReferrers(repository, digest)
  const items = await inParallel(referrers.slice(0, MAX_ITEMS), AT_ONCE, async (referrer) => {
    const location = `${repositoryName(repository)}@${referrer.digest}`
    return readable('bundle', location, () => openReferrer(place, referrer, location))
  })
  const rest = beyondLimit('bundle', repositoryName(repository), referrers.length)
  return [...items.flat(), ...rest]
}

/** The bundles in a referrer; none where it is something else, such as an SBOM. */
async function openReferrer(
  place: Place,
  referrer: Descriptor,
  location: string,
): Promise<readonly Stored[]> {
  const manifest = await place.registry.getManifest(place.repository, referrer.digest)
  if (manifest === undefined) throw unreadable('the registry lists it and does not have it')
  const { content } = manifest
  if (content.kind !== 'image' || !holdsBundle(content)) return []
  if (content.subject?.digest !== place.digest) throw unreadable('its subject is another')
  const layers = content.layers.filter((layer) => isBundle(layer.mediaType))
  const [layer, ...more] = layers
  if (layer === undefined || more.length > 0) {
    throw unreadable(`it has ${layers.length} bundles, expected one`)
  }
  const bytes = await place.registry.getBlob(place.repository, layer, MAX_BUNDLE_BYTES)
  return [storedBundle(parseBundle(bytes), location)]
}

function storedBundle(bundle: Bundle, location: string): StoredBundle {
  const predicateType = claimedPredicateType(bundle)
  const isSignature = predicateType === undefined || predicateType === SIGNATURE_PREDICATE_TYPE
  return {
    format: 'bundle',
    kind: isSignature ? 'signature' : 'attestation',
    ...(predicateType === undefined ? {} : { predicateType }),
    bundle,
    location,
  }
}

async function tagLayers(place: Place, suffix: 'sig' | 'att'): Promise<readonly Stored[]> {
  const { registry, repository, digest } = place
  const tag = `sha256-${hexOf(digest)}.${suffix}`
  const location = `${repositoryName(repository)}:${tag}`
  return readable('cosign', location, async () => {
    const manifest = await registry.getManifest(repository, tag)
    if (manifest === undefined) return []
    if (manifest.content.kind !== 'image') throw unreadable('it is an index')
    const { layers } = manifest.content
    const items = await inParallel(layers.slice(0, MAX_ITEMS), AT_ONCE, async (layer, index) => {
      const at = `${location} layer ${index}`
      return readable('cosign', at, async () => [await openLayer(place, layer, at)])
    })
    return [...items.flat(), ...beyondLimit('cosign', location, layers.length)]
  })
}

async function openLayer(place: Place, layer: Descriptor, location: string): Promise<Stored> {
  const bytes = await place.registry.getBlob(place.repository, layer, MAX_BUNDLE_BYTES)
  const { mediaType, annotations = {} } = layer
  const decoded = decodeLayer({ bytes, mediaType, annotations })
  const predicateType = claimedPredicateType(decoded.bundle)
  return {
    format: 'cosign',
    ...(predicateType === undefined ? {} : { predicateType }),
    ...decoded,
    location,
  }
}

function holdsBundle(manifest: ImageManifest): boolean {
  const types = [manifest.artifactType ?? '', manifest.config.mediaType]
  return types.some(isBundle) || manifest.layers.some((layer) => isBundle(layer.mediaType))
}

function isBundle(mediaType: string): boolean {
  return mediaType.startsWith(BUNDLE_MEDIA_TYPE_PREFIX)
}

/** An item's own failure as an item; anything else is thrown on. */
async function readable(
  format: StorageFormat,
  location: string,
  open: () => Promise<readonly Stored[]>,
): Promise<readonly Stored[]> {
  try {
    return await open()
  } catch (error) {
    if (!liesInItem(error)) throw error
    return [{ format, location, error }]
  }
}

function liesInItem(error: unknown): error is VerifyError | OciError {
  return error instanceof VerifyError || (error instanceof OciError && UNREADABLE.has(error.code))
}

function beyondLimit(format: StorageFormat, location: string, count: number): readonly Stored[] {
  if (count <= MAX_ITEMS) return []
  const error = unreadable(`${count} items are there; only the first ${MAX_ITEMS} were read`)
  return [{ format, location, error }]
}

function unreadable(message: string): VerifyError {
  return new VerifyError({
    code: 'LAYER_MALFORMED',
    message: `what the registry holds here cannot be read: ${message}`,
    hint: 'Whoever wrote it must write it anew; nothing in it was used.',
  })
}
