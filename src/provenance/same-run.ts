import { SLSA_V02_PREDICATE_TYPE, SLSA_V1_PREDICATE_TYPE } from '../attestation/predicate-types.ts'

/**
 * A provenance predicate without the attempt: another attempt of the same run (`…/runs/1/attempts/2`) says nothing new of an
 * image. Predicates of other types, and of another shape, come back as they are.
 */
export function withoutAttempt(predicateType: string, predicate: unknown): unknown {
  switch (predicateType) {
    case SLSA_V1_PREDICATE_TYPE:
      return edited(predicate, ['runDetails', 'metadata', 'invocationId'], withoutAttemptOf)
    case SLSA_V02_PREDICATE_TYPE:
      return edited(
        edited(predicate, ['metadata', 'buildInvocationId'], withoutAttemptOf),
        ['invocation', 'environment', 'github_run_attempt'],
        () => '',
      )
    default:
      return predicate
  }
}

function withoutAttemptOf(invocation: string): string {
  return invocation.replace(/\/attempts\/\d+$/, '').replace(/^(\d+)-\d+$/, '$1')
}

/** A copy in which the text at `path` is another; the value itself where there is no text. */
function edited(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  edit: (text: string) => string,
): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value
  const held: unknown = (value as Readonly<Record<string, unknown>>)[key]
  if (rest.length > 0) return { ...value, [key]: edited(held, rest, edit) }
  return typeof held === 'string' ? { ...value, [key]: edit(held) } : value
}
