import type { LargeFileCataloger } from './cataloger.ts'
import type { FileFacts } from './layer-files.ts'

/** Which files of an image are read. */
export interface FileSelection {
  /** Whether it is kept whole; judged by its name, size and mode. */
  whole(file: FileFacts): boolean
  /** Who keeps an extract of it; judged by its first bytes too. */
  extract(file: FileFacts, head: Buffer): LargeFileCataloger | undefined
}
