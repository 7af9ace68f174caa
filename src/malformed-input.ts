import { FlowError } from './flow-error.ts'

/** An input whose value is none of those it can have. */
export function malformed(name: string, value: string, expected: string): FlowError {
  return new FlowError({
    kind: 'usage',
    code: 'INPUT_MALFORMED',
    message: `${name} is ${JSON.stringify(value.slice(0, 200))}`,
    hint: `Set ${name} to ${expected}.`,
  })
}
