import { predicateTypeOf } from '../../../attestation/predicate-types.ts'
import type { TextMatch } from '../../../sigstore/identity-policy.ts'
import {
  CALLER_PATHS,
  type CallerReading,
  isProvenance,
  mentionsCaller,
  namesOwner,
  readingOfAll,
  readingOfAny,
  UNASKED,
  UNCLEAR,
} from '../caller-reading.ts'
import { type Fields, objectsIn, textIn, textsIn } from '../../fields.ts'

const OR_NOTHING = String.raw`(?: *\|\| *(?:''|""))?`
/** `{{ buildDefinition.externalParameters.workflow.repository }}` */
const VALUE = new RegExp(String.raw`^\{\{ *(?<path>[\w."]+)${OR_NOTHING} *\}\}$`)
/** `{{ regex_match('^…$', buildDefinition.externalParameters.workflow.repository || '') }}` */
const MATCH = new RegExp(
  String.raw`^\{\{ *regex_match\('(?<pattern>(?:[^'\\]|\\.)*)', *(?<path>[\w."]+)${OR_NOTHING} *\) *\}\}$`,
)
const EQUALS = ['Equal', 'Equals', 'In', 'AnyIn']

/** What the conditions of one attestation ask of the caller: each of them must hold, and in each of them any one of `any`. */
export function readingOfConditions(attestation: Fields): CallerReading {
  const type = predicateTypeOf(
    textIn(attestation, 'type') ?? textIn(attestation, 'predicateType') ?? '',
  )
  const reading = readingOfAll(
    objectsIn(attestation, 'conditions').map((set) => {
      const any = objectsIn(set, 'any')
      return readingOfAll([
        ...objectsIn(set, 'all').map(readingOfCondition),
        any.length === 0 ? UNASKED : readingOfAny(any.map(readingOfCondition)),
      ])
    }),
  )
  return reading.kind === 'asked' && !isProvenance(type) ? UNCLEAR : reading
}

function readingOfCondition(condition: Fields): CallerReading {
  const repositories = comparedWith(condition)
  if (repositories.length > 0 && repositories.every(namesOwner)) {
    return { kind: 'asked', repositories }
  }
  return mentionsCaller(JSON.stringify(condition)) ? UNCLEAR : UNASKED
}

/** What a condition that compares the caller compares it with; nothing for any other condition. */
function comparedWith(condition: Fields): readonly TextMatch[] {
  const key = (textIn(condition, 'key') ?? '').trim()
  const operator = textIn(condition, 'operator') ?? ''
  const { pattern, path } = MATCH.exec(key)?.groups ?? {}
  if (pattern !== undefined) {
    const isAsked = operator.startsWith('Equal') && condition['value'] === true
    return isAsked && isCaller(path) ? [{ pattern: pattern.replaceAll(String.raw`\'`, "'") }] : []
  }
  if (!isCaller(VALUE.exec(key)?.groups?.['path']) || !EQUALS.includes(operator)) return []
  const { value } = condition
  const texts = typeof value === 'string' ? [value] : textsIn(condition, 'value')
  const isAllTexts =
    typeof value === 'string' || (Array.isArray(value) && value.length === texts.length)
  return isAllTexts && !texts.some((text) => text.includes('{{'))
    ? texts.map((exact) => ({ exact }))
    : []
}

function isCaller(path: string | undefined): boolean {
  return path !== undefined && CALLER_PATHS.includes(path.replaceAll('"', ''))
}
