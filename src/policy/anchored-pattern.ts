import { printable } from '../shared/log.ts'
import type { TextMatch } from '../sigstore/identity-policy.ts'
import { PolicyError } from './policy-error.ts'

/** Characters of a pattern in RE2 syntax that stand for something else than themselves. */
const SPECIAL = /[.*+?()|[\]{}^$\\]/
const QUANTIFIERS = '*+?{'

/**
 * The pattern that an engine is given: it matches the whole text or nothing, whether the engine anchors it or not. Exact texts are
 * escaped. RE2 syntax, which Go, CEL, CUE and Rego share.
 */
export function anchoredPattern(match: TextMatch): string {
  if ('exact' in match) return `^${escaped(match.exact)}$`
  return `^(?:${match.pattern.replace(/^\^/, '').replace(/\$$/, '')})$`
}

/** One pattern for several texts: it matches the whole of any one of them. */
export function anchoredAlternatives(matches: readonly TextMatch[]): string {
  const patterns = matches.map(anchoredPattern)
  const [first, ...more] = patterns
  if (first !== undefined && more.length === 0) return first
  return `^(?:${patterns.map((pattern) => pattern.slice(1, -1)).join('|')})$`
}

/** What a pattern must spell out before anything in it may vary. */
interface Beginning {
  readonly literal: RegExp
  readonly example: string
}

/** Scheme, host and owner. */
const OWNER: Beginning = {
  literal: /^https:\/\/[^/]+\/[^/]+\//,
  example: String.raw`^https://github\.com/OWNER/NAME/\.github/workflows/release\.yml@refs/tags/v.+$`,
}

/** Whether it is a branch or a tag. */
const KIND_OF_REF: Beginning = {
  literal: /^refs\/(?:heads|tags)\//,
  example: '^refs/tags/v.+$',
}

/**
 * Refuses a pattern that does not say whose texts it matches: it must begin with `^` and end with `$`, and before anything else spell
 * out scheme, host and owner, `^https://github\.com/acme/…`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`.
 */
export function checkAnchored(pattern: string, what: string): void {
  checkBeginning(pattern, what, OWNER)
}

/** The same for branches and tags: `^refs/tags/v.+$`. Throws PolicyError RULE_PATTERN_UNANCHORED naming `what`. */
export function checkAnchoredRef(pattern: string, what: string): void {
  checkBeginning(pattern, what, KIND_OF_REF)
}

function checkBeginning(pattern: string, what: string, { literal, example }: Beginning): void {
  const why = whyUnanchored(pattern, literal)
  if (why === undefined) return
  throw new PolicyError({
    kind: 'usage',
    code: 'RULE_PATTERN_UNANCHORED',
    message: `the pattern for ${what}, ${JSON.stringify(printable(pattern))}, matches texts of strangers: ${why}`,
    hint: `Spell out what does not vary, and anchor it: ${example}`,
  })
}

function whyUnanchored(pattern: string, literal: RegExp): string | undefined {
  if (!pattern.startsWith('^') || !/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) {
    return 'it does not begin with ^ and end with $'
  }
  if (/\[\[:|\[\^?\]|\\[QE]/.test(pattern)) {
    return 'it has a class or a quotation that readers of patterns end in different places'
  }
  const inner = pattern.slice(1, -1)
  if (topLevelAlternatives(inner).length > 1) {
    return 'it has a | outside of brackets, which ends what ^ and $ hold'
  }
  const prefix = literalPrefix(inner)
  if (literal.test(prefix)) return undefined
  return `all that it spells out before anything may follow is ${JSON.stringify(printable(prefix))}`
}

/** What every text that a pattern matches begins with: its first characters that stand for themselves alone. */
export function literalPrefix(pattern: string): string {
  let prefix = ''
  for (let at = 0; at < pattern.length;) {
    const isEscape = pattern[at] === '\\'
    const character = pattern[at + (isEscape ? 1 : 0)] ?? ''
    const isLiteral = isEscape ? !/[A-Za-z0-9]/.test(character) : !SPECIAL.test(character)
    const next = at + (isEscape ? 2 : 1)
    if (!isLiteral || character === '' || QUANTIFIERS.includes(pattern[next] ?? ' ')) break
    prefix += character
    at = next
  }
  return prefix
}

/** An exact text as a pattern that matches nothing else. */
export function escaped(text: string): string {
  return text.replaceAll(new RegExp(SPECIAL, 'g'), String.raw`\$&`)
}

/** The alternatives of a pattern: what stands between the bars outside of its brackets and classes. */
export function topLevelAlternatives(pattern: string): readonly string[] {
  const alternatives: string[] = []
  let depth = 0
  let inClass = false
  let begin = 0
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]
    if (character === '\\') at++
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === '|' && depth === 0) {
      alternatives.push(pattern.slice(begin, at))
      begin = at + 1
    }
  }
  return [...alternatives, pattern.slice(begin)]
}
