import { SealError } from './errors.ts'

export type HttpErrorCode =
  | 'HTTP_UNREACHABLE'
  | 'HTTP_TIMEOUT'
  | 'HTTP_ABORTED'
  | 'HTTP_BODY_TOO_LARGE'
  | 'HTTP_BODY_CUT'
  | 'HTTP_ENCODED_BODY'
  | 'HTTP_BAD_REDIRECT'
  | 'HTTP_BAD_URL'

/** A request that got no usable answer. An answer with an error status is not one: callers judge statuses. */
export class HttpError extends SealError<HttpErrorCode> {}

/** What is wrong with a service that answers as its protocol forbids, said to the caller. */
export const UNASKED = 'The service does not keep to its protocol; nothing of the answer was used.'

export function httpError(
  code: HttpErrorCode,
  message: string,
  hint: string,
  cause?: unknown,
): HttpError {
  return new HttpError({ kind: 'service', code, message, hint, cause })
}

/** A URL that may be printed: no user, no password, no query values, no fragment. */
export function redacted(url: URL): string {
  const keys = [...new Set(url.searchParams.keys())].map((key) => `${encodeURIComponent(key)}=…`)
  return `${url.protocol}//${url.host}${url.pathname}${keys.length > 0 ? `?${keys.join('&')}` : ''}`
}
