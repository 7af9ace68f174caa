import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { plain } from '../package.ts'
import { type Coordinates, mavenId, mavenVersion } from './maven-names.ts'

/** What is read of a `pom.xml`. */
export interface Pom extends Coordinates {
  readonly licences: readonly string[]
  readonly organisation?: string | undefined
  /** Those that wrote it. */
  readonly developers?: string | undefined
}

const MAX_LICENCES = 20
const MAX_DEVELOPERS = 20
const MAX_TEXT = 1024
/** Properties may be made of properties. */
const MAX_ROUNDS = 4
const PROPERTY = /\$\{(?<key>[^${}]+)\}/g

/**
 * A project's own description (Maven's POM reference): its coordinates, those it inherits from the parent that it names, its licences, and
 * whose it is. Entities that its document type declares are not replaced. Undefined where it is no such document.
 */
export function readPom(content: Buffer): Pom | undefined {
  const root = rootOf(content)
  if (root?.name !== 'project') return undefined
  const project = fieldsOf(root)
  const parent = fieldsOf(project.get('parent'))
  const properties = fieldsOf(project.get('properties'))
  const replace: Replace = (text) => resolved(text, { project, parent, properties })
  const namesIn = (list: string, max: number): readonly string[] => {
    const items = project.get(list)?.children.filter(isElement) ?? []
    return items
      .slice(0, max)
      .flatMap((item) => plain(replace(textOf(fieldsOf(item), 'name'))) ?? [])
  }
  const developers = namesIn('developers', MAX_DEVELOPERS)
  return {
    group: mavenId(replace(textOf(project, 'groupId') ?? textOf(parent, 'groupId'))),
    artifact: mavenId(replace(textOf(project, 'artifactId'))),
    version: mavenVersion(replace(textOf(project, 'version') ?? textOf(parent, 'version'))),
    licences: namesIn('licenses', MAX_LICENCES),
    organisation: plain(replace(textOf(fieldsOf(project.get('organization')), 'name'))),
    developers: plain(developers.join(', ')) ?? developers[0],
  }
}

type Replace = (text: string | undefined) => string | undefined

/** Elements by their names, of each the first. */
type Fields = ReadonlyMap<string, XmlElement>

function rootOf(content: Buffer): XmlElement | undefined {
  try {
    return parseXml(decoded(content)).root ?? undefined
  } catch {
    // Not well-formed, or nested deeper than the stack: either way it is no description of a project.
    return undefined
  }
}

/** UTF-8 unless it says that it is Latin-1, as older ones do. */
function decoded(content: Buffer): string {
  const declaration = content.toString('latin1', 0, 100)
  const isLatin = /^<\?xml[^>]*encoding=["'](?:iso-8859-1|us-ascii|windows-1252)["']/i.test(
    declaration,
  )
  return content.toString(isLatin ? 'latin1' : 'utf8')
}

function isElement(node: unknown): node is XmlElement {
  return node instanceof XmlElement
}

function fieldsOf(element: XmlElement | undefined): Fields {
  const fields = new Map<string, XmlElement>()
  for (const node of element?.children.filter(isElement) ?? []) {
    if (!fields.has(node.name)) fields.set(node.name, node)
  }
  return fields
}

function textOf(fields: Fields, name: string): string | undefined {
  const text = fields.get(name)?.text.trim()
  return text === undefined || text.length > MAX_TEXT ? undefined : text
}

interface Scope {
  readonly project: Fields
  readonly parent: Fields
  readonly properties: Fields
}

/** `${project.version}`, `${parent.version}` and the project's own properties are replaced; with any other it is undefined. */
function resolved(text: string | undefined, scope: Scope): string | undefined {
  let value = text
  for (let round = 0; round < MAX_ROUNDS && value?.includes('${') === true; round++) {
    if (value.length > MAX_TEXT) return undefined
    value = value.replace(PROPERTY, (whole, key: string) => property(key, scope) ?? whole)
  }
  return value?.includes('${') === true ? undefined : value
}

function property(key: string, { project, parent, properties }: Scope): string | undefined {
  const bare = key.replace(/^(?:project|pom)\./, '')
  if (bare.startsWith('parent.')) return textOf(parent, bare.slice('parent.'.length))
  return textOf(properties, key) ?? textOf(project, bare) ?? textOf(parent, bare)
}
