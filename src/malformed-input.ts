import { FlowError } from './flow-error.ts'

/** Inputs that cannot be meant as they stand. */
export function wrongInput(message: string, hint: string): FlowError {
  return new FlowError({ kind: 'usage', code: 'INPUT_MALFORMED', message, hint })
}

/** An input whose value is none of those it can have. */
export function malformed(name: string, value: string, expected: string): FlowError {
  return wrongInput(
    `${name} is ${JSON.stringify(value.slice(0, 200))}`,
    `Set ${name} to ${expected}.`,
  )
}
