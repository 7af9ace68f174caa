import { createHash, createPublicKey } from 'node:crypto'
import { parseTrustedRoot } from '../sigstore/trust.ts'
import { pem } from './trust-pems.ts'

/** A private instance's services, one by one, for engines that cannot read a trusted_root.json. */
export interface TrustedServices {
  readonly certificateAuthorities: readonly TrustedAuthority[]
  readonly timestampAuthorities: readonly TrustedAuthority[]
  readonly ctLogs: readonly TrustedLog[]
  /** Of Rekor v1 alone; `holdsRekorV2` tells whether there are others. */
  readonly rekorLogs: readonly TrustedLog[]
  readonly holdsRekorV2: boolean
  /** Whether every key of a transparency log is on an elliptic curve that Go's ecdsa package has. */
  readonly isEcdsaAlone: boolean
  /** Addresses of services whose validity has an end. */
  readonly ending: readonly string[]
}

export interface TrustedAuthority {
  readonly url: string
  readonly organization: string
  readonly commonName: string
  /** Certificates in PEM, the root last. */
  readonly chain: string
}

export interface TrustedLog {
  readonly url: string
  /** PEM. */
  readonly key: string
}

type Document = ReturnType<typeof parseTrustedRoot>['document']
type Authority = Document['certificateAuthorities'][number]
type Log = Document['tlogs'][number]

/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
export function trustedServices(trustedRoot: string): TrustedServices {
  const { document } = parseTrustedRoot(Buffer.from(trustedRoot))
  const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document
  return {
    certificateAuthorities: certificateAuthorities.map(authorityOf),
    timestampAuthorities: timestampAuthorities.map(authorityOf),
    ctLogs: ctlogs.map(logOf),
    rekorLogs: tlogs.filter(isRekorV1).map(logOf),
    holdsRekorV2: !tlogs.every(isRekorV1),
    isEcdsaAlone: tlogs.every(isEcdsa),
    ending: [
      ...[...certificateAuthorities, ...timestampAuthorities]
        .filter(({ validFor }) => validFor?.end !== undefined)
        .map(({ uri }) => uri),
      ...[...tlogs, ...ctlogs]
        .filter(({ publicKey }) => publicKey?.validFor?.end !== undefined)
        .map(({ baseUrl }) => baseUrl),
    ],
  }
}

function authorityOf({ uri, subject, certChain }: Authority): TrustedAuthority {
  const certificates = certChain?.certificates ?? []
  return {
    url: uri,
    organization: subject?.organization ?? '',
    commonName: subject?.commonName ?? '',
    chain: certificates.map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join(''),
  }
}

function logOf({ baseUrl, publicKey }: Log): TrustedLog {
  return { url: baseUrl, key: pem('PUBLIC KEY', publicKey?.rawBytes) }
}

/** Rekor v1 is known by the SHA-256 of its key (RFC 6962); Rekor v2 by that of its name and key (C2SP signed-note). */
function isRekorV1({ publicKey, logId }: Log): boolean {
  const key = publicKey?.rawBytes ?? Buffer.alloc(0)
  return createHash('sha256')
    .update(key)
    .digest()
    .equals(logId?.keyId ?? Buffer.alloc(0))
}

function isEcdsa({ publicKey }: Log): boolean {
  const key = createPublicKey({
    key: publicKey?.rawBytes ?? Buffer.alloc(0),
    format: 'der',
    type: 'spki',
  })
  return key.asymmetricKeyType === 'ec'
}
