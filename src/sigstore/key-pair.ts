import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { Secret } from '../shared/secret.ts'
import { lockCosignKey } from './cosign-private-key.ts'
import { KeyError } from './key-error.ts'

/** A new pair in the two files that cosign reads: `cosign.key` and `cosign.pub`. */
export interface NewKeyPair {
  /** PEM `ENCRYPTED SIGSTORE PRIVATE KEY`. */
  readonly privateKey: string
  /** PEM `PUBLIC KEY`. */
  readonly publicKey: string
  readonly publicKeyObject: KeyObject
}

const PEM_LABEL = 'ENCRYPTED SIGSTORE PRIVATE KEY'
/** node:crypto takes none longer, and so a PBES2 copy of the key could not be opened. */
const MAX_PASSWORD_BYTES = 1024

const newKeyPair = promisify(generateKeyPair)

/**
 * Makes an ECDSA P-256 key, locked with `password` as cosign generate-key-pair does; the key itself
 * comes from OpenSSL's generator, salt and nonce from `random`. An empty password is refused: it is
 * what an unset secret looks like. Throws KeyError KEY_PASSWORD_UNFIT.
 */
export async function makeKeyPair(
  password: Secret,
  random: (bytes: number) => Buffer,
): Promise<NewKeyPair> {
  checkPassword(password)
  const { privateKey, publicKey } = await newKeyPair('ec', { namedCurve: 'P-256' })
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  try {
    return {
      privateKey: pemOf(await lockCosignKey(pkcs8, password, random)),
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      publicKeyObject: publicKey,
    }
  } finally {
    pkcs8.fill(0)
  }
}

function checkPassword(password: Secret): void {
  const bytes = Buffer.byteLength(password.reveal())
  if (bytes > 0 && bytes <= MAX_PASSWORD_BYTES) return
  throw new KeyError({
    code: 'KEY_PASSWORD_UNFIT',
    message: `the new key’s password ${bytes === 0 ? 'is empty' : `has ${bytes} bytes, expected at most ${MAX_PASSWORD_BYTES}`}`,
    hint: 'Choose a password; in a pipeline, see that the secret behind COSIGN_PASSWORD is set.',
  })
}

function pemOf(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${PEM_LABEL}-----\n${lines.join('\n')}\n-----END ${PEM_LABEL}-----\n`
}
