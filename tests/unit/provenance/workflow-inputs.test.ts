import { describe, expect, it } from '@jest/globals'
import { parseWorkflowInputs } from '../../../src/provenance/workflow-inputs.ts'

describe('the inputs that a reusable workflow was called with', () => {
  it('are what toJSON(inputs) writes', () => {
    const inputs = { image: 'ghcr.io/o/app', push: true, retries: 3, file: null, empty: '' }
    expect(parseWorkflowInputs(JSON.stringify(inputs, undefined, 2))).toEqual(inputs)
    expect(parseWorkflowInputs('{}')).toEqual({})
  })

  it.each([
    '',
    'image: x',
    'null',
    '[]',
    '"x"',
    '{"a":[]}',
    '{"a":{"b":1}}',
    '{"a":12345678901234567890}',
    `{"a":"${'x'.repeat(128 * 1024)}"}`,
  ])('are not %j', (text) => {
    expect(() => parseWorkflowInputs(text)).toThrow(
      expect.objectContaining({ code: 'WORKFLOW_INPUTS_MALFORMED' }),
    )
  })
})
