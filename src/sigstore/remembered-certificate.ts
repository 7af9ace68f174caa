import { ASN1Obj, X509Certificate } from '@sigstore/core'

/**
 * The same certificate, which from now on remembers what follows from its bytes alone: its DER encoding (ITU-T X.690) and
 * whose signature it bears. The library works all of this out anew some forty times for each bundle, for every time that
 * the certificate must have been valid at; it was most of what a verification took. For certificates that nobody changes: the library takes
 * a copy before it takes an extension out (RFC 6962 §3.2), and what that changes in a copy is the copy's own.
 */
export function rememberCertificate(certificate: X509Certificate): X509Certificate {
  const { root, tbsCertificate } = certificate
  const extensions = tbsCertificate.subs.find((part) => part.tag.isContextSpecific(EXTENSIONS))
  const list = extensions?.subs[0]
  for (const part of [...(list?.subs ?? []), ...tbsCertificate.subs, ...root.subs, root]) {
    rememberEncoding(part)
  }
  if (list !== undefined) certificate.clone = () => copyWithOwn(list, certificate)
  rememberSigners(certificate)
  return certificate
}

/** RFC 5280 §4.1: `extensions [3] EXPLICIT Extensions` */
const EXTENSIONS = 3

/** A copy with a list of extensions of its own, and all that holds it; everything else it shares. */
function copyWithOwn(list: ASN1Obj, { root }: X509Certificate): X509Certificate {
  const copied = (part: ASN1Obj, depth: number): ASN1Obj => {
    if (depth === 0) return part === list ? withParts(part, part.subs) : part
    const subs = part.subs.map((sub) => copied(sub, depth - 1))
    return subs.every((sub, index) => sub === part.subs[index]) ? part : withParts(part, subs)
  }
  // Certificate, TBSCertificate, [3], Extensions
  return new X509Certificate(copied(root, 3))
}

function withParts({ tag, value }: ASN1Obj, subs: readonly ASN1Obj[]): ASN1Obj {
  return new ASN1Obj(tag, value, [...subs])
}

function rememberEncoding(object: ASN1Obj): void {
  const encoded = object.toDER()
  object.toDER = () => encoded
}

/** By the issuer's whole encoding. Only who did sign it is remembered: strangers could otherwise fill the memory with who did not. */
function rememberSigners(certificate: X509Certificate): void {
  const signers = new Set<string>()
  const verify = certificate.verify.bind(certificate)
  certificate.verify = (issuer = certificate) => {
    const name = issuer.root.toDER().toString('latin1')
    if (signers.has(name)) return true
    const isSigner = verify(issuer)
    if (isSigner) signers.add(name)
    return isSigner
  }
}
