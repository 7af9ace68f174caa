import { asArray, asObject, parseJson } from '../src/shared/json.ts'

export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

/** The package URLs of two documents of one image. */
export interface PurlComparison {
  readonly both: number
  readonly onlyTheirs: readonly string[]
  readonly onlyOurs: readonly string[]
  /** By the type of the package URL, both counts in code-unit order of the types. */
  readonly byType: Readonly<Record<string, Counts>>
}

export interface Counts {
  readonly both: number
  readonly theirs: number
  readonly ours: number
}

/** The package URLs of a CycloneDX document, those of components inside components too; one that stands twice counts once. */
export function purlsOf(document: Uint8Array): ReadonlySet<string> {
  const parsed = parseJson(document, 'the SBOM', { maxBytes: MAX_DOCUMENT_BYTES })
  const purls = new Set<string>()
  const gather = (components: unknown): void => {
    for (const item of asArray(components ?? [], 'components')) {
      const component = asObject(item, 'a component')
      const purl = component['purl']
      if (typeof purl === 'string') purls.add(comparable(purl))
      gather(component['components'])
    }
  }
  gather(asObject(parsed, 'the SBOM')['components'])
  return purls
}

export function comparePurls(
  theirs: ReadonlySet<string>,
  ours: ReadonlySet<string>,
): PurlComparison {
  const types = [...new Set([...theirs, ...ours].map(typeOf))].sort()
  const count = (purls: ReadonlySet<string>, type: string): number =>
    [...purls].filter((purl) => typeOf(purl) === type).length
  const both = theirs.intersection(ours)
  return {
    both: both.size,
    onlyTheirs: [...theirs.difference(ours)].sort(),
    onlyOurs: [...ours.difference(theirs)].sort(),
    byType: Object.fromEntries(
      types.map((type) => [
        type,
        { both: count(both, type), theirs: count(theirs, type), ours: count(ours, type) },
      ]),
    ),
  }
}

/** Writers differ in which characters they escape, and mean the same (purl-spec: values are compared decoded). */
export function comparable(purl: string): string {
  try {
    return decodeURIComponent(purl)
  } catch {
    return purl
  }
}

function typeOf(purl: string): string {
  return /^pkg:([^/]+)\//.exec(purl)?.[1] ?? ''
}
