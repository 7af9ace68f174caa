import { describe, expect, it } from '@jest/globals'
import { asArray, asObject, type JsonObject } from '../../../src/shared/json.ts'
import {
  faultsIn,
  findingsIn,
  generated,
  mendedOf,
  rulesIn,
  withImageRules,
  withSpec,
} from './generated.ts'

const [POLICY] = generated('kyverno')

/** The policy with another action in each entry of verifyImages. */
function withAction(failureAction: string): JsonObject {
  const rules = rulesIn(POLICY).map((rule) =>
    rule['verifyImages'] === undefined
      ? rule
      : {
          ...rule,
          verifyImages: asArray(rule['verifyImages'], 'entries').map((entry) => ({
            ...asObject(entry, 'an entry'),
            failureAction,
          })),
        },
  )
  return withSpec(POLICY, { rules })
}

function withCount(count: number): JsonObject {
  const entry = {
    imageReferences: ['ghcr.io/acme/app*'],
    failureAction: 'Enforce',
    type: 'Cosign',
    attestors: [{ count, entries: [{ keys: { publicKeys: 'k8s://a/b' } }] }],
  }
  return withImageRules(POLICY, { verifyImages: [entry] })
}

describe('a value that Kyverno’s own schema refuses', () => {
  it.each(['enforce', 'ENFORCE'])('is failureAction: %s, mended', (action) => {
    expect(faultsIn(withAction(action))).toEqual(['refused kyverno/failure-action-case'])
    expect(mendedOf(withAction(action))).toEqual([POLICY])
  })

  it('is failureAction: audit, which is mended to no other action', () => {
    expect(faultsIn(withAction('audit'))).toContain('refused kyverno/failure-action-case')
    const text = JSON.stringify(mendedOf(withAction('audit')))
    expect(text).toContain('"failureAction":"Audit"')
    expect(text).not.toContain('"failureAction":"audit"')
  })

  it('is an action that does not exist, left as it is', () => {
    expect(JSON.stringify(mendedOf(withAction('Deny')))).toContain('"failureAction":"Deny"')
  })

  it.each([0, -1])('is count: %i, taken out', (count) => {
    expect(faultsIn(withCount(count))).toContain('refused kyverno/attestor-count')
    expect(JSON.stringify(mendedOf(withCount(count)))).not.toContain('"count"')
    expect(faultsIn(...mendedOf(withCount(count)))).not.toContain('refused kyverno/attestor-count')
  })

  it('is not count: 1, nor Enforce', () => {
    const ids = findingsIn(withCount(1)).map(({ id }) => id)
    expect(ids).not.toContain('kyverno/attestor-count')
    expect(ids).not.toContain('kyverno/failure-action-case')
  })
})
