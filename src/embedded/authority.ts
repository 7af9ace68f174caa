import {
  certificatePem,
  type CertificateContent,
  distinguishedName,
  keyIdentifier,
  newSerial,
  signedCertificate,
} from './certificate.ts'
import {
  authorityConstraints,
  authorityKeyIdentifier,
  authorityUsage,
  digitalSignatureUsage,
  extendedUsage,
  type Purpose,
  subjectKeyIdentifier,
} from './certificate-extension.ts'
import type { Asn1 } from './der.ts'
import { createSigningKey, type ExportableKey, type SigningKey } from './signing-key.ts'

/** A key with the certificate that names it. */
export interface Certified {
  readonly key: ExportableKey
  readonly name: Asn1
  readonly issuerName: Asn1
  /** Big-endian. */
  readonly serial: Buffer
  /** DER. */
  readonly certificate: Buffer
}

/** A root and the one certificate below it, which does the work. */
export interface Authority {
  readonly worker: Certified
  readonly root: Certified
  /** DER, worker first. */
  readonly chain: readonly Buffer[]
  /** The chain as PEM. */
  readonly pem: string
  readonly validFrom: Date
}

export interface AuthorityOptions {
  readonly purpose: Purpose
  /** Common names of the two certificates. */
  readonly rootName: string
  readonly workerName: string
  /** Whether the worker is an intermediate authority that issues certificates, or a leaf that signs data. */
  readonly issues: boolean
  readonly now: Date
}

const DAY_MS = 24 * 60 * 60 * 1000
const ORGANIZATION = 'seal-image.embedded'

/** A new authority, valid from a day before `now` for ten years. */
export async function createAuthority(options: AuthorityOptions): Promise<Authority> {
  const [rootKey, workerKey] = await Promise.all([
    createSigningKey('P-384'),
    createSigningKey(options.issues ? 'P-384' : 'P-256'),
  ])
  const validity = {
    notBefore: new Date(options.now.getTime() - DAY_MS),
    notAfter: new Date(options.now.getTime() + 3650 * DAY_MS),
  }
  const rootName = nameOf(options.rootName)
  const root = certified(
    {
      serial: newSerial(),
      issuer: rootName,
      subject: rootName,
      spki: rootKey.spki,
      ...validity,
      extensions: rootExtensions(rootKey),
    },
    rootKey,
    rootKey,
  )
  const worker = certified(
    {
      serial: newSerial(),
      issuer: rootName,
      subject: nameOf(options.workerName),
      spki: workerKey.spki,
      ...validity,
      extensions: workerExtensions(options, workerKey, rootKey),
    },
    workerKey,
    rootKey,
  )
  const chain = [worker.certificate, root.certificate]
  return {
    worker,
    root,
    chain,
    pem: chain.map(certificatePem).join(''),
    validFrom: validity.notBefore,
  }
}

function nameOf(commonName: string): Asn1 {
  return distinguishedName({ organization: ORGANIZATION, commonName })
}

function certified(content: CertificateContent, key: ExportableKey, signer: SigningKey): Certified {
  const { serial, subject, issuer } = content
  const certificate = signedCertificate(content, signer)
  return { key, name: subject, issuerName: issuer, serial, certificate }
}

function rootExtensions(key: SigningKey): readonly Asn1[] {
  return [authorityUsage(), authorityConstraints(1), subjectKeyIdentifier(keyIdentifier(key.spki))]
}

/** RFC 3161 §2.3: a timestamp leaf has the one purpose, and it is critical. */
function workerExtensions(
  options: AuthorityOptions,
  key: SigningKey,
  rootKey: SigningKey,
): readonly Asn1[] {
  const identifiers = [
    subjectKeyIdentifier(keyIdentifier(key.spki)),
    authorityKeyIdentifier(keyIdentifier(rootKey.spki)),
  ]
  return options.issues
    ? [authorityUsage(), extendedUsage(options.purpose), authorityConstraints(0), ...identifiers]
    : [digitalSignatureUsage(), extendedUsage(options.purpose, true), ...identifiers]
}
