import type { ServiceAddresses } from './service-addresses.ts'
import type { InstanceUse } from './signing-config.ts'

/** A Sigstore instance that everybody can use, by the name that the input `sigstore` has for it. */
export interface KnownInstance {
  readonly tufUrl: URL
  /** Its TUF repository's root metadata. */
  readonly root: () => Promise<object>
  /** The services, where the repository has no signing config that says them. */
  readonly addresses: ServiceAddresses
  readonly hasSigningConfig: boolean
}

export type InstanceName = 'public-good' | 'staging' | 'github'

/** The opt-in target beside the config that everybody uses; the latter names Rekor v1 alone. */
const REKOR_V2_CONFIG = 'signing_config_rekor_v2.v0.2.json'

export const KNOWN_INSTANCES: Readonly<Record<InstanceName, KnownInstance>> = {
  'public-good': {
    tufUrl: new URL('https://tuf-repo-cdn.sigstore.dev'),
    root: async () =>
      (await import('./tuf-roots/public-good.json', { with: { type: 'json' } })).default,
    addresses: {},
    hasSigningConfig: true,
  },
  staging: {
    tufUrl: new URL('https://tuf-repo-cdn.sigstage.dev'),
    root: async () =>
      (await import('./tuf-roots/staging.json', { with: { type: 'json' } })).default,
    addresses: {},
    hasSigningConfig: true,
  },
  // GitHub's own, for its private repositories: no transparency log and no certificate log.
  github: {
    tufUrl: new URL('https://tuf-repo.github.com'),
    root: async () => (await import('./tuf-roots/github.json', { with: { type: 'json' } })).default,
    addresses: {
      fulcioUrl: new URL('https://fulcio.githubapp.com'),
      tsaUrl: new URL('https://timestamp.githubapp.com/api/v1/timestamp'),
    },
    hasSigningConfig: false,
  },
}

export function isInstanceName(text: string): text is InstanceName {
  return Object.hasOwn(KNOWN_INSTANCES, text)
}

/** The target of a TUF repository that says the services for a use. */
export function signingConfigTarget({ rekorVersion }: Pick<InstanceUse, 'rekorVersion'>): string {
  return rekorVersion === 2 ? REKOR_V2_CONFIG : 'signing_config.v0.2.json'
}
