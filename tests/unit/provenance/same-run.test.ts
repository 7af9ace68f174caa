import { describe, expect, it } from '@jest/globals'
import {
  SLSA_V02_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
} from '../../../src/attestation/predicate-types.ts'
import { withoutAttempt } from '../../../src/provenance/same-run.ts'
import { slsaV02, slsaV1, type WorkflowFacts } from '../../../src/provenance/slsa.ts'
import { FACTS } from './facts.ts'

describe.each([
  [SLSA_V1_PREDICATE_TYPE, slsaV1],
  [SLSA_V02_PREDICATE_TYPE, slsaV02],
])('of %s, what stays without the attempt', (type, predicateOf) => {
  const stripped = (facts: Partial<WorkflowFacts>): unknown =>
    withoutAttempt(type, predicateOf({ ...FACTS, ...facts }))

  it('is the same for every attempt of a run', () => {
    expect(stripped({ runAttempt: '3' })).toEqual(stripped({ runAttempt: '1' }))
    expect(JSON.stringify(stripped({ runAttempt: '77' }))).not.toContain('77')
  })

  it.each([{ runId: '9' }, { sha: 'f'.repeat(40) }, { ref: 'refs/heads/x' }, { inputs: { a: 1 } }])(
    'differs for %j',
    (other) => {
      expect(stripped(other)).not.toEqual(stripped({}))
    },
  )

  it.each([[null], ['text'], [7], [[]], [{}], [{ metadata: null, runDetails: [] }]])(
    'is %j itself for what has another shape',
    (predicate) => {
      expect(withoutAttempt(type, predicate)).toEqual(predicate)
    },
  )
})

it('another type’s predicate comes back as it is', () => {
  const predicate = slsaV1(FACTS)
  expect(withoutAttempt('https://example.com/p', predicate)).toBe(predicate)
})
