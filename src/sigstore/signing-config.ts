import { asArray, asCount, asObject, asString, type JsonObject, parseJson } from '../shared/json.ts'
import { messageOf } from '../shared/errors.ts'
import { isLoopback } from '../shared/http-target.ts'
import { SigstoreError } from './sigstore-error.ts'

/** The services one run signs with. */
export interface SigstoreServices {
  /** Base URL of a Fulcio; not for key files. */
  readonly fulcioUrl: URL | undefined
  /** Logs that get an entry of each signature. */
  readonly logs: readonly LogService[]
  /** Full endpoints of timestamp authorities that date each signature; none where the instance has none. */
  readonly tsaUrls: readonly URL[]
}

/** A transparency log to write to. */
export interface LogService {
  /** Base URL of a Rekor. */
  readonly url: URL
}

interface Service {
  readonly url: URL
  readonly majorApiVersion: number
  readonly start: number
  readonly end: number
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
const MAX_BYTES = 256 * 1024
const API_VERSION = 1

/** What a run needs of an instance. */
export interface InstanceUse {
  /** A Fulcio, for there is no key. */
  readonly keyless: boolean
  /** A log entry of each signature. */
  readonly tlog: boolean
}

/**
 * Picks the services from a signing config (protobuf-specs SigningConfig v0.2): API version 1, valid at `now`, newest start
 * first. Throws SigstoreError SIGNING_CONFIG_MALFORMED, SIGNING_CONFIG_UNUSABLE.
 */
export function servicesOf(
  signingConfig: Uint8Array,
  now: Date,
  use: InstanceUse = { keyless: true, tlog: true },
): SigstoreServices {
  const config = readConfig(signingConfig)
  const fulcioUrl = use.keyless ? newest('caUrls', config.caUrls, now) : undefined
  const logs = use.tlog ? [{ url: newest('rekorTlogUrls', config.rekorUrls, now) }] : []
  const tsaUrls = config.tsaUrls.length === 0 ? [] : [newest('tsaUrls', config.tsaUrls, now)]
  return { fulcioUrl, logs, tsaUrls }
}

function readConfig(bytes: Uint8Array): {
  caUrls: readonly Service[]
  rekorUrls: readonly Service[]
  tsaUrls: readonly Service[]
} {
  try {
    const config = asObject(
      parseJson(bytes, 'the signing config', { maxBytes: MAX_BYTES }),
      'the signing config',
    )
    if (config['mediaType'] !== MEDIA_TYPE) {
      throw new TypeError(`its mediaType is not ${MEDIA_TYPE}`)
    }
    return {
      caUrls: servicesIn(config, 'caUrls'),
      rekorUrls: servicesIn(config, 'rekorTlogUrls'),
      tsaUrls: servicesIn(config, 'tsaUrls'),
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

function servicesIn(config: JsonObject, field: string): readonly Service[] {
  return asArray(config[field] ?? [], field).map((item) => {
    const service = asObject(item, field)
    const url = URL.parse(asString(service['url'], `${field}.url`))
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
      throw new TypeError(`${field} has a url that is none`)
    }
    // Logs and timestamp authorities sign what they answer; Fulcio is shown the id-token.
    if (field === 'caUrls' && url.protocol !== 'https:' && !isLoopback(url)) {
      throw new TypeError(`${field} has a url that is not https`)
    }
    const validFor = asObject(service['validFor'] ?? {}, `${field}.validFor`)
    return {
      url,
      majorApiVersion: asCount(service['majorApiVersion'], `${field}.majorApiVersion`),
      start: timeOf(validFor['start'], Number.NEGATIVE_INFINITY, field),
      end: timeOf(validFor['end'], Number.POSITIVE_INFINITY, field),
    }
  })
}

function timeOf(value: unknown, absent: number, field: string): number {
  if (value === undefined || value === null) return absent
  const time = Date.parse(asString(value, `${field}.validFor`))
  if (Number.isNaN(time)) throw new TypeError(`${field}.validFor is not a time`)
  return time
}

function newest(field: string, services: readonly Service[], now: Date): URL {
  const time = now.getTime()
  const [chosen] = services
    .filter((service) => service.majorApiVersion === API_VERSION)
    .filter((service) => service.start <= time && time <= service.end)
    .sort((a, b) => b.start - a.start)
  if (chosen === undefined) {
    throw new SigstoreError({
      kind: 'usage',
      code: 'SIGNING_CONFIG_UNUSABLE',
      message: `the signing config has no service in ${field} with API version ${API_VERSION} that is valid now`,
      hint: 'Renew the signing config from your Sigstore instance.',
    })
  }
  return chosen.url
}
