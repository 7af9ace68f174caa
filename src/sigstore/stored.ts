import type { Bundle } from '@sigstore/bundle'
import { OciError, type OciErrorCode } from '../oci/oci-error.ts'
import type { SealError } from '../shared/errors.ts'
import type { StorageFormat } from './media-types.ts'
import { VerifyError } from './verify-error.ts'

/** A signature or attestation that the registry holds. Nothing in it is verified; `kind` and `predicateType` are what it claims. */
export interface StoredBundle {
  readonly format: StorageFormat
  readonly kind: 'signature' | 'attestation'
  readonly predicateType?: string
  readonly bundle: Bundle
  /** cosign's simple signing payload, which its signature is over. */
  readonly payload?: Buffer
  /** What its RFC 3161 timestamps are over, where that is not the signature. */
  readonly timestamped?: Buffer
  /** `ghcr.io/o/app@sha256:…`, or the tag and the number of the layer. */
  readonly location: string
}

/** Something that is there and cannot be read. */
export interface StoredUnreadable {
  readonly format: StorageFormat
  readonly location: string
  readonly error: SealError
}

export type Stored = StoredBundle | StoredUnreadable

/** Failures that lie in one item; every other one is of the lookup. */
const UNREADABLE: ReadonlySet<OciErrorCode> = new Set<OciErrorCode>([
  'MANIFEST_MALFORMED',
  'MANIFEST_UNEXPECTED',
  'MANIFEST_DIGEST_MISMATCH',
  'BLOB_DIGEST_MISMATCH',
  'BLOB_SIZE_MISMATCH',
  'BLOB_TOO_LARGE',
  'BLOB_MISSING',
])

/** What `open` gives, or the item's own failure as an item. Throws every failure that is not the item's own. */
export async function orUnreadable<Result>(
  format: StorageFormat,
  location: string,
  open: () => Promise<Result>,
): Promise<Result | StoredUnreadable> {
  try {
    return await open()
  } catch (error) {
    if (!liesInItem(error)) throw error
    return { format, location, error }
  }
}

/** The error of an item that is there and cannot be read. */
export function unreadable(
  message: string,
  hint = 'Whoever wrote it must write it anew; nothing in it was used.',
): VerifyError {
  return new VerifyError({
    code: 'LAYER_MALFORMED',
    message: `what the registry holds here cannot be read: ${message}`,
    hint,
  })
}

function liesInItem(error: unknown): error is VerifyError | OciError {
  return error instanceof VerifyError || (error instanceof OciError && UNREADABLE.has(error.code))
}
