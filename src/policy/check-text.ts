import { printable } from '../shared/log.ts'
import { malformedRule } from './policy-error.ts'

/** Engines put texts into templates of their own, where two braces begin a variable. */
const TEMPLATE = /\{\{|\}\}/

/** Refuses a text that an engine could read as another one. Throws PolicyError RULE_MALFORMED naming `what`. */
export function checkText(text: string, what: string): void {
  if (text !== '' && text === text.trim() && !TEMPLATE.test(text) && printable(text) === text)
    return
  throw malformedRule(
    `${what} is ${text === '' ? 'empty' : JSON.stringify(printable(text))}`,
    'Give it without white space around it, control characters, {{ and }}.',
  )
}
