import { asArray, asCount, asObject, asString, JsonError, type JsonObject } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import type { TextMatch } from '../sigstore/identity-policy.ts'
import { checkRule } from './check-rule.ts'
import { parseImagePattern } from './image-pattern.ts'
import { malformedRule, PolicyError } from './policy-error.ts'
import {
  type AdmissionRule,
  type Demand,
  RULE_DEFAULTS,
  type RuleInstance,
  type Signers,
} from './rule.ts'

export const RULE_API_VERSION = 'seal-image/v1'
export const RULE_KIND = 'AdmissionRule'

const FIELDS = [
  'apiVersion',
  'kind',
  'name',
  'images',
  'signedBy',
  'format',
  'require',
  'enforce',
  'elsewhere',
  'tlog',
  'trustedRoot',
  'tuf',
  'pullSecrets',
  'timeoutSeconds',
] as const
const KEYLESS_FIELDS = ['identity', 'issuer', 'sourceRepository', 'sourceRef'] as const

/**
 * An admission rule as users write it in YAML. A field that is not known is refused: it was meant to say something. Throws PolicyError
 * RULE_MALFORMED, POLICY_KIND_UNKNOWN and what checkRule throws.
 */
export function readRule(document: JsonObject): AdmissionRule {
  const { apiVersion, kind } = document
  if (kind !== RULE_KIND || apiVersion !== RULE_API_VERSION) {
    throw unknownKind(document)
  }
  try {
    return ruleIn(document)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw malformedRule(error.message, 'Write the field as docs/policies.md shows it.', error)
  }
}

/** Throws JsonError where a value is missing, or of another kind. */
function ruleIn(document: JsonObject): AdmissionRule {
  refuseUnknown(document, FIELDS, 'the rule')
  const format = wordOf(document['format'] ?? RULE_DEFAULTS.format, ['bundle', 'cosign'], 'format')
  const elsewhere = wordOf(
    document['elsewhere'] ?? RULE_DEFAULTS.elsewhere,
    ['audit', 'nothing'],
    'elsewhere',
  )
  return checkRule({
    name: asString(document['name'], 'name'),
    images: textsOf(document['images'], 'images').map(parseImagePattern),
    signers: signersOf(asObject(document['signedBy'], 'signedBy')),
    format,
    demands: demandsOf(asObject(document['require'] ?? {}, 'require')),
    enforce: enforceOf(document['enforce'] ?? RULE_DEFAULTS.enforce),
    elsewhere,
    trust: {
      tlog: flagOf(document['tlog'] ?? true, 'tlog') ? 'required' : 'none',
      instance: instanceOf(document),
    },
    pullSecrets: textsOf(document['pullSecrets'] ?? [], 'pullSecrets'),
    timeoutSeconds: asCount(
      document['timeoutSeconds'] ?? RULE_DEFAULTS.timeoutSeconds,
      'timeoutSeconds',
    ),
  })
}

function unknownKind({ apiVersion, kind }: JsonObject): PolicyError {
  const field = kind === RULE_KIND ? 'apiVersion' : 'kind'
  const found = kind === RULE_KIND ? apiVersion : kind
  const what = found === undefined ? `it has no ${field}` : `its ${field} is ${shown(found)}`
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_KIND_UNKNOWN',
    message: `it is no admission rule: ${what}`,
    hint: `An admission rule begins with "apiVersion: ${RULE_API_VERSION}" and "kind: ${RULE_KIND}".`,
  })
}

function shown(value: unknown): string {
  return JSON.stringify(printable(String(value)))
}

function signersOf(given: JsonObject): Signers {
  refuseUnknown(given, [...KEYLESS_FIELDS, 'keys', 'kms'], 'signedBy')
  const kinds = ['identity', 'keys', 'kms'].filter((name) => given[name] !== undefined)
  if (kinds.length !== 1) {
    throw malformedRule(
      `signedBy has ${kinds.length === 0 ? 'no signer' : kinds.join(' and ')}`,
      'Give one of identity (with issuer and sourceRepository), keys and kms.',
    )
  }
  if (given['keys'] !== undefined) {
    refuseBeside(given, 'keys')
    return { kind: 'keys', publicKeys: textsOf(given['keys'], 'signedBy.keys') }
  }
  if (given['kms'] !== undefined) {
    refuseBeside(given, 'kms')
    return { kind: 'kms', uris: textsOf(given['kms'], 'signedBy.kms') }
  }
  const { identity, sourceRef } = given
  return {
    kind: 'keyless',
    identities: (Array.isArray(identity) ? (identity as readonly unknown[]) : [identity]).map(
      (item) => matchOf(item, 'signedBy.identity'),
    ),
    issuer: asString(given['issuer'], 'signedBy.issuer'),
    sourceRepository: matchOf(given['sourceRepository'], 'signedBy.sourceRepository'),
    ...(sourceRef === undefined ? {} : { sourceRef: matchOf(sourceRef, 'signedBy.sourceRef') }),
  }
}

