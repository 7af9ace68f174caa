import type { StorageFormat } from '../../../sigstore/media-types.ts'
import { type Fields, fieldsIn, objectsIn, textIn, textsIn } from '../../fields.ts'

/** A part of a ClusterPolicy, and where it is. */
export interface Place {
  readonly value: Fields
  readonly path: string
  readonly rule: string
  /** The entry of `verifyImages` that it is part of, or is. */
  readonly verification: Fields
}

export type Action = 'Enforce' | 'Audit'

/** Every entry of `verifyImages`. */
export function verificationsIn(policy: Fields): readonly Place[] {
  return objectsIn(specOf(policy), 'rules').flatMap((rule, ruleAt) =>
    objectsIn(rule, 'verifyImages').map((verification, at) => ({
      value: verification,
      path: `spec.rules[${ruleAt}].verifyImages[${at}]`,
      rule: textIn(rule, 'name') ?? String(ruleAt),
      verification,
    })),
  )
}

/** The globs of an entry of `verifyImages`, the one of its deprecated field among them. */
export function imageGlobsOf(verification: Fields): readonly string[] {
  return [textsIn(verification, 'imageReferences'), textIn(verification, 'image') ?? []].flat()
}

/** The attestations that an entry of `verifyImages` demands. */
export function attestationsOf(place: Place): readonly Place[] {
  return objectsIn(place.value, 'attestations').map((value, at) => ({
    ...place,
    value,
    path: `${place.path}.attestations[${at}]`,
  }))
}

/** The sets of attestors of an entry of `verifyImages`, or of an attestation; nested ones included. */
export function attestorSetsOf(place: Place): readonly Place[] {
  return objectsIn(place.value, 'attestors').flatMap((value, at) =>
    withNested({ ...place, value, path: `${place.path}.attestors[${at}]` }),
  )
}

/** Every set of attestors in a policy. */
export function attestorSetsIn(policy: Fields): readonly Place[] {
  return verificationsIn(policy).flatMap((place) => [
    ...attestorSetsOf(place),
    ...attestationsOf(place).flatMap(attestorSetsOf),
  ])
}

/** Every attestor of one kind in a policy. */
export function attestorsIn(policy: Fields, kind: 'keyless' | 'keys'): readonly Place[] {
  return attestorSetsIn(policy).flatMap((set) => attestorsOf(set, kind))
}

/** The attestors of one kind in a set. */
export function attestorsOf(set: Place, kind: 'keyless' | 'keys'): readonly Place[] {
  return objectsIn(set.value, 'entries').flatMap((entry, at) => {
    const value = fieldsIn(entry, kind)
    return value === undefined
      ? []
      : [{ ...set, value, path: `${set.path}.entries[${at}].${kind}` }]
  })
}

/** The keyless attestors of an entry of `verifyImages` and of its attestations. */
export function keylessOf(place: Place): readonly Place[] {
  const sets = [place, ...attestationsOf(place)].flatMap(attestorSetsOf)
  return sets.flatMap((set) => attestorsOf(set, 'keyless'))
}

export function specOf(policy: Fields): Fields {
  return fieldsIn(policy, 'spec') ?? {}
}

/** What an entry does with an image that fails; undefined where the policy leaves it to the default. */
export function actionOf(policy: Fields, verification: Fields): Action | undefined {
  const rule = objectsIn(specOf(policy), 'rules').find((each) =>
    objectsIn(each, 'verifyImages').includes(verification),
  )
  const own = ownActions(policy, rule ?? { verifyImages: [verification] })
  if (own.length === 0) return specAction(policy)
  return own.includes('Enforce') ? 'Enforce' : 'Audit'
}

/**
 * What the entries of a rule do, where any of them says so: what the policy as a whole says is then only meant for the others. Kyverno
 * does one thing for all of a rule: it enforces where any entry does.
 */
export function ownActions(policy: Fields, rule: Fields): readonly Action[] {
  const given = objectsIn(rule, 'verifyImages').map((entry) => actionIn(entry, 'failureAction'))
  if (given.every((action) => action === undefined)) return []
  return given.map((action) => action ?? specAction(policy) ?? 'Audit')
}

/** What a policy as a whole does. */
export function specAction(policy: Fields): Action | undefined {
  return actionIn(specOf(policy), 'validationFailureAction')
}

/** In which format an entry looks, once it says so. */
export function formatOf(verification: Fields, fallback: StorageFormat): StorageFormat | undefined {
  switch (textIn(verification, 'type')) {
    case undefined:
      return fallback
    case 'SigstoreBundle':
      return 'bundle'
    case 'Cosign':
      return 'cosign'
    default:
      return undefined
  }
}

function actionIn(fields: Fields, name: string): Action | undefined {
  const action = textIn(fields, name)
  if (action === undefined) return undefined
  return action.toLowerCase() === 'enforce' ? 'Enforce' : 'Audit'
}

function withNested(set: Place): readonly Place[] {
  const nested = objectsIn(set.value, 'entries').flatMap((entry, at) => {
    const value = fieldsIn(entry, 'attestor')
    return value === undefined
      ? []
      : withNested({ ...set, value, path: `${set.path}.entries[${at}].attestor` })
  })
  return [set, ...nested]
}
