import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { printable } from './shared/log.ts'

/** Gives a program that the user has installed a directory of its own, that nobody else may read and that is gone afterwards. */
export async function inOwnDirectory<Result>(
  tempDirectory: string,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tempDirectory, 'seal-image-tool-'))
  try {
    return await use(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** The last thing that a program said, which is mostly why it failed. */
export function lastLine(text: string): string {
  const lines = text.trim().split('\n')
  return printable(lines.at(-1) ?? '', 300) || 'it said nothing'
}
