import { fieldsIn } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { denies, ENGINE, specOf } from './places.ts'

/** `evaluation.admission.enabled: false` */
export const admissionOff: Trap = {
  id: `${ENGINE}/admission-off`,
  severity: 'admits',
  why: 'Kyverno leaves the policy out of its webhook: it is asked in background scans alone, which report and deny nothing.',
  faults: (policy) => {
    const evaluation = fieldsIn(specOf(policy), 'evaluation') ?? {}
    const admission = fieldsIn(evaluation, 'admission') ?? {}
    if (admission['enabled'] !== false || !denies(policy)) return []
    return [
      {
        path: 'spec.evaluation.admission.enabled',
        message: 'no image is denied: the policy is not asked when a pod is made',
        fix: 'evaluation.admission is taken out: it is on by default',
        mend: () => {
          delete evaluation['admission']
        },
      },
    ]
  },
}
