import { scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { SealError } from '../shared/errors.ts'
import {
  asCount,
  asObject,
  asString,
  JsonError,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import type { Secret } from '../shared/secret.ts'
import { KeyError } from './key-error.ts'

/**
 * The costs that go-securesystemslib's `encrypted` package, and so cosign, ever wrote. Others are
 * refused, never tried.
 */
const COSTS: readonly number[] = [32768, 65536, 131072]
const COST_NOW = 65536
const BLOCK_SIZE = 8
const PARALLELISM = 1

const KEY_BYTES = 32
const SALT_BYTES = 32
const NONCE_BYTES = 24
const MAX_BYTES = 64 * 1024

/** A key's PKCS #8, locked with a password. */
interface LockedKey {
  readonly cost: number
  readonly salt: Buffer
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

const derive = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt)

/**
 * Opens what stands between the PEM lines of cosign's private keys (go-securesystemslib
 * encrypted/encrypted.go): JSON of an scrypt KDF, a NaCl secretbox nonce and the ciphertext of a
 * PKCS #8 key. Returns the PKCS #8 DER, to be wiped by the caller.
 * Throws KeyError KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED, KEY_PASSWORD_WRONG.
 */
export async function openCosignKey(json: Buffer, password: Secret): Promise<Buffer> {
  const locked = parseLockedKey(json)
  const box = await secretbox(locked, password)
  try {
    return Buffer.from(box.decrypt(locked.ciphertext))
  } catch (cause) {
    throw new KeyError({
      code: 'KEY_PASSWORD_WRONG',
      message: 'the key does not open with this password',
      hint: 'Give the password that the key was made with; a key file that was altered does not open either.',
      cause,
    })
  }
}

/**
 * Locks a PKCS #8 DER key as cosign does (scrypt N 65536, r 8, p 1); `random` gives salt and nonce.
 */
export async function lockCosignKey(
  pkcs8: Buffer,
  password: Secret,
  random: (bytes: number) => Buffer,
): Promise<Buffer> {
  const lock = { cost: COST_NOW, salt: random(SALT_BYTES), nonce: random(NONCE_BYTES) }
  const box = await secretbox(lock, password)
  const ciphertext = Buffer.from(box.encrypt(pkcs8))
  return Buffer.from(
    JSON.stringify({
      kdf: {
        name: 'scrypt',
        params: { N: lock.cost, r: BLOCK_SIZE, p: PARALLELISM },
        salt: lock.salt.toString('base64'),
      },
      cipher: { name: 'nacl/secretbox', nonce: lock.nonce.toString('base64') },
      ciphertext: ciphertext.toString('base64'),
    }),
  )
}

type Box = ReturnType<(typeof import('@noble/ciphers/salsa.js'))['xsalsa20poly1305']>

/** NaCl's secretbox (XSalsa20-Poly1305), which node:crypto does not have; docs/adr/0030-keys.md. */
async function secretbox(
  { cost, salt, nonce }: Omit<LockedKey, 'ciphertext'>,
  password: Secret,
): Promise<Box> {
  const { xsalsa20poly1305 } = await import('@noble/ciphers/salsa.js')
  // scrypt needs 128·N·r bytes, and node refuses more than 32 MiB unless it is told.
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 2 * 128 * cost * BLOCK_SIZE }
  const key = await derive(Buffer.from(password.reveal()), salt, KEY_BYTES, options)
  return xsalsa20poly1305(key, nonce)
}

/** Throws KeyError; the JSON parser's own error is not kept, since it quotes the text. */
function parseLockedKey(bytes: Buffer): LockedKey {
  try {
    const what = 'the locked key'
    return lockedKeyIn(asObject(parseJson(bytes, what, { maxBytes: MAX_BYTES, maxDepth: 4 }), what))
  } catch (error) {
    if (error instanceof SealError && !(error instanceof JsonError)) throw error
    throw new KeyError({
      code: 'KEY_MALFORMED',
      message: `the key is none that cosign wrote: ${error instanceof JsonError ? error.message : 'it cannot be read'}`,
      hint: 'The file may be cut off; give the whole file as cosign generate-key-pair wrote it.',
    })
  }
}

function lockedKeyIn(key: JsonObject): LockedKey {
  const kdf = asObject(key['kdf'], 'kdf')
  const cipher = asObject(key['cipher'], 'cipher')
  const params = asObject(kdf['params'], 'kdf.params')
  expectName('kdf.name', kdf['name'], 'scrypt')
  expectName('cipher.name', cipher['name'], 'nacl/secretbox')
  return {
    cost: costIn(params),
    salt: bytesIn(kdf['salt'], 'kdf.salt', SALT_BYTES),
    nonce: bytesIn(cipher['nonce'], 'cipher.nonce', NONCE_BYTES),
    ciphertext: bytesIn(key['ciphertext'], 'ciphertext'),
  }
}

function expectName(field: string, value: unknown, expected: string): void {
  if (asString(value, field) === expected) return
  throw unsupported(`its ${field} is not ${expected}`)
}

function costIn(params: JsonObject): number {
  const [n, r, p] = ['N', 'r', 'p'].map((name) => asCount(params[name], `kdf.params.${name}`))
  if (n !== undefined && COSTS.includes(n) && r === BLOCK_SIZE && p === PARALLELISM) return n
  throw unsupported(
    `its scrypt cost is N ${n ?? 0}, r ${r ?? 0}, p ${p ?? 0}, expected N ${COSTS.join(' or ')}, r ${BLOCK_SIZE}, p ${PARALLELISM}`,
  )
}

function bytesIn(value: unknown, field: string, length?: number): Buffer {
  const text = asString(value, field)
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw malformed(`${field} is not base64`)
  if (length !== undefined && bytes.byteLength !== length) {
    throw malformed(`${field} has ${bytes.byteLength} bytes, expected ${length}`)
  }
  return bytes
}

function malformed(why: string): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `the key is none that cosign wrote: ${why}`,
    hint: 'Give the whole file as cosign generate-key-pair wrote it.',
  })
}

function unsupported(why: string): KeyError {
  return new KeyError({
    code: 'KEY_ENCRYPTION_UNSUPPORTED',
    message: `the key is locked in a way that cosign does not use: ${why}`,
    hint: 'Nothing was tried with it. Import the key anew with cosign import-key-pair.',
  })
}
