import { type Failure, SealError } from '../shared/errors.ts'

export type SigstoreErrorCode =
  | 'IDENTITY_TOKEN_MISSING'
  | 'IDENTITY_TOKEN_REFUSED'
  | 'IDENTITY_TOKEN_MALFORMED'
  | 'IDENTITY_TOKEN_EXPIRED'
  | 'SERVICE_UNAVAILABLE'
  | 'SERVICE_ANSWER_MALFORMED'
  | 'CERTIFICATE_REFUSED'
  | 'CERTIFICATE_NOT_OURS'
  | 'CERTIFICATE_NOT_CURRENT'
  | 'LOG_ENTRY_REFUSED'
  | 'LOG_ENTRY_NOT_OURS'
  | 'LOG_ENTRY_TOO_LARGE'
  | 'TIMESTAMP_REFUSED'
  | 'TIMESTAMP_NOT_OURS'
  | 'SIGNATURE_TAG_TAKEN'
  | 'TUF_ROLLED_BACK'
  | 'TUF_EXPIRED'
  | 'TUF_NOT_TRUSTED'
  | 'TUF_TARGET_MISMATCH'
  | 'SIGNING_CONFIG_MALFORMED'
  | 'SIGNING_CONFIG_UNUSABLE'
  | 'INSTANCE_NOT_CHOSEN'
  | 'INSTANCE_NOT_TRUSTED'

/** Signing could not go on: a token, a Sigstore service or its configuration. */
export class SigstoreError extends SealError<SigstoreErrorCode> {
  constructor(failure: Omit<Failure<SigstoreErrorCode>, 'kind'> & { kind?: 'usage' | 'service' }) {
    super({ kind: 'service', ...failure })
  }
}
