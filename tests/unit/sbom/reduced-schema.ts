import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFileSync } from 'node:fs'

const PROSE = new Set([
  'description',
  'title',
  '$comment',
  'examples',
  'meta:enum',
  'deprecated',
  'default',
  'uniqueItems',
])
const NAMED = new Set(['properties', 'definitions', 'patternProperties'])

/** The CycloneDX library's schema of that name, as src/sbom/schema holds it (see the README there). */
export function reducedSchema(name: string): unknown {
  const library = createRequire(import.meta.url).resolve(
    '@cyclonedx/cyclonedx-library/package.json',
  )
  const path = join(dirname(library), 'res', 'schema', `${name}.SNAPSHOT.schema.json`)
  return reduced(JSON.parse(readFileSync(path, 'utf8')), false)
}

/** Below `properties` and the like, the keys are names and not keywords. */
function reduced(value: unknown, keysAreNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => reduced(item, false))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keysAreNames || !PROSE.has(key))
      .map(([key, item]) => [key, reduced(item, !keysAreNames && NAMED.has(key))]),
  )
}
