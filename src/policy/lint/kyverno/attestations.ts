import { predicateTypeOf } from '../../../attestation/predicate-types.ts'
import {
  SLSA_V02_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
} from '../../../attestation/predicate-types.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../../sigstore/media-types.ts'
import { append, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { NOBODY } from '../identity-pattern.ts'
import { attestorsOfAttestation, nobody } from './attestation-attestors.ts'
import { formatFor } from './format.ts'
import { attestationsOf, formatOf, verificationsIn } from './places.ts'

/** `predicateType`, which Kyverno warns of. */
export const predicateType: Trap = {
  id: 'kyverno/predicate-type',
  severity: 'deprecated',
  why: 'type has replaced it.',
  faults: (policy) =>
    verificationsIn(policy)
      .flatMap(attestationsOf)
      .filter(({ value }) => isGiven(value['predicateType']))
      .map(({ value, path, rule }) => ({
        path: `${path}.predicateType`,
        rule,
        message: 'predicateType is deprecated, and will be removed',
        fix: 'type',
        mend: () => {
          if (!isGiven(value['type'])) value['type'] = value['predicateType']
          delete value['predicateType']
        },
      })),
}

/** A type that no attestation has: cosign's short names, and the provenance of another version. */
export const attestationType: Trap = {
  id: 'kyverno/attestation-type',
  severity: 'denies',
  why: 'The type is compared letter by letter with the predicateType of the statement.',
  faults: (policy) =>
    verificationsIn(policy)
      .flatMap(attestationsOf)
      .flatMap(({ value, path, rule }): readonly Fault[] => {
        const name = isGiven(value['type']) ? 'type' : 'predicateType'
        const type = textIn(value, name)
        if (type === undefined) return []
        const uri = predicateTypeOf(type)
        const isOldProvenance = uri === SLSA_V02_PREDICATE_TYPE
        if (uri === type && !isOldProvenance) return []
        const better = isOldProvenance ? SLSA_V1_PREDICATE_TYPE : uri
        // Conditions on the old predicate would fail on the new one.
        const isKept = better === undefined || (type === uri && isGiven(value['conditions']))
        return [
          {
            path: `${path}.${name}`,
            rule,
            message: isOldProvenance
              ? `${type} is provenance of version 0.2: images with version 1, as GitHub and seal-image write it, are denied`
              : `no attestation has the type ${JSON.stringify(type)}: every image is denied`,
            fix: isKept ? 'left as it is: name the type by its URI' : `type: ${better}`,
            mend: () => {
              if (!isKept) value[name] = better
            },
          },
        ]
      }),
}

/** An attestation that nobody in particular must have signed. */
export const attestationWithoutAttestors: Trap = {
  id: 'kyverno/attestation-without-attestors',
  severity: 'admits',
  why: 'The signers of the image are not asked of its attestations: an attestation without attestors is looked up with an empty one.',
  faults: (policy, { format }) =>
    verificationsIn(policy).flatMap((verification) =>
      attestationsOf(verification)
        .filter(({ value }) => objectsIn(value, 'attestors').length === 0)
        .map(({ value, path, rule }) => {
          const isCosign = formatOf(verification.value, 'cosign') === 'cosign'
          const signers = objectsIn(verification.value, 'attestors')
          return {
            path: `${path}.attestors`,
            rule,
            severity: isCosign ? ('admits' as const) : ('denies' as const),
            message: isCosign
              ? `anybody may write the attestation: whoever has a certificate of the public instance${format === 'bundle' ? '; and in bundles it denies every image' : ''}`
              : 'every image is denied: no identity is there to compare with',
            fix:
              signers.length > 0
                ? 'the attestors of the image'
                : `fill in who attests: ${NOBODY} stands there, which nobody is`,
            mend: () => {
              value['attestors'] = signers.length > 0 ? attestorsOfAttestation(signers) : nobody()
            },
          }
        }),
    ),
}

/** In bundles, an SBOM is as good a signature as any. */
export const anyBundle: Trap = {
  id: 'kyverno/any-bundle',
  severity: 'admits',
  why: 'In type SigstoreBundle, attestors at the image are satisfied by any bundle of theirs, whatever it states.',
  faults: (policy, options) =>
    verificationsIn(policy).flatMap((place): readonly Fault[] => {
      const { value, path, rule } = place
      const attestors = objectsIn(value, 'attestors')
      const types = attestationsOf(place).map(({ value: attestation }) => attestation['type'])
      const isBundle = formatFor(place, options) === 'bundle'
      const isYet = textIn(place.verification, 'type') !== undefined
      if (!isBundle || attestors.length === 0 || types.includes(SIGNATURE_PREDICATE_TYPE)) return []
      return [
        {
          path: `${path}.attestors`,
          rule,
          severity: isYet ? 'admits' : 'hint',
          message: `${isYet ? '' : 'once bundles are read, '}an image that carries an SBOM or a failed scan of these signers passes as signed`,
          fix: `an attestation of type ${SIGNATURE_PREDICATE_TYPE}: the signature itself`,
          mend: () => {
            append(value, 'attestations', {
              name: 'signature',
              type: SIGNATURE_PREDICATE_TYPE,
              attestors: attestorsOfAttestation(attestors),
            })
          },
        },
      ]
    }),
}
