import { anchoredPattern } from '../anchored-pattern.ts'
import { CLOCK_DIFFERENCE_SECONDS, type Condition } from '../rule.ts'

/** A string literal in CEL (and JSON: CEL knows all of its escapes). */
export function celString(text: string): string {
  return JSON.stringify(text)
}

/** A condition on the verified payload of an attestation, as an expression; a path that is not there makes it false. */
export function celCondition(payload: string, condition: Condition): string {
  const value = `${payload}.predicate${condition.path.map((name) => `[?${celString(name)}]`).join('')}.orValue("")`
  if ('matches' in condition) {
    return `string(${value}).matches(${celString(anchoredPattern(condition.matches))})`
  }
  const age = `time.now() - timestamp(string(${value}))`
  return `${age} <= duration("${condition.maxAgeHours}h") && ${age} >= duration("-${CLOCK_DIFFERENCE_SECONDS}s")`
}
