import { X509Certificate } from 'node:crypto'
import type { Certified } from '../authority.ts'
import { encode, membersOf, decode, oidOf, sequence, tagged } from '../der.ts'
import { refusal } from '../embedded-error.ts'

const POISON = '1.3.6.1.4.1.11129.2.4.3'
const EXTENSIONS_TAG = 3

/**
 * What a log signs of a precertificate (RFC 6962 §3.2): its TBSCertificate without the poison. The precertificate must be
 * poisoned, and issued by `issuer`. Throws EmbeddedError `CERTIFICATE_REFUSED`.
 */
export function loggedContent(precertificate: Buffer, issuer: Certified): Buffer {
  const certificate = readCertificate(precertificate)
  if (!certificate.verify(issuer.key.publicKey)) {
    throw refusal(
      'CERTIFICATE_REFUSED',
      'the precertificate is not issued by an accepted authority',
    )
  }
  const content = membersOf(membersOf(decode(precertificate))[0])
  const list = content.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === EXTENSIONS_TAG,
  )
  const extensions = membersOf(membersOf(list)[0])
  const kept = extensions.filter((item) => oidOf(membersOf(item)[0]) !== POISON)
  if (kept.length !== extensions.length - 1) {
    throw refusal('CERTIFICATE_REFUSED', 'the certificate is not poisoned as a precertificate')
  }
  const others = content.filter((member) => member !== list)
  return encode(sequence(...others, tagged(EXTENSIONS_TAG, sequence(...kept))))
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch (cause) {
    throw refusal('CERTIFICATE_REFUSED', 'the precertificate cannot be read', cause)
  }
}
