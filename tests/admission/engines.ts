import type { CaseName } from './images.ts'
import type { ImageSet } from './world.ts'

/** An engine, and the form of the images that it judges. */
export interface Engine {
  readonly title: string
  /** As `--engine` takes it. */
  readonly name: string
  readonly format: 'bundle' | 'cosign'
  /** Which images it judges, and by whom they must be signed. */
  readonly images: ImageSet
  /** What a denial says. */
  readonly reasons: Readonly<Record<Exclude<CaseName, 'sealed'>, RegExp>>
  /** What it says of an unsigned image that is mounted as a volume. */
  readonly volumeReason: RegExp
}

const CLUSTER_POLICY = {
  name: 'kyverno',
  volumeReason: /image-volumes: '.*Kyverno does not verify images that are mounted as volumes/,
} as const
const IMAGE_VALIDATING_POLICY = {
  name: 'kyverno-ivp',
  volumeReason: /does not have a digest|the image has no signature by whom it must be/,
} as const

/** Of a bundle that is not there, or that somebody else signed, Kyverno tells nothing but the rule that wanted it. */
const BUNDLE_REASONS = {
  unsigned: /signature: 'image attestations verification failed.* no matching signatures found/,
  tampered: /signature: 'image attestations verification failed.* no matching signatures found/,
  'other-identity':
    /signature: 'image attestations verification failed.* no matching signatures found/,
  'foreign-caller': /it was not built for https:\/\/github\.com\/myorg\/app/,
  'without-sbom': /sbom: 'image attestations verification failed.* no matching signatures found/,
  'stale-scan': /its vulnerability scan is not of the last 24 hours/,
  'future-scan': /its vulnerability scan is not of the last 24 hours/,
} as const
const COSIGN_REASONS = {
  unsigned: /signature: 'failed to verify image .* no signatures found/,
  tampered: /signature: 'failed to verify image .* invalid or missing digest in claim/,
  'other-identity': /signature: 'failed to verify image .* subject mismatch: expected https:/,
  'foreign-caller': /it was not built for https:\/\/github\.com\/myorg\/app/,
  'without-sbom': /sbom: '.* attestions not found for predicate type https:\/\/cyclonedx\.org\/bom/,
  'stale-scan': /its vulnerability scan is not of the last 24 hours/,
  'future-scan': /its vulnerability scan is not of the last 24 hours/,
} as const
const CEL_REASONS = {
  unsigned: /the image has no signature by whom it must be/,
  tampered: /the image has no signature by whom it must be/,
  'other-identity': /the image has no signature by whom it must be/,
  'foreign-caller': /it was not built for https:\/\/github\.com\/myorg\/app/,
  'without-sbom':
    /the image has no attestation of https:\/\/cyclonedx\.org\/bom by whom it must be/,
  'stale-scan': /its vulnerability scan is not of the last 24 hours/,
  'future-scan': /its vulnerability scan is not of the last 24 hours/,
} as const

/** Kyverno's: each is applied to the API server. A key's signer has no repository, so that a foreign caller is another key. */
export const KYVERNO_ENGINES: readonly Engine[] = [
  {
    ...CLUSTER_POLICY,
    title: 'ClusterPolicy, bundles, keyless',
    format: 'bundle',
    images: 'keyless',
    reasons: BUNDLE_REASONS,
  },
  {
    ...CLUSTER_POLICY,
    title: 'ClusterPolicy, cosign’s tags, keyless',
    format: 'cosign',
    images: 'keyless',
    reasons: COSIGN_REASONS,
  },
  {
    ...CLUSTER_POLICY,
    title: 'ClusterPolicy, bundles, a key and no log',
    format: 'bundle',
    images: 'keyed',
    reasons: { ...BUNDLE_REASONS, 'foreign-caller': BUNDLE_REASONS['other-identity'] },
  },
  {
    ...CLUSTER_POLICY,
    title: 'ClusterPolicy, cosign’s tags, a key and no log',
    format: 'cosign',
    images: 'keyed',
    reasons: {
      ...COSIGN_REASONS,
      'other-identity': /signature: 'failed to verify image .* invalid signature/,
      'foreign-caller': /signature: 'failed to verify image .* invalid signature/,
    },
  },
  {
    ...IMAGE_VALIDATING_POLICY,
    title: 'ImageValidatingPolicy, bundles, keyless',
    format: 'bundle',
    images: 'keyless',
    reasons: CEL_REASONS,
  },
  {
    ...IMAGE_VALIDATING_POLICY,
    title: 'ImageValidatingPolicy, bundles, a key and no log',
    format: 'bundle',
    images: 'keyed',
    reasons: { ...CEL_REASONS, 'foreign-caller': CEL_REASONS['other-identity'] },
  },
]
