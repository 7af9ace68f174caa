import { messageOf } from '../shared/errors.ts'
import {
  asArray,
  asObject,
  asString,
  isRecord,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import { ProvenanceError } from './provenance-error.ts'

/** An image that a build says it began with. */
export interface BaseImage {
  /** A package URL: `pkg:docker/alpine@3.22?platform=linux%2Famd64`. */
  readonly uri: string
  /** 64 hex digits. */
  readonly sha256: string
}

/** What one build says of itself. Nobody vouches for it but whoever gave it. */
export interface ToldBuild {
  /** The digest that it says it pushed, `sha256:…`. */
  readonly digest: string
  /** By platform (`linux/arm64`), or under `EVERY_PLATFORM` where the build tells no platforms apart. Empty without provenance. */
  readonly baseImages: ReadonlyMap<string, readonly BaseImage[]>
}

export const EVERY_PLATFORM = ''

const MAX_BYTES = 16 * 1024 * 1024
const MAX_MATERIALS = 10_000
const PROVENANCE = 'buildx.build.provenance'
/** ASCII that needs no escape in a package URL, and no more than any real one has: it will be signed, and printed. */
const DOCKER_PURL =
  /^pkg:docker\/[\w.~:%+/-]{1,512}(?:@[\w.~:%+-]{1,256})?(?:\?[\w.~:%+&=/-]{1,512})?$/

/**
 * Reads what buildx says of a build: its `--metadata-file`, which is docker/build-push-action's output `metadata`; or bake's, which has
 * one such object a target. Of the materials in it only images are taken, by `pkg:docker` and SHA-256. It is hostile until read:
 * throws ProvenanceError BUILD_METADATA_MALFORMED.
 */
export function parseBuildMetadata(bytes: Uint8Array): readonly ToldBuild[] {
  try {
    return buildsIn(bytes)
  } catch (cause) {
    if (cause instanceof ProvenanceError) throw cause
    throw malformed(messageOf(cause), cause)
  }
}

function buildsIn(bytes: Uint8Array): readonly ToldBuild[] {
  const what = 'the build metadata'
  const document = asObject(parseJson(bytes, what, { maxBytes: MAX_BYTES }), what)
  if ('containerimage.digest' in document) return [toldBuild(document, what)]
  const targets = Object.entries(document).flatMap(([name, target]) =>
    isBuild(target) ? [toldBuild(target, `${what} of the target ${JSON.stringify(name)}`)] : [],
  )
  if (targets.length > 0) return targets
  throw malformed(`${what} names no image: it has no containerimage.digest`)
}

function isBuild(value: unknown): value is JsonObject {
  return isRecord(value) && 'containerimage.digest' in value
}

function toldBuild(document: JsonObject, what: string): ToldBuild {
  const digest = asString(document['containerimage.digest'], `containerimage.digest in ${what}`)
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) {
    throw malformed(`containerimage.digest in ${what} is no SHA-256 digest`)
  }
  const baseImages = new Map<string, readonly BaseImage[]>()
  for (const [key, value] of Object.entries(document)) {
    const platform = platformIn(key)
    if (platform !== undefined)
      baseImages.set(platform, imagesIn(value, `${PROVENANCE} in ${what}`))
  }
  return { digest, baseImages }
}

/** `buildx.build.provenance`, or `buildx.build.provenance/linux/amd64`. */
function platformIn(key: string): string | undefined {
  if (key === PROVENANCE) return EVERY_PLATFORM
  return key.startsWith(`${PROVENANCE}/`) ? key.slice(PROVENANCE.length + 1) : undefined
}

/** buildx writes SLSA v0.2, whatever is in the registry. */
function imagesIn(provenance: unknown, what: string): readonly BaseImage[] {
  const materials = asArray(asObject(provenance, what)['materials'] ?? [], `materials in ${what}`)
  if (materials.length > MAX_MATERIALS) throw malformed(`${what} has ${materials.length} materials`)
  const images = materials.flatMap((material, at) => imageIn(material, `material ${at} in ${what}`))
  return distinctImages(images)
}

/** Each once. */
export function distinctImages(images: readonly BaseImage[]): readonly BaseImage[] {
  return [...new Map(images.map((image) => [`${image.uri} ${image.sha256}`, image])).values()]
}

/** None for what is no image: a git repository, a download, an image that lay on the builder alone. */
function imageIn(material: unknown, what: string): readonly BaseImage[] {
  const { uri: named, digest } = asObject(material, what)
  const uri = asString(named, `the URI of ${what}`)
  if (!uri.startsWith('pkg:docker/')) return []
  if (!DOCKER_PURL.test(uri)) throw malformed(`the URI of ${what} is no package URL of an image`)
  const sha256 = asString(
    asObject(digest, `the digest of ${what}`)['sha256'],
    `the SHA-256 of ${what}`,
  )
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw malformed(`the SHA-256 of ${what} is none`)
  const stated = /[?&]digest=sha256(?:%3A|:)([^&]*)/i.exec(uri)?.[1]
  if (stated !== undefined && stated !== sha256) {
    throw malformed(`${what} names two digests, one of them in its URI`)
  }
  return [{ uri, sha256 }]
}

function malformed(message: string, cause?: unknown): ProvenanceError {
  return new ProvenanceError({
    kind: 'usage',
    code: 'BUILD_METADATA_MALFORMED',
    message,
    hint: 'Give build-metadata the output "metadata" of docker/build-push-action or docker/bake-action, or the file that docker buildx wrote with --metadata-file.',
    cause,
  })
}
