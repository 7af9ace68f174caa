import type { JsonObject } from '../../shared/json.ts'
import { printable } from '../../shared/log.ts'
import { isFields } from '../fields.ts'
import { PolicyError } from '../policy-error.ts'

/** Engines whose documents hold less than a rule, and how they are known. */
const SAYING_LESS: readonly (readonly [engine: string, isOf: (document: JsonObject) => boolean])[] =
  [
    ['Connaisseur', ({ application }) => isFields(application) && 'validators' in application],
    [
      'Ratify',
      ({ apiVersion, kind }) =>
        String(apiVersion).startsWith('config.ratify.deislabs.io/') ||
        kind === 'RatifyVerification',
    ],
  ]

/** A document that no rule is read from. `known`: the kinds that rules are read from, for the hint. */
export function unknownKind(document: JsonObject, known: readonly string[]): PolicyError {
  const [engine] = SAYING_LESS.find(([, isOf]) => isOf(document)) ?? []
  const found = printable(`${String(document['apiVersion'])} ${String(document['kind'])}`)
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_KIND_UNKNOWN',
    message:
      engine === undefined
        ? `no rule can be read from ${found}`
        : `no rule can be read from what is written for ${engine}: it names neither attestations nor the repository whose job signed, so a verdict by it would not be the rule’s`,
    hint: `Give an AdmissionRule, or what policy generate writes: ${known.join(', ')}.`,
  })
}
