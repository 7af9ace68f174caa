import type { ASN1Obj, X509Certificate } from '@sigstore/core'

/**
 * The same certificate, which from now on remembers what follows from its bytes alone: its DER encoding (ITU-T X.690) and
 * whose signature it bears. The library works all of this out anew some forty times for each bundle, for every time that
 * the certificate must have been valid at; it was most of what a verification took. For certificates that nobody changes: the library takes
 * a copy before it takes an extension out, and the copy remembers nothing.
 */
export function rememberCertificate(certificate: X509Certificate): X509Certificate {
  rememberEncoding(certificate.root)
  rememberEncoding(certificate.tbsCertificate)
  rememberSigners(certificate)
  return certificate
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
