import { digestOf, isDigest } from '../../oci/digest.ts'
import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import { refusal } from './refusal.ts'
import { type RegistryStore, repositoryIn } from './store.ts'

/** Uploads that are open: bytes so far, and the repository they are for. */
export interface Uploads {
  readonly open: Map<string, Upload>
  /** A name for the next upload that nobody can guess. */
  readonly newId: () => string
  /** `http://127.0.0.1:PORT`; upload locations are absolute. */
  readonly baseUrl: () => string
}

interface Upload {
  readonly name: string
  readonly chunks: readonly Buffer[]
  readonly size: number
}

/** POST: a whole blob (`?digest=`), a blob taken from another repository (`?mount=&from=`), or the start of an upload. */
export function answerNewUpload(
  store: RegistryStore,
  uploads: Uploads,
  name: string,
  request: ServiceRequest,
): ServiceAnswer {
  const query = request.url.searchParams
  const digest = query.get('digest')
  if (digest !== null) return finish(store, name, digest, request.body)
  const mounted = query.get('mount') ?? ''
  const bytes = store.get(query.get('from') ?? '')?.blobs.get(mounted)
  if (bytes !== undefined) {
    repositoryIn(store, name).blobs.set(mounted, bytes)
    return created(name, mounted)
  }
  const id = uploads.newId()
  const upload: Upload = { name, chunks: [], size: 0 }
  uploads.open.set(id, upload)
  return { status: 202, headers: progress(uploads, id, upload) }
}

/** PATCH, PUT, GET and DELETE of an upload that is open. */
export function answerUpload(
  store: RegistryStore,
  uploads: Uploads,
  route: { readonly name: string; readonly id: string },
  request: ServiceRequest,
): ServiceAnswer {
  const { name, id } = route
  const upload = uploads.open.get(id)
  if (upload?.name !== name) {
    return refusal(404, 'BLOB_UPLOAD_UNKNOWN', 'the repository has no such upload')
  }
  // Like distribution, the location carries a query that clients must keep when they add the digest.
  if (request.url.searchParams.get('_state') !== stateOf(id)) {
    return refusal(400, 'BLOB_UPLOAD_INVALID', 'the query of the upload location was not kept')
  }
  if (request.method === 'DELETE') {
    uploads.open.delete(id)
    return { status: 204 }
  }
  if (request.method === 'GET') return { status: 204, headers: progress(uploads, id, upload) }
  const grown = withChunk(upload, request)
  if (grown === undefined) {
    const headers = progress(uploads, id, upload)
    return refusal(416, 'BLOB_UPLOAD_INVALID', `the next byte is number ${upload.size}`, headers)
  }
  if (request.method === 'PATCH') {
    uploads.open.set(id, grown)
    return { status: 202, headers: progress(uploads, id, grown) }
  }
  uploads.open.delete(id)
  const digest = request.url.searchParams.get('digest') ?? ''
  return finish(store, name, digest, Buffer.concat(grown.chunks, grown.size))
}

/** The upload with the body behind it; undefined where Content-Range leaves a gap, overlaps or does not fit the body. */
function withChunk(upload: Upload, request: ServiceRequest): Upload | undefined {
  const { body, headers } = request
  const range = headers['content-range']
  if (range !== undefined && body.byteLength > 0) {
    const [, first, last] = /^([0-9]+)-([0-9]+)$/.exec(range) ?? []
    if (Number(first) !== upload.size) return undefined
    if (Number(last) !== upload.size + body.byteLength - 1) return undefined
  }
  return { ...upload, chunks: [...upload.chunks, body], size: upload.size + body.byteLength }
}

function finish(store: RegistryStore, name: string, digest: string, bytes: Buffer): ServiceAnswer {
  if (!isDigest(digest)) return refusal(400, 'DIGEST_INVALID', 'the digest is missing or malformed')
  const actual = digestOf(bytes)
  if (actual !== digest) {
    return refusal(400, 'DIGEST_INVALID', `the bytes have the digest ${actual}`)
  }
  repositoryIn(store, name).blobs.set(digest, bytes)
  return created(name, digest)
}

function created(name: string, digest: string): ServiceAnswer {
  return {
    status: 201,
    headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest },
  }
}

function progress(uploads: Uploads, id: string, upload: Upload): Record<string, string> {
  return {
    location: `${uploads.baseUrl()}/v2/${upload.name}/blobs/uploads/${id}?_state=${stateOf(id)}`,
    range: `0-${Math.max(0, upload.size - 1)}`,
    'docker-upload-uuid': id,
  }
}

function stateOf(id: string): string {
  return digestOf(Buffer.from(id)).slice(-16)
}
