import { FlowError } from './flow-error.ts'
import type { RunProgress } from './run-progress.ts'
import { type Deadline, unlessAborted } from './shared/deadline.ts'

export interface Bounds {
  readonly deadline: Deadline
  readonly progress: RunProgress
}

/** Requests end with the deadline, and at once; what else is under way is not waited for. */
const LAST_WORDS_MS = 1000

/** Does a run's work within its deadline. Throws what the work throws, and FlowError DEADLINE_PASSED. */
export async function withinDeadline<T>(
  work: (progress: RunProgress) => Promise<T>,
  { deadline, progress }: Bounds,
): Promise<T> {
  const { signal } = deadline
  const working = work(progress)
  try {
    return await unlessAborted(working, signal)
  } catch (cause) {
    if (!signal.aborted) throw cause
    // What was signed at the last moment must be told of.
    await unlessAborted(working, AbortSignal.timeout(LAST_WORDS_MS)).catch(() => undefined)
    throw new FlowError({
      kind: 'service',
      code: 'DEADLINE_PASSED',
      message: `the time that the input timeout gives was over while ${progress.step}; ${progress.published()}`,
      hint: 'Run it again: what is in the registry is kept. If it was slow and not stuck, give timeout more.',
      cause,
    })
  }
}
