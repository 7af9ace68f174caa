import {
  CYCLONEDX_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
  SPDX_PREDICATE_TYPE,
  VULN_PREDICATE_TYPE,
} from '../attestation/predicate-types.ts'
import { printable } from '../shared/log.ts'
import { checkText } from './check-text.ts'
import { contradictoryRule, malformedRule } from './policy-error.ts'
import {
  type AdmissionRule,
  type Demand,
  type DemandedStatement,
  nameOfType,
  statementsOf,
} from './rule.ts'

const MAX_AGE_HOURS = 24 * 366

/** Names in written policies that are not for attestations: demands of other kinds, and Kyverno's rules that demand nothing. */
const RESERVED_NAMES = [
  ...['signature', 'provenance', 'sbom', 'scan', 'attested'],
  ...['pin-digest', 'image-volumes', 'image-names'],
]

/** What is demanded in words of its own: by its type it would be asked for with less. */
const OWN_WORDS: ReadonlyMap<string, string> = new Map([
  [CYCLONEDX_PREDICATE_TYPE, 'sbom: cyclonedx'],
  [SPDX_PREDICATE_TYPE, 'sbom: spdx'],
  [SLSA_V1_PREDICATE_TYPE, 'provenance: true'],
  [VULN_PREDICATE_TYPE, 'scan: {maxAge: 7d}'],
])

/**
 * Refuses demands that say too little, that are made twice, or that policies could not tell apart by their names. Throws PolicyError
 * RULE_MALFORMED and RULE_CONTRADICTORY.
 */
export function checkDemands(rule: AdmissionRule): void {
  const statements = statementsOf(rule)
  refuseTwice(statements)
  for (const demand of rule.demands) checkDemand(demand)
  refuseSameName(statements)
}

function refuseTwice(statements: readonly DemandedStatement[]): void {
  const types = statements.map(({ predicateType }) => predicateType)
  const twice = types.find((type, at) => types.indexOf(type) !== at)
  if (twice === undefined) return
  throw contradictoryRule(
    `${printable(twice)} is demanded twice`,
    'Demand each kind of attestation once; the signature, and with an identity provenance, are demanded in any case.',
  )
}

function checkDemand(demand: Demand): void {
  switch (demand.kind) {
    case 'attestation':
      checkPredicateType(demand.predicateType)
      return
    case 'scan':
      checkAge(demand.maxAgeHours)
      return
    case 'sbom':
    case 'provenance':
  }
}

function checkPredicateType(predicateType: string): void {
  checkText(predicateType, 'a predicate type')
  const words = OWN_WORDS.get(predicateType)
  if (words !== undefined) {
    throw malformedRule(`${predicateType} is demanded by its type alone`, `Demand it as ${words}.`)
  }
  const name = nameOfType(predicateType)
  if (name !== '' && !RESERVED_NAMES.includes(name)) return
  throw malformedRule(
    `${JSON.stringify(printable(predicateType))} gives no name that it could have in a policy${name === '' ? '' : `: ${name} is something else there`}`,
    'Give the whole predicate type, as in https://example.com/review/v1.',
  )
}

function checkAge(maxAgeHours: number): void {
  if (Number.isInteger(maxAgeHours) && maxAgeHours >= 1 && maxAgeHours <= MAX_AGE_HOURS) return
  throw malformedRule(
    `a scan may be ${maxAgeHours} hours old`,
    `Give between 1h and ${MAX_AGE_HOURS}h, in whole hours.`,
  )
}

/** Engines keep statements by their names: of two that share one, the second alone would be asked for. */
function refuseSameName(statements: readonly DemandedStatement[]): void {
  const names = statements.map(({ name }) => name)
  const shared = statements.find(({ name }, at) => names.indexOf(name) !== at)
  if (shared !== undefined) {
    throw contradictoryRule(
      `${printable(shared.predicateType)} would have the name ${shared.name} in a policy, which another demand has`,
      'Demand one of them in this rule, and the other in a rule of its own.',
    )
  }
}
