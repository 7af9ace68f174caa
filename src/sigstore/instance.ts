import type { HttpClient } from '../shared/http.ts'
import { claimOf, type IdentityToken } from './identity-token.ts'
import { askService, expectStatus, objectIn, type SigstoreService } from './service-answer.ts'
import { withSlash } from './fulcio.ts'
import { servicesOf, type SigstoreServices } from './signing-config.ts'
import { SigstoreError } from './sigstore-error.ts'
import { parseTrustedRoot, type TrustedRoot } from './trust.ts'

/** A Sigstore instance: where to sign, and whom to believe. */
export interface SigstoreInstance {
  readonly services: SigstoreServices
  readonly trust: TrustedRoot
}

/** The two documents that describe an instance, as its TUF repository serves them. */
export interface InstanceDocuments {
  readonly trustedRoot: Uint8Array
  readonly signingConfig: Uint8Array
}

/** `auto`: the public-good instance for a public repository, an error for a private one. */
export type InstanceChoice =
  { readonly kind: 'auto' | 'public-good' } | ({ readonly kind: 'custom' } & InstanceDocuments)

/**
 * Loads the chosen instance. Only `auto` and `public-good` ask anything of the network (Sigstore's TUF repository).
 * Throws SigstoreError and VerifyError TRUST_ROOT_MALFORMED.
 */
export async function loadInstance(options: {
  readonly choice: InstanceChoice
  readonly token: IdentityToken | undefined
  readonly publicGood: () => Promise<InstanceDocuments>
  readonly now: Date
}): Promise<SigstoreInstance> {
  const { choice, token, now } = options
  if (choice.kind === 'auto' && token !== undefined) refusePrivate(token)
  const documents = choice.kind === 'custom' ? choice : await options.publicGood()
  return {
    services: servicesOf(documents.signingConfig, now),
    trust: parseTrustedRoot(documents.trustedRoot),
  }
}

/**
 * Proves that every service answers as itself, before anything is written to a log. One round trip, all at once; the connections
 * are then used again for signing. Throws SigstoreError SERVICE_UNAVAILABLE, SERVICE_ANSWER_MALFORMED.
 */
export async function probeServices(http: HttpClient, services: SigstoreServices): Promise<void> {
  const { fulcioUrl, rekorUrl, tsaUrl } = services
  await Promise.all([
    probeJson(http, 'Fulcio', new URL('api/v2/configuration', withSlash(fulcioUrl))),
    probeJson(http, 'Rekor', new URL('api/v1/log', withSlash(rekorUrl))),
    // RFC 3161 has nothing that can be asked without a request to date something: any answer will do.
    tsaUrl && askService('timestamp authority', http, { method: 'GET', url: tsaUrl }),
  ])
}

async function probeJson(http: HttpClient, service: SigstoreService, url: URL): Promise<void> {
  const answer = await askService(service, http, { method: 'GET', url })
  expectStatus(
    service,
    answer,
    [200],
    'SERVICE_ANSWER_MALFORMED',
    `Check that the signing config names a ${service} there.`,
  )
  objectIn(service, answer)
}

function refusePrivate(token: IdentityToken): void {
  const visibility = claimOf(token, 'repository_visibility')
  if (visibility === undefined || visibility === 'public') return
  throw new SigstoreError({
    kind: 'usage',
    code: 'INSTANCE_NOT_CHOSEN',
    message: `${claimOf(token, 'repository') ?? 'the repository'} is ${visibility}; signing with the public Sigstore would publish its name, workflow and commit for good`,
    hint: 'Set sigstore to "public-good" if that is wanted, or to "custom" with trusted-root and signing-config of your own instance.',
  })
}
