import { type Fields, fieldsIn, fieldsOfEach, isFields, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { NOBODY } from '../identity-pattern.ts'
import { pemBlocks } from '../public-key.ts'
import { attestationsOf, formatOf, verificationsIn } from './places.ts'

/** Attestors within attestors, where Kyverno does not look into them. */
export const nestedAttestationAttestor: Trap = {
  id: 'kyverno/nested-attestation-attestor',
  severity: 'admits',
  why: 'Of attestations Kyverno 1.19.1 takes a nested attestor for one that says nothing.',
  faults: (policy) =>
    verificationsIn(policy)
      .flatMap(attestationsOf)
      .filter(({ value }) => objectsIn(value, 'attestors').some(hasNested))
      .map(({ value, path, rule, verification }): Fault => {
        const isCosign = formatOf(verification, 'cosign') === 'cosign'
        const sets = objectsIn(value, 'attestors')
        const isSayable = sets.every((set) => unnested(set) !== undefined)
        return {
          path: `${path}.attestors`,
          rule,
          severity: isCosign ? 'admits' : 'denies',
          message: isCosign
            ? 'anybody may write the attestation: whoever has a certificate of the public instance'
            : 'every image is denied: no identity is there to compare with',
          fix: isSayable
            ? 'the same without nesting'
            : `fill in who attests: ${NOBODY} stands there, for so many of so many cannot be said without nesting`,
          mend: () => {
            value['attestors'] = attestorsOfAttestation(sets)
          },
        }
      }),
}

/** The attestors of an image as an attestation can have them: without nesting, a key an entry, and without annotations, which only signatures have. */
export function attestorsOfAttestation(sets: readonly Fields[]): readonly Fields[] {
  return structuredClone(sets).flatMap((set) =>
    (unnested(set) ?? nobody()).map((flat) => ({
      ...flat,
      entries: objectsIn(flat, 'entries').map((entry) =>
        Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'annotations')),
      ),
    })),
  )
}

/** Attestors that nobody satisfies. */
export function nobody(): readonly Fields[] {
  const rekor = { url: 'https://rekor.sigstore.dev' }
  return [{ entries: [{ keyless: { subject: NOBODY, issuer: NOBODY, rekor } }] }]
}

/** An entry for each key of a text that has several. */
export function keyEntries(entry: Fields): readonly Fields[] {
  const keys = entry['keys']
  const blocks = isFields(keys) ? pemBlocks(textIn(keys, 'publicKeys') ?? '') : []
  if (blocks.length < 2) return [entry]
  return blocks.map((publicKeys) => ({ ...entry, keys: { ...(keys as Fields), publicKeys } }))
}

/** Sets that must all be satisfied, and are exactly where this one is; undefined where that takes nesting. */
function unnested(set: Fields): readonly Fields[] | undefined {
  const entries = objectsIn(set, 'entries').flatMap(keyEntries)
  const flat = { ...set, entries }
  if (!hasNested(flat)) return [flat]
  const within = fieldsOfEach(entries, 'attestor').map(unnested)
  const own = entries.filter((entry) => fieldsIn(entry, 'attestor') === undefined)
  if (required(flat) >= entries.length) {
    if (within.includes(undefined)) return undefined
    const sets = within.flatMap((nested) => nested ?? [])
    return own.length === 0 ? sets : [...sets, { entries: own }]
  }
  const alternatives = within.flatMap((nested) => {
    const [only, ...others] = nested ?? []
    return only === undefined || others.length > 0 || required(only) > 1 ? [] : [only]
  })
  if (required(flat) > 1 || alternatives.length < within.length) return undefined
  return [
    { count: 1, entries: [...own, ...alternatives.flatMap((it) => objectsIn(it, 'entries'))] },
  ]
}

/** How many entries must have signed: all, unless the set says otherwise. */
function required(set: Fields): number {
  const { count } = set
  return typeof count === 'number' && count > 0 ? count : objectsIn(set, 'entries').length
}

function hasNested(set: Fields): boolean {
  return objectsIn(set, 'entries').some((entry) => fieldsIn(entry, 'attestor') !== undefined)
}
