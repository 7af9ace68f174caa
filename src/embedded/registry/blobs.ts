import { isDigest } from '../../oci/digest.ts'
import type { ServiceAnswer, ServiceRequest } from '../service.ts'
import { etagOf } from './precondition.ts'
import { refusal } from './refusal.ts'
import type { RegistryStore } from './store.ts'

/** GET (whole or a range), HEAD and DELETE of one blob. */
export function answerBlob(
  store: RegistryStore,
  name: string,
  digest: string,
  request: ServiceRequest,
): ServiceAnswer {
  if (!isDigest(digest)) return refusal(400, 'DIGEST_INVALID', 'the digest is malformed')
  const blobs = store.get(name)?.blobs
  const bytes = blobs?.get(digest)
  if (bytes === undefined) return refusal(404, 'BLOB_UNKNOWN', 'the repository has no such blob')
  if (request.method === 'DELETE') {
    blobs?.delete(digest)
    return { status: 202 }
  }
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
    etag: etagOf(digest),
  }
  const range = request.method === 'GET' ? request.headers['range'] : undefined
  return range === undefined
    ? { status: 200, headers, body: bytes }
    : answerRange(bytes, range, headers)
}

/** One range of bytes (RFC 9110 §14); a header of another form is ignored, as the RFC says. */
function answerRange(
  bytes: Buffer,
  header: string,
  headers: Readonly<Record<string, string>>,
): ServiceAnswer {
  const [, first = '', last = ''] = /^bytes=([0-9]*)-([0-9]*)$/.exec(header) ?? []
  if (first === '' && last === '') return { status: 200, headers, body: bytes }
  const size = bytes.byteLength
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start > end) {
    const range = { 'content-range': `bytes */${size}` }
    return refusal(416, 'SIZE_INVALID', `the blob has ${size} bytes`, range)
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
    body: bytes.subarray(start, end + 1),
  }
}
