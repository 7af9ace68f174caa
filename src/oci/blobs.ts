import { createHash } from 'node:crypto'
import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { messageOf } from '../shared/errors.ts'
import { HttpError } from '../shared/http.ts'
import { digestOf } from './digest.ts'
import type { Descriptor } from './manifest.ts'
import { OciError, type OciErrorCode } from './oci-error.ts'
import { type Repository, repositoryName } from './reference.ts'
import type { Transport } from './transport.ts'

/**
 * A blob as a stream. It fails at once where the registry announces or sends more than `blob.size`, and at its end where size
 * or SHA-256 differ, so that a consumer that saw the end saw the right bytes. One round trip, and one to wherever the
 * registry redirects. Throws OciError `BLOB_MISSING`, `BLOB_SIZE_MISMATCH`; the stream `BLOB_…` too.
 */
export async function openBlob(
  transport: Transport,
  repository: Repository,
  blob: Descriptor,
): Promise<Readable> {
  const what = nameOf(repository, blob)
  const answer = await transport.stream({
    method: 'GET',
    repository,
    action: 'pull',
    target: `blobs/${blob.digest}`,
    expects: [200, 404],
  })
  const announced = Number(answer.headers['content-length'] ?? blob.size)
  if (answer.status === 404 || announced !== blob.size) {
    answer.body.destroy()
    throw answer.status === 404 ? missing(what) : wrongSize(what, blob.size, announced)
  }
  return checkedBlob(answer.body, blob, what)
}

/** A blob whole. Refused above `maxBytes` before anything is asked. One round trip, and one for a redirect. */
export async function getBlob(
  transport: Transport,
  repository: Repository,
  blob: Descriptor,
  maxBytes: number,
): Promise<Buffer> {
  const what = nameOf(repository, blob)
  refuseLarge(blob, maxBytes, what)
  return checkedBytes(await fetchWhole(transport, repository, blob, what), blob, what)
}

/** Throws OciError `BLOB_TOO_LARGE` where a blob says that it has more than `maxBytes`. */
export function refuseLarge(blob: Descriptor, maxBytes: number, what: string): void {
  if (blob.size <= maxBytes) return
  throw failed('BLOB_TOO_LARGE', `${what} has ${blob.size} bytes, more than ${maxBytes}`)
}

/** The bytes, if they are the blob's. Throws OciError `BLOB_SIZE_MISMATCH`, `BLOB_DIGEST_MISMATCH`. */
export function checkedBytes(bytes: Buffer, blob: Descriptor, what: string): Buffer {
  if (bytes.byteLength !== blob.size) throw wrongSize(what, blob.size, bytes.byteLength)
  const got = digestOf(bytes)
  if (got !== blob.digest) throw wrongDigest(what, got)
  return bytes
}

async function fetchWhole(
  transport: Transport,
  repository: Repository,
  blob: Descriptor,
  what: string,
): Promise<Buffer> {
  try {
    const answer = await transport.request({
      method: 'GET',
      repository,
      action: 'pull',
      target: `blobs/${blob.digest}`,
      expects: [200, 404],
      // An error answer must fit as well.
      maxBytes: Math.max(blob.size, 4096),
    })
    if (answer.status === 404) throw missing(what)
    return answer.body
  } catch (cause) {
    if (cause instanceof HttpError && cause.code === 'HTTP_BODY_TOO_LARGE') {
      throw wrongSize(what, blob.size, 'more', cause)
    }
    throw cause
  }
}

/** The stream, failing as `openBlob`'s does. */
export function checkedBlob(source: Readable, blob: Descriptor, what: string): Readable {
  const hash = createHash('sha256')
  let size = 0
  const checking = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      size += chunk.byteLength
      if (size > blob.size) {
        done(wrongSize(what, blob.size, 'more'))
        return
      }
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const got = `sha256:${hash.digest('hex')}`
      if (size !== blob.size) done(wrongSize(what, blob.size, size))
      else done(got === blob.digest ? null : wrongDigest(what, got))
    },
  })
  source.on('error', (cause) => {
    const message = `${what} broke off after ${size} of ${blob.size} bytes: ${messageOf(cause)}`
    checking.destroy(failed('BLOB_CUT', message, cause))
  })
  checking.on('close', () => source.destroy())
  return source.pipe(checking)
}

function nameOf(repository: Repository, blob: Descriptor): string {
  return `blob ${repositoryName(repository)}@${blob.digest}`
}

function missing(what: string): OciError {
  return failed('BLOB_MISSING', `${what} is named by a manifest and not in the registry`)
}

/** The error for a blob of another size than its manifest says. */
export function wrongSize(
  what: string,
  size: number,
  got: number | 'more',
  cause?: unknown,
): OciError {
  return failed('BLOB_SIZE_MISMATCH', `${what} has ${got} bytes, not ${size}`, cause)
}

function wrongDigest(what: string, got: string): OciError {
  return failed('BLOB_DIGEST_MISMATCH', `${what} has the digest ${got}`)
}

const HINTS: Partial<Record<OciErrorCode, string>> = {
  BLOB_CUT: 'Run this step again, which is safe.',
  BLOB_MISSING: 'Push the image again; the registry may have collected it as garbage.',
  BLOB_TOO_LARGE: 'What is stored there is not what it claims to be; nothing of it was read.',
}

function failed(code: OciErrorCode, message: string, cause?: unknown): OciError {
  return new OciError({
    kind: code === 'BLOB_CUT' || code === 'BLOB_MISSING' ? 'service' : 'refused',
    code,
    message,
    hint:
      HINTS[code] ??
      'Other bytes are stored than those that the manifest names; push the image again.',
    cause,
  })
}
