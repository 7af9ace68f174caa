import type { Bundle } from '@sigstore/bundle'
import { type Digest, hexOf } from '../oci/digest.ts'
import type { Descriptor, ImageManifest } from '../oci/manifest.ts'
import { type Repository, repositoryName } from '../oci/reference.ts'
import type { RegistryReader } from '../oci/registry.ts'
import { inParallel } from '../shared/parallel.ts'
import { MAX_BUNDLE_BYTES, MAX_SIGNING_PAYLOAD_BYTES, parseBundle } from './bundle.ts'
import { type Candidate, type Found, readCandidates } from './candidate.ts'
import { claimedPredicateType } from './claimed-predicate-type.ts'
import { decodeLayer } from './cosign-layer.ts'
import { DSSE_MEDIA_TYPE, SIGNATURE_PREDICATE_TYPE, type StorageFormat } from './media-types.ts'
import {
  orUnreadable,
  type Stored,
  type StoredBundle,
  type StoredUnreadable,
  unreadable,
} from './stored.ts'

export type { Stored, StoredBundle, StoredUnreadable } from './stored.ts'

/** As cosign has it for layers. Beyond it the rest is not looked at, and an unreadable item says so. */
const MAX_ITEMS = 1000
const AT_ONCE = 8
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle'

/**
 * Everything the registry holds for a digest, in both formats: bundle referrers, found by opening each referrer's manifest (indexes
 * name wrong artifact types), and the layers of cosign's `.sig` and `.att` tags. What is there and cannot be read, also
 * because it is too much (`MAX_SUBJECT_BYTES`), is an item with its error; a lookup that fails throws, for it must never look
 * like "none".
 */
export async function discover(
  registry: RegistryReader,
  repository: Repository,
  digest: Digest,
): Promise<readonly Stored[]> {
  const place: Place = { registry, repository, digest }
  const found = await Promise.all([
    bundleReferrers(place),
    tagLayers(place, 'sig'),
    tagLayers(place, 'att'),
  ])
  return readCandidates(found.flat(), registry, repository)
}

interface Place {
  readonly registry: RegistryReader
  readonly repository: Repository
  readonly digest: Digest
}

async function bundleReferrers(place: Place): Promise<readonly Found[]> {
  const { registry, repository, digest } = place
  const referrers = await registry.listReferrers(repository, digest)
  const items = await inParallel(referrers.slice(0, MAX_ITEMS), AT_ONCE, async (referrer) => {
    const location = `${repositoryName(repository)}@${referrer.digest}`
    return orUnreadable('bundle', location, () => candidateIn(place, referrer, location))
  })
  const rest = beyondLimit('bundle', repositoryName(repository), referrers.length)
  return [...items.filter((item) => item !== undefined), ...rest]
}

/** The bundle in a referrer; none where it is something else, such as an SBOM. */
async function candidateIn(
  place: Place,
  referrer: Descriptor,
  location: string,
): Promise<Candidate | undefined> {
  const manifest = await place.registry.getManifest(place.repository, referrer.digest)
  if (manifest === undefined) throw unreadable('the registry lists it and does not have it')
  const { content } = manifest
  if (content.kind !== 'image' || !holdsBundle(content)) return undefined
  if (content.subject?.digest !== place.digest) throw unreadable('its subject is another')
  const layers = content.layers.filter((layer) => isBundle(layer.mediaType))
  const [blob, ...more] = layers
  if (blob === undefined || more.length > 0) {
    throw unreadable(`it has ${layers.length} bundles, expected one`)
  }
  const decode = (bytes: Buffer): StoredBundle => storedBundle(parseBundle(bytes), location)
  return { format: 'bundle', location, blob, maxBytes: MAX_BUNDLE_BYTES, decode }
}

/** A bundle as something stored, which it claims to be. */
export function storedBundle(bundle: Bundle, location: string): StoredBundle {
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

async function tagLayers(place: Place, suffix: 'sig' | 'att'): Promise<readonly Found[]> {
  const { registry, repository, digest } = place
  const tag = `sha256-${hexOf(digest)}.${suffix}`
  const location = `${repositoryName(repository)}:${tag}`
  const found = await orUnreadable('cosign', location, async () => {
    const manifest = await registry.getManifest(repository, tag)
    if (manifest === undefined) return []
    if (manifest.content.kind !== 'image') throw unreadable('it is an index')
    const { layers } = manifest.content
    const items = layers
      .slice(0, MAX_ITEMS)
      .map((layer, index) => layerCandidate(layer, `${location} layer ${index}`))
    return [...items, ...beyondLimit('cosign', location, layers.length)]
  })
  return 'error' in found ? [found] : found
}

function layerCandidate(layer: Descriptor, location: string): Candidate {
  const { mediaType, annotations = {} } = layer
  return {
    format: 'cosign',
    location,
    blob: layer,
    maxBytes: mediaType === DSSE_MEDIA_TYPE ? MAX_BUNDLE_BYTES : MAX_SIGNING_PAYLOAD_BYTES,
    decode: (bytes) => {
      const decoded = decodeLayer({ bytes, mediaType, annotations })
      const predicateType = claimedPredicateType(decoded.bundle)
      return {
        format: 'cosign',
        ...(predicateType === undefined ? {} : { predicateType }),
        ...decoded,
        location,
      }
    },
  }
}

function holdsBundle(manifest: ImageManifest): boolean {
  const types = [manifest.artifactType ?? '', manifest.config.mediaType]
  return types.some(isBundle) || manifest.layers.some((layer) => isBundle(layer.mediaType))
}

function isBundle(mediaType: string): boolean {
  return mediaType.startsWith(BUNDLE_MEDIA_TYPE_PREFIX)
}

function beyondLimit(
  format: StorageFormat,
  location: string,
  count: number,
): readonly StoredUnreadable[] {
  if (count <= MAX_ITEMS) return []
  const error = unreadable(`${count} items are there; only the first ${MAX_ITEMS} were read`)
  return [{ format, location, error }]
}
