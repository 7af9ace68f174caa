import { type Fields, fieldsIn, objectsIn, textIn } from '../../fields.ts'

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

/** Whether an authority says yes to everything. */
export function isPass({ value }: Authority): boolean {
  return fieldsIn(value, 'static')?.['action'] === 'pass'
}

/** Whether a policy is there to let its images in: where one is wanted for each image, that is the way to say it. */
export function letsInAll(policy: Fields): boolean {
  const authorities = authoritiesIn(policy)
  return authorities.length > 0 && authorities.every(isPass)
}

export function globsIn(policy: Fields): readonly string[] {
  return objectsIn(specOf(policy), 'images').flatMap((item) => textIn(item, 'glob') ?? [])
}

/** Whether a glob names no image in particular. */
export function isForEveryImage(glob: string): boolean {
  return /^[*/:@.]+$/.test(glob)
}
