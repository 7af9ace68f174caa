import type { Digest } from './oci/digest.ts'
import {
  attestedDigest,
  type Descriptor,
  holdsAttestations,
  isAttestationManifest,
  isUnknownPlatform,
  type Manifest,
  type Platform,
  platformName,
} from './oci/manifest.ts'
import {
  digestReference,
  type Reference,
  type Repository,
  repositoryName,
} from './oci/reference.ts'
import type { ImageReader } from './oci/registry.ts'
import { FlowError } from './flow-error.ts'
import { inParallel } from './shared/parallel.ts'
import type { Skipped } from './shared/skipped.ts'

/** Something that gets a signature and attestations of its own: an image, an index, or a platform manifest of an index. */
export interface Subject {
  readonly repository: Repository
  readonly manifest: Manifest
  readonly descriptor: Descriptor
  /** `ghcr.io/o/app@sha256:…` */
  readonly reference: string
  /** Set on the platform manifests of an index. */
  readonly platform?: Platform
}

export interface ResolvedImage {
  readonly repository: Repository
  readonly digest: Digest
  /** The image itself first, then its platform manifests in the order of the index. */
  readonly subjects: readonly [Subject, ...Subject[]]
  readonly skipped: readonly Skipped[]
}

/** More than any image has platforms; each manifest costs log entries. */
const MAX_MANIFESTS = 200
const MANIFESTS_AT_ONCE = 8

/** Which platform manifests of an index become subjects: `os/architecture[/variant]` each. */
export type PlatformChoice = 'all' | 'none' | readonly string[]

/**
 * Finds an image and its platform manifests. The tag is resolved once, here; from here on everything speaks of digests, and
 * every byte has been checked against one. One round trip, and one more for an index.
 * Throws FlowError DIGEST_MISSING, IMAGE_NOT_FOUND, IMAGE_IS_ATTESTATION, PLATFORM_NOT_FOUND, INDEX_NESTED, INDEX_TOO_LARGE, and what the registry client throws.
 */
export async function resolveImage(
  registry: ImageReader,
  reference: Reference,
  platforms: PlatformChoice,
): Promise<ResolvedImage> {
  const { repository } = reference
  const manifest = await found(registry, repository, digestOrTag(reference))
  const image = subjectOf(repository, manifest)
  if (holdsAttestations(manifest.content)) throw noImage(image.reference)
  const children = await platformSubjects(registry, image, platforms)
  return {
    repository,
    digest: manifest.digest,
    subjects: [image, ...children.subjects],
    skipped: children.skipped,
  }
}

function digestOrTag({ repository, digest, tag }: Reference): string {
  const name = digest ?? tag
  if (name !== undefined) return name
  throw new FlowError({
    kind: 'usage',
    code: 'DIGEST_MISSING',
    message: `${repositoryName(repository)} is given without a digest or a tag`,
    hint: 'Give the digest that the push printed (docker/build-push-action: steps.<id>.outputs.digest), or at least a tag.',
  })
}

async function platformSubjects(
  registry: ImageReader,
  image: Subject,
  platforms: PlatformChoice,
): Promise<{ subjects: readonly Subject[]; skipped: readonly Skipped[] }> {
  if (image.manifest.content.kind !== 'index') return { subjects: [], skipped: [] }
  const listed = image.manifest.content.manifests
  if (platforms !== 'none') refuseTooMany(listed.length, image.reference)
  const manifests = unique(listed)
  const chosen = manifests.filter(
    (child) => !isAttestationManifest(child) && isChosen(child, platforms),
  )
  refuseUnknownPlatforms(chosen, platforms, image.reference)
  const fetched = await inParallel(chosen, MANIFESTS_AT_ONCE, async (child): Promise<Subject> => {
    const manifest = await found(registry, image.repository, child.digest)
    if (manifest.content.kind === 'index') throw nested(image.reference, child)
    const subject = subjectOf(image.repository, manifest)
    return child.platform === undefined ? subject : { ...subject, platform: child.platform }
  })
  const subjects = fetched.filter((subject) => !isUnlistedAttestation(subject))
  const sealed = new Set(subjects.map(({ manifest }) => manifest.digest))
  const skipped = manifests
    .filter(({ digest }) => !sealed.has(digest))
    .map((child) => ({
      subject: digestReference(image.repository, child.digest),
      what: 'signature, sbom, provenance',
      why:
        isAttestationManifest(child) || chosen.includes(child)
          ? `it is a BuildKit attestation manifest${aboutWhat(child, manifests)}, not a platform`
          : 'platforms does not name it',
    }))
  return { subjects, skipped }
}

