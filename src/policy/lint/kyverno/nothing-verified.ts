import { type Fields, fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { specOf, verificationsIn } from './places.ts'

/** A policy in which nothing verifies images, mostly for a misspelled name. */
export const nothingVerified: Trap = {
  id: 'kyverno/nothing-verified',
  severity: 'admits',
  why: 'Images are verified by what stands in verifyImages of a rule, and by nothing else.',
  faults: (policy) => {
    const { rules } = specOf(policy)
    if (fieldsIn(policy, 'spec') === undefined) return [refused('spec', 'it has no spec')]
    if (isNoList(rules)) {
      return [refused('spec.rules', 'rules is no list')]
    }
    const unread = objectsIn(specOf(policy), 'rules').flatMap(unreadRule)
    if (unread.length > 0 || verificationsIn(policy).length > 0) return unread
    return [isGiven(rules) ? OF_OTHER_KINDS : NO_RULES]
  },
}

const ACTIONS = ['verifyImages', 'validate', 'mutate', 'generate']
const BESIDE_THEM = [
  'name',
  'match',
  'exclude',
  'context',
  'preconditions',
  'celPreconditions',
  'imageExtractors',
  'skipBackgroundRequests',
  'reportProperties',
]
const WRITE = 'left as it is: write a rule with match and a list in verifyImages'

const NO_RULES: Fault = {
  path: 'spec.rules',
  message: 'every image is let in: the policy has no rules',
  fix: WRITE,
}

const OF_OTHER_KINDS: Fault = {
  path: 'spec.rules',
  severity: 'hint',
  message: 'no image is verified: the rules of the policy do other things',
  fix: `${WRITE}, if images are what it is for`,
}

/** A rule that does nothing that Kyverno knows of, or has something else than entries. */
function unreadRule(rule: Fields, at: number): readonly Fault[] {
  const path = `spec.rules[${at}]`
  const name = { rule: textIn(rule, 'name') ?? String(at) }
  const { verifyImages } = rule
  if (isNoList(verifyImages)) {
    return [{ ...refused(`${path}.verifyImages`, 'verifyImages is no list'), ...name }]
  }
  if (ACTIONS.some((action) => isGiven(rule[action]))) return []
  const unknown = Object.keys(rule).filter((key) => ![...ACTIONS, ...BESIDE_THEM].includes(key))
  return [
    {
      ...refused(path, '“No operation defined in the rule”'),
      ...name,
      fix: `left as it is: write verifyImages${unknown.length === 0 ? '' : `, which ${unknown.join(', ')} may be meant for`}`,
    },
  ]
}

function refused(path: string, why: string): Fault {
  return { path, severity: 'refused', message: `the policy is refused: ${why}`, fix: WRITE }
}

function isNoList(value: unknown): boolean {
  return value !== undefined && value !== null && !Array.isArray(value)
}
