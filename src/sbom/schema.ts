import { Ajv, type ValidateFunction } from 'ajv'
import { asArray, asObject, canonicalJson } from '../shared/json.ts'
import bom15 from './schema/bom-1.5.json' with { type: 'json' }
import bom16 from './schema/bom-1.6.json' with { type: 'json' }
import bom17 from './schema/bom-1.7.json' with { type: 'json' }
import cryptographySchema from './schema/cryptography-defs.json' with { type: 'json' }
import jsfSchema from './schema/jsf-0.82.json' with { type: 'json' }
import spdxSchema from './schema/spdx.json' with { type: 'json' }
import { refused } from './sbom-error.ts'

/** The formats that the schema names. Loose where the RFCs are loose; a wrong date or address is what they must catch. */
const FORMATS = {
  date: /^\d{4}-[01]\d-[0-3]\d$/,
  'date-time': /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?(?:Z|[+-][0-2]\d:[0-5]\d)$/,
  'idn-email': /^[^\s@]+@[^\s@]+$/,
  'iri-reference': /^[^\s<>"{}|\\^`]*$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/,
}

const SCHEMAS = 'http://cyclonedx.org/schema'
const BOM_SCHEMAS = new Map<unknown, object>([
  ['1.5', bom15],
  ['1.6', bom16],
  ['1.7', bom17],
])

/**
 * Compiling takes longer than checking: the schemas are ours, so that they need not be checked themselves, and code that runs once
 * need not be made shorter first.
 */
const QUICKLY = { validateSchema: false, meta: false, code: { optimize: false } } as const

/** Parts that no document of ours has. Compiling them takes as long as the others; without them, a document that has one is refused. */
const UNUSED = [
  ...['annotations', 'declarations', 'definitions', 'formulation', 'services', 'signature'],
  'vulnerabilities',
]
const UNUSED_OF_COMPONENTS = [
  ...['cryptoProperties', 'data', 'modelCard', 'pedigree', 'releaseNotes', 'signature', 'swid'],
]

type Compiled = Map<unknown, ValidateFunction>

const compiled = { ours: new Map() as Compiled, foreign: new Map() as Compiled }

/**
 * Refuses a document of ours that is not CycloneDX 1.5, 1.6 or 1.7 JSON (the schema of its version), that has parts which ours never
 * have, or that uses a bom-ref twice, in time linear in its size: the schemas' `uniqueItems`, which costs the square of it, is taken out of our copies and checked here instead.
 * Throws SbomError `SBOM_INVALID`.
 */
export function checkCycloneDx(document: unknown): void {
  check(document, 'ours')
}

/** The same for a document of somebody else's, which may have any part that the schema knows. Throws SbomError `SBOM_INVALID`. */
export function checkForeignCycloneDx(document: unknown): void {
  check(document, 'foreign')
}

function check(document: unknown, whose: 'ours' | 'foreign'): void {
  const validate = validatorFor(document, whose)
  if (!validate(document)) {
    const [first] = validate.errors ?? []
    throw invalid(`${first?.instancePath ?? ''} ${first?.message ?? 'does not fit the schema'}`)
  }
  checkUnique(asObject(document, 'it'))
}

/** Compiled when it is first asked for. */
function validatorFor(document: unknown, whose: 'ours' | 'foreign'): ValidateFunction {
  const version =
    typeof document === 'object' && document !== null && 'specVersion' in document
      ? document.specVersion
      : undefined
  const known = compiled[whose].get(version)
  if (known !== undefined) return known
  const schema = BOM_SCHEMAS.get(version)
  if (schema === undefined) throw invalid('it is of none of the versions 1.5, 1.6 and 1.7')
  const ajv = new Ajv({ ...QUICKLY, strict: false, formats: FORMATS, logger: false })
  // The schemas refer to these by the names of the library's files.
  ajv.addSchema(spdxSchema, `${SCHEMAS}/spdx.SNAPSHOT.schema.json`)
  ajv.addSchema(jsfSchema, `${SCHEMAS}/jsf-0.82.SNAPSHOT.schema.json`)
  ajv.addSchema(cryptographySchema, `${SCHEMAS}/cryptography-defs.SNAPSHOT.schema.json`)
  const validate = ajv.compile(whose === 'ours' ? withoutUnused(schema) : schema)
  compiled[whose].set(version, validate)
  return validate
}

function withoutUnused(schema: object): object {
  const { properties, definitions, ...rest } = asObject(schema, 'the schema')
  const { component, ...others } = asObject(definitions, 'definitions')
  const ofComponents = asObject(component, 'component')
  return {
    ...rest,
    properties: without(properties, UNUSED),
    definitions: {
      ...others,
      component: {
        ...ofComponents,
        properties: without(ofComponents['properties'], UNUSED_OF_COMPONENTS),
      },
    },
  }
}

/** The schema `false` takes nothing; a property that is there and undefined, as the library leaves them, is not asked. */
function without(properties: unknown, names: readonly string[]): object {
  const nothing = names.map((name) => [name, false] as const)
  return { ...asObject(properties, 'properties'), ...Object.fromEntries(nothing) }
}

function checkUnique(document: Readonly<Record<string, unknown>>): void {
  for (const list of ['components', 'services', 'dependencies', 'compositions']) {
    const items = new Set<string>()
    for (const item of asArray(document[list] ?? [], list)) {
      const text = canonicalJson(item)
      if (items.has(text)) throw invalid(`/${list} has an item twice: ${text.slice(0, 200)}`)
      items.add(text)
    }
  }
  const refs = new Set<string>()
  const metadata = asObject(document['metadata'] ?? {}, 'metadata')
  for (const ref of [...refsIn([metadata['component']]), ...refsIn(document['components'])]) {
    if (refs.has(ref)) throw invalid(`the bom-ref ${ref.slice(0, 200)} stands twice`)
    refs.add(ref)
  }
}

/** The bom-refs of components and of those within them. The schema has been checked, so that the shapes are known. */
function refsIn(components: unknown): readonly string[] {
  const refs: string[] = []
  const waiting = [...asArray(components ?? [], 'components')]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { 'bom-ref': ref, components: inner } = asObject(next, 'a component')
    if (typeof ref === 'string') refs.push(ref)
    for (const item of asArray(inner ?? [], 'components')) waiting.push(item)
  }
  return refs
}

function invalid(what: string): Error {
  return refused({ code: 'SBOM_INVALID', message: `the SBOM is not CycloneDX: ${what}` })
}
