import { FlowError } from './flow-error.ts'
import type { RunProgress } from './run-progress.ts'
import type { SavedBundles } from './saved-bundles.ts'
import { type Deadline, unlessAborted } from './shared/deadline.ts'
import { SealError } from './shared/errors.ts'
import { printable } from './shared/log.ts'

export interface Bounds {
  readonly deadline: Deadline
  readonly progress: RunProgress
}

/** Requests end with the deadline, and at once; what else is under way is not waited for. */
const LAST_WORDS_MS = 1000

/** Does a run's work within its deadline. Throws what the work throws, and FlowError DEADLINE_PASSED. */
export async function withinDeadline<T>(
  work: () => Promise<T>,
  { deadline, progress }: Bounds,
): Promise<T> {
  const { signal } = deadline
  const working = work()
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

/** Does a run's work, and says where it can be taken up if it breaks off. Throws what the work throws. */
export async function resumable<T>(saved: SavedBundles, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    await saved.close({ done: true })
    return result
  } catch (error) {
    await saved.close({ done: false })
    const file = saved.file()
    if (file !== undefined && error instanceof SealError) {
      error.advise(
        `What was signed is kept in ${printable(file)}: given as resume-file, it is not signed again.`,
      )
    }
    throw error
  }
}
