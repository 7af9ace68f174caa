import { describe, expect, it } from '@jest/globals'
import { faultsIn, findingsIn, generated, mendedOf, specIn, withSpec } from './generated.ts'

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
