import { open } from 'node:fs/promises'
import { messageOf } from './shared/errors.ts'
import { FlowError } from './flow-error.ts'
import { asObject, type JsonObject, parseJson } from './shared/json.ts'

const MAX_BYTES = 64 * 1024 * 1024

/** Reads a regular file that an input names. Throws FlowError INPUT_FILE_UNREADABLE, naming the input. */
export async function readInputFile(
  input: string,
  path: string,
  maxBytes = MAX_BYTES,
): Promise<Buffer> {
  try {
    return await readBounded(path, maxBytes)
  } catch (cause) {
    throw new FlowError({
      kind: 'usage',
      code: 'INPUT_FILE_UNREADABLE',
      message: `${input} names ${path}, which cannot be read: ${messageOf(cause)}`,
      hint: `Give ${input} the path of an existing file, relative to the working directory.`,
      cause,
    })
  }
}

/**
 * Reads a file that holds a secret. No message repeats the path: people put the secret itself there. `more`: what else to do about it.
 * Throws FlowError INPUT_FILE_UNREADABLE.
 */
export async function readSecretFile(
  input: string,
  path: string,
  maxBytes: number,
  more = '',
): Promise<Buffer> {
  try {
    return await readBounded(path, maxBytes)
  } catch (error) {
    throw new FlowError({
      kind: 'usage',
      code: 'INPUT_FILE_UNREADABLE',
      message: `the file that ${input} names cannot be read: ${reasonOf(error)}`,
      hint: `Give ${input} the path of an existing file of at most ${maxBytes} bytes, relative to the working directory${more}.`,
    })
  }
}

/** The system's name for what happened, `ENOENT`, or what we found ourselves: neither quotes anything. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it is not known why'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

/**
 * Reads a JSON object that is to be attested. Throws FlowError INPUT_FILE_UNREADABLE, and INPUT_FILE_MALFORMED for what is no
 * JSON object and for numbers that would be signed as others.
 */
export async function readInputJson(input: string, path: string): Promise<JsonObject> {
  const bytes = await readInputFile(input, path)
  try {
    const object = asObject(parseJson(bytes, path, { maxBytes: MAX_BYTES }), path)
    refuseUnsafeNumbers(object, path)
    return object
  } catch (cause) {
    throw new FlowError({
      kind: 'usage',
      code: 'INPUT_FILE_MALFORMED',
      message: messageOf(cause),
      hint: `Give ${input} a JSON document whose whole numbers lie between -(2^53 - 1) and 2^53 - 1.`,
      cause,
    })
  }
}

async function readBounded(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const status = await file.stat()
    if (!status.isFile()) throw new TypeError('it is no regular file')
    if (status.size > maxBytes) {
      throw new RangeError(`it has ${status.size} bytes, more than ${maxBytes}`)
    }
    const bytes = Buffer.alloc(status.size)
    let filled = 0
    while (filled < bytes.byteLength) {
      const { bytesRead } = await file.read(bytes, filled, bytes.byteLength - filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } finally {
    await file.close()
  }
}

/** JavaScript reads 12345678901234567890 as …67000: what was signed would not be what was given. */
function refuseUnsafeNumbers(root: unknown, what: string): void {
  const unread = [root]
  while (unread.length > 0) {
    const value = unread.pop()
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new RangeError(`${what} holds a number that is too large to keep exactly: ${value}`)
    }
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) unread.push(item)
    }
  }
}
