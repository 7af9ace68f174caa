import type { StorageFormat } from '../sigstore/media-types.ts'
import { UsageError } from './args.ts'
import type { Given } from './command.ts'

/** Which storage format an engine is to read. Throws UsageError. */
export function formatFrom(given: Given, otherwise: StorageFormat): StorageFormat {
  const format = given.text('format') ?? otherwise
  if (format === 'bundle' || format === 'cosign') return format
  throw new UsageError(`--format ${JSON.stringify(format)} is none`, 'Give bundle or cosign.')
}
