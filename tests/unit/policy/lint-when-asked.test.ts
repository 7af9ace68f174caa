import { describe, expect, it } from '@jest/globals'
import {
  faultsIn,
  findingsIn,
  generated,
  mendedOf,
  rulesIn,
  specIn,
  withSpec,
} from './generated.ts'

describe('a policy that is not asked when a pod is made', () => {
  it('is refused as a ClusterPolicy, and mended', () => {
    const [policy, ...others] = generated('kyverno')
    const off = withSpec(policy, { admission: false })
    expect(faultsIn(off, ...others)).toEqual(['refused kyverno/admission-off'])
    expect(mendedOf(off, ...others)).toEqual([policy, ...others])
  })

  it('may be a ClusterPolicy that verifies no image', () => {
    const [policy] = generated('kyverno')
    const rules = [{ name: 'labels', match: {}, validate: { pattern: {} } }]
    const off = withSpec(policy, { admission: false, rules })
    expect(findingsIn(off).map(({ id }) => id)).not.toContain('kyverno/admission-off')
  })

  it('denies nothing as an ImageValidatingPolicy, and is mended', () => {
    const [policy, ...others] = generated('kyverno-ivp')
    const { evaluation } = specIn(policy) as { readonly evaluation: object }
    const off = withSpec(policy, {
      evaluation: { ...evaluation, admission: { enabled: false } },
    })
    expect(faultsIn(off, ...others)).toEqual(['admits kyverno-ivp/admission-off'])
    expect(mendedOf(off, ...others)).toEqual([policy, ...others])
  })

  it('may be an ImageValidatingPolicy that reports', () => {
    const audit = generated('kyverno-ivp').find(
      (policy) => JSON.stringify(specIn(policy)['validationActions']) === '["Audit"]',
    )
    const off = withSpec(audit, { evaluation: { admission: { enabled: false } } })
    expect(faultsIn(off)).toEqual([])
  })
})

describe('applyRules: One', () => {
  it('leaves demands unasked, and is taken out', () => {
    const [policy, ...others] = generated('kyverno')
    const one = withSpec(policy, { applyRules: 'One' })
    expect(faultsIn(one, ...others)).toEqual(['admits kyverno/apply-rules-one'])
    expect(mendedOf(one, ...others)).toEqual([policy, ...others])
  })

  it('may stand where there is one rule of each kind, and lint adds none', () => {
    const [policy] = generated('kyverno')
    const [pin, first] = rulesIn(policy)
    const alone = { ...first, context: [{ name: 'own', variable: { value: '' } }] }
    const one = withSpec(policy, { applyRules: 'One', rules: [pin, alone] })
    expect(findingsIn(one).map(({ id }) => id)).not.toContain('kyverno/apply-rules-one')
  })

  it('is taken out where the mended policy has more rules than the given one', () => {
    const [policy] = generated('kyverno')
    const one = withSpec(policy, { applyRules: 'One', rules: rulesIn(policy).slice(0, 2) })
    const mended = mendedOf(one)
    expect(specIn(mended[0])['applyRules']).toBeUndefined()
    expect(faultsIn(...mended)).toEqual([])
  })

  it('is no fault where it says All', () => {
    const [policy] = generated('kyverno')
    expect(faultsIn(withSpec(policy, { applyRules: 'All' }))).toEqual([])
  })
})
