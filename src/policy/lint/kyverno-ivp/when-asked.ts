import { fieldsIn, objectsIn, textsIn } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { operationFaults } from '../operations.ts'
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

/** `operations` without one of those by which images come in. */
export const operations: Trap = {
  id: `${ENGINE}/operations`,
  severity: 'admits',
  why: 'An image comes in when a pod is made, and when it is changed; the API server asks for the operations that the policy names, and for no others.',
  faults: (policy) => {
    const constraints = fieldsIn(specOf(policy), 'matchConstraints') ?? {}
    return operationFaults(
      objectsIn(constraints, 'resourceRules').map((value, at) => ({
        path: `spec.matchConstraints.resourceRules[${at}]`,
        value,
        target: { ...value, operations: undefined },
        isForDebugContainers: isForDebugContainers(textsIn(value, 'resources')),
      })),
    )
  },
}

function isForDebugContainers(resources: readonly string[]): boolean {
  return (
    resources.length > 0 && resources.every((resource) => resource === 'pods/ephemeralcontainers')
  )
}
