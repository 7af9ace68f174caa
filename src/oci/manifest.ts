import { SealError } from '../shared/errors.ts'
import {
  asArray,
  asCount,
  asObject,
  asString,
  asStringMap,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { type Digest, isDigest } from './digest.ts'
import { OciError } from './oci-error.ts'

/** OCI image-spec descriptor: a typed, sized, digested pointer to bytes. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Platform
}

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** `linux/arm64/v8` */
export function platformName(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/')
}

export interface ImageManifest {
  readonly kind: 'image'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

export interface ImageIndex {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** Manifest bytes as the registry gave them, checked against their digest, and what they say. */
export interface Manifest {
  readonly bytes: Buffer
  readonly digest: Digest
  readonly mediaType: string
  readonly content: ImageManifest | ImageIndex
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
/** An image's configuration: what a runtime is to do with its layers. */
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json'
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'

const IN_TOTO = 'application/vnd.in-toto+json'

/** Every manifest type that is understood, in the order in which a registry should prefer them. */
export const MANIFEST_TYPES: readonly string[] = [
  OCI_INDEX,
  OCI_MANIFEST,
  DOCKER_LIST,
  DOCKER_MANIFEST,
]

/** The size that every registry must take, and the largest that is read (distribution-spec, "Pushing Manifests"). */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024

/**
 * Reads an OCI or Docker schema 2 image manifest or index. `mediaType` is what the registry called it (Content-Type);
 * `what` names the document in messages. Refuses another type in the body, a document that is image and index at once
 * (GHSA-qq97-vm5h-rrhg), schema 1, digests other than sha256, and more than 4 MiB: OciError `MANIFEST_MALFORMED`.
 */
export function parseManifest(
  bytes: Buffer,
  mediaType: string,
  what: string,
): ImageManifest | ImageIndex {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!MANIFEST_TYPES.includes(type)) {
    throw malformed(what, `has the media type ${JSON.stringify(printable(type))}`)
  }
  try {
    const document = asObject(parseJson(bytes, what, { maxBytes: MAX_MANIFEST_BYTES }), what)
    const said = asString(document['mediaType'] ?? type, `${what}, mediaType`)
    if (said !== type) {
      throw malformed(what, `is served as ${type} and calls itself ${printable(said)}`)
    }
    if (document['schemaVersion'] !== 2) throw malformed(what, 'is not of schema version 2')
    return isIndexType(type) ? indexOf(document, type, what) : imageOf(document, type, what)
  } catch (cause) {
    if (!(cause instanceof SealError) || cause instanceof OciError) throw cause
    throw malformed(what, `cannot be used: ${cause.message}`, cause)
  }
}

/** Whether a manifest of this media type lists other manifests. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === OCI_INDEX || mediaType === DOCKER_LIST
}

export function isIndex(content: ImageManifest | ImageIndex): content is ImageIndex {
  return content.kind === 'index'
}

/**
 * Whether an index entry is one of BuildKit's own attestations and no platform: it must both say so and name the
 * platform `unknown/unknown`, so that the annotation alone hides no image that could run.
 */
export function isAttestationManifest(descriptor: Descriptor): boolean {
  return (
    descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
    isUnknownPlatform(descriptor.platform)
  )
}

/** Whether an index says `unknown/unknown`, which no runtime looks for: what is listed so is run by its own digest alone. */
export function isUnknownPlatform(platform: Platform | undefined): boolean {
  return platform?.os === 'unknown' && platform.architecture === 'unknown'
}

/**
 * Whether a manifest holds BuildKit's attestations and no file system: its layers are all in-toto statements, in either of BuildKit's forms
 * (moby/buildkit, docs/attestations/attestation-storage.md). Its artifact type says nothing, for runtimes do not ask for it.
 */
export function holdsAttestations(content: ImageManifest | ImageIndex): boolean {
  if (content.kind !== 'image' || content.layers.length === 0) return false
  return content.layers.every(({ mediaType }) => mediaType === IN_TOTO)
}

/** The digest of the manifest that BuildKit's attestation manifest says it is about. */
export function attestedDigest({ annotations }: Descriptor): Digest | undefined {
  const digest = annotations?.['vnd.docker.reference.digest'] ?? ''
  return isDigest(digest) ? digest : undefined
}

function indexOf(document: JsonObject, mediaType: string, what: string): ImageIndex {
  refuseFields(document, ['config', 'layers', 'fsLayers'], 'an index', what)
  return {
    kind: 'index',
    mediaType,
    // Go writes an empty list as null; some registries answer a referrers request so.
    manifests: descriptorsOf(document['manifests'] ?? [], `${what}, manifests`),
    ...sharedFieldsOf(document, what),
  }
}

function imageOf(document: JsonObject, mediaType: string, what: string): ImageManifest {
  refuseFields(document, ['manifests', 'fsLayers'], 'an image manifest', what)
  return {
    kind: 'image',
    mediaType,
    config: descriptorOf(document['config'], `${what}, config`),
    layers: descriptorsOf(document['layers'], `${what}, layers`),
    ...sharedFieldsOf(document, what),
  }
}

function sharedFieldsOf(
  document: JsonObject,
  what: string,
): Pick<ImageIndex, 'artifactType' | 'subject' | 'annotations'> {
  const { artifactType, subject, annotations } = document
  return {
    ...(isAbsent(artifactType)
      ? {}
      : { artifactType: asString(artifactType, `${what}, artifactType`) }),
    ...(isAbsent(subject) ? {} : { subject: descriptorOf(subject, `${what}, subject`) }),
    ...(isAbsent(annotations)
      ? {}
      : { annotations: asStringMap(annotations, `${what}, annotations`) }),
  }
}

function descriptorsOf(value: unknown, what: string): readonly Descriptor[] {
  return asArray(value, what).map((item, at) => descriptorOf(item, `${what}[${at}]`))
}

function descriptorOf(value: unknown, what: string): Descriptor {
  const found = asObject(value, what)
  const digest = asString(found['digest'], `${what}.digest`)
  if (!isDigest(digest)) {
    throw malformed(what, `has ${JSON.stringify(printable(digest, 100))} for a sha256 digest`)
  }
  const { artifactType, annotations, platform } = found
  return {
    mediaType: asString(found['mediaType'], `${what}.mediaType`),
    digest,
    size: asCount(found['size'], `${what}.size`),
    ...(isAbsent(artifactType)
      ? {}
      : { artifactType: asString(artifactType, `${what}.artifactType`) }),
    ...(isAbsent(annotations)
      ? {}
      : { annotations: asStringMap(annotations, `${what}.annotations`) }),
    ...(isAbsent(platform) ? {} : { platform: platformOf(platform, `${what}.platform`) }),
  }
}

function platformOf(value: unknown, what: string): Platform {
  const { os, architecture, variant } = asObject(value, what)
  return {
    os: platformWord(os, `${what}.os`),
    architecture: platformWord(architecture, `${what}.architecture`),
    ...(isAbsent(variant) || variant === ''
      ? {}
      : { variant: platformWord(variant, `${what}.variant`) }),
  }
}

/** A word of GOOS or GOARCH kind. It is printed, and joined with slashes, so it may be nothing else. */
function platformWord(value: unknown, what: string): string {
  const word = asString(value, what)
  if (/^[A-Za-z0-9._-]{1,64}$/.test(word)) return word
  throw malformed(what, 'is no platform name')
}

function refuseFields(
  document: JsonObject,
  fields: readonly string[],
  kind: string,
  what: string,
): void {
  const found = fields.find((field) => field in document)
  if (found !== undefined) throw malformed(what, `is called ${kind} and has ${found}`)
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null
}

function malformed(what: string, why: string, cause?: unknown): OciError {
  return new OciError({
    kind: 'service',
    code: 'MANIFEST_MALFORMED',
    message: `${what} ${why}`,
    hint: 'Push the image again with a current tool; nothing of this manifest was used.',
    cause,
  })
}
