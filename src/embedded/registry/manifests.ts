import { digestOf, isDigest } from '../../oci/digest.ts'
import { SealError } from '../../shared/errors.ts'
import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import {
  type ManifestContent,
  MAX_MANIFEST_BYTES,
  parseManifestContent,
} from './manifest-content.ts'
import { etagOf, preconditionOf } from './precondition.ts'
import { refusal } from './refusal.ts'
import {
  findManifest,
  putManifest,
  type RegistryStore,
  repositoryIn,
  type StoredRepository,
} from './store.ts'

const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const MEDIA_TYPES = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

/** GET, HEAD, PUT and DELETE of a manifest by tag or digest. A precondition and its write are one step: nothing comes between. */
export function answerManifest(
  store: RegistryStore,
  route: { readonly name: string; readonly reference: string },
  request: ServiceRequest,
  referrers: boolean,
): ServiceAnswer {
  const { name, reference } = route
  if (reference.includes(':') ? !isDigest(reference) : !TAG.test(reference)) {
    return refusal(400, 'MANIFEST_INVALID', 'that is neither a tag nor a sha256 digest')
  }
  const found = findManifest(store.get(name), reference)
  const precondition = preconditionOf(request, found?.digest)
  if (precondition === 'unmet') {
    return refusal(412, 'MANIFEST_INVALID', `the reference is now at ${found?.digest ?? 'nothing'}`)
  }
  if (request.method === 'PUT') return answerPut(store, route, request, referrers)
  if (found === undefined) return refusal(404, 'MANIFEST_UNKNOWN', 'there is no such manifest')
  if (request.method === 'DELETE') return answerDelete(repositoryIn(store, name), reference)
  const headers = {
    'content-type': found.manifest.mediaType,
    'docker-content-digest': found.digest,
    etag: etagOf(found.digest),
  }
  if (precondition === 'not-modified') return { status: 304, headers }
  // As distribution does: what the client cannot read is not there.
  if (!accepts(request.headers['accept'], found.manifest.mediaType)) {
    return refusal(404, 'MANIFEST_UNKNOWN', `it is an ${found.manifest.mediaType}, not accepted`)
  }
  return { status: 200, headers, body: found.manifest.bytes }
}

function answerPut(
  store: RegistryStore,
  route: { readonly name: string; readonly reference: string },
  request: ServiceRequest,
  referrers: boolean,
): ServiceAnswer {
  const { name, reference } = route
  const { body } = request
  if (body.byteLength > MAX_MANIFEST_BYTES) {
    return refusal(413, 'SIZE_INVALID', `a manifest has at most ${MAX_MANIFEST_BYTES} bytes`)
  }
  const digest = digestOf(body)
  if (isDigest(reference) && reference !== digest) {
    return refusal(400, 'DIGEST_INVALID', `the bytes have the digest ${digest}`)
  }
  const mediaType = request.headers['content-type'] ?? ''
  const content = readContent(body, mediaType)
  if (typeof content === 'string') return refusal(400, 'MANIFEST_INVALID', content)
  const missing = missingReferences(store.get(name), content)
  if (missing.length > 0) {
    return refusal(404, 'MANIFEST_BLOB_UNKNOWN', `not in the repository: ${missing.join(', ')}`)
  }
  const tag = isDigest(reference) ? {} : { tag: reference }
  putManifest(store, name, { bytes: body, mediaType, ...tag })
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${digest}`,
      'docker-content-digest': digest,
      etag: etagOf(digest),
      ...(referrers && content.subject !== undefined ? { 'oci-subject': content.subject } : {}),
    },
  }
}

/** The content, or why it is refused. */
function readContent(body: Buffer, mediaType: string): ManifestContent | string {
  if (!MEDIA_TYPES.has(mediaType)) return `${JSON.stringify(mediaType)} is not stored here`
  try {
    const content = parseManifestContent(body)
    const stated = content.mediaType ?? mediaType
    if (stated !== mediaType) return `sent as ${mediaType}, it says ${stated} of itself`
    const isIndex = /index|list/.test(mediaType)
    if (isIndex && content.blobs.length > 0) return 'an index was announced, a manifest came'
    return content
  } catch (error) {
    if (error instanceof SealError) return error.message
    throw error
  }
}

function missingReferences(
  repository: StoredRepository | undefined,
  content: ManifestContent,
): string[] {
  return [
    ...content.blobs.filter((digest) => repository?.blobs.has(digest) !== true),
    ...content.manifests.filter((digest) => repository?.manifests.has(digest) !== true),
  ]
}

/** A tag goes alone; a digest goes with every tag on it. */
function answerDelete(repository: StoredRepository, reference: string): ServiceAnswer {
  if (!repository.tags.delete(reference)) {
    repository.manifests.delete(reference)
    for (const [tag, digest] of repository.tags) {
      if (digest === reference) repository.tags.delete(tag)
    }
  }
  return { status: 202 }
}

function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header === '') return true
  const ranges = header.split(',').map((range) => range.split(';', 1)[0]?.trim())
  return ['*/*', 'application/*', mediaType].some((range) => ranges.includes(range))
}
