import type { ASN1Obj, X509Certificate } from '@sigstore/core'

/**
 * The same certificate, which from now on remembers its DER encoding (ITU-T X.690). The library encodes both certificates anew each
 * time it compares two of them, some forty times for each bundle, and that was most of the time a verification took. For
 * certificates that nobody changes: the library takes a copy before it takes an extension out.
 */
export function rememberEncoding(certificate: X509Certificate): X509Certificate {
  remember(certificate.root)
  remember(certificate.tbsCertificate)
  return certificate
}

function remember(object: ASN1Obj): void {
  const encoded = object.toDER()
  object.toDER = () => encoded
}
