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
