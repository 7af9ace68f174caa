import type { Authority } from './authority.ts'
import type { SigningKey } from './signing-key.ts'

export interface TrustOptions {
  readonly fulcio: Authority
  readonly tsa: Authority
  readonly rekorKey: SigningKey
  readonly ctLogKey: SigningKey
  readonly urls: {
    readonly oidc: string
    readonly fulcio: string
    readonly ctlog: string
    readonly rekor: string
    readonly tsa: string
  }
}

const OPERATOR = 'seal-image.embedded'

/** TrustedRoot of sigstore_trustroot.proto, as JSON. */
export function trustedRoot({ fulcio, tsa, rekorKey, ctLogKey, urls }: TrustOptions): object {
  const validFor = { start: fulcio.validFrom.toISOString() }
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logInstance(urls.rekor, rekorKey, validFor)],
    certificateAuthorities: [certificateAuthority(urls.fulcio, fulcio, validFor)],
    ctlogs: [logInstance(urls.ctlog, ctLogKey, validFor)],
    timestampAuthorities: [certificateAuthority(urls.tsa, tsa, validFor)],
  }
}

function logInstance(baseUrl: string, key: SigningKey, validFor: object): object {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: key.spki.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor,
    },
    logId: { keyId: key.id.toString('base64') },
  }
}

function certificateAuthority(uri: string, authority: Authority, validFor: object): object {
  const certificates = authority.chain.map((der) => ({ rawBytes: der.toString('base64') }))
  return {
    subject: { organization: OPERATOR, commonName: OPERATOR },
    uri,
    certChain: { certificates },
    validFor,
    operator: OPERATOR,
  }
}

/** SigningConfig v0.2 of sigstore_trustroot.proto, as JSON: Rekor v1 and a timestamp for every signature. */
export function signingConfig({ fulcio, urls }: TrustOptions): object {
  const service = (url: string): object => ({
    url,
    majorApiVersion: 1,
    validFor: { start: fulcio.validFrom.toISOString() },
    operator: OPERATOR,
  })
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(urls.fulcio)],
    oidcUrls: [service(urls.oidc)],
    rekorTlogUrls: [service(urls.rekor)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [service(`${urls.tsa}/api/v1/timestamp`)],
    tsaConfig: { selector: 'ANY' },
  }
}
