import { anchoredPattern } from '../anchored-pattern.ts'
import { CLOCK_DIFFERENCE_SECONDS, type Condition } from '../rule.ts'

const HEAD = 'package sigstore\n\n'
const VERDICT = `default compliant = false

compliant {
  count(reasons) == 0
}

isCompliant[verdict] {
  verdict := {"result": compliant, "error": concat("; ", reasons)}
}
`

/**
 * Conditions on a statement as a Rego module that policy-controller understands (package sigstore, Rego v0): the set `isCompliant` with
 * one verdict. Rego and not CUE: cosign evaluates CUE so that a field which is not there fits any constraint. Here what is not there
 * is a reason to deny.
 */
export function regoModule(conditions: readonly Condition[]): string {
  const rules = conditions.map((condition, at) =>
    ruleText(at + 1, bodyOf(condition), regoString(condition.message)),
  )
  return `${HEAD}${rules.join('\n')}\n${VERDICT}`
}

/** What a module of ours compares with patterns. */
export interface RegoMatch {
  /** Below the predicate. */
  readonly path: readonly string[]
  readonly pattern: string
}

/**
 * The patterns that a module as `regoModule` writes it compares with, each of which must match; undefined for any other module, of
 * which nothing is known here.
 */
export function regoMatches(module: string): readonly RegoMatch[] | undefined {
  const rules = [...module.matchAll(RULE)].map(({ groups }) => groups ?? {})
  const texts = rules.map(({ body = '', message = '' }, at) =>
    ruleText(at + 1, body.split('\n  '), message),
  )
  const isOurs = `${HEAD}${texts.join('\n')}\n${VERDICT}`.trimEnd() === module.trimEnd()
  if (!isOurs || rules.length === 0) return undefined
  return rules.flatMap(({ pattern, path }) =>
    pattern === undefined || path === undefined
      ? []
      : [
          {
            pattern: textOf(pattern),
            path: [...path.matchAll(STEP)].map(([step]) => textOf(step)),
          },
        ],
  )
}

const STRING = String.raw`"(?:[^"\\\n]|\\["\\/bfnrt])*"`
const STEP = new RegExp(STRING, 'g')
const STEPS = String.raw`(?:\[${STRING}\])+`
const MATCH = String.raw`regex\.match\((?<pattern>${STRING}), input\.predicate(?<path>${STEPS})\)`
const AGE = String.raw`age := time\.now_ns\(\) - time\.parse_rfc3339_ns\(input\.predicate${STEPS}\)\n  age <= \d+ \* 3600 \* 1000000000\n  age >= -\d+ \* 1000000000`
const RULE = new RegExp(
  String.raw`^condition_\d+ \{\n  (?<body>${MATCH}|${AGE})\n\}\n\nreasons\[(?<message>${STRING})\]`,
  'gm',
)

function ruleText(number: number, body: readonly string[], message: string): string {
  const name = `condition_${number}`
  return [
    `${name} {`,
    ...body.map((line) => `  ${line}`),
    '}',
    '',
    `reasons[${message}] {`,
    `  not ${name}`,
    '}',
    '',
  ].join('\n')
}

function bodyOf(condition: Condition): readonly string[] {
  const value = `input.predicate${condition.path.map((name) => `[${regoString(name)}]`).join('')}`
  if ('matches' in condition) {
    return [`regex.match(${regoString(anchoredPattern(condition.matches))}, ${value})`]
  }
  return [
    `age := time.now_ns() - time.parse_rfc3339_ns(${value})`,
    `age <= ${condition.maxAgeHours} * 3600 * 1000000000`,
    `age >= -${CLOCK_DIFFERENCE_SECONDS} * 1000000000`,
  ]
}

/** A string in Rego is one in JSON. */
function regoString(text: string): string {
  return JSON.stringify(text)
}

function textOf(literal: string): string {
  return String(JSON.parse(literal))
}
