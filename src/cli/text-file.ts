import { writeFile } from 'node:fs/promises'
import { messageOf } from '../shared/errors.ts'
import { UsageError } from './args.ts'

/** Writes what an option asked for into the file that it names; one that is there is replaced. Throws UsageError. */
export async function writeTextFile(option: string, path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (cause) {
    throw new UsageError(
      `${option} names ${path}, which cannot be written: ${messageOf(cause)}`,
      `Give ${option} a path in a directory that exists.`,
      cause,
    )
  }
}
