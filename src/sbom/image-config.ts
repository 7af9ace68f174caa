import { type Digest, isDigest } from '../oci/digest.ts'
import { type ImageIndex, type ImageManifest, OCI_CONFIG, type Platform } from '../oci/manifest.ts'
import {
  asArray,
  asObject,
  asString,
  asStringMap,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import { messageOf } from '../shared/errors.ts'
import { refused } from './sbom-error.ts'

/** What the SBOM takes from an image configuration (OCI image-spec, config.md). */
export interface ImageConfig {
  readonly platform: Platform
  /** Digests of the uncompressed layers, bottom first, as many as the manifest has layers. */
  readonly diffIds: readonly Digest[]
  /** When the image says that it was made; undefined where it says nothing, no RFC 3339, or year 1, Go's word for nothing. */
  readonly created: Date | undefined
  readonly labels: Readonly<Record<string, string>>
}

export const MAX_CONFIG_BYTES = 8 * 1024 * 1024

const CONFIG_TYPES = new Set([OCI_CONFIG, 'application/vnd.docker.container.image.v1+json'])
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** A word of GOOS or GOARCH kind, as in manifests; images from scratch may have none. */
const PLATFORM_WORD = /^[A-Za-z0-9._-]{0,64}$/

const GO_ZERO_TIME = Date.parse('0001-01-01T00:00:00Z')

/** Whether a manifest is a container image, and not an index or some other artifact. */
export function isContainerImage(manifest: ImageManifest | ImageIndex): manifest is ImageManifest {
  return manifest.kind === 'image' && CONFIG_TYPES.has(manifest.config.mediaType)
}

/** Reads the configuration's bytes. Throws SbomError `SBOM_CONFIG_MALFORMED`, also where the layers are not as many. */
export function parseImageConfig(bytes: Buffer, manifest: ImageManifest): ImageConfig {
  try {
    return configOf(bytes, manifest)
  } catch (cause) {
    throw refused({
      code: 'SBOM_CONFIG_MALFORMED',
      message: `image configuration ${manifest.config.digest}: ${messageOf(cause)}`,
      cause,
    })
  }
}

function configOf(bytes: Buffer, manifest: ImageManifest): ImageConfig {
  const config = asObject(parseJson(bytes, 'it', { maxBytes: MAX_CONFIG_BYTES }), 'it')
  const rootfs = asObject(config['rootfs'], 'rootfs')
  const diffIds = asArray(rootfs['diff_ids'] ?? [], 'rootfs.diff_ids').map(diffIdOf)
  if (diffIds.length !== manifest.layers.length) {
    throw new Error(`it has ${diffIds.length} diff_ids for ${manifest.layers.length} layers`)
  }
  return {
    platform: platformOf(config),
    diffIds,
    created: createdOf(config['created']),
    labels: asStringMap(asObject(config['config'] ?? {}, 'config')['Labels'], 'config.Labels'),
  }
}

function diffIdOf(value: unknown): Digest {
  const text = asString(value, 'a diff_id')
  if (!isDigest(text)) throw new Error('a diff_id is not a sha256 digest')
  return text
}

function platformOf(config: JsonObject): Platform {
  const variant = platformWord(config['variant'] ?? '', 'variant')
  return {
    os: platformWord(config['os'], 'os'),
    architecture: platformWord(config['architecture'], 'architecture'),
    ...(variant === '' ? {} : { variant }),
  }
}

/** It becomes part of the image's package URL, and is printed. */
function platformWord(value: unknown, what: string): string {
  const word = asString(value, what)
  if (PLATFORM_WORD.test(word)) return word
  throw new Error(`${what} is no platform name`)
}

function createdOf(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !RFC3339.test(value)) return undefined
  const date = new Date(value)
  // A time zone may move it into a year that RFC 3339 has no digits for.
  const isDate = date.getTime() > GO_ZERO_TIME && date.getUTCFullYear() <= 9999
  return isDate ? date : undefined
}
