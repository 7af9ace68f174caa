import { type Fields, fieldsIn, objectsIn, textIn } from '../../fields.ts'

export const ENGINE = 'kyverno-ivp'

/** An identity that an attestor of an ImageValidatingPolicy takes, and where it is. */
export interface IdentityPlace {
  readonly value: Fields
  readonly path: string
}

export function specOf(policy: Fields): Fields {
  return fieldsIn(policy, 'spec') ?? {}
}

/** Every keyless identity of a policy. */
export function identitiesIn(policy: Fields): readonly IdentityPlace[] {
  return objectsIn(specOf(policy), 'attestors').flatMap((attestor, at) =>
    objectsIn(keylessOf(attestor), 'identities').map((value, index) => ({
      value,
      path: `spec.attestors[${at}].cosign.keyless.identities[${index}]`,
    })),
  )
}

export function keylessOf(attestor: Fields): Fields {
  return fieldsIn(fieldsIn(attestor, 'cosign') ?? {}, 'keyless') ?? {}
}

/** Every expression that judges images. */
export function validationsIn(
  policy: Fields,
): readonly (IdentityPlace & { readonly text: string })[] {
  return objectsIn(specOf(policy), 'validations').flatMap((value, at) => {
    const text = textIn(value, 'expression')
    return text === undefined ? [] : [{ value, text, path: `spec.validations[${at}].expression` }]
  })
}

/** Whether a policy denies what fails, which is the default. */
export function denies(policy: Fields): boolean {
  const actions = specOf(policy)['validationActions']
  return !Array.isArray(actions) || actions.length === 0 || actions.includes('Deny')
}
