import type { Finding, Severity } from '../policy/lint/finding.ts'
import { isFault } from '../policy/lint/lint-policy.ts'
import { table } from './table.ts'

/** What is worse comes first. */
const ORDER: readonly Severity[] = ['refused', 'admits', 'denies', 'deprecated', 'hint']
const MOST_PLACES = 3

/**
 * The findings of a policy file for people: one row for what is the same in several places of a policy, and once for each trap why it
 * is one and what is done about it.
 */
export function findingsText(findings: readonly Finding[], path: string): string {
  if (findings.length === 0) return `${path}: nothing found`
  const isOnePolicy = new Set(findings.map(({ where }) => where.policy)).size === 1
  const groups = [...Map.groupBy(findings, keyOf).values()].sort(
    ([one], [other]) => rankOf(one) - rankOf(other),
  )
  const rows = groups.flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const places = placesText(group)
    const where = isOnePolicy ? places : `${first.where.policy.replace(/^.*\//, '')}: ${places}`
    return [[first.severity, first.id, where, first.message]]
  })
  const faults = groups.filter(([first]) => first !== undefined && isFault(first)).length
  return [
    table(['', 'trap', 'where', 'what happens'], rows),
    '',
    ...trapLines(groups.flat()),
    '',
    `${path}: ${faults} ${faults === 1 ? 'fault' : 'faults'}, ${groups.length - faults} more to look at`,
  ].join('\n')
}

function trapLines(findings: readonly Finding[]): readonly string[] {
  return [...Map.groupBy(findings, ({ id }) => id)].flatMap(([id, group]) => [
    id,
    ...[...new Set(group.map(({ why }) => why))].map((why) => `  why: ${why}`),
    ...[...new Set(group.map(({ fix }) => fix))].map((fix) => `  mended: ${fix}`),
  ])
}

function keyOf({ id, severity, message, where }: Finding): string {
  return JSON.stringify([where.policy, id, severity, message])
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? ORDER.length : ORDER.indexOf(finding.severity)
}

/** Rules by name, then the field; several rules together where it is the same field of each. */
function placesText(group: readonly Finding[]): string {
  const byField = Map.groupBy(group, ({ where }) =>
    where.rule === undefined ? where.path : where.path.replace(/^.*\]\./, ''),
  )
  return [...byField]
    .map(([field, findings]) => {
      const rules = [...new Set(findings.flatMap(({ where }) => where.rule ?? []))]
      return rules.length === 0 ? field : `${listOf(rules)}: ${field}`
    })
    .join('; ')
}

function listOf(names: readonly string[]): string {
  if (names.length <= MOST_PLACES) return names.join(', ')
  const shown = names.slice(0, MOST_PLACES - 1)
  return `${shown.join(', ')} and ${names.length - shown.length} more rules`
}
