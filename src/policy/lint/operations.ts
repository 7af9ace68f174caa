import { type Fields, sameText, textsIn } from '../fields.ts'
import type { Fault } from './finding.ts'

/** A part of a policy that may say for which operations it is asked. */
export interface OperationsPlace {
  readonly path: string
  readonly value: Fields
  /** What it is for, whatever the operation. */
  readonly target: unknown
  /** Whether that is debug containers alone, which come in by UPDATE. */
  readonly isForDebugContainers: boolean
}

/** Operations that are missing where any of several places is enough: an image comes in when a pod is made, and when it is changed. */
export function operationFaults(places: readonly OperationsPlace[]): readonly Fault[] {
  return places.flatMap((place): readonly Fault[] => {
    const missing = missingOperations(place, places)
    if (missing.length === 0) return []
    return [
      {
        path: `${place.path}.operations`,
        message: missing.includes('CREATE')
          ? 'new pods are let in unverified'
          : 'an image that is changed later, as by kubectl set image, is let in unverified',
        fix: `added: ${missing.join(', ')}`,
        mend: () => {
          // By an anchor of the YAML, several places may be one.
          const given = textsIn(place.value, 'operations')
          place.value['operations'] = [...new Set([...given, ...missing])]
        },
      },
    ]
  })
}

function missingOperations(
  { target, isForDebugContainers }: OperationsPlace,
  places: readonly OperationsPlace[],
): readonly string[] {
  const given = places
    .filter((other) => sameText(other.target, target))
    .map(({ value }) => textsIn(value, 'operations'))
  // Without any, both are taken.
  if (given.some((operations) => operations.length === 0 || operations.includes('*'))) return []
  const wanted = isForDebugContainers ? ['UPDATE'] : ['CREATE', 'UPDATE']
  return wanted.filter((operation) => !given.flat().includes(operation))
}
