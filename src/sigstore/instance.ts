import type { HttpClient } from '../shared/http.ts'
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
import { parseCheckpoint } from './checkpoint.ts'
import { withSlash } from './fulcio.ts'
import { checkTreeHead } from './log-key.ts'
import { fetchCheckpoint } from './rekor-v2-tiles.ts'
import { type InstanceUse, type LogService, type SigstoreServices } from './signing-config.ts'
import { addressedServices, type ServiceAddresses } from './service-addresses.ts'
import { SigstoreError } from './sigstore-error.ts'
import { NO_TRUSTED_ROOT, parseTrustedRoot, type TrustedRoot } from './trust.ts'

/** A Sigstore instance: where to sign, and whom to believe. */
export interface SigstoreInstance {
  readonly services: SigstoreServices
  readonly trust: TrustedRoot
}

/** The documents that describe an instance, as its TUF repository serves them; a repository may have no signing config. */
export interface InstanceDocuments {
  readonly trustedRoot: Uint8Array
  readonly signingConfig: Uint8Array | undefined
}

/**
 * `auto`: what `source` names for a public repository, an error for a private one. `tuf`: what the source gives. `custom`: the
 * documents at hand. Addresses stand in place of those that the signing config has.
 */
export type InstanceChoice<Source> =
  | { readonly kind: 'auto'; readonly source: Source }
  | { readonly kind: 'tuf'; readonly source: Source; readonly addresses: ServiceAddresses }
  | ({ readonly kind: 'custom'; readonly addresses: ServiceAddresses } & InstanceDocuments)

/** No service at all, for a key without a log; nobody is asked, nobody is trusted. */
export const NO_INSTANCE: SigstoreInstance = {
  services: { fulcioUrl: undefined, logs: [], tsaUrls: [] },
  trust: NO_TRUSTED_ROOT,
}

/**
 * Loads the chosen instance. `custom` asks nothing of the network, the others a TUF repository, through `documents`.
 * Throws SigstoreError and VerifyError TRUST_ROOT_MALFORMED.
 */
export async function loadInstance<Source>(options: {
  readonly choice: InstanceChoice<Source>
  readonly token: IdentityToken | undefined
  readonly documents: (source: Source) => Promise<InstanceDocuments>
  readonly now: Date
  /** Default: keyless, with a log. */
  readonly use?: InstanceUse
}): Promise<SigstoreInstance> {
  const { choice, token, now, use = { keyless: true, tlog: true } } = options
  if (choice.kind === 'auto' && !use.keyless && !use.tlog) return NO_INSTANCE
  if (choice.kind === 'auto') refusePrivate(token)
  const documents = choice.kind === 'custom' ? choice : await options.documents(choice.source)
  const addresses = choice.kind === 'auto' ? {} : choice.addresses
  const services = addressedServices(documents.signingConfig, addresses, now, use)
  const trust = parseTrustedRoot(documents.trustedRoot)
  if (use.tlog) refuseMissingLog(services, trust)
  if (use.keyless) refuseUncertified(services)
  if (use.keyless) refuseTimeless(services)
  return { services, trust }
}

/**
 * Proves that every service answers as itself, and that the trusted root has the log's key for this time, before anything is written
 * to a log.
 * One round trip, all at once; the connections are then used again for signing. Complains in this order: Fulcio, Rekor, TSA.
 * Throws SigstoreError SERVICE_UNAVAILABLE, SERVICE_ANSWER_MALFORMED, INSTANCE_NOT_TRUSTED.
 */
export async function probeServices(
  http: HttpClient,
  { services, trust }: SigstoreInstance,
  now: Date,
): Promise<void> {
  const { fulcioUrl, logs, tsaUrls } = services
  await allInOrder([
    ...(fulcioUrl === undefined
      ? []
      : [probeJson(http, 'Fulcio', new URL('api/v2/configuration', withSlash(fulcioUrl)))]),
    ...logs.map((log) => probeLog(http, log, { trust, now })),
    // RFC 3161 has nothing that can be asked without a request to date something: any answer will do.
    ...tsaUrls.map((url) => askService('timestamp authority', http, { method: 'GET', url })),
  ])
}

async function probeLog(
  http: HttpClient,
  log: LogService,
  by: { readonly trust: TrustedRoot; readonly now: Date },
): Promise<void> {
  checkTreeHead(await treeHeadOf(http, log), { ...by, url: log.url })
}

async function treeHeadOf(http: HttpClient, { url, apiVersion }: LogService): Promise<string> {
  switch (apiVersion) {
    case 1: {
      const info = await probeJson(http, 'Rekor', new URL('api/v1/log', withSlash(url)))
      return malformedUnless('Rekor', () => asString(info['signedTreeHead'], '"signedTreeHead"'))
    }
    case 2: {
      const head = await fetchCheckpoint({ http, url })
      malformedUnless('Rekor', () => parseCheckpoint(head))
      return head
    }
  }
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

/** Only an instance whose trusted root knows no log either is one without a log; nothing else makes an entry dispensable. */
function refuseMissingLog({ logs }: SigstoreServices, trust: TrustedRoot): void {
  if (logs.length > 0 || trust.material.tlogs.length === 0) return
  throw new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message: 'the signing config names no log, and the trusted root has one',
    hint: 'Give the signing config and the trusted root of one and the same instance, or set tlog to "false" to sign without a log.',
  })
}

function refuseUncertified({ fulcioUrl }: SigstoreServices): void {
  if (fulcioUrl !== undefined) return
  throw new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message: 'the Sigstore instance has no Fulcio that would certify a key',
    hint: 'Give fulcio-url, or the signing config of an instance with a Fulcio, or a key.',
  })
}

/** A certificate is good for minutes, and so for nothing without a proof of when it was used; only Rekor v1 gives a time. */
function refuseTimeless({ logs, tsaUrls }: SigstoreServices): void {
  if (tsaUrls.length > 0 || logs.some(({ apiVersion }) => apiVersion === 1)) return
  throw new SigstoreError({
    kind: 'usage',
    code: 'SIGNING_CONFIG_UNUSABLE',
    message:
      'nobody would say when a certificate was used: there is neither a timestamp authority nor a Rekor v1',
    hint: 'Give a signing config with a timestamp authority, sign with a key, or set tlog to "true" where there is a Rekor v1.',
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
    hint: 'Set sigstore to "public-good" if that is wanted, to "github" for GitHub’s own instance, which has no log, or to "custom" with trusted-root and signing-config of your own instance.',
  })
}
