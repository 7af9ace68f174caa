import { textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { attestorSetsIn, verificationsIn } from './places.ts'

/** `failureAction: enforce` */
export const failureActionCase: Trap = {
  id: 'kyverno/failure-action-case',
  severity: 'refused',
  why: 'In verifyImages Kyverno knows Audit and Enforce; the same in small letters it takes at the spec alone.',
  faults: (policy) =>
    verificationsIn(policy).flatMap(({ value, path, rule }): readonly Fault[] => {
      const given = textIn(value, 'failureAction')
      if (given === undefined || ACTIONS.includes(given)) return []
      const meant = ACTIONS.find((action) => action.toLowerCase() === given.toLowerCase())
      return [
        {
          path: `${path}.failureAction`,
          rule,
          message: `the policy is refused: failureAction ${given} is neither Audit nor Enforce`,
          fix:
            meant === undefined
              ? 'left as it is: write failureAction: Enforce where images are to be denied'
              : `failureAction: ${meant}`,
          mend: () => {
            if (meant !== undefined) value['failureAction'] = meant
          },
        },
      ]
    }),
}

const ACTIONS = ['Audit', 'Enforce']

/** `count: 0` */
export const attestorCount: Trap = {
  id: 'kyverno/attestor-count',
  severity: 'refused',
  why: 'A count says how many of the attestors must have signed, and one is the least; without it all must.',
  faults: (policy) =>
    attestorSetsIn(policy)
      .filter(({ value }) => typeof value['count'] === 'number' && value['count'] < 1)
      .map(({ value, path, rule }) => ({
        path: `${path}.count`,
        rule,
        message: `the policy is refused: count is ${String(value['count'])}, and must be 1 or more`,
        fix: 'count is taken out: all must have signed',
        mend: () => {
          delete value['count']
        },
      })),
}
