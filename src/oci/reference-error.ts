import { SealError } from '../shared/errors.ts'

export type ReferenceErrorCode = 'REFERENCE_MALFORMED' | 'DIGEST_MALFORMED'

/** A reference or digest that cannot be read; always a mistake in the input. */
export class ReferenceError extends SealError<ReferenceErrorCode> {}
