import { fieldsIn, isGiven } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { ENGINE, specOf } from './places.ts'

/** A policy without attestors, or without expressions that ask them. */
export const nothingVerified: Trap = {
  id: `${ENGINE}/nothing-verified`,
  severity: 'refused',
  why: 'An image is verified by the expressions in validations, which ask the attestors; both fields must be there.',
  faults: (policy) => {
    const spec = specOf(policy)
    const isOff = fieldsIn(spec, 'validationConfigurations')?.['required'] === false
    return ['attestors', 'validations'].flatMap((name): readonly Fault[] => {
      if (isGiven(spec[name]) && Array.isArray(spec[name])) return []
      const path = `spec.${name}`
      const fix = `left as it is: write a list in ${name}`
      if (!Array.isArray(spec[name])) {
        return [{ path, message: `the policy is refused: it has no list of ${name}`, fix }]
      }
      return [
        isOff
          ? { path, severity: 'admits', message: 'every image is let in unverified', fix }
          : {
              path,
              severity: 'hint',
              message: 'every image is denied that no other policy verifies',
              fix: `${fix}, unless that is what the policy is for`,
            },
      ]
    })
  },
}
