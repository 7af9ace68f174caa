import { type Failure, SealError } from '../shared/errors.ts'

export type KeyErrorCode =
  // where it comes from
  | 'KEY_SOURCE_MALFORMED'
  | 'KEY_SOURCE_EMPTY'
  | 'KEY_KMS_UNSUPPORTED'
  // what it is
  | 'KEY_TOO_LARGE'
  | 'KEY_MALFORMED'
  | 'KEY_NOT_PRIVATE'
  | 'KEY_KIND_UNSUPPORTED'
  | 'KEY_TOO_WEAK'
  | 'KEY_NOT_FOR_LOG'
  // how it is locked
  | 'KEY_ENCRYPTION_UNSUPPORTED'
  | 'KEY_PASSWORD_MISSING'
  | 'KEY_PASSWORD_WRONG'
  | 'KEY_PASSWORD_UNUSED'
  // making one
  | 'KEY_PASSWORD_UNFIT'
  | 'KEY_FILE_EXISTS'
  | 'KEY_FILE_UNWRITABLE'

/**
 * A key that cannot be used, or made. Messages tell the kind of a key and where it came from, never
 * a byte of it or of its password; a parser's error that quotes what it read is not kept as the
 * cause.
 */
export class KeyError extends SealError<KeyErrorCode> {
  constructor(failure: Omit<Failure<KeyErrorCode>, 'kind'>) {
    super({ kind: 'usage', ...failure })
  }
}
