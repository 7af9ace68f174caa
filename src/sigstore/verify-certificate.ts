import { createPublicKey, type KeyObject, X509Certificate as NodeCertificate } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import { X509Certificate } from '@sigstore/core'
import { printable } from '../shared/log.ts'
import { rememberCertificate } from './remembered-certificate.ts'
import type { SignerIdentity } from './signer.ts'
import {
  type CertificateClaims,
  claimsIn,
  issuerIn,
  malformedCertificate,
} from './verify-claims.ts'
import { refusedUnless, VerifyError } from './verify-error.ts'

/** What a Fulcio certificate says of its holder. Believed only once the chain and the SCT are verified. */
export interface SignerCertificate {
  readonly der: Buffer
  /** The key that the certificate is for. */
  readonly key: KeyObject
  /** As the library takes it. */
  readonly parsed: X509Certificate
  readonly identity: string
  readonly issuer: string
  readonly claims: CertificateClaims
  readonly notBefore: Date
  readonly notAfter: Date
}

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3'
const FULCIO_USERNAME = '1.3.6.1.4.1.57264.1.7'
const MAX_CERTIFICATE_BYTES = 64 * 1024
const GENERAL_NAME = { otherName: 0x00, email: 0x01, uri: 0x06 } as const
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Certificates read last, by their bytes: one run signs everything with one, and each of its bundles brings it along. */
const readLast = new Map<string, SignerCertificate>()
const KEPT_CERTIFICATES = 16

/**
 * Reads a signing certificate (Fulcio certificate specification): a code-signing leaf with exactly one subject alternative name and
 * one issuer. The library reads the first name, drops the high bits of its bytes, and looks at no key usage.
 * Throws VerifyError CERTIFICATE_MALFORMED.
 */
export function parseSignerCertificate(der: Buffer): SignerCertificate {
  const bytes = der.toString('latin1')
  // Of a copy: what is kept must stay as it was when the caller's buffer does not.
  const certificate = readLast.get(bytes) ?? readCertificate(Buffer.from(der))
  readLast.set(bytes, certificate)
  if (readLast.size > KEPT_CERTIFICATES) readLast.delete(readLast.keys().next().value ?? bytes)
  return certificate
}

function readCertificate(der: Buffer): SignerCertificate {
  return refusedUnless(
    {
      code: 'CERTIFICATE_MALFORMED',
      message: 'the signing certificate cannot be read',
      hint: 'This is no certificate that Fulcio issues; nothing of it was believed.',
    },
    () => {
      if (der.byteLength > MAX_CERTIFICATE_BYTES) throw malformedCertificate('it is too large')
      const certificate = rememberCertificate(X509Certificate.parse(Buffer.from(der)))
      const node = new NodeCertificate(der)
      checkExtensions(certificate)
      checkUsage(certificate, node)
      return {
        der,
        key: createPublicKey(node.publicKey.export({ type: 'spki', format: 'pem' })),
        parsed: certificate,
        identity: subjectNameIn(certificate),
        issuer: issuerIn(certificate),
        claims: claimsIn(certificate),
        notBefore: certificate.notBefore,
        notAfter: certificate.notAfter,
      }
    },
  )
}

/** Who holds a certificate, as a policy judges it and a verdict tells it. */
export function holderOf({ identity, issuer, claims }: SignerCertificate): SignerIdentity {
  const { sourceRepositoryUri: sourceRepository } = claims
  return { identity, issuer, ...(sourceRepository === undefined ? {} : { sourceRepository }) }
}

/** The same, with the branch or tag that its job was started for. */
export function sourceOf(
  certificate: SignerCertificate,
): SignerIdentity & { readonly sourceRef?: string } {
  const { sourceRepositoryRef: sourceRef } = certificate.claims
  return { ...holderOf(certificate), ...(sourceRef === undefined ? {} : { sourceRef }) }
}

