import type { Outputs } from './outputs.ts'

/** A line for the runner's log, or a secret to hide there. */
export interface LogMessage {
  readonly command: 'debug' | 'info' | 'warning' | 'error' | 'setSecret'
  readonly text: string
}

/** What the step says to the runner. */
export type StepMessage =
  | LogMessage
  | { readonly command: 'result'; readonly outputs: Outputs; readonly summary: string | undefined }

export interface RunnerQueue {
  /** To be said after everything before it. */
  tell(message: StepMessage): void
  /** Fulfilled when everything is said. Rejects where the runner's files cannot be written. */
  end(): Promise<void>
}

/** @actions/core takes 40 ms to load. So long after the first line, a step waits for others: for what dates a signature, or the log. */
const LOADED_AFTER_MS = 140

/** Speaks to the runner in order, once what speaks is loaded. */
export function openRunnerQueue(): RunnerQueue {
  const begun = Promise.withResolvers<typeof import('./runner.ts')>()
  const begin = (): void => {
    begun.resolve(import('./runner.ts'))
  }
  let timer: NodeJS.Timeout | undefined
  let told = Promise.resolve()
  return {
    tell: (message) => {
      if (message.command !== 'setSecret') timer ??= setTimeout(begin, LOADED_AFTER_MS)
      told = told.then(async () => (await begun.promise).tellRunner(message))
    },
    end: async () => {
      clearTimeout(timer)
      begin()
      await told
    },
  }
}
