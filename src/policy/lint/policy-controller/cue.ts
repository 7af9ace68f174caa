import type { TextMatch } from '../../../sigstore/identity-policy.ts'
import { callerCondition, type Condition } from '../../rule.ts'
import { whyUnpinned } from '../identity-pattern.ts'

const WORKFLOW_REPOSITORY = 'buildDefinition.externalParameters.workflow.repository'
/** `predicate: builder: id: "…"`, or with a pattern: `=~"…"`. */
const CHAIN =
  /^\s*predicate:\s*(?<path>(?:[A-Za-z_]\w*:\s*)+)(?<pattern>=~)?\s*(?<text>"(?:[^"\\]|\\["\\/bfnrt])*")\s*$/

/**
 * What CUE demands of a predicate, where each line of it is one comparison of one field with a text; undefined for any other CUE, of
 * which nothing is known here.
 */
export function cueConditions(data: string): readonly Condition[] | undefined {
  const lines = data.split('\n').filter((line) => !/^\s*(?:\/\/.*)?$/.test(line))
  const conditions = lines.map(conditionOf)
  const known = conditions.filter((condition) => condition !== undefined)
  return known.length > 0 && known.length === conditions.length ? known : undefined
}

function conditionOf(line: string): Condition | undefined {
  const { path = '', pattern, text = '""' } = CHAIN.exec(line)?.groups ?? {}
  const names = path.split(':').flatMap((name) => name.trim() || [])
  if (names.length === 0) return undefined
  const value = String(JSON.parse(text))
  const matches: TextMatch = pattern === undefined ? { exact: value } : { pattern: value }
  // What is not pinned at both ends would mean something else where we pin it.
  if (pattern !== undefined && whyUnpinned(value) !== undefined) return undefined
  if (names.join('.') === WORKFLOW_REPOSITORY) return callerCondition(matches)
  return { path: names, matches, message: `${names.join('.')} is not ${value}` }
}
