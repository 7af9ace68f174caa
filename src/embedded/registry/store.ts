import { type Digest, digestOf } from '../../oci/digest.ts'
import { type ManifestContent, parseManifestContent } from './manifest-content.ts'

export interface StoredManifest {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly content: ManifestContent
}

/** What one repository holds; keys are digests, and tag names. Tests may put anything in, wrong bytes included. */
export interface StoredRepository {
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, StoredManifest>
  readonly tags: Map<string, string>
}

/** Everything that the registry holds, by repository path (`owner/app`). */
export type RegistryStore = Map<string, StoredRepository>

/** The repository of that name, made where there is none. */
export function repositoryIn(store: RegistryStore, name: string): StoredRepository {
  const existing = store.get(name)
  if (existing !== undefined) return existing
  const made: StoredRepository = { blobs: new Map(), manifests: new Map(), tags: new Map() }
  store.set(name, made)
  return made
}

/** Stores a blob under the digest of its bytes, without HTTP. */
export function putBlob(store: RegistryStore, name: string, bytes: Uint8Array): Digest {
  const digest = digestOf(bytes)
  repositoryIn(store, name).blobs.set(digest, Buffer.from(bytes))
  return digest
}

/**
 * Stores a manifest under the digest of its bytes and points `tag` at it, without HTTP and without asking whether its
 * blobs are there. Throws JsonError where the bytes are no manifest.
 */
export function putManifest(
  store: RegistryStore,
  name: string,
  manifest: { bytes: Uint8Array; mediaType: string; tag?: string },
): Digest {
  const { bytes, mediaType, tag } = manifest
  const digest = digestOf(bytes)
  const { manifests, tags } = repositoryIn(store, name)
  manifests.set(digest, {
    bytes: Buffer.from(bytes),
    mediaType,
    content: parseManifestContent(bytes),
  })
  if (tag !== undefined) tags.set(tag, digest)
  return digest
}

/** The digest behind a tag or digest, and its manifest. */
export function findManifest(
  repository: StoredRepository | undefined,
  reference: string,
): { digest: string; manifest: StoredManifest } | undefined {
  const digest = repository?.tags.get(reference) ?? reference
  const manifest = repository?.manifests.get(digest)
  return manifest === undefined ? undefined : { digest, manifest }
}
