import { describe, expect, it } from '@jest/globals'
import {
  faultsIn,
  findingsIn,
  generated,
  mendedOf,
  rulesIn,
  specIn,
  withImageRules,
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

describe('the operations of a ClusterPolicy', () => {
  const [policy] = generated('kyverno')
  const resources = { kinds: ['Pod'], namespaces: ['prod'] }
  const some = (...operations: readonly string[]): object => ({
    resources: { ...resources, operations },
  })

  it.each<[string, object, object]>([
    ['any', { any: [some('CREATE')] }, { any: [some('CREATE', 'UPDATE')] }],
    ['all', { all: [some('UPDATE', 'DELETE')] }, { all: [some('UPDATE', 'DELETE', 'CREATE')] }],
    [
      'all, of which each must match',
      { all: [some('UPDATE'), some('CREATE')] },
      { all: [some('UPDATE', 'CREATE'), some('CREATE', 'UPDATE')] },
    ],
    ['neither', some('DELETE'), some('DELETE', 'CREATE', 'UPDATE')],
  ])('that leave one out are completed within %s', (_, match, wanted) => {
    const spoilt = withImageRules(policy, { match })
    expect(faultsIn(spoilt)).toContain('admits kyverno/operations')
    const mended = mendedOf(spoilt)
    expect(faultsIn(...mended)).toEqual([])
    const rules = mended.flatMap(rulesIn).filter((rule) => rule['verifyImages'] !== undefined)
    for (const rule of rules) expect(rule['match']).toEqual(wanted)
  })

  it.each<[string, object]>([
    ['both', { any: [some('CREATE', 'UPDATE')] }],
    ['none', { any: [some()] }],
    ['both, each with a filter of its own', { any: [some('CREATE'), some('UPDATE')] }],
    [
      'UPDATE, for debug containers',
      { resources: { kinds: ['Pod/ephemeralcontainers'], operations: ['UPDATE'] } },
    ],
  ])('are left as they are where they are %s', (_, match) => {
    const told = findingsIn(withImageRules(policy, { match })).map(({ id }) => id)
    expect(told).not.toContain('kyverno/operations')
  })
})

describe('the operations of an ImageValidatingPolicy', () => {
  const [policy, debug] = generated('kyverno-ivp')
  const forPods = (...rules: readonly object[]): object => ({
    matchConstraints: {
      ...(specIn(policy)['matchConstraints'] as object),
      resourceRules: rules.map((rule) => ({
        apiGroups: [''],
        apiVersions: ['v1'],
        resources: ['pods'],
        ...rule,
      })),
    },
  })

  it.each([['CREATE'], ['UPDATE', 'DELETE']])(
    'that leave one out are completed: %s',
    (...given) => {
      const spoilt = withSpec(policy, forPods({ operations: given }))
      expect(faultsIn(spoilt, ...(debug === undefined ? [] : [debug]))).toEqual([
        'admits kyverno-ivp/operations',
      ])
      const [mended] = mendedOf(spoilt)
      expect(JSON.stringify(mended)).toMatch(/"CREATE"/)
      expect(JSON.stringify(mended)).toMatch(/"UPDATE"/)
      expect(faultsIn(...mendedOf(spoilt))).toEqual([])
    },
  )

  it.each([
    ['any', [{ operations: ['*'] }]],
    ['in rules of their own', [{ operations: ['CREATE'] }, { operations: ['UPDATE'] }]],
  ])('are left as they are: %s', (_, rules) => {
    const told = findingsIn(withSpec(policy, forPods(...rules))).map(({ id }) => id)
    expect(told).not.toContain('kyverno-ivp/operations')
  })

  it('are UPDATE alone for debug containers', () => {
    const rule = { operations: ['UPDATE'], resources: ['pods/ephemeralcontainers'] }
    const told = findingsIn(withSpec(debug, forPods(rule))).map(({ id }) => id)
    expect(told).not.toContain('kyverno-ivp/operations')
  })
})
