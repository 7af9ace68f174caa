import { type HttpClient, redacted } from '../shared/http.ts'
import { asString, type JsonObject } from '../shared/json.ts'
import { allInOrder } from '../shared/parallel.ts'
import { claimOf, type IdentityToken } from './identity-token.ts'
import {
  askService,
  expectStatus,
  malformedUnless,
  objectIn,
  type SigstoreService,
} from './service-answer.ts'
import { withSlash } from './fulcio.ts'
import {
  type InstanceUse,
  type LogService,
  servicesOf,
  type SigstoreServices,
} from './signing-config.ts'
import { SigstoreError } from './sigstore-error.ts'
import { NO_TRUSTED_ROOT, parseTrustedRoot, type TrustedRoot } from './trust.ts'

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

/** No service at all, for a key without a log; nobody is asked, nobody is trusted. */
export const NO_INSTANCE: SigstoreInstance = {
  services: { fulcioUrl: undefined, logs: [], tsaUrls: [] },
  trust: NO_TRUSTED_ROOT,
}

/**
 * Loads the chosen instance. Only `auto` and `public-good` ask anything of the network (Sigstore's TUF repository).
 * Throws SigstoreError and VerifyError TRUST_ROOT_MALFORMED.
 */
export async function loadInstance(options: {
  readonly choice: InstanceChoice
  readonly token: IdentityToken | undefined
  readonly publicGood: () => Promise<InstanceDocuments>
  readonly now: Date
  /** Default: keyless, with a log. */
  readonly use?: InstanceUse
}): Promise<SigstoreInstance> {
  const { choice, token, now, use = { keyless: true, tlog: true } } = options
  if (choice.kind === 'auto' && !use.keyless && !use.tlog) return NO_INSTANCE
  if (choice.kind === 'auto') refusePrivate(token)
  const documents = choice.kind === 'custom' ? choice : await options.publicGood()
  const services = servicesOf(documents.signingConfig, now, use)
  if (use.keyless) refuseTimeless(services)
  return { services, trust: parseTrustedRoot(documents.trustedRoot) }
}

/**
 * Proves that every service answers as itself, and that the log's key is in the trusted root, before anything is written to a log.
 * One round trip, all at once; the connections are then used again for signing. Complains in this order: Fulcio, Rekor, TSA.
 * Throws SigstoreError SERVICE_UNAVAILABLE, SERVICE_ANSWER_MALFORMED, INSTANCE_NOT_TRUSTED.
 */
export async function probeServices(
  http: HttpClient,
  { services, trust }: SigstoreInstance,
): Promise<void> {
  const { fulcioUrl, logs, tsaUrls } = services
  await allInOrder([
    ...(fulcioUrl === undefined
      ? []
      : [probeJson(http, 'Fulcio', new URL('api/v2/configuration', withSlash(fulcioUrl)))]),
    ...logs.map((log) => probeLog(http, log, trust)),
    // RFC 3161 has nothing that can be asked without a request to date something: any answer will do.
    ...tsaUrls.map((url) => askService('timestamp authority', http, { method: 'GET', url })),
  ])
}

async function probeLog(http: HttpClient, log: LogService, trust: TrustedRoot): Promise<void> {
  const url = new URL('api/v1/log', withSlash(log.url))
  checkLogKey(await probeJson(http, 'Rekor', url), url, trust)
}

async function probeJson(
  http: HttpClient,
  service: SigstoreService,
  url: URL,
): Promise<JsonObject> {
  const answer = await askService(service, http, { method: 'GET', url })
  expectStatus(
    service,
    answer,
    [200],
    'SERVICE_ANSWER_MALFORMED',
    `Check that the signing config names a ${service} there.`,
  )
  return objectIn(service, answer)
}

/** The tree head is a signed note (C2SP signed-note), whose signature line begins with four bytes that name the key: the log id's. */
function checkLogKey(info: JsonObject, url: URL, trust: TrustedRoot): void {
  const head = malformedUnless('Rekor', () => asString(info['signedTreeHead'], '"signedTreeHead"'))
  const signatures = [...head.matchAll(/^\u2014 \S+ ([A-Za-z0-9+/=]+)$/gm)]
  const named = signatures.map(([, text = '']) => Buffer.from(text, 'base64').subarray(0, 4))
  const isTrusted = trust.material.tlogs.some((log) =>
    named.some((hint) => hint.equals(log.logID.subarray(0, 4))),
  )
  if (isTrusted) return
  throw new SigstoreError({
    kind: 'usage',
    code: 'INSTANCE_NOT_TRUSTED',
    message: `the log at ${redacted(url)} signs with a key that the trusted root does not have`,
    hint: 'Give the trusted root and the signing config of one and the same Sigstore instance.',
  })
}

/** A certificate is good for minutes, and so for nothing without a proof of when it was used. */
function refuseTimeless({ logs, tsaUrls }: SigstoreServices): void {
  if (logs.length > 0 || tsaUrls.length > 0) return
  throw new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message: 'neither a log nor a timestamp authority would witness what a certificate signs',
    hint: 'Set tlog to "true", give a signing config with a timestamp authority, or sign with a key.',
  })
}

function refusePrivate(token: IdentityToken | undefined): void {
  const claim = (name: string): string | undefined => token && claimOf(token, name)
  const visibility = claim('repository_visibility') ?? claim('project_visibility') ?? 'unknown'
  if (visibility === 'public') return
  throw new SigstoreError({
    kind: 'usage',
    code: 'INSTANCE_NOT_CHOSEN',
    message: `${claim('repository') ?? claim('project_path') ?? 'the repository'} has the visibility "${visibility}"; signing with the public Sigstore would publish its name, workflow and commit for good`,
    hint: 'Set sigstore to "public-good" if that is wanted, or to "custom" with trusted-root and signing-config of your own instance.',
  })
}
