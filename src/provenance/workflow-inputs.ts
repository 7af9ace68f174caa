import { messageOf } from '../shared/errors.ts'
import { asObject, parseJson } from '../shared/json.ts'
import { ProvenanceError } from './provenance-error.ts'

const MAX_BYTES = 128 * 1024

/** The inputs of a workflow, by name. */
export type WorkflowInputs = Readonly<Record<string, string | number | boolean | null>>

/**
 * Reads what a workflow says it was called with, `toJSON(inputs)`: an object of texts, numbers and booleans, as GitHub has them.
 * Throws ProvenanceError WORKFLOW_INPUTS_MALFORMED.
 */
export function parseWorkflowInputs(text: string): WorkflowInputs {
  try {
    const what = 'workflow-inputs'
    const inputs = asObject(parseJson(Buffer.from(text), what, { maxBytes: MAX_BYTES }), what)
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, scalar(value)]))
  } catch (cause) {
    throw new ProvenanceError({
      kind: 'usage',
      code: 'WORKFLOW_INPUTS_MALFORMED',
      message: messageOf(cause),
      hint: 'In a reusable workflow, set workflow-inputs to ${{ toJSON(inputs) }}; elsewhere leave it out.',
      cause,
    })
  }
}

function scalar(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))) {
    return value
  }
  throw new TypeError(
    'workflow-inputs holds what is no input of a workflow: a list, an object, or a number too large to keep',
  )
}
