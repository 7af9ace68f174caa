/** The time that a run may take in all. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal
  /** Does work during which the clock stands still. Not to be nested. */
  suspended<T>(work: () => Promise<T>): Promise<T>
  /** Stops the clock for good. */
  stop(): void
}

/** Starts the clock; it does not keep the process alive. `now` counts milliseconds from anywhere, and never goes back. */
export function startDeadline(ms: number, now: () => number): Deadline {
  const over = new AbortController()
  let left = ms
  let since = now()
  let timer: NodeJS.Timeout | undefined
  const run = (): void => {
    since = now()
    timer = setTimeout(() => {
      over.abort(new Error('the time that the run may take is over'))
    }, left).unref()
  }
  const stop = (): void => {
    clearTimeout(timer)
    left = Math.max(0, left - (now() - since))
  }
  run()
  return {
    signal: over.signal,
    suspended: async (work) => {
      stop()
      try {
        return await work()
      } finally {
        run()
      }
    },
    stop,
  }
}

/** Waits for `work`, but no longer than until the signal is aborted: then its reason is thrown, and the work goes on unheard. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const tell = (): void => {
    aborted.reject(signal.reason as Error)
  }
  if (signal.aborted) tell()
  signal.addEventListener('abort', tell, { once: true })
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', tell)
  }
}
