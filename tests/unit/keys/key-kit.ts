import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Secret } from '../../../src/shared/secret.ts'
import { KeyError } from '../../../src/sigstore/key-error.ts'

export const PASSWORD = new Secret('test')

/** A file of tests/fixtures/keys; its README tells where it comes from. */
export function fixture(name: string): Buffer {
  return readFileSync(path.resolve(import.meta.dirname, '../../fixtures/keys', name))
}

export function pem(label: string, bytes: Uint8Array): Buffer {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return Buffer.from(`-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`)
}

/** What stands between the PEM lines. */
export function innerBytes(file: Buffer): Buffer {
  return Buffer.from(file.toString().split('\n').slice(1, -2).join(''), 'base64')
}

export interface LockedJson {
  kdf: { name: string; params: Record<string, unknown>; salt: string }
  cipher: { name: string; nonce: string }
  ciphertext: string
}

/** cosign's key file with its JSON changed. */
export function altered(file: Buffer, change: (json: LockedJson) => void): Buffer {
  const json = JSON.parse(innerBytes(file).toString()) as LockedJson
  change(json)
  return pem('ENCRYPTED SIGSTORE PRIVATE KEY', Buffer.from(JSON.stringify(json)))
}

/** The KeyError that something ends in. */
export async function refusal(attempt: () => unknown): Promise<KeyError> {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof KeyError) return error
    throw error
  }
  throw new Error('it was accepted')
}
