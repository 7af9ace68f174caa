import type { KeyObject } from 'node:crypto'
import { TrustedRoot as TrustedRootMessage } from '@sigstore/protobuf-specs'
import { type TrustMaterial, toTrustMaterial, VerificationError } from '@sigstore/verify'
import { asObject, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { rememberCertificate } from './remembered-certificate.ts'
import { refusedUnless, VerifyError } from './verify-error.ts'

/** Whom we believe: certificate authorities, certificate logs, transparency logs and timestamp authorities, with their times. */
export interface TrustedRoot {
  /** The document itself, for whoever needs the services' addresses. */
  readonly document: TrustedRootMessage
  readonly material: TrustMaterial
}

const MAX_BYTES = 4 * 1024 * 1024
const MEDIA_TYPES = new Set([
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json',
])

const refusal = {
  kind: 'usage',
  code: 'TRUST_ROOT_MALFORMED',
  message: 'the trusted root cannot be read',
  hint: 'Give a trusted_root.json as Sigstore’s TUF repository serves it; `cosign trusted-root create` writes one.',
} as const

/**
 * Reads a trusted root (Sigstore protobuf-specs, sigstore_trustroot.proto, JSON). Every key of a log must say from when on it is
 * valid: the library takes a missing start for "always". Throws VerifyError TRUST_ROOT_MALFORMED.
 */
export function parseTrustedRoot(bytes: Uint8Array): TrustedRoot {
  return refusedUnless(refusal, () => {
    const json = asObject(parseJson(bytes, 'the trusted root', { maxBytes: MAX_BYTES }), 'it')
    const document = TrustedRootMessage.fromJSON(json)
    if (!MEDIA_TYPES.has(document.mediaType)) {
      throw malformed(`its media type is "${printable(document.mediaType)}"`)
    }
    for (const log of [...document.tlogs, ...document.ctlogs]) {
      const start = log.publicKey?.validFor?.start
      if (start === undefined || Number.isNaN(start.getTime())) {
        throw malformed(`the log "${printable(log.baseUrl)}" has no time from which it is valid`)
      }
    }
    for (const authority of [
      ...document.certificateAuthorities,
      ...document.timestampAuthorities,
    ]) {
      if ((authority.certChain?.certificates ?? []).length === 0) {
        throw malformed(`the authority "${printable(authority.uri)}" has no certificate`)
      }
    }
    return { document, material: materialOf(document) }
  })
}

/** The document as JSON, for whoever is to trust the same. */
export function trustedRootText({ document }: TrustedRoot): string {
  return JSON.stringify(TrustedRootMessage.toJSON(document))
}

/** Trusts no service at all: for keys whose signatures are in no log. */
export const NO_TRUSTED_ROOT: TrustedRoot = (() => {
  const document = TrustedRootMessage.fromJSON({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  })
  return { document, material: materialOf(document) }
})()

/** The trust material with one public key in it, which stands for every hint: the caller says which key it is. */
export function withPublicKey(trust: TrustedRoot, publicKey: KeyObject): TrustMaterial {
  return { ...trust.material, publicKey: () => ({ publicKey, validFor: () => true }) }
}

function materialOf(document: TrustedRootMessage): TrustMaterial {
  const material = toTrustMaterial(document, refuseKey)
  for (const { certChain } of [
    ...material.certificateAuthorities,
    ...material.timestampAuthorities,
  ])
    certChain.forEach(rememberCertificate)
  return material
}

function refuseKey(): never {
  throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: 'no public key was given' })
}

function malformed(why: string): VerifyError {
  return new VerifyError({ ...refusal, message: `${refusal.message}: ${why}` })
}
