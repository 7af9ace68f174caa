import { type Fields, fieldsIn, objectsIn } from '../../fields.ts'

export const ENGINE = 'policy-controller'

/** An authority of a ClusterImagePolicy, or a part of one, and where it is. */
export interface Authority {
  readonly value: Fields
  readonly path: string
}

export function specOf(policy: Fields): Fields {
  return fieldsIn(policy, 'spec') ?? {}
}

export function authoritiesIn(policy: Fields): readonly Authority[] {
  return objectsIn(specOf(policy), 'authorities').map((value, at) => ({
    value,
    path: `spec.authorities[${at}]`,
  }))
}

export function keylessIn(policy: Fields): readonly Authority[] {
  return authoritiesIn(policy).flatMap(({ value, path }) => {
    const keyless = fieldsIn(value, 'keyless')
    return keyless === undefined ? [] : [{ value: keyless, path: `${path}.keyless` }]
  })
}
