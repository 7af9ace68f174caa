import { generateKeyPairSync, sign } from 'node:crypto'
import {
  certificatePem,
  distinguishedName,
  newSerial,
  signedCertificate,
} from '../../../src/embedded/certificate.ts'
import { extension } from '../../../src/embedded/certificate-extension.ts'
import { encode, sequence, taggedBytes } from '../../../src/embedded/der.ts'

/** A certificate of its own for 127.0.0.1. */
export function localCertificate(): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const signer = {
    publicKey,
    privateKey,
    hash: 'sha256' as const,
    spki,
    id: Buffer.alloc(32),
    pem: '',
    sign: (data: Uint8Array) => sign('sha256', data, privateKey),
  }
  const name = distinguishedName({ organization: 'test', commonName: 'test' })
  const address = encode(sequence(taggedBytes(7, Buffer.of(127, 0, 0, 1))))
  const certificate = signedCertificate(
    {
      serial: newSerial(),
      issuer: name,
      subject: name,
      spki,
      notBefore: new Date(Date.now() - 60_000),
      notAfter: new Date(Date.now() + 3_600_000),
      extensions: [extension('2.5.29.17', address)],
    },
    signer,
  )
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: certificatePem(certificate),
  }
}
