import { asArray, asObject, parseJson } from '../src/shared/json.ts'
import { comparable, MAX_DOCUMENT_BYTES, type PurlComparison, purlsOf } from './sbom-comparison.ts'
import { DIFFERENCES } from './sbom-differences.ts'

const OWNER = 'seal-image:owner'
const SKIPPED = 'seal-image:skipped'

/** What our document with `--owned mark` says beside what it lists. */
export interface OurWords {
  readonly purls: ReadonlySet<string>
  /** In files of the operating system's packages, and so not in the document without that option. */
  readonly owned: ReadonlySet<string>
  /** `PATH: WHY`. */
  readonly skipped: readonly string[]
}

export function ourWordsOf(document: Uint8Array): OurWords {
  const parsed = asObject(
    parseJson(document, 'our SBOM', { maxBytes: MAX_DOCUMENT_BYTES }),
    'our SBOM',
  )
  const owned = new Set<string>()
  for (const item of asArray(parsed['components'] ?? [], 'components')) {
    const component = asObject(item, 'a component')
    const purl = component['purl']
    if (typeof purl === 'string' && valuesOf(component, OWNER).length > 0) {
      owned.add(comparable(purl))
    }
  }
  const metadata = asObject(parsed['metadata'], 'metadata')
  return { purls: purlsOf(document), owned, skipped: valuesOf(metadata, SKIPPED) }
}

/**
 * What in a comparison nothing explains: each package URL of one document alone must be owned by the operating system's packages or
 * stand in `DIFFERENCES`, with what is said of it there in our document; and what stands there must still be a difference.
 */
export function unexplained(
  { onlyTheirs, onlyOurs }: Pick<PurlComparison, 'onlyTheirs' | 'onlyOurs'>,
  ours: OurWords,
): readonly string[] {
  const instead = new Map(DIFFERENCES.flatMap(({ theirs }) => Object.entries(theirs)))
  const alone = new Set([...instead.values(), ...DIFFERENCES.flatMap((one) => one.ours ?? [])])
  const missed = onlyTheirs.filter(
    (purl) => !ours.owned.has(purl) && !isInstead(purl, instead.get(nameOf(purl)), ours),
  )
  const their = new Set(onlyTheirs.map(nameOf))
  const gone = [...instead.keys()].filter((name) => !their.has(name))
  return [
    ...missed.map((purl) => `only syft has ${purl}`),
    ...onlyOurs.filter((purl) => !alone.has(nameOf(purl))).map((purl) => `only we have ${purl}`),
    ...gone.map((name) => `syft alone is said to have ${name}`),
  ]
}

function isInstead(purl: string, our: string | undefined, ours: OurWords): boolean {
  if (our === undefined) return false
  if (our.startsWith('pkg:')) return ours.purls.has(`${our}${purl.slice(nameOf(purl).length)}`)
  return ours.skipped.some((text) => text.split(': ', 1)[0]?.endsWith(our))
}

/** A package URL without its version and what follows. */
function nameOf(purl: string): string {
  return purl.replace(/[?#].*$/s, '').replace(/@[^@/]*$/, '')
}

function valuesOf(holder: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return asArray(holder['properties'] ?? [], 'properties').flatMap((item) => {
    const property = asObject(item, 'a property')
    return property['name'] === name ? [String(property['value'])] : []
  })
}