/** A text is meant letter by letter; a pattern says that it is one. */
function matchOf(value: unknown, what: string): TextMatch {
  if (typeof value !== 'object' || value === null) return { exact: asString(value, what) }
  const given = asObject(value, what)
  refuseUnknown(given, ['pattern'], what)
  return { pattern: asString(given['pattern'], `${what}.pattern`) }
}

function demandsOf(given: JsonObject): readonly Demand[] {
  refuseUnknown(given, ['sbom', 'provenance', 'scan', 'attestations'], 'require')
  const { sbom, scan, attestations } = given
  return [
    ...(sbom === undefined || sbom === false
      ? []
      : [{ kind: 'sbom' as const, sbom: wordOf(sbom, ['cyclonedx', 'spdx'], 'require.sbom') }]),
    ...(flagOf(given['provenance'] ?? false, 'require.provenance')
      ? [{ kind: 'provenance' as const }]
      : []),
    ...(scan === undefined ? [] : [scanOf(asObject(scan, 'require.scan'))]),
    ...textsOf(attestations ?? [], 'require.attestations').map((predicateType) => ({
      kind: 'attestation' as const,
      predicateType,
    })),
  ]
}

function scanOf(given: JsonObject): Demand {
  refuseUnknown(given, ['maxAge'], 'require.scan')
  return { kind: 'scan', maxAgeHours: parseHours(asString(given['maxAge'], 'require.scan.maxAge')) }
}

/** `36h` or `7d`, in hours. Throws PolicyError RULE_MALFORMED. */
export function parseHours(text: string): number {
  const [, count, unit] = /^([0-9]{1,5})(h|d)$/.exec(text) ?? []
  if (count !== undefined) return Number(count) * (unit === 'd' ? 24 : 1)
  throw malformedRule(
    `${JSON.stringify(printable(text))} is no age`,
    'Give hours or days, like 36h or 7d.',
  )
}

function enforceOf(value: unknown): AdmissionRule['enforce'] {
  if (value === 'everywhere') return value
  return textsOf(value, 'enforce')
}

function instanceOf(document: JsonObject): RuleInstance {
  const { trustedRoot, tuf } = document
  if (trustedRoot === undefined && tuf === undefined) return { kind: 'public-good' }
  if (trustedRoot === undefined) {
    throw malformedRule(
      'tuf is given without trustedRoot',
      'Add trustedRoot, the text of the trusted_root.json that the repository serves.',
    )
  }
  const text = asString(trustedRoot, 'trustedRoot')
  if (tuf === undefined) return { kind: 'private', trustedRoot: text }
  const given = asObject(tuf, 'tuf')
  refuseUnknown(given, ['mirror', 'root'], 'tuf')
  const mirror = asString(given['mirror'], 'tuf.mirror')
  return {
    kind: 'private',
    trustedRoot: text,
    tuf: { mirror, root: asString(given['root'], 'tuf.root') },
  }
}

function textsOf(value: unknown, what: string): readonly string[] {
  return asArray(value, what).map((item) => asString(item, `an item of ${what}`))
}

function flagOf(value: unknown, what: string): boolean {
  if (typeof value === 'boolean') return value
  throw malformedRule(`${what} is neither true nor false`, 'Write true or false, without quotes.')
}

function wordOf<Word extends string>(value: unknown, words: readonly Word[], what: string): Word {
  const word = words.find((candidate) => candidate === value)
  if (word !== undefined) return word
  throw malformedRule(
    `${what} is ${JSON.stringify(printable(String(value)))}`,
    `Give one of ${words.join(', ')}.`,
  )
}

/** Keys are not certified for anybody. */
function refuseBeside(given: JsonObject, kind: 'keys' | 'kms'): void {
  const other = Object.keys(given).find((name) => name !== kind)
  if (other === undefined) return
  throw malformedRule(
    `signedBy has ${kind} and ${other}`,
    `Leave ${other} out: it is what a certificate says, and a key has none.`,
  )
}

function refuseUnknown(given: JsonObject, known: readonly string[], what: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw malformedRule(
    `${what} has a field ${JSON.stringify(printable(unknown))}, which means nothing here`,
    `The fields are ${known.join(', ')}.`,
  )
}
