import { fillsTags } from './expectation.ts'
import type { ResolvedImage } from './resolve-image.ts'
import type { Skipped } from './shared/skipped.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { SigstoreServices } from './sigstore/signing-config.ts'

/** Entries that there are none of, and those that cosign's tags cannot show. */
export function notLogged(
  images: readonly ResolvedImage[],
  { tlog, formats }: { readonly tlog: boolean; readonly formats: readonly StorageFormat[] },
  services: SigstoreServices,
): readonly Skipped[] {
  const why = tlog ? 'the Sigstore instance has no log' : 'tlog is false'
  if (services.logs.length === 0) return skippedOf(images, 'log entries', why)
  if (!formats.includes('cosign') || fillsTags(services)) return []
  return skippedOf(
    images,
    'log entries in cosign’s tags',
    'the format holds only what Rekor v1 promises; the entries are in the log and in the bundles, and cosign must be told to ignore the log there',
  )
}

/** Where the read-back is turned off. */
export function notVerified(images: readonly ResolvedImage[]): readonly Skipped[] {
  return skippedOf(images, 'verification', 'verify is false')
}

function skippedOf(
  images: readonly ResolvedImage[],
  what: string,
  why: string,
): readonly Skipped[] {
  return images.map(({ subjects: [{ reference: subject }] }) => ({ subject, what, why }))
}
