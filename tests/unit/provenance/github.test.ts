import { describe, expect, it } from '@jest/globals'
import { githubFacts } from '../../../src/provenance/github.ts'
import type { WorkflowFacts } from '../../../src/provenance/slsa.ts'
import { SealError } from '../../../src/shared/errors.ts'
import { CLAIMS, FACTS } from './facts.ts'

const event = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

const factsOf = (claims: object, bytes?: Buffer): WorkflowFacts =>
  githubFacts({ claims: { ...CLAIMS, ...claims }, serverUrl: FACTS.serverUrl, event: bytes })

function codeOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof SealError) return error.code
    throw error
  }
  return 'accepted'
}

describe('githubFacts', () => {
  it('come from the claims, and the inputs from the event', () => {
    expect(factsOf({}, event({ inputs: FACTS.inputs }))).toEqual(FACTS)
  })

  it.each(Object.keys(CLAIMS))('refuse a token without %s, or with another kind of it', (name) => {
    for (const value of [undefined, '', 7, null, ['x'], {}]) {
      expect(codeOf(() => factsOf({ [name]: value }))).toBe('PROVENANCE_CLAIM_MISSING')
    }
  })

  it.each([
    'other/app/.github/workflows/release.yml@refs/heads/main',
    'octo-org/app2/.github/workflows/release.yml@refs/heads/main',
    'octo-org/app@refs/heads/main',
    'octo-org/app/@refs/heads/main',
    '.github/workflows/release.yml',
    '@',
  ])('refuse the workflow %s, which is not in the repository', (workflow_ref) => {
    expect(codeOf(() => factsOf({ workflow_ref }))).toBe('PROVENANCE_CLAIM_MALFORMED')
  })

  it.each([
    ['octo-org/app/.github/workflows/a.yml@refs/heads/x@y', '.github/workflows/a.yml'],
    ['octo-org/app/dynamic/pages/build@refs/heads/main', 'dynamic/pages/build'],
  ])('read the path in %s', (workflow_ref, path) => {
    expect(factsOf({ workflow_ref }).workflowPath).toBe(path)
  })

  it.each([
    ['no event', undefined, {}],
    ['no inputs', event({ ref: 'x' }), {}],
    ['null for inputs, as GitHub writes it', event({ inputs: null }), {}],
    [
      'inputs of every kind',
      event({ inputs: { a: 'x', b: true, c: 7 } }),
      { a: 'x', b: true, c: 7 },
    ],
  ])('with %s', (_, bytes, inputs) => {
    expect(factsOf({}, bytes).inputs).toEqual(inputs)
  })

  it.each([
    ['no JSON', Buffer.from('inputs: x')],
    ['a list', event([])],
    ['inputs that are a list', event({ inputs: ['x'] })],
    ['inputs that are text', event({ inputs: 'x' })],
  ])('refuse an event that is %s', (_, bytes) => {
    expect(codeOf(() => factsOf({}, bytes))).toMatch(/^JSON_(MALFORMED|UNEXPECTED)$/)
  })
})
