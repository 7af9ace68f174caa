import type { Outputs } from './outputs.ts'

/** A line for the runner's log, or a secret to hide there. */
export interface LogMessage {
  readonly command: 'debug' | 'info' | 'warning' | 'error' | 'setSecret'
  readonly text: string
}

/** What the step's thread tells the one that speaks to the runner. */
export type StepMessage =
  | LogMessage
  | { readonly command: 'result'; readonly outputs: Outputs; readonly summary: string | undefined }
