import {
  predicateTypeOf,
  SLSA_V02_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
} from '../../../attestation/predicate-types.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../../sigstore/media-types.ts'
import { append, type Fields, fieldsIn, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { identityTraps } from '../identity-traps.ts'
import { anyAuthority, bundleKey, multipleIdentities, staticPass } from './authorities.ts'
import { callerUnchecked, callerUnclear, cueMissingField } from './caller.ts'
import { imageGlob } from './image-glob.ts'
import { nothingVerified } from './nothing-verified.ts'
import { authoritiesIn, ENGINE, keylessIn, specOf } from './places.ts'
import { replacementOf, whyNoPublicKey } from '../public-key.ts'

const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev'
const PUBLIC_REKOR = 'https://rekor.sigstore.dev'

const mode: Trap = {
  id: `${ENGINE}/mode-warn`,
  severity: 'admits',
  why: 'mode: warn turns every failure into a warning.',
  faults: (policy) => {
    const spec = specOf(policy)
    if (textIn(spec, 'mode') !== 'warn') return []
    return [
      {
        path: 'spec.mode',
        message: 'no image is denied',
        fix: 'mode: enforce',
        mend: () => {
          spec['mode'] = 'enforce'
        },
      },
    ]
  },
}

const keylessUrl: Trap = {
  id: `${ENGINE}/keyless-url`,
  severity: 'refused',
  why: 'The webhook asks of each keyless authority one of url and ca-cert.',
  faults: (policy) =>
    keylessIn(policy)
      .filter(({ value }) => !isGiven(value['url']) && !isGiven(value['ca-cert']))
      .map(({ value, path }) => ({
        path: `${path}.url`,
        message: 'the policy is refused: “expected exactly one, got neither: ca-cert, url”',
        fix: `url: ${PUBLIC_FULCIO}`,
        mend: () => {
          value['url'] = PUBLIC_FULCIO
        },
      })),
}

const publicKey: Trap = {
  id: `${ENGINE}/public-key`,
  severity: 'refused',
  why: 'The webhook reads the keys of a policy.',
  faults: (policy, { publicKey: given }) => {
    const unreadable = authoritiesIn(policy).flatMap(({ value, path }) => {
      const key = fieldsIn(value, 'key') ?? {}
      const data = textIn(key, 'data')
      const why = data === undefined ? undefined : whyNoPublicKey(data)
      return data === undefined || why === undefined ? [] : [{ key, data, why, path }]
    })
    const replacement = replacementOf(
      given,
      unreadable.map(({ data }) => data),
    )
    return unreadable.map(({ key, why, path }) => ({
      path: `${path}.key.data`,
      message: `the policy is refused: ${why}`,
      fix: replacement.fix,
      mend: () => {
        if (replacement.key !== undefined) key['data'] = replacement.key
      },
    }))
  },
}

const signatureFormat: Trap = {
  id: `${ENGINE}/signature-format`,
  severity: 'denies',
  why: 'Without signatureFormat cosign’s old tags alone are read; bundles are read for keyless authorities, and of them attestations alone.',
  faults: (policy, { format }) =>
    authoritiesIn(policy).flatMap(({ value, path }): readonly Fault[] => {
      const isBundle = textIn(value, 'signatureFormat') === 'bundle'
      const isLeftOpen = format === 'bundle' && !isGiven(value['signatureFormat'])
      if (!isGiven(value['keyless']) || !(isBundle || isLeftOpen)) return []
      if (isBundle && isGiven(value['attestations'])) return []
      const trust = isLeftOpen ? ownTrustOf(value) : []
      return [
        {
          path: `${path}.signatureFormat`,
          message: isBundle
            ? 'every image is denied: the signature of a bundle is not implemented, only attestations are'
            : 'images whose signatures are bundles are denied: none is found',
          fix:
            trust.length === 0
              ? `signatureFormat: bundle, and the signature as an attestation of type ${SIGNATURE_PREDICATE_TYPE}; with --format cosign the policy is left at the old tags`
              : `left as it is: for bundles ${trust.join(' and ')} would not be looked at, and the public instance trusted; name a TrustRoot, or store the images in cosign’s old format, too (--format cosign)`,
          mend: () => {
            if (trust.length > 0) return
            value['signatureFormat'] = 'bundle'
            append(value, 'attestations', {
              name: 'signature',
              predicateType: SIGNATURE_PREDICATE_TYPE,
            })
          },
        },
      ]
    }),
}

/** Where an authority trusts another instance than the public one in a way that bundles take no notice of. */
function ownTrustOf(authority: Fields): readonly string[] {
  const keyless = fieldsIn(authority, 'keyless') ?? {}
  const ctlog = fieldsIn(authority, 'ctlog') ?? {}
  const isOther = (url: unknown, known: string): boolean =>
    typeof url === 'string' && url.replace(/\/$/, '') !== known
  const isOwn = isGiven(keyless['trustRootRef'])
  return [
    ...(isGiven(keyless['ca-cert']) ? ['keyless.ca-cert'] : []),
    ...(!isOwn && isOther(keyless['url'], PUBLIC_FULCIO) ? ['keyless.url'] : []),
    ...(!isOwn && isOther(ctlog['url'], PUBLIC_REKOR) ? ['ctlog.url'] : []),
  ]
}

const attestationType: Trap = {
  id: `${ENGINE}/attestation-type`,
  severity: 'denies',
  why: 'cosign’s short name slsaprovenance is version 0.2; GitHub and seal-image write version 1.',
  faults: (policy) =>
    authoritiesIn(policy).flatMap(({ value, path }) =>
      objectsIn(value, 'attestations').flatMap((attestation, at): readonly Fault[] => {
        const type = textIn(attestation, 'predicateType')
        const uri = type === undefined ? undefined : predicateTypeOf(type)
        if (type === undefined || uri === undefined) return []
        const isOld = uri === SLSA_V02_PREDICATE_TYPE && !isGiven(attestation['policy'])
        const better = isOld ? SLSA_V1_PREDICATE_TYPE : uri
        if (better === type) return []
        return [
          {
            path: `${path}.attestations[${at}].predicateType`,
            severity: isOld ? 'denies' : 'deprecated',
            message: isOld
              ? `${type} is provenance of version 0.2: images with version 1 are denied`
              : `${type} is a short name, which the controller warns of`,
            fix: `predicateType: ${better}`,
            mend: () => {
              attestation['predicateType'] = better
            },
          },
        ]
      }),
    ),
}

/** What policy-controller's ClusterImagePolicy gets wrong, in the order in which it is mended. */
export const CLUSTER_IMAGE_POLICY_TRAPS: readonly Trap[] = [
  nothingVerified,
  mode,
  staticPass,
  anyAuthority,
  bundleKey,
  imageGlob,
  keylessUrl,
  ...identityTraps(ENGINE, (policy) =>
    keylessIn(policy).flatMap(({ value, path }) =>
      objectsIn(value, 'identities').map((identity, at) => ({
        value: identity,
        path: `${path}.identities[${at}]`,
      })),
    ),
  ),
  publicKey,
  attestationType,
  signatureFormat,
  // Before each is asked for the caller.
  multipleIdentities,
  cueMissingField,
  callerUnchecked,
  callerUnclear,
]
