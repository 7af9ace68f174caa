/** How the pauses between attempts are chosen. */
export interface PauseOptions {
  /** The longest single pause; a Retry-After beyond it ends the attempts. */
  readonly maxPauseMs: number
  /** In [0, 1). */
  readonly random: () => number
  /** Milliseconds since 1970, for a Retry-After that names a time. */
  readonly now: () => number
}

const FIRST_BACKOFF_MS = 500

/** Exponential with full jitter: anywhere up to 0.5 s after the first attempt, twice that after each further one. */
export function backoff(tried: number, { random, maxPauseMs }: PauseOptions): number {
  return random() * Math.min(maxPauseMs, FIRST_BACKOFF_MS * 2 ** (tried - 1))
}

/**
 * The pause in milliseconds that a Retry-After header asks for (RFC 9110 §10.2.3: seconds or an HTTP-date), else a backoff.
 * Undefined where the service asks for more than is allowed. A header that is neither counts as none.
 */
export function pauseAfter(
  retryAfter: string | undefined,
  tried: number,
  options: PauseOptions,
): number | undefined {
  const asked = retryAfter === undefined ? undefined : askedMs(retryAfter.trim(), options)
  if (asked === undefined) return backoff(tried, options)
  return asked > options.maxPauseMs ? undefined : asked
}

const HTTP_DATE = /^[A-Z][a-z]{2,8}, [0-9]{2}[ -][A-Z][a-z]{2}[ -][0-9]{2,4} [0-9:]{8} GMT$/

function askedMs(retryAfter: string, { now }: PauseOptions): number | undefined {
  if (/^[0-9]+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const time = HTTP_DATE.test(retryAfter) ? Date.parse(retryAfter) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.max(0, time - now())
}
