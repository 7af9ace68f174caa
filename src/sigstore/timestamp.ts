import { createHash } from 'node:crypto'
import { RFC3161Timestamp } from '@sigstore/core'
import type { HttpClient } from '../shared/http.ts'
import { askService, expectStatus, malformedUnless } from './service-answer.ts'
import { SigstoreError } from './sigstore-error.ts'

const MAX_REPLY_BYTES = 64 * 1024
const NONCE_BYTES = 8

/**
 * Asks an RFC 3161 timestamp authority to date `data` (its SHA-256, with a nonce, certificates in the reply). One round trip.
 * `url` is the full endpoint. Returns the DER TimeStampResp; it is checked to answer this request, and verified against the
 * trust root with the rest of the bundle. Throws SigstoreError TIMESTAMP_REFUSED, TIMESTAMP_NOT_OURS, SERVICE_*.
 */
export async function requestTimestamp(options: {
  readonly http: HttpClient
  readonly url: URL
  readonly data: Buffer
  readonly random: (bytes: number) => Buffer
}): Promise<Buffer> {
  const nonce = nonceFrom(options.random(NONCE_BYTES))
  const digest = createHash('sha256').update(options.data).digest()
  const answer = await askService('timestamp authority', options.http, {
    method: 'POST',
    url: options.url,
    // A second timestamp for the same data does no harm.
    repeatable: true,
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
    },
    body: timestampRequest(digest, nonce),
    maxBytes: MAX_REPLY_BYTES,
  })
  expectStatus(
    'timestamp authority',
    answer,
    [200, 201],
    'TIMESTAMP_REFUSED',
    'Check that the URL is the authority’s full timestamp endpoint.',
  )
  checkReply(answer.body, digest, nonce)
  return answer.body
}

/** RFC 3161 §2.4.1 TimeStampReq: version 1, SHA-256 imprint, nonce, certReq. */
function timestampRequest(digest: Buffer, nonce: Buffer): Buffer {
  const sha256 = der(0x30, oid('608648016503040201'), der(0x05))
  const imprint = der(0x30, sha256, der(0x04, digest))
  return der(
    0x30,
    der(0x02, Buffer.from([1])),
    imprint,
    der(0x02, nonce),
    der(0x01, Buffer.from([0xff])),
  )
}

function checkReply(reply: Buffer, digest: Buffer, nonce: Buffer): void {
  const { status, isOurs } = malformedUnless('timestamp authority', () => {
    const parsed = RFC3161Timestamp.parse(Buffer.from(reply))
    const granted = isGranted(parsed.status)
    return { status: parsed.status, isOurs: granted && answers(parsed, digest, nonce) }
  })
  if (!isGranted(status)) {
    throw new SigstoreError({
      code: 'TIMESTAMP_REFUSED',
      message: `the timestamp authority did not grant a timestamp (status ${status.toString()})`,
      hint: 'Ask its operator which requests it takes, or name another authority in the signing config.',
    })
  }
  if (!isOurs) {
    throw new SigstoreError({
      code: 'TIMESTAMP_NOT_OURS',
      message: 'the timestamp authority answered with a timestamp for another request',
      hint: 'Something between this job and the authority changes its answers; nothing was written to the registry.',
    })
  }
}

function answers({ tstInfo }: RFC3161Timestamp, digest: Buffer, nonce: Buffer): boolean {
  const { messageImprintHashedMessage: imprint, raw } = tstInfo
  return imprint.equals(digest) && raw.includes(der(0x02, nonce))
}

/** RFC 3161 §2.4.2: granted, or granted with modifications. */
function isGranted(status: bigint): boolean {
  return status === 0n || status === 1n
}

/** A positive DER integer: the first bit clear, the first byte not zero. */
function nonceFrom(random: Buffer): Buffer {
  const nonce = Buffer.from(random)
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  return nonce
}

/** DER tag, length and contents; none of ours is longer than 127 bytes. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag, body.byteLength]), body])
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}
