import type { HttpClient } from './shared/http.ts'
import type { Log } from './shared/log.ts'
import { allInOrder } from './shared/parallel.ts'
import { type Reference, repositoryName } from './oci/reference.ts'
import type { Registry } from './oci/registry.ts'
import { type PlatformChoice, type ResolvedImage, resolveImage } from './resolve-image.ts'
import { FlowError } from './flow-error.ts'
import { claimOf, type IdentityToken, type IdentityTokenSource } from './sigstore/identity-token.ts'
import { probeServices, type SigstoreInstance } from './sigstore/instance.ts'
import type { SignerIdentity } from './sigstore/signer.ts'

/** Everything a run needs, proven to be there before anything is written to a log or a registry. */
export interface Ready {
  readonly token: IdentityToken
  readonly instance: SigstoreInstance
  readonly images: readonly ResolvedImage[]
  /** Who will have signed, where the token tells before there is a certificate. */
  readonly expectedSigner: SignerIdentity | undefined
}

export interface PreflightServices {
  readonly http: HttpClient
  readonly registry: Registry
  readonly tokens: IdentityTokenSource
  readonly loadInstance: (token: IdentityToken) => Promise<SigstoreInstance>
  /** `https://github.com`, or another forge of the same kind; Fulcio's certificate must say the same. */
  readonly serverUrl: string
  readonly log: Log
}

/**
 * Checks, in this order of complaint: the id-token, the Sigstore instance and its services, every image, the right to push to
 * every repository. All at once but what needs an answer first. Throws the first complaint.
 */
export async function preflight(
  request: { readonly images: readonly Reference[]; readonly platforms: PlatformChoice },
  services: PreflightServices,
): Promise<Ready> {
  refuseNoImage(request.images)
  const [{ token, instance }, images] = await allInOrder([
    signingSide(services),
    allInOrder(
      request.images.map((image) => resolveImage(services.registry, image, request.platforms)),
    ),
    checkPushRights(services.registry, request.images),
  ])
  refuseTwice(images)
  tellWhatWasFound(request.images, images, services.log)
  return { token, instance, images, expectedSigner: expectedSignerOf(token, services.serverUrl) }
}

async function signingSide(
  services: PreflightServices,
): Promise<{ token: IdentityToken; instance: SigstoreInstance }> {
  const token = await services.tokens()
  const instance = await services.loadInstance(token)
  await probeServices(services.http, instance)
  return { token, instance }
}

async function checkPushRights(registry: Registry, images: readonly Reference[]): Promise<void> {
  const repositories = new Map(
    images.map(({ repository }) => [repositoryName(repository), repository]),
  )
  await allInOrder([...repositories.values()].map((repository) => registry.checkPush(repository)))
}

/**
 * Fulcio's rules for GitHub Actions (fulcio config, ci-provider github-workflow): the SAN is the signer workflow, the source
 * repository the caller's. Other issuers have rules of their own; then the certificate tells.
 */
function expectedSignerOf(token: IdentityToken, serverUrl: string): SignerIdentity | undefined {
  const workflow = claimOf(token, 'job_workflow_ref')
  if (workflow === undefined) return undefined
  const repository = claimOf(token, 'repository')
  return {
    identity: `${serverUrl}/${workflow}`,
    issuer: token.issuer,
    ...(repository === undefined ? {} : { sourceRepository: `${serverUrl}/${repository}` }),
  }
}

function tellWhatWasFound(
  asked: readonly Reference[],
  images: readonly ResolvedImage[],
  log: Log,
): void {
  for (const [index, { subjects }] of images.entries()) {
    const { digest, tag } = asked[index] ?? {}
    log.info(`found ${subjects[0].reference}`)
    if (digest === undefined && tag !== undefined) {
      log.warning(
        `that is where the tag ${tag} points now; give the digest that the push printed, for a tag can move in between`,
      )
    }
  }
}

function refuseNoImage(images: readonly Reference[]): void {
  if (images.length > 0) return
  throw new FlowError({
    kind: 'usage',
    code: 'IMAGE_MISSING',
    message: 'no image was given',
    hint: 'Name at least one image, as registry/owner/name, and its digest.',
  })
}

function refuseTwice(images: readonly ResolvedImage[]): void {
  const names = images.map((image) => image.subjects[0].reference)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  throw new FlowError({
    kind: 'usage',
    code: 'IMAGE_TWICE',
    message: `${twice} is given more than once`,
    hint: 'Name each image once; every tag of a digest is covered by one signature.',
  })
}
