import type { Ready } from './preflight.ts'
import type { HttpClient } from './shared/http.ts'
import type { IdentityTokenSource } from './sigstore/identity-token.ts'
import { keyCredential } from './sigstore/key-credential.ts'
import { keylessCredential } from './sigstore/keyless-credential.ts'
import { rehearsedFirst } from './sigstore/rehearsal.ts'
import type { Signer, SigningCredential } from './sigstore/signer.ts'
import { witnessedSigner } from './sigstore/witnessed-signer.ts'

export interface SignerServices {
  readonly http: HttpClient
  readonly tokens: IdentityTokenSource
  readonly now: () => Date
  readonly random: (bytes: number) => Buffer
}

/** The signer that preflight found everything for: keyless or by key, with the witnesses of its instance. */
export function openSigner(ready: Ready, services: SignerServices): Signer {
  return witnessedSigner({
    ...services,
    ...ready.instance,
    credential: credentialOf(ready, services),
  })
}

function credentialOf(
  { signing, instance }: Ready,
  services: SignerServices,
): () => Promise<SigningCredential> {
  if (signing.kind === 'key') {
    const credential = keyCredential(signing.key)
    const { logs, tsaUrls } = instance.services
    // Only a log entry cannot be taken back.
    if (logs.length === 0 || tsaUrls.length === 0) return credential
    return rehearsedFirst(credential, { ...services, ...instance, expectedSigner: undefined })
  }
  return keylessCredential({ ...services, ...signing, ...instance })
}