/**
 * One descriptor a digest: an index may list the same manifest for two variants, and it is signed once. An entry that a runtime may choose
 * counts before one that none looks for: what is listed as an attestation, too, can still run.
 */
function unique(listed: readonly Descriptor[]): readonly Descriptor[] {
  const runnable = listed.filter(({ platform }) => !isUnknownPlatform(platform))
  return [...new Map([...listed, ...runnable].map((child) => [child.digest, child])).values()]
}

/** By what it holds, but where the index gives it for a platform: then a runtime may take its layers for a file system, whatever they are called. */
function isUnlistedAttestation({ manifest, platform }: Subject): boolean {
  const isPlatform = platform !== undefined && !isUnknownPlatform(platform)
  return !isPlatform && holdsAttestations(manifest.content)
}

function isChosen(child: Descriptor, platforms: PlatformChoice): boolean {
  if (platforms === 'all') return true
  if (platforms === 'none' || child.platform === undefined) return false
  return platforms.includes(platformName(child.platform))
}

function refuseTooMany(count: number, reference: string): void {
  if (count <= MAX_MANIFESTS) return
  throw new FlowError({
    kind: 'usage',
    code: 'INDEX_TOO_LARGE',
    message: `${reference} lists ${count} manifests, more than ${MAX_MANIFESTS}`,
    hint: 'Seal it with platforms "none" if that is meant, or seal smaller indexes.',
  })
}

function nested(reference: string, child: Descriptor): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'INDEX_NESTED',
    message: `${reference} lists another index, ${child.digest}, whose images would stay unsigned`,
    hint: 'Seal that index by its own digest too, and this one with platforms "none"; or push one flat index.',
  })
}

function refuseUnknownPlatforms(
  chosen: readonly Descriptor[],
  platforms: PlatformChoice,
  reference: string,
): void {
  if (typeof platforms === 'string') return
  const present = new Set(chosen.map((child) => child.platform && platformName(child.platform)))
  const absent = platforms.filter((name) => !present.has(name))
  if (absent.length === 0) return
  throw new FlowError({
    kind: 'usage',
    code: 'PLATFORM_NOT_FOUND',
    message: `${reference} has no platform ${absent.join(', ')}`,
    hint: 'Name platforms that the index lists, or set platforms to "all".',
  })
}

/** By the platform that the index gives to what an attestation is about. */
function aboutWhat(child: Descriptor, listed: readonly Descriptor[]): string {
  const attested = attestedDigest(child)
  const about = listed.find(({ digest }) => digest === attested)
  return about?.platform === undefined ? '' : ` about ${platformName(about.platform)}`
}

function noImage(reference: string): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'IMAGE_IS_ATTESTATION',
    message: `${reference} is a BuildKit attestation manifest, not an image`,
    hint: 'Give the digest of the index that lists it, which the push printed (docker/build-push-action: steps.<id>.outputs.digest).',
  })
}

async function found(
  registry: ImageReader,
  repository: Repository,
  reference: string,
): Promise<Manifest> {
  const manifest = await registry.getManifest(repository, reference)
  if (manifest !== undefined) return manifest
  const name = repositoryName(repository)
  throw new FlowError({
    kind: 'usage',
    code: 'IMAGE_NOT_FOUND',
    message: reference.includes(':')
      ? `the registry has no ${name}@${reference}: the digest is of another image, or nothing was pushed`
      : `the registry has no ${name}:${reference}`,
    hint: 'Push the image before this step, and give the digest that the push printed.',
  })
}

function subjectOf(repository: Repository, manifest: Manifest): Subject {
  return {
    repository,
    manifest,
    descriptor: {
      mediaType: manifest.mediaType,
      digest: manifest.digest,
      size: manifest.bytes.byteLength,
    },
    reference: digestReference(repository, manifest.digest),
  }
}
