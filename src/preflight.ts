import type { AttestationStore } from './attestation-store.ts'
import type { HttpClient } from './shared/http.ts'
import type { Log } from './shared/log.ts'
import { allInOrder, atMost, type Gate } from './shared/parallel.ts'
import type { Digest } from './oci/digest.ts'
import { type Reference, repositoriesOf } from './oci/reference.ts'
import type { PushRight, Registry } from './oci/registry.ts'
import { checkTags } from './promote-tags.ts'
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
import { checkKeyForLogs } from './sigstore/key-credential.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { PrivateKey } from './sigstore/private-key.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import type { SigstoreServices } from './sigstore/signing-config.ts'
import type { TagMove } from './tag-moves.ts'

/** Everything a run needs, proven to be there before anything is written to a log or a registry. */
export interface Ready {
  readonly signing: Signing
  readonly instance: SigstoreInstance
  readonly images: readonly ResolvedImage[]
  /** What the registry holds for each subject already; nothing of it is verified. */
  readonly stored: ReadonlyMap<Subject, readonly Stored[]>
  /** Fulfilled when the uploads that proved the right to push are cancelled. */
  readonly cancelled: Promise<unknown>
}

/** `expectedSigner`: who will have signed, where the token tells before there is a certificate. */
export type Signing =
  | {
      readonly kind: 'keyless'
      readonly token: IdentityToken
      readonly expectedSigner: SignerIdentity | undefined
    }
  | { readonly kind: 'key'; readonly key: PrivateKey }

/** What preflight must know of a request. */
export interface PreflightRequest {
  readonly images: readonly Reference[]
  readonly platforms: PlatformChoice
  readonly sign: boolean
  readonly formats: readonly StorageFormat[]
  readonly tagMoves: readonly TagMove[]
}

export interface PreflightServices {
  readonly http: HttpClient
  readonly registry: Registry
  readonly tokens: IdentityTokenSource
  /** The key that signs; without one, signing is keyless. */
  readonly key: PrivateKey | undefined
  /** With a key: the token that was given. It tells no more than whether the repository is public; none is asked for. */
  readonly givenToken: () => Promise<IdentityToken | undefined>
  /** May wait for the token, where the choice depends on what it says. */
  readonly loadInstance: (token: Promise<IdentityToken | undefined>) => Promise<SigstoreInstance>
  /** `https://github.com`, or another forge of the same kind; Fulcio's certificate must say the same. */
  readonly serverUrl: string
  /** Where attestations are stored beside the registry; undefined where nowhere. */
  readonly attestationStore: AttestationStore | undefined
  readonly log: Log
  readonly now: () => Date
}

/** Of finding images and what they carry: the answers are held until they are judged. */
const REQUESTS_AT_ONCE = 16

/**
 * Checks, in this order of complaint: the id-token, the Sigstore instance and its services, every image, the right to push to
 * every repository, what is there already, that tags are free, and the store of attestations. All at once but what needs an answer first. Throws the first complaint.
 */
export async function preflight(
  request: PreflightRequest,
  services: PreflightServices,
): Promise<Ready> {
  refuseNoImage(request.images)
  const { registry } = services
  const gate = atMost(REQUESTS_AT_ONCE)
  const finding = request.images.map((image) => find(image, request.platforms, { registry, gate }))
  const found = allInOrder(finding.map(({ image }) => image))
  const [side, images, rights, stored] = await allInOrder([
    signingSide(request, services),
    found,
    checkPushRights(request.images, { registry, gate }),
    allInOrder(finding.map((each) => each.stored)),
    found.then((resolved) => checkTags(request.tagMoves, resolved, registry)),
    services.attestationStore?.check() ?? Promise.resolve(),
  ])
  refuseTwice(images)
  tellWhatWasFound(request.images, images, services.log)
  const cancelled = Promise.all(rights.map((right) => right.cancelled))
  return { ...side, images, stored: new Map(stored.flat()), cancelled }
}

async function signingSide(
  request: PreflightRequest,
  services: PreflightServices,
): Promise<Pick<Ready, 'signing' | 'instance'>> {
  const { key, serverUrl } = services
  if (key === undefined) {
    const asked = services.tokens()
    const [token, instance] = await allInOrder([asked, readyInstance(services, asked)])
    const expectedSigner = expectedSignerOf(token, serverUrl)
    return { signing: { kind: 'keyless', token, expectedSigner }, instance }
  }
  const given = services.givenToken()
  const messages = request.sign && request.formats.includes('cosign')
  const checked = readyInstance(services, given, ({ logs }) => {
    checkKeyForLogs(key, logs, { messages })
  })
  const [, instance] = await allInOrder([given, checked])
  return { signing: { kind: 'key', key }, instance }
}

async function readyInstance(
  { loadInstance, http, now }: PreflightServices,
  token: Promise<IdentityToken | undefined>,
  check: (services: SigstoreServices) => void = () => undefined,
): Promise<SigstoreInstance> {
  const instance = await loadInstance(token)
  check(instance.services)
  await probeServices(http, instance, now())
  return instance
}

interface Gated {
  readonly registry: Registry
  readonly gate: Gate
}

interface Finding {
  readonly image: Promise<ResolvedImage>
  readonly stored: Promise<readonly (readonly [Subject, readonly Stored[]])[]>
}

/**
 * Finds an image and what it carries already, while the services are probed: before anything can be signed, it must be known. Where
 * the digest is given, both are asked for at once.
 */
function find(reference: Reference, platforms: PlatformChoice, { registry, gate }: Gated): Finding {
  const { repository, digest } = reference
  const carried = (of: Digest): Promise<readonly Stored[]> =>
    gate(() => discover(registry, repository, of))
  const image = gate(() => resolveImage(registry, reference, platforms))
  const ofGiven = digest === undefined ? undefined : carried(digest)
  // Its failure is told where it is waited for, after the image's own.
  ofGiven?.catch(() => undefined)
  const lookUp = async (): Promise<readonly (readonly [Subject, readonly Stored[]])[]> => {
    const { subjects } = await image
    return allInOrder(
      subjects.map(async (subject) => {
        const isGiven = subject.descriptor.digest === digest && ofGiven !== undefined
        return [subject, await (isGiven ? ofGiven : carried(subject.descriptor.digest))] as const
      }),
    )
  }
  return { image, stored: lookUp() }
}

async function checkPushRights(
  images: readonly Reference[],
  { registry, gate }: Gated,
): Promise<readonly PushRight[]> {
  return allInOrder(
    [...repositoriesOf(images).values()].map((repository) =>
      gate(() => registry.checkPush(repository)),
    ),
  )
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
