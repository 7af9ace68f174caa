import type { Outputs } from './outputs.ts'

/** What the step's thread tells the one that speaks to the runner. */
export type StepMessage =
  | {
      readonly command: 'debug' | 'info' | 'warning' | 'error' | 'setSecret'
      readonly text: string
    }
  | { readonly command: 'result'; readonly outputs: Outputs; readonly summary: string | undefined }