/** The certificate that a bundle says it was signed with; nothing of it is verified. Throws VerifyError CERTIFICATE_MALFORMED, SIGNER_KIND. */
export function signerOfBundle(bundle: Bundle): SignerCertificate {
  const { content } = bundle.verificationMaterial
  switch (content.$case) {
    case 'certificate':
      return parseSignerCertificate(content.certificate.rawBytes)
    case 'x509CertificateChain': {
      const [leaf, ...chain] = content.x509CertificateChain.certificates
      refuseRoots(chain.map((certificate) => certificate.rawBytes))
      return parseSignerCertificate(leaf?.rawBytes ?? Buffer.alloc(0))
    }
    case 'publicKey':
      throw new VerifyError({
        code: 'SIGNER_KIND',
        message: 'the bundle was signed with a public key, expected a certificate',
        hint: 'Ask for the key; there is no identity in this signature.',
      })
  }
}

/** Refuses a bundle whose chain carries a root: roots come from the trust root alone (bundle specification, x509_certificate_chain). */
function refuseRoots(chain: readonly Buffer[]): void {
  for (const der of chain) {
    const certificate = refusedUnless(
      {
        code: 'CERTIFICATE_MALFORMED',
        message: 'a certificate of the chain cannot be read',
        hint: 'Whoever wrote this bundle must write it anew.',
      },
      () => X509Certificate.parse(Buffer.from(der)),
    )
    if (!certificate.subject.equals(certificate.issuer)) continue
    throw new VerifyError({
      code: 'CERTIFICATE_UNTRUSTED',
      message: 'the bundle brings a self-issued certificate in its chain, expected none',
      hint: 'A bundle must not carry its own root; whoever wrote it must leave it out.',
    })
  }
}

/** RFC 5280 §4.2: a certificate must not have an extension twice; a second one could be read by another verifier. */
function checkExtensions(certificate: X509Certificate): void {
  const seen = certificate.extensions.map((extension) => extension.subs[0]?.toOID() ?? '')
  if (new Set(seen).size !== seen.length) throw malformedCertificate('it has one extension twice')
}

function checkUsage(certificate: X509Certificate, node: NodeCertificate): void {
  if (certificate.extBasicConstraints?.isCA === true || node.ca)
    throw malformedCertificate('it is a certificate authority, not a leaf')
  const usages = extendedUsages(node)
  if (!usages.includes(CODE_SIGNING)) throw malformedCertificate('it is not for code signing')
  if (certificate.extKeyUsage?.digitalSignature !== true) {
    throw malformedCertificate('its key is not for digital signatures')
  }
}

/** Node's `keyUsage` is the extended key usage (RFC 5280 §4.2.1.12). Empty where the certificate limits its use in no way: Node then gives undefined, whatever its types say. */
function extendedUsages(node: { readonly keyUsage?: readonly string[] }): readonly string[] {
  return node.keyUsage ?? []
}

function subjectNameIn(certificate: X509Certificate): string {
  const names = certificate.extSubjectAltName?.valueObj.subs[0]?.subs ?? []
  const [name] = names
  if (names.length !== 1 || name === undefined) {
    throw malformedCertificate(`it has ${names.length} subject alternative names, expected one`)
  }
  if (name.tag.isContextSpecific(GENERAL_NAME.uri)) return asciiIn(name.value)
  if (name.tag.isContextSpecific(GENERAL_NAME.email)) return asciiIn(name.value)
  if (name.tag.isContextSpecific(GENERAL_NAME.otherName)) {
    const text = name.subs[1]?.subs[0]
    if (name.subs[0]?.toOID() === FULCIO_USERNAME && text !== undefined) {
      return strictUtf8.decode(text.value)
    }
  }
  throw malformedCertificate(
    'its subject alternative name is neither URI, e-mail address nor user name',
  )
}

/** IA5String: seven bits, and nothing that does not print. */
function asciiIn(value: Buffer): string {
  if (value.byteLength === 0 || value.some((byte) => byte < 0x20 || byte > 0x7e)) {
    throw malformedCertificate(
      `its subject alternative name is no text: "${printable(value.toString('latin1'))}"`,
    )
  }
  return value.toString('latin1')
}
