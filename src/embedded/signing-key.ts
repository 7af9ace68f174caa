import { createHash, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'

/** An ECDSA key that an embedded service signs with: P-256 with SHA-256, P-384 with SHA-384. */
export interface SigningKey {
  readonly publicKey: KeyObject
  readonly hash: 'sha256' | 'sha384'
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer
  /** SHA-256 of `spki`: what logs call their log id. */
  readonly id: Buffer
  /** `spki` as PEM. */
  readonly pem: string
  /** A DER signature over `data`. */
  sign(data: Uint8Array): Buffer
}

/** A signing key that another program may be given. */
export interface ExportableKey extends SigningKey {
  readonly privateKey: KeyObject
}

const newKeyPair = promisify(generateKeyPair)

export async function createSigningKey(curve: 'P-256' | 'P-384'): Promise<ExportableKey> {
  const { publicKey, privateKey } = await newKeyPair('ec', { namedCurve: curve })
  const hash = curve === 'P-256' ? 'sha256' : 'sha384'
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return {
    publicKey,
    privateKey,
    hash,
    spki,
    id: createHash('sha256').update(spki).digest(),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (data) => sign(hash, data, privateKey),
  }
}
