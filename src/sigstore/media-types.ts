/** The names under which signatures and attestations are stored (Sigstore bundle, cosign and in-toto specifications). */
export const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
export const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json'
export const DSSE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json'
export const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** Predicate type of the statement that is an image signature (cosign 3). */
export const SIGNATURE_PREDICATE_TYPE = 'https://sigstore.dev/cosign/sign/v1'

/** The two formats a signature or attestation is stored in. */
export type StorageFormat = 'bundle' | 'cosign'
