import type { Readable } from 'node:stream'
import { messageOf, SealError } from './errors.ts'
import { httpError, UNASKED } from './http-error.ts'

/** More than this is not worth reading to keep a connection. */
const MAX_DISCARDED_BYTES = 64 * 1024
const MAX_DISCARD_MS = 1000

/** Reads a stream to its end, refusing more than `maxBytes`. Throws HttpError. */
export async function readAll(stream: Readable, maxBytes: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > maxBytes) {
        throw httpError(
          'HTTP_BODY_TOO_LARGE',
          `${what} answered with more than ${maxBytes} bytes`,
          UNASKED,
        )
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof SealError) throw error
    throw httpError(
      'HTTP_BODY_CUT',
      `${what} broke off after ${size} bytes: ${messageOf(error)}`,
      'Try again.',
      error,
    )
  }
  return Buffer.concat(chunks)
}

/** Reads away a body that nobody wants, so that its connection serves again; a long, slow or broken one ends the connection. */
export async function discard(body: Readable): Promise<void> {
  const patience = setTimeout(() => body.destroy(), MAX_DISCARD_MS)
  await readAll(body, MAX_DISCARDED_BYTES, 'a body that is not used').catch(() => body.destroy())
  clearTimeout(patience)
}
