import { append, type Fields, fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { attestorsOfAttestation } from './attestation-attestors.ts'
import { attestorSetsOf, type Place, verificationsIn } from './places.ts'

const SIGNER_FIELDS = ['key', 'issuer', 'subject', 'roots', 'annotations', 'additionalExtensions']

/** `image`, `key`, `issuer`, … at the entry of verifyImages itself. */
export const deprecatedImageFields: Trap = {
  id: 'kyverno/deprecated-image-fields',
  severity: 'deprecated',
  why: 'imageReferences and attestors have replaced them; Kyverno still converts them.',
  faults: (policy) =>
    verificationsIn(policy).flatMap((place): readonly Fault[] => {
      const { value, path, rule } = place
      const given = ['image', ...SIGNER_FIELDS].filter((name) => isGiven(value[name]))
      if (given.length === 0) return []
      return [
        {
          path,
          rule,
          message: `deprecated: ${given.join(', ')}`,
          fix: 'imageReferences and attestors that say the same',
          mend: () => {
            convert(place)
          },
        },
      ]
    }),
}

/** A key beside attestations: Kyverno's own conversion loses it. */
export const keyBesideAttestations: Trap = {
  id: 'kyverno/key-beside-attestations',
  severity: 'admits',
  why: 'Kyverno 1.19.1 hands the deprecated key or issuer to the attestations, and then takes the attestations as they were before.',
  faults: (policy) =>
    verificationsIn(policy)
      .filter(
        ({ value }) => signerIn(value) !== undefined && objectsIn(value, 'attestations').length > 0,
      )

      .map((place) => ({
        path: place.path,
        rule: place.rule,
        message: 'neither the image nor its attestations are held to the key that the entry names',
        fix: 'the same signer as attestors of the image and of each attestation',
        mend: () => {
          convert(place)
        },
      })),
}

/** What these fields were meant to say. */
function convert(place: Place): void {
  const verification = place.value
  const image = textIn(verification, 'image')
  if (image !== undefined) append(verification, 'imageReferences', image)
  const signer = signerIn(verification)
  if (signer !== undefined) {
    append(verification, 'attestors', signer)
    for (const attestation of objectsIn(verification, 'attestations')) {
      append(attestation, 'attestors', ...attestorsOfAttestation([signer]))
    }
  }
  handDown(place)
  for (const name of ['image', ...SIGNER_FIELDS]) Reflect.deleteProperty(verification, name)
}

/** What narrows the signers of an entry, to each of them that says nothing else. */
function handDown(place: Place): void {
  const { annotations, additionalExtensions } = place.value
  for (const entry of attestorSetsOf(place).flatMap(({ value }) => objectsIn(value, 'entries'))) {
    if (isGiven(annotations) && fieldsIn(entry, 'attestor') === undefined) {
      entry['annotations'] ??= structuredClone(annotations)
    }
    const keyless = fieldsIn(entry, 'keyless')
    if (keyless !== undefined && isGiven(additionalExtensions)) {
      keyless['additionalExtensions'] ??= structuredClone(additionalExtensions)
    }
  }
}

function signerIn(verification: Fields): Fields | undefined {
  const { annotations, additionalExtensions, roots, subject, issuer } = verification
  const key = textIn(verification, 'key')
  const noted = isGiven(annotations) ? { annotations } : {}
  if (key !== undefined) return { entries: [{ keys: { publicKeys: key }, ...noted }] }
  if (!isGiven(issuer) && !isGiven(subject)) return undefined
  const given = Object.entries({ issuer, subject, roots, additionalExtensions })
  const keyless = Object.fromEntries(given.filter(([, value]) => isGiven(value)))
  return { entries: [{ keyless, ...noted }] }
}
