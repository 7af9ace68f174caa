import { parseTrustedRoot } from '../sigstore/trust.ts'

/** What a trusted root holds, in the form that engines take: PEM, several one after the other. Empty where it has none. */
export interface TrustPems {
  /** Certificates of the authorities that certify signers, roots and what lies between. */
  readonly fulcioRoots: string
  /** Where the first transparency log is. */
  readonly rekorUrl: string | undefined
  readonly rekorKeys: string
  readonly ctLogKeys: string
  readonly tsaChains: string
}

/** Reads a trusted_root.json. Throws VerifyError TRUST_ROOT_MALFORMED. */
export function trustPems(trustedRoot: string): TrustPems {
  const { document } = parseTrustedRoot(Buffer.from(trustedRoot))
  const { tlogs, ctlogs, certificateAuthorities, timestampAuthorities } = document
  const keyPem = (log: (typeof tlogs)[number]): string => pem('PUBLIC KEY', log.publicKey?.rawBytes)
  const chainPem = ({ certChain }: (typeof certificateAuthorities)[number]): string =>
    (certChain?.certificates ?? []).map(({ rawBytes }) => pem('CERTIFICATE', rawBytes)).join('')
  return {
    fulcioRoots: certificateAuthorities.map(chainPem).join(''),
    rekorUrl: tlogs[0]?.baseUrl,
    rekorKeys: tlogs.map(keyPem).join(''),
    ctLogKeys: ctlogs.map(keyPem).join(''),
    tsaChains: timestampAuthorities.map(chainPem).join(''),
  }
}

/** RFC 7468. */
export function pem(label: string, der: Uint8Array | undefined): string {
  const lines = Buffer.from(der ?? [])
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`
}
