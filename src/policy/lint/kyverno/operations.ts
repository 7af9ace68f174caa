import { type Fields, fieldsIn, isGiven, objectsIn, textIn, textsIn } from '../../fields.ts'
import type { Trap } from '../finding.ts'
import { operationFaults, type OperationsPlace } from '../operations.ts'
import { specOf } from './places.ts'

/** `operations` without one of those by which images come in. */
export const operations: Trap = {
  id: 'kyverno/operations',
  severity: 'admits',
  why: 'An image comes in when a pod is made, and when it is changed; a rule is asked for the operations that its match names, and for both where it names none.',
  faults: (policy) =>
    objectsIn(specOf(policy), 'rules').flatMap((rule, at) => {
      if (!isGiven(rule['verifyImages'])) return []
      const match = fieldsIn(rule, 'match') ?? {}
      const path = `spec.rules[${at}].match`
      const any = objectsIn(match, 'any').map((filter, index) =>
        placeOf(filter, `${path}.any[${index}]`),
      )
      // Of these each must match.
      const all = objectsIn(match, 'all').map((filter, index) =>
        placeOf(filter, `${path}.all[${index}]`),
      )
      return [
        ...operationFaults(any),
        ...[placeOf(match, path), ...all].flatMap((one) => operationFaults([one])),
      ].map((fault) => ({ ...fault, rule: textIn(rule, 'name') ?? String(at) }))
    }),
}

function placeOf(filter: Fields, path: string): OperationsPlace {
  const resources = fieldsIn(filter, 'resources') ?? {}
  const kinds = textsIn(resources, 'kinds')
  return {
    path: `${path}.resources`,
    value: resources,
    target: { ...filter, resources: { ...resources, operations: undefined } },
    isForDebugContainers:
      kinds.length > 0 && kinds.every((kind) => /[./]ephemeralcontainers$/i.test(kind)),
  }
}
