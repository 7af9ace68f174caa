import { type Digest, isDigest } from '../oci/digest.ts'
import { asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { refusedUnless, VerifyError } from './verify-error.ts'

const TYPE = 'cosign container image signature'
const MAX_PAYLOAD_BYTES = 1024 * 1024

/**
 * cosign's simple signing payload for an image (cosign specs/SIGNATURE_SPEC.md; containers/image, atomic signature), byte for byte
 * as cosign's json.Marshal writes it. `repositoryName` goes in as `ghcr.io/o/app`.
 */
export function signingPayload(repositoryName: string, digest: Digest): Buffer {
  return Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': repositoryName },
        image: { 'docker-manifest-digest': digest },
        type: TYPE,
      },
      optional: null,
    }),
  )
}

/**
 * A payload must be cosign's and name this digest. Whose repository it names is not judged: an image keeps its signature when it is
 * copied. To be called with verified bytes only. Throws VerifyError STATEMENT_MALFORMED, SUBJECT_MISMATCH.
 */
export function checkSigningPayload(bytes: Uint8Array, digest: Digest): void {
  const got = refusedUnless(
    {
      code: 'STATEMENT_MALFORMED',
      message: 'the signed payload is none of cosign’s',
      hint: 'It was signed, but says nothing about an image.',
    },
    () => digestIn(bytes),
  )
  if (got === digest) return
  throw new VerifyError({
    code: 'SUBJECT_MISMATCH',
    message: `the payload is about ${printable(got)}, expected ${digest}`,
    hint: 'This signature was made for another image.',
  })
}

function digestIn(bytes: Uint8Array): string {
  const payload = asObject(parseJson(bytes, 'it', { maxBytes: MAX_PAYLOAD_BYTES }), 'it')
  const critical = asObject(payload['critical'], 'critical')
  const type = asString(critical['type'], 'type')
  const names: JsonObject = asObject(critical['image'], 'image')
  const digest = asString(names['docker-manifest-digest'], 'docker-manifest-digest')
  if (type !== TYPE || !isDigest(digest)) throw new TypeError('type or digest is malformed')
  return digest
}
