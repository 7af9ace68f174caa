import type { Descriptor } from '../oci/manifest.ts'
import type { Repository } from '../oci/reference.ts'
import type { RegistryReader } from '../oci/registry.ts'
import { inParallel } from '../shared/parallel.ts'
import type { StorageFormat } from './media-types.ts'
import {
  orUnreadable,
  type Stored,
  type StoredBundle,
  type StoredUnreadable,
  unreadable,
} from './stored.ts'

/** Something that may be a signature or attestation, named by a manifest and not yet fetched. */
export interface Candidate {
  readonly format: StorageFormat
  readonly location: string
  readonly blob: Descriptor
  /** A larger blob is not fetched. */
  readonly maxBytes: number
  /** Throws VerifyError. */
  readonly decode: (bytes: Buffer) => StoredBundle
}

/** A candidate, or what is already known to be unreadable. */
export type Found = Candidate | StoredUnreadable

/** Bytes of all that is read for one digest. Whoever may push to a repository could otherwise fill any verifier's memory. */
export const MAX_SUBJECT_BYTES = 128 * 1024 * 1024
const AT_ONCE = 8

/**
 * Fetches and decodes the candidates among what was found, in its order, a blob that several of them name once. Together they may have
 * `MAX_SUBJECT_BYTES`, each naming counted, because each is decoded: the smallest first, so that large ones planted beside
 * signatures do not hide them. What is beyond is an unreadable item that says so.
 */
export async function readCandidates(
  found: readonly Found[],
  registry: RegistryReader,
  repository: Repository,
): Promise<readonly Stored[]> {
  const admitted = withinBudget(found.filter((item) => 'decode' in item))
  const fetched = new Map<string, Promise<Buffer>>()
  const fetchOnce = ({ blob, maxBytes }: Candidate): Promise<Buffer> => {
    // By size and limit too: a blob that was fetched by its true size must not serve a name with a smaller one.
    const key = `${blob.digest} ${blob.size} ${maxBytes}`
    const bytes = fetched.get(key) ?? registry.getBlob(repository, blob, maxBytes)
    fetched.set(key, bytes)
    return bytes
  }
  return inParallel(found, AT_ONCE, async (item) => {
    if ('error' in item) return item
    const { format, location, blob, decode } = item
    return orUnreadable(format, location, async () => {
      if (!admitted.has(item)) throw beyondBudget(blob.size)
      return decode(await fetchOnce(item))
    })
  })
}

/** Those that are larger than they may be cost nothing: they are refused before anything is fetched. */
function withinBudget(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const admitted = new Set<Candidate>()
  let bytes = 0
  for (const candidate of candidates.toSorted((a, b) => a.blob.size - b.blob.size)) {
    if (candidate.blob.size <= candidate.maxBytes) bytes += candidate.blob.size
    if (bytes <= MAX_SUBJECT_BYTES) admitted.add(candidate)
  }
  return admitted
}

function beyondBudget(size: number): Error {
  return unreadable(
    `it has ${size} bytes, and with what is smaller there would be more than ${MAX_SUBJECT_BYTES} to read`,
    'Delete the signatures and attestations of this image that nobody needs from the registry.',
  )
}
