import type { KeyObject } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import {
  digitalSignatureUsage,
  extendedUsage,
  extension,
  uriName,
} from '../../../src/embedded/certificate-extension.ts'
import { distinguishedName, signedCertificate } from '../../../src/embedded/certificate.ts'
import { createSigningKey } from '../../../src/embedded/signing-key.ts'
import { IDENTITY } from './signing-kit.ts'

/** The bundle with a certificate in it that anybody could have made: ours by name, for any key, by an authority of nobody. */
export async function withStrangerCertificate(bundle: Bundle, key: KeyObject): Promise<Bundle> {
  const rawBytes = signedCertificate(
    {
      serial: Buffer.from([1]),
      issuer: distinguishedName({ organization: 'nobody', commonName: 'nobody' }),
      subject: distinguishedName(),
      spki: key.export({ type: 'spki', format: 'der' }),
      notBefore: new Date(Date.now() - 60_000),
      notAfter: new Date(Date.now() + 600_000),
      extensions: [
        digitalSignatureUsage(),
        extendedUsage('codeSigning'),
        uriName(IDENTITY),
        extension('1.3.6.1.4.1.57264.1.1', Buffer.from('https://issuer.example')),
      ],
    },
    await createSigningKey('P-256'),
  )
  return {
    ...bundle,
    verificationMaterial: {
      ...bundle.verificationMaterial,
      content: { $case: 'certificate', certificate: { rawBytes } },
    },
  }
}
