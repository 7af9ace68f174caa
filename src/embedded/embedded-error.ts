import { SealError } from '../shared/errors.ts'

export type EmbeddedErrorCode =
  | 'REQUEST_MALFORMED'
  | 'TOKEN_REFUSED'
  | 'KEY_REFUSED'
  | 'PROOF_REFUSED'
  | 'CERTIFICATE_REFUSED'
  | 'ENTRY_REFUSED'
  | 'TIMESTAMP_REFUSED'
  | 'CTLOG_FAILED'
  | 'CREDENTIALS_MISSING'

/** What an embedded service refuses; each service turns it into its own kind of error answer. */
export class EmbeddedError extends SealError<EmbeddedErrorCode> {}

/** A refusal by an embedded service; `message` is what the client is told. */
export function refusal(code: EmbeddedErrorCode, message: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError({
    kind: 'refused',
    code,
    message,
    hint: 'The embedded service checks what the real one checks: mend the request.',
    cause,
  })
}
