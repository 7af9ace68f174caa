import {
  OPENVEX_PREDICATE_TYPE,
  SLSA_V02_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
  SPDX_PREDICATE_TYPE,
  VULN_PREDICATE_TYPE,
} from './predicate-types.ts'

type Fields = Readonly<Record<string, unknown>>

/** What stands at a path must be so, and what that is called. */
type Rule = readonly [path: string, kind: Kind]

interface Kind {
  readonly name: string
  readonly fits: (value: unknown) => boolean
}

const TIME =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/

const text: Kind = { name: 'a text', fits: (value) => typeof value === 'string' && value !== '' }
const textOrNone: Kind = { name: 'a text', fits: (value) => typeof value === 'string' }
const object: Kind = { name: 'an object', fits: isFields }
const list: Kind = { name: 'a list of something', fits: (value) => itemsOf(value).length > 0 }
const time: Kind = {
  name: 'a time (RFC 3339)',
  fits: (value) => typeof value === 'string' && TIME.test(value),
}
const count: Kind = {
  name: 'a number from 1 on',
  fits: (value) => Number.isInteger(value) && Number(value) > 0,
}
const openVexContext: Kind = {
  name: 'https://openvex.dev/ns, with a version or without',
  fits: (value) => /^https:\/\/openvex\.dev\/ns(?:\/v[0-9.]+)?$/.test(String(value)),
}
const spdxVersion: Kind = {
  name: 'SPDX-2.2 or SPDX-2.3',
  fits: (value) => /^SPDX-2\.[23]$/.test(String(value)),
}

const SPDX_2: readonly Rule[] = [
  ['spdxVersion', spdxVersion],
  ...(['dataLicense', 'SPDXID', 'name', 'documentNamespace'] as const).map((name): Rule => [
    name,
    text,
  ]),
  ['creationInfo.created', time],
  ['creationInfo.creators', list],
]
const SPDX_3: readonly Rule[] = [['@graph', list]]
const OPENVEX: readonly Rule[] = [
  ['@context', openVexContext],
  ['@id', text],
  ['author', text],
  ['timestamp', time],
  ['version', count],
  ['statements', list],
]
const VULN: readonly Rule[] = [
  ['invocation', object],
  ['scanner.uri', text],
  ['scanner.version', textOrNone],
  ['scanner.db.uri', textOrNone],
  ['scanner.db.version', textOrNone],
  ['scanner.result', object],
  ['metadata.scanStartedOn', time],
  ['metadata.scanFinishedOn', time],
]
const SLSA_V1: readonly Rule[] = [
  ['buildDefinition.buildType', text],
  ['buildDefinition.externalParameters', object],
  ['runDetails.builder.id', text],
]
const SLSA_V02: readonly Rule[] = [
  ['builder.id', text],
  ['buildType', text],
]
const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation']

/**
 * What a predicate lacks of what its specification demands (SPDX 2.3, OpenVEX 0.2.0, cosign's vuln/v1, SLSA provenance); undefined
 * where nothing is missing, and for types that are not known here. CycloneDX has a schema, which is the sbom room's.
 */
export function predicateComplaint(predicateType: string, predicate: Fields): string | undefined {
  if ('predicateType' in predicate && '_type' in predicate) {
    return 'it is a whole in-toto statement, and the predicate alone is wanted'
  }
  const broken = rulesOf(predicateType, predicate).find(
    ([path, kind]) => !kind.fits(at(predicate, path)),
  )
  if (broken !== undefined) return `"${broken[0]}" is not ${broken[1].name}`
  return isOpenVex(predicateType) ? statementComplaint(predicate) : undefined
}

function rulesOf(predicateType: string, predicate: Fields): readonly Rule[] {
  if (isOpenVex(predicateType)) return OPENVEX
  switch (predicateType) {
    case SPDX_PREDICATE_TYPE:
      return '@graph' in predicate ? SPDX_3 : SPDX_2
    case VULN_PREDICATE_TYPE:
      return VULN
    case SLSA_V1_PREDICATE_TYPE:
      return SLSA_V1
    case SLSA_V02_PREDICATE_TYPE:
      return SLSA_V02
    default:
      return []
  }
}

function isOpenVex(predicateType: string): boolean {
  return (
    predicateType === OPENVEX_PREDICATE_TYPE ||
    predicateType.startsWith(`${OPENVEX_PREDICATE_TYPE}/`)
  )
}

/** OpenVEX, "Statement fields": each speaks of a vulnerability, and says why where it says that it does no harm. */
function statementComplaint({ statements }: Fields): string | undefined {
  for (const [index, statement] of itemsOf(statements).entries()) {
    const { vulnerability, status, justification, impact_statement: impact } = fieldsOf(statement)
    const where = `statement ${index + 1}`
    const name = isFields(vulnerability) ? vulnerability['name'] : vulnerability
    if (!text.fits(name)) return `${where} names no vulnerability`
    if (!VEX_STATUSES.includes(String(status))) return `${where} has no status that is one`
    if (status === 'not_affected' && !text.fits(justification) && !text.fits(impact)) {
      return `${where} says not_affected without a justification or an impact_statement`
    }
  }
  return undefined
}

function at(predicate: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => fieldsOf(value)[name], predicate)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
