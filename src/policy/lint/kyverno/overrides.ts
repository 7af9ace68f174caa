import { globMatches } from '../../glob.ts'
import { type Fields, fieldsIn, objectsIn, textIn, textsIn } from '../../fields.ts'
import { type Action, ownActions, specAction, specOf, verificationsIn } from './places.ts'

/** An exception from the failure action: what happens in some namespaces, or in all. */
export interface Override {
  readonly action: Action
  readonly namespaces: readonly string[]
  readonly namespaceSelector: Fields | undefined
  /** Stands at an entry of verifyImages, where Kyverno does not look for one. */
  readonly isMisplaced: boolean
}

/** What a rule does with an image that fails, and where it does the other thing. */
export interface RulePlan {
  readonly normally: Action
  readonly except: readonly Override[]
  /** What Kyverno takes no notice of. */
  readonly ignored: readonly Override[]
}

/** Every exception that a policy makes. One that audits in an empty list of namespaces is none. */
export function overridesIn(policy: Fields): readonly Override[] {
  const misplaced = verificationsIn(policy).flatMap(({ value }) =>
    objectsIn(value, 'failureActionOverrides'),
  )
  const listed = [
    ...specOverrides(policy).map((item) => ({ item, isMisplaced: false })),
    ...misplaced.map((item) => ({ item, isMisplaced: true })),
  ]
  return listed
    .map(({ item, isMisplaced }) => ({ item, override: overrideOf(item, isMisplaced) }))
    .filter(
      ({ item, override }) =>
        override.action === 'Enforce' || isSomewhere(override) || !isGivenAt(item, 'namespaces'),
    )
    .map(({ override }) => override)
}

export function specOverrides(policy: Fields): readonly Fields[] {
  return objectsIn(specOf(policy), 'validationFailureActionOverrides')
}

/**
 * What a rule was meant to do, and never less than Kyverno has it do: of the exceptions that Kyverno ignores those that enforce count,
 * and those that audit do not. Where exceptions of both kinds count, it enforces everywhere that is not surely audited.
 */
export function planOf(policy: Fields, rule: Fields): RulePlan {
  const own = ownActions(policy, rule)
  const listed = overridesIn(policy)
  const ignored = listed.filter(({ isMisplaced }) => isMisplaced || own.length > 0)
  const counting = listed.filter((it) => it.action === 'Enforce' || !ignored.includes(it))
  const normally = normalAction(own[0] ?? specAction(policy) ?? 'Audit', own, counting)
  const other = counting.filter(({ action }) => action !== normally)
  const isMixed = normally === 'Enforce' && other.length < counting.length
  return { normally, except: isMixed ? [] : other.filter(isSomewhere), ignored }
}

/** In one namespace, without labels: what a selector audits is not surely there, what it enforces may be. */
export function actionWithin(namespace: string, { normally, except }: RulePlan): Action {
  const [found] = except.filter(({ action, namespaces, namespaceSelector }) =>
    namespaceSelector === undefined
      ? namespaces.some((glob) => globMatches(glob, namespace))
      : action === 'Enforce',
  )
  return found?.action ?? normally
}

/** An exception that is for all namespaces decides what is normal. */
function normalAction(
  given: Action,
  own: readonly Action[],
  counting: readonly Override[],
): Action {
  const everywhere = counting.filter((override) => !isSomewhere(override))
  if (own.includes('Enforce') || everywhere.some(({ action }) => action === 'Enforce')) {
    return 'Enforce'
  }
  return everywhere.length > 0 ? 'Audit' : given
}

function isSomewhere({ namespaces, namespaceSelector }: Override): boolean {
  return namespaces.length > 0 || namespaceSelector !== undefined
}

function isGivenAt(item: Fields, name: string): boolean {
  return item[name] !== undefined && item[name] !== null
}

function overrideOf(item: Fields, isMisplaced: boolean): Override {
  return {
    action: textIn(item, 'action')?.toLowerCase() === 'enforce' ? 'Enforce' : 'Audit',
    namespaces: textsIn(item, 'namespaces'),
    namespaceSelector: fieldsIn(item, 'namespaceSelector'),
    isMisplaced,
  }
}
