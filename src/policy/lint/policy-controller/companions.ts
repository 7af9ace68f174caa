import { type Fields, isFields, isGiven, objectsIn, sameText, textIn } from '../../fields.ts'
import type { Beside } from '../finding.ts'
import { authoritiesIn, globsIn, specOf } from './places.ts'

/**
 * The policies beside one that every image of its kind has to satisfy as well, signed by the same or by fewer: policy-controller wants
 * all policies satisfied that match an image.
 */
export function companionsOf(policy: Fields, beside: Beside): Beside {
  return beside.filter(
    (other) =>
      isAsStrict(other, policy) &&
      sameText(matchOf(other), matchOf(policy)) &&
      globsIn(policy).every((glob) => globsIn(other).some((wider) => covers(wider, glob))) &&
      signersOf(other).every((signer) => signersOf(policy).includes(signer)),
  )
}

function isAsStrict(other: Fields, policy: Fields): boolean {
  return textIn(specOf(other), 'mode') !== 'warn' || textIn(specOf(policy), 'mode') === 'warn'
}

/** Whether a glob surely matches all that another one does: the same, or everything below a place. */
function covers(wider: string, glob: string): boolean {
  const place = wider.slice(0, -'**'.length)
  return wider === glob || (wider.endsWith('**') && !place.includes('*') && glob.startsWith(place))
}

/** Whoever may have signed: the identities of keyless authorities, with where their certificates come from, and the keys. */
function signersOf(policy: Fields): readonly string[] {
  return authoritiesIn(policy).flatMap(({ value: { key, keyless } }) => {
    if (isGiven(key)) return [JSON.stringify(key)]
    if (!isFields(keyless)) return []
    return objectsIn(keyless, 'identities').map((identity) =>
      JSON.stringify({ ...keyless, identities: [identity] }),
    )
  })
}

/** An empty one says as little as none. */
function matchOf(policy: Fields): unknown {
  const { match } = specOf(policy)
  return isGiven(match) ? match : undefined
}
