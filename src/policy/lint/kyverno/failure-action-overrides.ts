import {
  append,
  type Fields,
  fieldsIn,
  fieldsMadeIn,
  isGiven,
  objectsIn,
  textIn,
} from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { actionWithin, type Override, overridesIn, planOf, specOverrides } from './overrides.ts'
import { type Action, specAction, specOf, verificationsIn } from './places.ts'

/**
 * One policy that denies in some namespaces and reports in the others. Digests are written in both or in neither: with Audit Kyverno
 * refuses to write any, and without them verifyDigest denies every image that a pod names by tag.
 */
export const failureActionOverrides: Trap = {
  id: 'kyverno/failure-action-overrides',
  severity: 'denies',
  why: 'Overrides change what happens to a failure, not whether tags become digests; and a rule with an entry that has a failureAction of its own ignores them.',
  faults: (policy) => (overridesIn(policy).length === 0 ? [] : [faultOf(policy)]),
  split: (policy) => (overridesIn(policy).length === 0 ? [policy] : splitOf(policy)),
}

function faultOf(policy: Fields): Fault {
  const isMisplaced = specOverrides(policy).length === 0
  const ignored = imageRulesOf(policy).flatMap((rule) => planOf(policy, rule).ignored)
  const dropped = ignored.filter(({ action }) => action === 'Audit')
  const policies = splitOf(policy).length
  return {
    path: isMisplaced
      ? 'spec.rules[].verifyImages[].failureActionOverrides'
      : 'spec.validationFailureActionOverrides',
    fix: [
      policies > 1
        ? 'two policies: one that enforces and writes digests, one that audits everywhere else'
        : 'one policy that does the same everywhere that it is for',
      ...(dropped.length > 0
        ? ['what Kyverno ignores and would only audit is taken out, so nothing is denied less']
        : []),
    ].join('; '),
    ...whatHappens(policy, ignored, isMisplaced),
  }
}

function whatHappens(
  policy: Fields,
  ignored: readonly Override[],
  isMisplaced: boolean,
): Pick<Fault, 'message' | 'severity'> {
  if (policy['kind'] === 'Policy' && !isMisplaced) {
    return {
      severity: 'refused',
      message: 'the policy is refused: only a ClusterPolicy may have overrides',
    }
  }
  if (ignored.length === 0) {
    return {
      message:
        'where the override enforces, signed images that a pod names by tag are denied with “missing digest”',
    }
  }
  return {
    severity: ignored.some(({ action }) => action === 'Enforce') ? 'admits' : 'denies',
    message: isMisplaced
      ? 'verifyImages has no such field: the overrides are dropped'
      : 'the overrides are ignored: an entry of verifyImages has its own failureAction',
  }
}

/** The policy that enforces keeps the name, so that applying it replaces what is there. */
function splitOf(policy: Fields): readonly Fields[] {
  const enforced = withRules(policy, 'Enforce')
  const audited = withRules(policy, 'Audit')
  if (imageRulesOf(audited).length === 0) return [enforced]
  if (imageRulesOf(enforced).length === 0) return [audited]
  const metadata = fieldsMadeIn(audited, 'metadata')
  metadata['name'] = `${textIn(metadata, 'name') ?? 'policy'}-audit`
  specOf(audited)['rules'] = imageRulesOf(audited)
  return [enforced, audited]
}

/** A copy of the policy with what its rules for images do in the places where they take one action. */
function withRules(given: Fields, action: Action): Fields {
  const policy = structuredClone(given)
  const spec = specOf(policy)
  spec['rules'] = objectsIn(spec, 'rules').flatMap((rule) => {
    if (!isGiven(rule['verifyImages'])) return [keptRule(policy, rule)]
    return ruleFor(policy, rule, action)
  })
  delete spec['validationFailureActionOverrides']
  delete spec['validationFailureAction']
  for (const { value } of verificationsIn(policy)) takeAction(value, action)
  return policy
}

/** The rule where it takes the action; nothing where it never does. */
function ruleFor(policy: Fields, rule: Fields, action: Action): readonly Fields[] {
  const plan = planOf(policy, rule)
  if (policy['kind'] === 'Policy') {
    // A policy of one namespace needs no other.
    const namespace = textIn(fieldsIn(policy, 'metadata') ?? {}, 'namespace') ?? 'default'
    return actionWithin(namespace, plan) === action ? [rule] : []
  }
  if (plan.normally !== action) return plan.except.length === 0 ? [] : [narrowed(rule, plan.except)]
  return [plan.except.length === 0 ? rule : excluding(rule, plan.except)]
}

/** A rule that validates other things keeps what the policy as a whole said for it. */
function keptRule(policy: Fields, rule: Fields): Fields {
  const validate = fieldsIn(rule, 'validate')
  if (validate === undefined) return rule
  validate['failureAction'] ??= specAction(policy) ?? 'Audit'
  const overrides = specOverrides(policy)
  if (overrides.length > 0) validate['failureActionOverrides'] ??= overrides
  return rule
}

function takeAction(verification: Fields, action: Action): void {
  delete verification['failureActionOverrides']
  verification['failureAction'] = action
  for (const name of ['mutateDigest', 'verifyDigest']) {
    // False was what auditing needed; true is the default.
    if (action === 'Audit') verification[name] = false
    else if (verification[name] === false) Reflect.deleteProperty(verification, name)
  }
}

function imageRulesOf(policy: Fields): readonly Fields[] {
  return objectsIn(specOf(policy), 'rules').filter((rule) => isGiven(rule['verifyImages']))
}

/**
 * The rule for these namespaces alone. A filter that names namespaces itself, and filters that must all hold, stay as they are: then
 * the rule is for more than it was, never for less.
 */
function narrowed(rule: Fields, overrides: readonly Override[]): Fields {
  const match = fieldsIn(rule, 'match') ?? {}
  if (objectsIn(match, 'all').length > 0) return rule
  const filters = isGiven(match['any']) ? objectsIn(match, 'any') : [match]
  return { ...rule, match: { any: filters.flatMap((filter) => filtersFor(filter, overrides)) } }
}

function filtersFor(filter: Fields, overrides: readonly Override[]): readonly Fields[] {
  const resources = fieldsIn(filter, 'resources') ?? {}
  if (isGiven(resources['namespaces']) || isGiven(resources['namespaceSelector'])) return [filter]
  return overrides.map((override) => ({
    ...filter,
    resources: { ...resources, ...placesOf(override) },
  }))
}

/** The rule but for these namespaces. */
function excluding(rule: Fields, overrides: readonly Override[]): Fields {
  const excluded = { ...fieldsIn(rule, 'exclude') }
  // Any and all together are refused; the policies then overlap, and the one that enforces decides.
  if (Object.keys(excluded).some((name) => name !== 'any')) return rule
  for (const override of overrides) append(excluded, 'any', { resources: placesOf(override) })
  return { ...rule, exclude: excluded }
}

function placesOf({ namespaces, namespaceSelector }: Override): Fields {
  return {
    ...(namespaces.length > 0 ? { namespaces } : {}),
    ...(namespaceSelector === undefined ? {} : { namespaceSelector }),
  }
}
