import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../src/shared/json.ts'
import { findingsIn, generated, mendedOf, rulesIn, specIn, toldOf, withSpec } from './generated.ts'

function without(policy: JsonObject | undefined, ...names: readonly string[]): JsonObject {
  const left = Object.entries(specIn(policy)).filter(([name]) => !names.includes(name))
  return { ...policy, spec: Object.fromEntries(left) }
}

const MATCH = { any: [{ resources: { kinds: ['Pod'] } }] }

describe('a ClusterPolicy that verifies no image', () => {
  const [policy] = generated('kyverno')
  const rule = { name: 'images', match: MATCH }
  const labels = { ...rule, validate: { pattern: { metadata: { labels: { app: '?*' } } } } }

  it.each<[string, JsonObject, string]>([
    ['no spec', { ...policy, spec: null }, 'refused'],
    ['rules that are no list', withSpec(policy, { rules: {} }), 'refused'],
    ['no rules', without(policy, 'rules'), 'admits'],
    ['an empty list of rules', withSpec(policy, { rules: [] }), 'admits'],
    ['a rule that does nothing', withSpec(policy, { rules: [rule] }), 'refused'],
    ['a misspelled name', withSpec(policy, { rules: [{ ...rule, verifyImage: [{}] }] }), 'refused'],
    [
      'a misspelled name beside a rule that verifies',
      withSpec(policy, { rules: [...rulesIn(policy), { ...rule, verifyImage: [{}] }] }),
      'refused',
    ],
    ['a text', withSpec(policy, { rules: [{ ...rule, verifyImages: 'x' }] }), 'refused'],
    ['rules that do other things', withSpec(policy, { rules: [labels] }), 'hint'],
  ])('for %s is told', (_, spoilt, severity) => {
    expect(toldOf(spoilt)).toContain(`${severity} kyverno/nothing-verified`)
  })

  it('is told which name may be meant, and left as it is', () => {
    const spoilt = withSpec(policy, { rules: [{ ...rule, verifyImage: [{}] }] })
    const [finding] = findingsIn(spoilt).filter(({ id }) => id === 'kyverno/nothing-verified')
    expect(finding?.fix).toContain('which verifyImage may be meant for')
    expect(mendedOf(spoilt)).toEqual([spoilt])
  })

  it('is not one with rules of other kinds beside those that verify', () => {
    const mixed = withSpec(policy, { rules: [labels, ...rulesIn(policy)] })
    expect(toldOf(mixed)).toEqual([])
  })
})

describe('an ImageValidatingPolicy that verifies no image', () => {
  const [policy, debug] = generated('kyverno-ivp')
  const others = debug === undefined ? [] : [debug]
  const open = { validationConfigurations: { required: false } }

  it.each<[string, JsonObject, string]>([
    ['no attestors', without(policy, 'attestors'), 'refused'],
    ['no validations', without(policy, 'validations'), 'refused'],
    ['an empty list where it is required', withSpec(policy, { validations: [] }), 'hint'],
    ['an empty list', withSpec(policy, { validations: [], ...open }), 'admits'],
  ])('for %s is told', (_, spoilt, severity) => {
    expect(toldOf(spoilt, ...others)).toContain(`${severity} kyverno-ivp/nothing-verified`)
  })
})

describe('a ClusterImagePolicy that verifies no image', () => {
  const [policy] = generated('policy-controller')

  it.each<[string, JsonObject]>([
    ['no authorities', without(policy, 'authorities')],
    ['an empty list of them', withSpec(policy, { authorities: [] })],
    ['a misspelled name', withSpec(without(policy, 'authorities'), { authorites: [{}] })],
    ['no images', without(policy, 'images')],
    ['no spec', { ...policy, spec: null }],
  ])('for %s is refused', (_, spoilt) => {
    expect(toldOf(spoilt)).toContain('refused policy-controller/nothing-verified')
  })

  it('is not what generate writes', () => {
    expect(toldOf(...generated('policy-controller'))).toEqual([])
  })
})
