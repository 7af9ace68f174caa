import type { HttpClient } from './shared/http.ts'
import type { Log } from './shared/log.ts'
import { allInOrder, inParallel } from './shared/parallel.ts'
import { type Reference, repositoryName } from './oci/reference.ts'
import type { Registry } from './oci/registry.ts'
import {
  type PlatformChoice,
  type ResolvedImage,
  resolveImage,
  type Subject,
} from './resolve-image.ts'
import { FlowError } from './flow-error.ts'
import { discover, type Stored } from './sigstore/discover.ts'
import { claimOf, type IdentityToken, type IdentityTokenSource } from './sigstore/identity-token.ts'
import { probeServices, type SigstoreInstance } from './sigstore/instance.ts'
import type { SignerIdentity } from './sigstore/signer.ts'

/** Everything a run needs, proven to be there before anything is written to a log or a registry. */
export interface Ready {
  readonly token: IdentityToken
  readonly instance: SigstoreInstance
  readonly images: readonly ResolvedImage[]
  /** What the registry holds for each subject already; nothing of it is verified. */
  readonly stored: ReadonlyMap<Subject, readonly Stored[]>
  /** Who will have signed, where the token tells before there is a certificate. */
  readonly expectedSigner: SignerIdentity | undefined
}

export interface PreflightServices {
  readonly http: HttpClient
  readonly registry: Registry
  readonly tokens: IdentityTokenSource
  /** May wait for the token, where the choice depends on what it says. */
  readonly loadInstance: (token: Promise<IdentityToken>) => Promise<SigstoreInstance>
  /** `https://github.com`, or another forge of the same kind; Fulcio's certificate must say the same. */
  readonly serverUrl: string
  readonly log: Log
}

const SUBJECTS_AT_ONCE = 4

/**
 * Checks, in this order of complaint: the id-token, the Sigstore instance and its services, every image, the right to push to
 * every repository, what is there already. All at once but what needs an answer first. Throws the first complaint.
 */
export async function preflight(
  request: { readonly images: readonly Reference[]; readonly platforms: PlatformChoice },
  services: PreflightServices,
): Promise<Ready> {
  refuseNoImage(request.images)
  const { registry } = services
  const resolving = request.images.map((image) => resolveImage(registry, image, request.platforms))
  const lookingUp = resolving.map((image) => lookUp(registry, image))
  const [{ token, instance }, images, , stored] = await allInOrder([
    signingSide(services),
    allInOrder(resolving),
    checkPushRights(registry, request.images),
    allInOrder(lookingUp),
  ])
  refuseTwice(images)
  tellWhatWasFound(request.images, images, services.log)
  return {
    token,
    instance,
    images,
    stored: new Map(stored.flat()),
    expectedSigner: expectedSignerOf(token, services.serverUrl),
  }
}

async function signingSide(
  services: PreflightServices,
): Promise<{ token: IdentityToken; instance: SigstoreInstance }> {
  const asked = services.tokens()
  const probing = services.loadInstance(asked).then(async (instance) => {
    await probeServices(services.http, instance)
    return instance
  })
  const [token, instance] = await allInOrder([asked, probing])
  return { token, instance }
}

/** Looked up at once, while the services are probed: before anything can be signed, it must be known. */
async function lookUp(
  registry: Registry,
  resolving: Promise<ResolvedImage>,
): Promise<readonly (readonly [Subject, readonly Stored[]])[]> {
  const { subjects } = await resolving
  return inParallel(
    subjects,
    SUBJECTS_AT_ONCE,
    async (subject) =>
      [subject, await discover(registry, subject.repository, subject.descriptor.digest)] as const,
  )
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
