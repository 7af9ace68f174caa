import type { Bundle } from '@sigstore/bundle'
import { type Digest, digestOf, hexOf } from '../oci/digest.ts'
import {
  type Descriptor,
  type ImageManifest,
  type Manifest,
  OCI_CONFIG,
  OCI_MANIFEST,
} from '../oci/manifest.ts'
import type { Repository } from '../oci/reference.ts'
import type { RegistryWriter, TagEdit } from '../oci/registry.ts'
import { serializeBundle } from './bundle.ts'
import { COSIGN_ANNOTATION } from './cosign-annotation.ts'
import { allInOrder } from '../shared/parallel.ts'
import { BUNDLE_MEDIA_TYPE } from './media-types.ts'
import { SigstoreError } from './sigstore-error.ts'

/** A layer of a cosign tag: the bytes, and annotations that hold the signature and its proofs. */
export interface CosignLayer {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly annotations: Readonly<Record<string, string>>
}

const EMPTY_MEDIA_TYPE = 'application/vnd.oci.empty.v1+json'
const EMPTY = Buffer.from('{}')

/**
 * Stores a bundle as an OCI 1.1 referrer of its subject, as cosign 3 does: one layer, empty config, `artifactType` of the
 * bundle. Safe to repeat: the same bundle and `created` give the same manifest.
 */
export async function attachBundle(options: {
  readonly registry: RegistryWriter
  readonly repository: Repository
  readonly subject: Descriptor
  readonly bundle: Bundle
  readonly predicateType: string
  readonly created: Date
}): Promise<Descriptor> {
  const { registry, repository, subject, predicateType, created } = options
  const layer = serializeBundle(options.bundle)
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: BUNDLE_MEDIA_TYPE,
    config: descriptorOf(EMPTY, EMPTY_MEDIA_TYPE),
    layers: [descriptorOf(layer, BUNDLE_MEDIA_TYPE)],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    annotations: {
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': predicateType,
      'org.opencontainers.image.created': `${created.toISOString().slice(0, 19)}Z`,
    },
  }
  await Promise.all([registry.putBlob(repository, EMPTY), registry.putBlob(repository, layer)])
  return registry.putReferrer(repository, Buffer.from(JSON.stringify(manifest)))
}

/**
 * Appends layers to one of cosign's tags (`sha256-<hex>.sig` or `.att`), keeping every layer that is there and the
 * manifest's annotations. Layers that the tag already has are not added again. Throws SigstoreError SIGNATURE_TAG_TAKEN where the tag
 * holds an index, which nobody made for signatures.
 */
export async function appendCosignLayers(options: {
  readonly registry: RegistryWriter
  readonly repository: Repository
  readonly subject: Digest
  readonly suffix: 'sig' | 'att'
  readonly layers: readonly CosignLayer[]
}): Promise<void> {
  const { registry, repository, layers } = options
  const tag = `sha256-${hexOf(options.subject)}.${options.suffix}`
  // The layers go up while the tag is read; the edit names them once more, so that they are there before the manifest.
  await allInOrder([
    registry.editTag(repository, tag, (current) => withLayers(imageIn(current, tag), layers)),
    ...layers.map((layer) => registry.putBlob(repository, layer.bytes)),
  ])
}

type LayerDescriptor = Pick<Descriptor, 'mediaType' | 'digest' | 'size' | 'annotations'>

function imageIn(current: Manifest | undefined, tag: string): ImageManifest | undefined {
  if (current?.content.kind !== 'index') return current?.content
  throw new SigstoreError({
    kind: 'usage',
    code: 'SIGNATURE_TAG_TAKEN',
    message: `the tag ${tag} holds an index (${current.digest}), and no signatures`,
    hint: 'Remove the tag if nobody needs it, or set formats to "bundle", which needs no such tag.',
  })
}

/** The tag's next config and manifest, or undefined where it has all of `added`. */
function withLayers(
  current: ImageManifest | undefined,
  added: readonly CosignLayer[],
): TagEdit | undefined {
  const held: readonly LayerDescriptor[] = current?.layers ?? []
  const names = new Set(held.map(nameOf))
  const missing = added
    .map((layer) => ({
      ...descriptorOf(layer.bytes, layer.mediaType),
      annotations: layer.annotations,
    }))
    .filter((layer) => !names.has(nameOf(layer)) && names.add(nameOf(layer)))
  if (missing.length === 0) return undefined
  const layers = [...held, ...missing]
  const config = configFor(layers)
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: descriptorOf(config, OCI_CONFIG),
    layers: layers.map(({ mediaType, digest, size, annotations }) => ({
      mediaType,
      size,
      digest,
      ...(annotations === undefined ? {} : { annotations }),
    })),
    ...(current?.annotations === undefined ? {} : { annotations: current.annotations }),
  }
  return {
    bytes: Buffer.from(JSON.stringify(manifest)),
    mediaType: OCI_MANIFEST,
    blobs: [config, ...added.map(({ bytes }) => bytes)],
  }
}

/**
 * Two layers are the same where content, signature and every proof are: with another certificate or without one, the same bytes
 * are somebody else's layer, or nobody's, and do not stand for ours.
 */
function nameOf({ digest, annotations = {} }: LayerDescriptor): string {
  const proofs = Object.values(COSIGN_ANNOTATION).map((name) => annotations[name] ?? null)
  return JSON.stringify([digest, ...proofs])
}

/** The image config that cosign gives its tags: no platform, the layers as they are. */
function configFor(layers: readonly LayerDescriptor[]): Buffer {
  const zero = '0001-01-01T00:00:00Z'
  return Buffer.from(
    JSON.stringify({
      architecture: '',
      created: zero,
      history: layers.map(() => ({ created: zero })),
      os: '',
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
      config: {},
    }),
  )
}

function descriptorOf(
  bytes: Buffer,
  mediaType: string,
): { mediaType: string; digest: Digest; size: number } {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}
