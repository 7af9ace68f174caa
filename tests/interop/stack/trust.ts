import type { SigningKey } from '../../../src/embedded/signing-key.ts'

/** A log that clients believe. */
export interface TrustedLog {
  readonly url: string
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer
  readonly keyDetails: 'PKIX_ECDSA_P256_SHA_256' | 'PKIX_ED25519'
  readonly id: Buffer
}

/** An authority that clients believe. */
export interface TrustedAuthority {
  readonly url: string
  /** DER, the leaf or the intermediate first and the root last. */
  readonly chain: readonly Buffer[]
}

/** Who is believed: what a trusted root says. */
export interface Trust {
  readonly fulcio: TrustedAuthority
  readonly ctLogs: readonly TrustedLog[]
  readonly logs: readonly TrustedLog[]
  readonly timestampAuthority: TrustedAuthority
  readonly validFrom: Date
}

const OPERATOR = 'stack.seal-image.test'

/** TrustedRoot v0.1 of protobuf-specs' sigstore_trustroot.proto, as JSON. */
export function trustedRoot(trust: Trust): object {
  const validFor = { start: trust.validFrom.toISOString() }
  const log = ({ url, spki, keyDetails, id }: TrustedLog): object => ({
    baseUrl: url,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: spki.toString('base64'), keyDetails, validFor },
    logId: { keyId: id.toString('base64') },
  })
  const authority = ({ url, chain }: TrustedAuthority): object => ({
    subject: { organization: OPERATOR, commonName: OPERATOR },
    uri: url,
    certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
    validFor,
    operator: OPERATOR,
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: trust.logs.map(log),
    certificateAuthorities: [authority(trust.fulcio)],
    ctlogs: trust.ctLogs.map(log),
    timestampAuthorities: [authority(trust.timestampAuthority)],
  }
}

/** SigningConfig v0.2 of the same file: one service of each kind, and no log at all where there is none. */
export function signingConfig(options: {
  readonly fulcioUrl: string
  readonly issuerUrl: string
  readonly log: { readonly url: string; readonly majorApiVersion: 1 | 2 } | undefined
  /** The whole endpoint. */
  readonly timestampUrl: string
  readonly validFrom: Date
}): object {
  const service = (url: string, majorApiVersion = 1): object => ({
    url,
    majorApiVersion,
    validFor: { start: options.validFrom.toISOString() },
    operator: OPERATOR,
  })
  const { log } = options
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(options.fulcioUrl)],
    oidcUrls: [service(options.issuerUrl)],
    rekorTlogUrls: log === undefined ? [] : [service(log.url, log.majorApiVersion)],
    ...(log === undefined ? {} : { rekorTlogConfig: { selector: 'ANY' } }),
    tsaUrls: [service(options.timestampUrl)],
    tsaConfig: { selector: 'ANY' },
  }
}

/** ClientTrustConfig v0.1 of the same file: both of these in one. */
export function clientTrustConfig(root: object, config: object): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
    trustedRoot: root,
    signingConfig: config,
  }
}

/** A CT log's key as a trusted log. */
export function ctLogTrust(url: string, key: SigningKey): TrustedLog {
  return { url, spki: key.spki, keyDetails: 'PKIX_ECDSA_P256_SHA_256', id: key.id }
}
