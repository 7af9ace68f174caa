import { printable } from '../shared/log.ts'
import type { Action } from './action.ts'
import { type Digest, digestOf, isDigest } from './digest.ts'
import { type Manifest, MANIFEST_TYPES, MAX_MANIFEST_BYTES, parseManifest } from './manifest.ts'
import { OciError } from './oci-error.ts'
import { ReferenceError } from './reference-error.ts'
import { isTag, type Repository, repositoryName } from './reference.ts'
import type { Transport } from './transport.ts'

export interface FetchedManifest {
  readonly manifest: Manifest
  /** The registry's ETag, where it gave one. */
  readonly etag: string | undefined
}

/**
 * The manifest behind a tag or digest, checked against the digest that was asked for and the one the registry claims;
 * undefined on 404. `action` is what follows: reading in order to write asks for the right to push at once. One round trip. Throws OciError `MANIFEST_DIGEST_MISMATCH`, `MANIFEST_MALFORMED`, `REGISTRY_…`.
 */
export async function fetchManifest(
  transport: Transport,
  repository: Repository,
  reference: string,
  action: Action = 'pull',
): Promise<FetchedManifest | undefined> {
  const answer = await transport.request({
    method: 'GET',
    repository,
    action,
    target: manifestPath(reference),
    expects: [200, 404],
    headers: { accept: MANIFEST_TYPES.join(', '), 'cache-control': 'no-cache' },
    maxBytes: MAX_MANIFEST_BYTES,
  })
  if (answer.status === 404) return undefined
  const what = nameOf(repository, reference)
  const digest = digestOf(answer.body)
  expectDigest(what, isDigest(reference) ? reference : undefined, digest)
  expectDigest(what, answer.headers['docker-content-digest'], digest)
  const content = parseManifest(answer.body, answer.headers['content-type'] ?? '', what)
  const { mediaType } = content
  return {
    manifest: { bytes: answer.body, digest, mediaType, content },
    etag: answer.headers['etag'],
  }
}

/**
 * Writes a manifest under a tag or its own digest. One round trip. `expects` may name statuses beside 201 that the
 * caller understands. Throws OciError.
 */
export async function pushManifest(
  transport: Transport,
  repository: Repository,
  reference: string,
  manifest: Pick<Manifest, 'bytes' | 'digest' | 'mediaType'>,
  options: {
    readonly headers?: Readonly<Record<string, string>>
    readonly expects?: readonly number[]
  } = {},
): Promise<Awaited<ReturnType<Transport['request']>>> {
  const answer = await transport.request({
    method: 'PUT',
    repository,
    action: 'push',
    target: manifestPath(reference),
    expects: [200, 201, 202, ...(options.expects ?? [])],
    headers: { 'content-type': manifest.mediaType, ...options.headers },
    body: manifest.bytes,
  })
  if (answer.status < 300) {
    const claimed = answer.headers['docker-content-digest']
    expectDigest(nameOf(repository, reference), claimed, manifest.digest)
  }
  return answer
}

/** A manifest that is ours to write, from its bytes; parsed as strictly as a foreign one. */
export function manifestOf(bytes: Uint8Array, mediaType: string): Manifest {
  const buffer = Buffer.from(bytes)
  const digest = digestOf(buffer)
  return { bytes: buffer, digest, mediaType, content: parseManifest(buffer, mediaType, digest) }
}

function manifestPath(reference: string): string {
  if (isDigest(reference) || isTag(reference)) return `manifests/${reference}`
  throw new ReferenceError({
    kind: 'usage',
    code: 'REFERENCE_MALFORMED',
    message: `${JSON.stringify(printable(reference, 100))} is neither a tag nor a digest`,
    hint: 'A tag has up to 128 letters, digits, "_", "." and "-"; a digest is "sha256:" and 64 hex digits.',
  })
}

function nameOf(repository: Repository, reference: string): string {
  return `${repositoryName(repository)}${isDigest(reference) ? '@' : ':'}${reference}`
}

function expectDigest(what: string, expected: string | undefined, got: Digest): void {
  if (expected === undefined || expected === got) return
  throw new OciError({
    kind: 'refused',
    code: 'MANIFEST_DIGEST_MISMATCH',
    message: `the manifest of ${what} has the digest ${got}, not ${printable(expected, 100)}`,
    hint: 'The registry, or something between, gave other bytes than those asked for; nothing of them was used.',
  })
}
