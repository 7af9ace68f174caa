import type { Json } from '../../shared/json.ts'
import { anchoredPattern } from '../anchored-pattern.ts'
import { CLOCK_DIFFERENCE_SECONDS, type Condition } from '../rule.ts'

/**
 * Conditions on a predicate as ClusterPolicy takes them: all must hold. The comparison is made within the expression, so that no text
 * of a predicate comes near Kyverno's own wildcards and variables.
 */
export function jmespathConditions(conditions: readonly Condition[]): readonly Json[] {
  if (conditions.length === 0) return []
  return [{ all: conditions.flatMap(conditionsOf) }]
}

function conditionsOf(condition: Condition): readonly Json[] {
  const { message } = condition
  const value = `${condition.path.map(identifier).join('.')} || ''`
  if ('matches' in condition) {
    const pattern = rawString(anchoredPattern(condition.matches))
    const key = `{{ regex_match(${pattern}, ${value}) }}`
    return [{ key, operator: 'Equals', value: true, message }]
  }
  const key = `{{ time_since('', ${value}, '') }}`
  return [
    { key, operator: 'LessThanOrEquals', value: `${condition.maxAgeHours}h`, message },
    { key, operator: 'GreaterThanOrEquals', value: `-${CLOCK_DIFFERENCE_SECONDS}s`, message },
  ]
}

/** A name in JMESPath, quoted: none of its characters means anything else. */
function identifier(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name)
}

/** A raw string literal of JMESPath, in which only the quotation mark is escaped; a checked rule has no braces that Kyverno would read. */
export function rawString(text: string): string {
  return `'${text.replaceAll("'", String.raw`\'`)}'`
}
