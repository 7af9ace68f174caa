import { type Digest, parseDigest } from '../../oci/digest.ts'
import {
  asArray,
  asCount,
  asObject,
  asString,
  asStringMap,
  type JsonObject,
  parseJson,
} from '../../shared/json.ts'

/** Bytes; the distribution-spec asks registries to take at least this much. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024

/** What a registry needs to know of a manifest. Read apart from src/oci, so that one mistake cannot hide another. */
export interface ManifestContent {
  /** The media type that the document itself states. */
  readonly mediaType: string | undefined
  /** Config and layers, save those that are fetched from elsewhere (`urls`). */
  readonly blobs: readonly Digest[]
  /** The children of an index. */
  readonly manifests: readonly Digest[]
  readonly subject: Digest | undefined
  /** What the referrers API calls it: `artifactType`, else the config's media type. */
  readonly artifactType: string | undefined
  readonly annotations: Readonly<Record<string, string>>
}

/** Reads an OCI or Docker image manifest or index. Throws JsonError, and ReferenceError for a malformed digest. */
export function parseManifestContent(bytes: Uint8Array): ManifestContent {
  const json = asObject(
    parseJson(bytes, 'the manifest', { maxBytes: MAX_MANIFEST_BYTES }),
    'the manifest',
  )
  const isIndex = json['manifests'] !== undefined
  const config = isIndex ? undefined : asObject(json['config'], 'config')
  const layers = isIndex ? [] : descriptors(json['layers'], 'layers')
  const ownBlobs = [...(config === undefined ? [] : [config]), ...layers].filter(isStoredHere)
  return {
    mediaType: optionalString(json['mediaType'], 'mediaType'),
    blobs: ownBlobs.map(digestIn),
    manifests: isIndex ? descriptors(json['manifests'], 'manifests').map(digestIn) : [],
    subject:
      json['subject'] === undefined ? undefined : digestIn(asObject(json['subject'], 'subject')),
    artifactType: artifactTypeOf(json, config),
    annotations: asStringMap(json['annotations'], 'annotations'),
  }
}

function descriptors(value: unknown, what: string): JsonObject[] {
  return asArray(value, what).map((item, index) => asObject(item, `${what}[${index}]`))
}

function digestIn(descriptor: JsonObject): Digest {
  asString(descriptor['mediaType'], 'mediaType')
  asCount(descriptor['size'], 'size')
  return parseDigest(asString(descriptor['digest'], 'digest'))
}

function isStoredHere(descriptor: JsonObject): boolean {
  return descriptor['urls'] === undefined
}

function artifactTypeOf(json: JsonObject, config: JsonObject | undefined): string | undefined {
  const stated = optionalString(json['artifactType'], 'artifactType')
  if (stated !== undefined && stated !== '') return stated
  return config === undefined ? undefined : asString(config['mediaType'], 'config.mediaType')
}

function optionalString(value: unknown, what: string): string | undefined {
  return value === undefined ? undefined : asString(value, what)
}
