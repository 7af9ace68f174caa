import { type Failure, SealError } from '../shared/errors.ts'

/** Every way in which verification says no, one code a kind of refusal. */
export type VerifyErrorCode =
  // what was asked cannot be asked
  | 'POLICY_MALFORMED'
  | 'TRUST_ROOT_MALFORMED'
  | 'KEY_UNSUPPORTED'
  | 'ARTIFACT_REQUIRED'
  // what was found cannot be read
  | 'BUNDLE_MALFORMED'
  | 'BUNDLE_VERSION'
  | 'LAYER_MALFORMED'
  | 'CERTIFICATE_MALFORMED'
  | 'STATEMENT_MALFORMED'
  | 'PAYLOAD_TYPE'
  // it is about something else
  | 'SUBJECT_MISMATCH'
  | 'PREDICATE_TYPE_MISMATCH'
  // somebody else signed it, or nobody
  | 'SIGNATURE_INVALID'
  | 'SIGNER_KIND'
  | 'IDENTITY_MISMATCH'
  | 'ISSUER_MISMATCH'
  | 'SOURCE_REPOSITORY_MISMATCH'
  | 'SOURCE_REF_MISMATCH'
  | 'CERTIFICATE_UNTRUSTED'
  | 'CERTIFICATE_EXPIRED'
  | 'SCT_INVALID'
  // the log or the clock does not confirm it
  | 'LOG_ENTRY_MISSING'
  | 'LOG_ENTRY_MISMATCH'
  | 'LOG_ENTRY_DUPLICATE'
  | 'INCLUSION_PROOF_INVALID'
  | 'CHECKPOINT_INVALID'
  | 'SET_INVALID'
  | 'TIMESTAMP_MISSING'
  | 'TIMESTAMP_INVALID'
  | 'TRUST_ROOT_OUTDATED'

/** Where what is trusted was not trusted, or no longer, at the time that counts. */
export const OUTDATED_HINT =
  'Renew the trusted root, from the TUF repository of the instance. If it stays so, the instance has retired that key: do not use what was signed with it since.'

/** Something was not verified. There is no partial success: whoever catches this has nothing. */
export class VerifyError extends SealError<VerifyErrorCode> {
  constructor(failure: Omit<Failure<VerifyErrorCode>, 'kind'> & { kind?: 'refused' | 'usage' }) {
    super({ kind: 'refused', ...failure })
  }
}

/** Runs `parse` over foreign material; whatever it throws that is not a verdict already becomes `code`. */
export function refusedUnless<T>(
  refusal: Omit<ConstructorParameters<typeof VerifyError>[0], 'cause'>,
  parse: () => T,
): T {
  try {
    return parse()
  } catch (cause) {
    if (cause instanceof VerifyError) throw cause
    const detail = cause instanceof SealError ? `: ${cause.message}` : ''
    throw new VerifyError({ ...refusal, message: `${refusal.message}${detail}`, cause })
  }
}
