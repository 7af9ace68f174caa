import { createHash } from 'node:crypto'
import { ReferenceError } from './reference-error.ts'

declare const brand: unique symbol

/** A content digest, `sha256:` and 64 lower-case hex digits (OCI image-spec, descriptor.md). The only algorithm we sign. */
export type Digest = `sha256:${string}` & { readonly [brand]: 'Digest' }

const DIGEST = /^sha256:[0-9a-f]{64}$/

/** Throws ReferenceError `DIGEST_MALFORMED`. */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new ReferenceError({
    kind: 'usage',
    code: 'DIGEST_MALFORMED',
    message: `${JSON.stringify(text.slice(0, 100))} is not a digest`,
    hint: 'A digest is "sha256:" and 64 lower-case hex digits, as docker/build-push-action gives in its digest output.',
  })
}

export function isDigest(text: string): text is Digest {
  return DIGEST.test(text)
}

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest
}

/** The 64 hex digits alone. */
export function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
