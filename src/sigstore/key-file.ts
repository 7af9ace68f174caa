import { createPrivateKey, type KeyObject, type PrivateKeyInput } from 'node:crypto'
import type { Secret } from '../shared/secret.ts'
import { openCosignKey } from './cosign-private-key.ts'
import { KeyError } from './key-error.ts'
import { type KeyBlock, malformed, parseKeyDer, readKeyBlock } from './key-pem.ts'
import { checkPkcs8Encryption } from './pkcs8-encryption.ts'
import { type PrivateKey, privateKeyOf } from './private-key.ts'

const COSIGN_LABELS = ['ENCRYPTED SIGSTORE PRIVATE KEY', 'ENCRYPTED COSIGN PRIVATE KEY']
const PKCS8_ENCRYPTED_LABEL = 'ENCRYPTED PRIVATE KEY'
type PlainType = 'pkcs8' | 'sec1' | 'pkcs1'

/** What cosign import-key-pair takes: PKCS #8 (RFC 5958), SEC 1 and PKCS #1. */
const PLAIN_TYPES: ReadonlyMap<string, PlainType> = new Map([
  ['PRIVATE KEY', 'pkcs8'],
  ['EC PRIVATE KEY', 'sec1'],
  ['RSA PRIVATE KEY', 'pkcs1'],
])
const PUBLIC_LABELS = ['PUBLIC KEY', 'RSA PUBLIC KEY', 'CERTIFICATE', 'TRUSTED CERTIFICATE']

/** node:crypto takes no longer passphrase. */
const MAX_PASSWORD_BYTES = 1024

/**
 * Reads a private key file (PEM): cosign's own encrypted keys, PKCS #8 plain or encrypted with
 * PBES2, SEC 1 and PKCS #1. The password of a cosign key may be empty, `undefined` is none; an
 * empty one is none to a key that is not encrypted. Costs that nobody uses are refused before they
 * are tried.
 *
 * Throws KeyError KEY_TOO_LARGE, KEY_MALFORMED, KEY_NOT_PRIVATE, KEY_ENCRYPTION_UNSUPPORTED,
 * KEY_PASSWORD_MISSING, KEY_PASSWORD_WRONG, KEY_PASSWORD_UNUSED, KEY_KIND_UNSUPPORTED,
 * KEY_TOO_WEAK.
 */
export async function loadPrivateKey(
  file: Uint8Array,
  password: Secret | undefined,
): Promise<PrivateKey> {
  const block = readKeyBlock(file)
  try {
    return privateKeyOf(await keyIn(block, password))
  } finally {
    block.bytes.fill(0)
  }
}

async function keyIn({ label, bytes }: KeyBlock, password: Secret | undefined): Promise<KeyObject> {
  if (COSIGN_LABELS.includes(label)) return cosignKey(bytes, required(password))
  if (label === PKCS8_ENCRYPTED_LABEL) return encryptedPkcs8(bytes, required(password))
  const type = PLAIN_TYPES.get(label)
  if (type === undefined) throw unexpected(label)
  if (password !== undefined && password.reveal() !== '') throw passwordUnused()
  return plainKey(bytes, type)
}

async function cosignKey(bytes: Buffer, password: Secret): Promise<KeyObject> {
  const pkcs8 = await openCosignKey(bytes, password)
  try {
    return plainKey(pkcs8, 'pkcs8')
  } finally {
    pkcs8.fill(0)
  }
}

function plainKey(der: Buffer, type: PlainType): KeyObject {
  // OpenSSL takes any form for any other; cosign, and so we, take the one that the label tells.
  if (formOf(der) !== type) throw malformed('its PEM label is not that of the key it holds')
  const input: PrivateKeyInput = { key: der, format: 'der', type }
  try {
    return createPrivateKey(input)
  } catch (cause) {
    throw malformed(`its DER is no private key in ${type.toUpperCase()} that OpenSSL knows`, cause)
  }
}

/** PKCS #8 has an algorithm after its version, SEC 1 the key's octets, PKCS #1 the modulus. */
function formOf(der: Buffer): PlainType | undefined {
  const second = parseKeyDer(der).subs[1]?.tag
  if (second?.isOctetString() === true) return 'sec1'
  if (second?.isInteger() === true) return 'pkcs1'
  return second?.constructed === true ? 'pkcs8' : undefined
}

function encryptedPkcs8(bytes: Buffer, password: Secret): KeyObject {
  checkPkcs8Encryption(bytes)
  const passphrase = Buffer.from(password.reveal())
  if (passphrase.byteLength > MAX_PASSWORD_BYTES) throw passwordWrong()
  try {
    return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8', passphrase })
  } catch (cause) {
    throw passwordWrong(cause)
  } finally {
    passphrase.fill(0)
  }
}

function required(password: Secret | undefined): Secret {
  if (password !== undefined) return password
  throw new KeyError({
    code: 'KEY_PASSWORD_MISSING',
    message: 'the key is encrypted, and no password is given',
    hint: 'Give its password as key-password, or in the environment variable COSIGN_PASSWORD.',
  })
}

function passwordWrong(cause?: unknown): KeyError {
  return new KeyError({
    code: 'KEY_PASSWORD_WRONG',
    message: 'the key does not open with this password',
    hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
    cause,
  })
}

function passwordUnused(): KeyError {
  return new KeyError({
    code: 'KEY_PASSWORD_UNUSED',
    message: 'a password is given, and the key is not encrypted',
    hint: 'Whoever reads this file can sign. Encrypt it (cosign import-key-pair), or give no password, in COSIGN_PASSWORD neither.',
  })
}

function unexpected(label: string): KeyError {
  if (!PUBLIC_LABELS.includes(label)) {
    return malformed('its PEM block is none of a private key’s that cosign reads')
  }
  const what = label.endsWith('CERTIFICATE') ? 'a certificate' : 'a public key'
  return new KeyError({
    code: 'KEY_NOT_PRIVATE',
    message: `the key file holds ${what}, expected a private key`,
    hint: 'Give the private key: of cosign’s pair it is the .key file, not the .pub file.',
  })
}
