import { isGiven } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { ENGINE, specOf } from './places.ts'

/** A policy for no image, or by nobody, mostly for a misspelled name. */
export const nothingVerified: Trap = {
  id: `${ENGINE}/nothing-verified`,
  severity: 'refused',
  why: 'The webhook takes no policy without images, and, unless the controller’s settings say fail-on-empty-authorities: false, none without authorities; with that setting it denies its images.',
  faults: (policy) => {
    const spec = specOf(policy)
    return ['images', 'authorities']
      .filter((name) => !Array.isArray(spec[name]) || !isGiven(spec[name]))
      .map((name) => ({
        path: `spec.${name}`,
        message: `the policy is refused: “missing field(s): spec.${name}”`,
        fix: `left as it is: write a list in ${name}`,
      }))
  },
}
