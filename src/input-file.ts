import { open } from 'node:fs/promises'
import { messageOf } from './shared/errors.ts'
import { FlowError } from './flow-error.ts'

/** Reads a file that an input names. Throws FlowError INPUT_FILE_UNREADABLE, naming the input. */
export async function readInputFile(
  input: string,
  path: string,
  maxBytes = 64 * 1024 * 1024,
): Promise<Buffer> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > maxBytes) throw new RangeError(`it has ${size} bytes, more than ${maxBytes}`)
      return await file.readFile()
    } finally {
      await file.close()
    }
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
