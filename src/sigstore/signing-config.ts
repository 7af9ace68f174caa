import { asArray, asCount, asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { messageOf } from '../shared/errors.ts'
import { isLoopback } from '../shared/http-target.ts'
import { printable } from '../shared/log.ts'
import {
  type ListedService,
  newestService,
  type Selector,
  selectServices,
} from './service-choice.ts'
import { SigstoreError } from './sigstore-error.ts'

/** The services one run signs with. */
export interface SigstoreServices {
  /** Base URL of a Fulcio; not for key files. */
  readonly fulcioUrl: URL | undefined
  /** Logs that get an entry of each signature; none where the instance has none, or none is wanted. */
  readonly logs: readonly LogService[]
  /** Full endpoints of timestamp authorities that date each signature; none where the instance has none. */
  readonly tsaUrls: readonly URL[]
}

export type RekorVersion = 1 | 2

/** A transparency log to write to. */
export interface LogService {
  /** Base URL of a Rekor. */
  readonly url: URL
  readonly apiVersion: RekorVersion
}

/** What a run needs of an instance. */
export interface InstanceUse {
  /** A Fulcio, for there is no key. */
  readonly keyless: boolean
  /** A log entry of each signature, where the instance has a log. */
  readonly tlog: boolean
  /** Only a Rekor of this version; otherwise the newest that there is. */
  readonly rekorVersion?: RekorVersion
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
const MAX_BYTES = 256 * 1024
const MAX_SERVICES = 64
/** The API versions that we speak. Fulcio's own second API is what its services of version 1 offer. */
const FULCIO_VERSIONS = [1]
const REKOR_VERSIONS: readonly RekorVersion[] = [1, 2]
const TSA_VERSIONS = [1]

/**
 * Picks the services from a signing config (protobuf-specs sigstore_trustroot.proto, SigningConfig v0.2): of an API version that we
 * speak, valid at `now`, the newest; one Fulcio, and as many logs and timestamp authorities as the config's selectors say. A config
 * that lists no log at all gives none; one whose logs cannot be used is an error.
 * Throws SigstoreError SIGNING_CONFIG_MALFORMED, SIGNING_CONFIG_UNUSABLE.
 */
export function servicesOf(
  signingConfig: Uint8Array,
  now: Date,
  use: InstanceUse = { keyless: true, tlog: true },
): SigstoreServices {
  const config = readConfig(signingConfig)
  const { fulcio, rekor, tsa } = config
  const versions = use.rekorVersion === undefined ? REKOR_VERSIONS : [use.rekorVersion]
  const logs = use.tlog ? chosen({ ...rekor, versions, now }) : []
  return {
    fulcioUrl: use.keyless
      ? newestService('caUrls', fulcio, { versions: FULCIO_VERSIONS, now }).url
      : undefined,
    logs: logs.map(({ url, apiVersion }) => ({ url, apiVersion: apiVersion === 2 ? 2 : 1 })),
    tsaUrls: chosen({ ...tsa, versions: TSA_VERSIONS, now }).map(({ url }) => url),
  }
}

interface ServiceList {
  readonly field: string
  readonly services: readonly ListedService[]
  readonly selector: Selector
}

interface SigningConfig {
  readonly fulcio: readonly ListedService[]
  readonly rekor: ServiceList
  readonly tsa: ServiceList
}

function chosen(
  list: ServiceList & { readonly versions: readonly number[]; readonly now: Date },
): readonly ListedService[] {
  return list.services.length === 0 ? [] : selectServices(list)
}

function readConfig(bytes: Uint8Array): SigningConfig {
  try {
    const config = asObject(
      parseJson(bytes, 'the signing config', { maxBytes: MAX_BYTES }),
      'the signing config',
    )
    if (config['mediaType'] !== MEDIA_TYPE) {
      throw new TypeError(`its mediaType is not ${MEDIA_TYPE}`)
    }
    return {
      fulcio: servicesIn(config, 'caUrls'),
      rekor: listIn(config, 'rekorTlogUrls', 'rekorTlogConfig'),
      tsa: listIn(config, 'tsaUrls', 'tsaConfig'),
    }
  } catch (cause) {
    throw new SigstoreError({
      kind: 'usage',
      code: 'SIGNING_CONFIG_MALFORMED',
      message: `the signing config cannot be used: ${messageOf(cause)}`,
      hint: 'Give the signing_config.v0.2.json of your Sigstore instance, as its TUF repository serves it.',
      cause,
    })
  }
}

function listIn(config: JsonObject, field: string, selectorField: string): ServiceList {
  const services = servicesIn(config, field)
  // Without a service there is nothing to select, and writers leave the selector out.
  if (services.length === 0) return { field, services, selector: { kind: 'ANY' } }
  return { field, services, selector: selectorIn(config[selectorField], selectorField) }
}

/** ServiceConfiguration: an absent selector is the undefined one, with which no client may go on. */
function selectorIn(value: unknown, field: string): Selector {
  const { selector, count } = asObject(value, field)
  switch (selector) {
    case 'ANY':
    case 'ALL':
      return { kind: selector }
    case 'EXACT':
      return { kind: 'EXACT', count: asCount(count, `${field}.count`) }
    default:
      throw new TypeError(
        `${field} has the selector ${typeof selector === 'string' ? `"${printable(selector)}"` : 'of none'}, expected ANY, EXACT or ALL`,
      )
  }
}

function servicesIn(config: JsonObject, field: string): readonly ListedService[] {
  const items = asArray(config[field] ?? [], field)
  if (items.length > MAX_SERVICES) throw new TypeError(`${field} lists ${items.length} services`)
  return items.map((item) => {
    const service = asObject(item, field)
    const validFor = asObject(service['validFor'] ?? {}, `${field}.validFor`)
    return {
      url: urlIn(service['url'], field),
      apiVersion: asCount(service['majorApiVersion'], `${field}.majorApiVersion`),
      operator: asString(service['operator'] ?? '', `${field}.operator`),
      start: timeOf(validFor['start'], Number.NEGATIVE_INFINITY, field),
      end: timeOf(validFor['end'], Number.POSITIVE_INFINITY, field),
    }
  })
}

function urlIn(value: unknown, field: string): URL {
  const url = URL.parse(asString(value, `${field}.url`))
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new TypeError(`${field} has a url that is none`)
  }
  // Logs and timestamp authorities sign what they answer; Fulcio is shown the id-token.
  if (field === 'caUrls' && url.protocol !== 'https:' && !isLoopback(url)) {
    throw new TypeError(`${field} has a url that is not https`)
  }
  return url
}

function timeOf(value: unknown, absent: number, field: string): number {
  if (value === undefined || value === null) return absent
  const time = Date.parse(asString(value, `${field}.validFor`))
  if (Number.isNaN(time)) throw new TypeError(`${field}.validFor is not a time`)
  return time
}
