import { isGiven, objectsIn } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { specOf, verificationsIn } from './places.ts'

/** `admission: false` */
export const admissionOff: Trap = {
  id: 'kyverno/admission-off',
  severity: 'refused',
  why: 'Kyverno asks no such policy when a pod is made, so that it takes it with nothing but validate rules; a version that took it would deny nothing.',
  faults: (policy) => {
    const spec = specOf(policy)
    if (spec['admission'] !== false || verificationsIn(policy).length === 0) return []
    return [
      {
        path: 'spec.admission',
        message:
          'the policy is refused: “disabling admission processing is only allowed with validation policies”',
        fix: 'admission is taken out: it is on by default',
        mend: () => {
          delete spec['admission']
        },
      },
    ]
  },
}

/** `applyRules: One`, and more than one rule to apply. */
export const applyRulesOne: Trap = {
  id: 'kyverno/apply-rules-one',
  severity: 'admits',
  why: 'Of the rules that verify, of those that validate and of those that mutate, Kyverno asks one after the other until one has passed or failed.',
  faults: (policy) => {
    const spec = specOf(policy)
    const rules = objectsIn(spec, 'rules')
    const count = (...names: readonly string[]): number =>
      rules.filter((rule) => names.some((name) => isGiven(rule[name]))).length
    if (spec['applyRules'] !== 'One' || count('verifyImages') === 0) return []
    if (count('verifyImages', 'validate') < 2 && count('mutate') < 2) return []
    return [
      {
        path: 'spec.applyRules',
        message:
          'after the first rule that applies the others are not asked: what they demand is not demanded',
        fix: 'applyRules is taken out: all rules apply by default',
        mend: () => {
          delete spec['applyRules']
        },
      },
    ]
  },
}
