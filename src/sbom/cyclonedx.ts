import { createHash } from 'node:crypto'
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { canonicalJson } from '../shared/json.ts'
import type { Method } from './package.ts'
import type { SpecVersion } from './spec-version.ts'

/** A composition statement: how much is known of what the components that it names consist of or need. */
export interface Composition {
  readonly aggregate: 'complete' | 'incomplete' | 'unknown'
  readonly assemblies?: readonly string[]
  readonly dependencies?: readonly string[]
}

/** Where a component was found, and in which layer. */
export interface Occurrence {
  readonly location: string
  readonly additionalContext: string
}

/** Why a component is in the document (CycloneDX 1.6, componentEvidence). */
export interface Evidence {
  readonly identity?: readonly {
    readonly field: 'purl'
    readonly confidence: number
    readonly methods: readonly Method[]
  }[]
  readonly occurrences: readonly Occurrence[]
}

export interface DocumentParts {
  readonly specVersion: SpecVersion
  readonly root: Models.Component
  readonly components: readonly Models.Component[]
  readonly tool: { readonly name: string; readonly version: string }
  readonly timestamp: Date | undefined
  /** Properties of the document itself. */
  readonly properties: readonly (readonly [string, string])[]
  readonly compositions: readonly Composition[]
  /** By bom-ref; the library has no model for them. */
  readonly evidence: ReadonlyMap<string, Evidence>
}

const SPECS = {
  '1.5': Spec.Spec1dot5,
  '1.6': Spec.Spec1dot6,
  '1.7': Spec.Spec1dot7,
} as const

type Document = Readonly<Record<string, unknown>>

/**
 * A CycloneDX document that depends on nothing but its parts: in their order (the library would sort by locale), and
 * with a serial number derived from the content (UUIDv5, RFC 9562 §5.5), so that the same image gives the same bytes.
 */
export function makeDocument(parts: DocumentParts): Document {
  const bom = new Models.Bom()
  bom.metadata.component = parts.root
  bom.metadata.lifecycles.add(Enums.LifecyclePhase.PostBuild)
  bom.metadata.tools.components.add(
    new Models.Component(Enums.ComponentType.Application, parts.tool.name, {
      version: parts.tool.version,
    }),
  )
  if (parts.timestamp !== undefined) bom.metadata.timestamp = parts.timestamp
  for (const [name, value] of parts.properties) {
    bom.metadata.properties.add(new Models.Property(name, value))
  }
  for (const component of parts.components) bom.components.add(component)
  const normalizer = new Serialize.JSON.Normalize.Factory(SPECS[parts.specVersion]).makeForBom()
  const { components = [], ...rest } = normalizer.normalize(bom, { sortLists: false })
  const content = {
    ...rest,
    components: components.map((component) => withEvidence(component, parts)),
    compositions: parts.compositions,
  }
  return { ...content, serialNumber: serialNumberOf(content) }
}

function withEvidence(component: object, { evidence, specVersion }: DocumentParts): object {
  const ref = 'bom-ref' in component ? String(component['bom-ref']) : ''
  const found = evidence.get(ref)
  if (found === undefined) return component
  return { ...component, evidence: specVersion === '1.5' ? olderEvidence(found) : found }
}

/** 1.5 has no place for the layer, and one for one identity. */
function olderEvidence({ identity = [], occurrences }: Evidence): object {
  const [first] = identity
  return {
    ...(first === undefined ? {} : { identity: first }),
    occurrences: occurrences.map(({ location }) => ({ location })),
  }
}

/** The namespace of our serial numbers: a UUID of our own, made once. */
const NAMESPACE = Buffer.from('5ea11a6e0c7d4b3f9a522c1be7d0f3a1', 'hex')

function serialNumberOf(content: object): string {
  const hash = createHash('sha1').update(NAMESPACE).update(canonicalJson(content)).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex', 0, 16)
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ]
  return `urn:uuid:${groups.join('-')}`
}
