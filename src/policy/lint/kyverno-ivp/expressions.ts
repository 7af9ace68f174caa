import type { TextMatch } from '../../../sigstore/identity-policy.ts'
import {
  CALLER_PATHS,
  type CallerReading,
  isProvenance,
  mentionsCaller,
  namesOwner,
  readingOfAll,
  UNASKED,
  UNCLEAR,
} from '../caller-reading.ts'
import { type Fields, fieldsIn, objectsIn, textIn } from '../../fields.ts'
import { specOf, validationsIn } from './places.ts'

const STRING = String.raw`"(?:[^"\\]|\\["\\/bfnrt])*"`
const STRINGS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g
/** What makes a comparison one of several ways to pass, or its opposite. `[?` only says that a field may be missing. */
const NOT_PLAIN = /\|\||!|(?<!\[)\?|\bfalse\b|\b(?:exists|exists_one|filter|map|in)\b/
const SELECTOR = /^\s*\(?(?<lists>images\.\w+(?:\s*\+\s*images\.\w+)*)\)?\.all\(/
/** `extractPayload(image, attestations.x).predicate.a.b == "…"`, and as we write it: `string(….predicate[?"a"].orValue("")).matches("…")`. */
const COMPARISON = new RegExp(
  String.raw`extractPayload\(\s*\w+\s*,\s*attestations(?:\.(?<name>\w+)|\[(?<quoted>${STRING})\])\s*\)\.predicate` +
    String.raw`(?<path>(?:\.(?!orValue)\w+|\[\??${STRING}\])+)(?:\.orValue\(""\))?\)?` +
    String.raw`(?:\s*==\s*(?<exact>${STRING})|\.matches\((?<pattern>${STRING})\))(?=\s*(?:\)|&&))`,
  'g',
)

/** What the expressions of a policy ask of the caller: each of them must be true, of each image that any of them looks at. */
export function callerReadingOf(policy: Fields): CallerReading {
  const texts = validationsIn(policy).map(({ text }) => text)
  const looked = new Set(texts.flatMap(listsIn))
  const variables = JSON.stringify(specOf(policy)['variables'] ?? '')
  const provenance = provenanceNames(policy)
  return readingOfAll([
    isDoubtful(variables) ? UNCLEAR : UNASKED,
    ...texts.map((text) => {
      const isForAll = looked.isSubsetOf(new Set(listsIn(text)))
      const repositories = isForAll && isPlain(text) ? repositoriesIn(text, provenance) : []
      if (repositories.some(namesOwner)) return { kind: 'asked' as const, repositories }
      return isDoubtful(text) ? UNCLEAR : UNASKED
    }),
  ])
}

/** Whether an expression is true only where all that it says of each image is. */
export function isPlain(text: string): boolean {
  const bare = text.replaceAll(STRINGS, '""')
  return (
    SELECTOR.test(bare) &&
    bare.split('.all(').length === 2 &&
    !NOT_PLAIN.test(bare) &&
    endsWithAll(bare)
  )
}

/** Whether the bracket that `.all(` opens closes with the text: what stood behind it could be a comparison. */
function endsWithAll(bare: string): boolean {
  let depth = 0
  const from = bare.indexOf('.all(') + '.all'.length
  for (let at = from; at < bare.length; at++) {
    if (bare[at] === '(') depth += 1
    if (bare[at] === ')') depth -= 1
    if (depth === 0) return bare.slice(at + 1).trim() === ''
  }
  return false
}

function listsIn(text: string): readonly string[] {
  return text.match(/\bimages\.\w+/g) ?? []
}

function repositoriesIn(text: string, provenance: readonly string[]): readonly TextMatch[] {
  return [...text.matchAll(COMPARISON)].flatMap(({ groups = {} }): readonly TextMatch[] => {
    const { name, quoted, path = '', exact, pattern } = groups
    const attestation = name ?? textOf(quoted)
    const names = path.match(/"[^"]*"|\w+/g) ?? []
    const isCaller = CALLER_PATHS.includes(names.map((it) => it.replaceAll('"', '')).join('.'))
    if (!isCaller || !provenance.includes(attestation)) return []
    return exact === undefined ? [{ pattern: textOf(pattern) }] : [{ exact: textOf(exact) }]
  })
}

function provenanceNames(policy: Fields): readonly string[] {
  return objectsIn(specOf(policy), 'attestations').flatMap((attestation) => {
    const type = textIn(fieldsIn(attestation, 'intoto') ?? {}, 'type')
    return isProvenance(type) ? (textIn(attestation, 'name') ?? []) : []
  })
}

function isDoubtful(text: string): boolean {
  return text.includes('extractPayload') && mentionsCaller(text)
}

function textOf(literal = '""'): string {
  return String(JSON.parse(literal))
}
