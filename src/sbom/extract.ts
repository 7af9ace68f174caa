import type { Digest } from '../oci/digest.ts'
import type { ExecutableFacts } from './executables/executable-facts.ts'
import type { JavaArchive } from './java/archive.ts'
import type { RpmDatabase } from './rpm/database.ts'

/**
 * What is kept of a large file, by its kind: facts in strings and numbers, and bytes that are copies. None may be a view of the
 * file's bytes, which are gone when it has been read.
 */
export type Extract =
  | { readonly kind: 'executable'; readonly executable: ExecutableFacts }
  | { readonly kind: 'java-archive'; readonly archive: JavaArchive }
  | { readonly kind: 'rpm-database'; readonly database: RpmDatabase }
  | { readonly kind: 'content-sets'; readonly contentSets: readonly string[] }

/** A file of the image, of which an extract was kept. */
export interface ExtractedFile {
  readonly path: string
  readonly extract: Extract
  /** diffID of the layer that it was read from. */
  readonly layer: Digest
}

/** What an object, an array, a map or their entries take beside what is in them. */
const OVERHEAD = 32

/** Bytes, roughly, that a value takes in memory: so that whoever makes an extract need not reckon it. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return OVERHEAD + value.length
  if (value instanceof Uint8Array) return OVERHEAD + value.byteLength
  if (typeof value !== 'object' || value === null) return 8
  const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value)
  return parts.reduce<number>((sum, part) => sum + sizeOf(part), OVERHEAD)
}
