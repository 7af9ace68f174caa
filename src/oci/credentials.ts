import type { Secret } from '../shared/secret.ts'

/** What a registry, or its token service, is shown. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  /** An OAuth 2 refresh token, exchanged at the token service (Docker's `identitytoken`). */
  | { readonly kind: 'identity'; readonly token: Secret }
  /** A bearer token as it stands (Docker's `registrytoken`). */
  | { readonly kind: 'bearer'; readonly token: Secret }

export interface CredentialSource {
  /** The credential for exactly this registry host (`ghcr.io`, `localhost:5000`; Docker Hub is `index.docker.io`). */
  credentialFor(registry: string): Promise<Credential | undefined>
}

export const anonymous: CredentialSource = {
  credentialFor: () => Promise.resolve(undefined),
}

/** One user name and password for the named hosts and no other. */
export function givenCredentials(given: {
  readonly registries: readonly string[]
  readonly username: string
  readonly password: Secret
}): CredentialSource {
  const { registries, username, password } = given
  return {
    credentialFor: (registry) =>
      Promise.resolve(
        registries.includes(registry) ? { kind: 'basic', username, password } : undefined,
      ),
  }
}

/** The first source that has a credential for the host decides. */
export function firstCredentialOf(...sources: readonly CredentialSource[]): CredentialSource {
  return {
    async credentialFor(registry) {
      for (const source of sources) {
        const credential = await source.credentialFor(registry)
        if (credential !== undefined) return credential
      }
      return undefined
    },
  }
}
