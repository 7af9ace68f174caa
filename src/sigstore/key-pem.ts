import { ASN1Obj } from '@sigstore/core'
import { KeyError } from './key-error.ts'

/** Bytes. RSA 4096 in a cosign key file has under 4 KiB. */
export const MAX_KEY_FILE_BYTES = 64 * 1024

/** The one PEM block of a key file. */
export interface KeyBlock {
  /** What stands after BEGIN. */
  readonly label: string
  readonly bytes: Buffer
}

const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----$([^]*?)^-----END \1-----$/gm
const LINE = /^-----(?:BEGIN|END) /gm
/** A first line of RFC 1421 headers: keys that OpenSSL locked with MD5 in the old way. */
const HEADER = /^\s*[A-Za-z-]+:/

/**
 * The PEM block (RFC 7468) of a key file: exactly one, nothing cut off. Text around it is allowed,
 * as the RFC does.
 * Throws KeyError KEY_TOO_LARGE, KEY_MALFORMED, KEY_ENCRYPTION_UNSUPPORTED.
 */
export function readKeyBlock(file: Uint8Array): KeyBlock {
  if (file.byteLength > MAX_KEY_FILE_BYTES) {
    throw new KeyError({
      code: 'KEY_TOO_LARGE',
      message: `the key has ${file.byteLength} bytes, expected at most ${MAX_KEY_FILE_BYTES}`,
      hint: 'Give the file that holds the private key, and nothing else.',
    })
  }
  const text = Buffer.from(file).toString('latin1').replaceAll('\r\n', '\n')
  const lines = [...text.matchAll(LINE)].length
  const [block, ...more] = [...text.matchAll(BLOCK)]
  if (lines === 0) throw malformed('it holds no PEM block')
  if (block === undefined) throw malformed('its PEM block is cut off')
  if (more.length > 0 || lines > 2) throw malformed('it holds more than one PEM block')
  const [, label = '', body = ''] = block
  if (HEADER.test(body)) throw oldEncryption()
  return { label, bytes: base64In(body) }
}

/**
 * The DER of a block, of which nothing is missing and after which nothing comes. Throws KeyError
 * KEY_MALFORMED.
 */
export function parseKeyDer(bytes: Buffer): ASN1Obj {
  try {
    return ASN1Obj.parseBuffer(Buffer.from(bytes))
  } catch {
    throw malformed('what its PEM block holds is cut off, or no DER')
  }
}

/** A file that is no private key at all. */
export function malformed(why: string, cause?: unknown): KeyError {
  return new KeyError({
    code: 'KEY_MALFORMED',
    message: `the key cannot be read: ${why}`,
    hint: 'Give the whole PEM file of one private key, as cosign or OpenSSL wrote it.',
    cause,
  })
}

function base64In(body: string): Buffer {
  const text = body.replace(/\s+/g, '')
  const bytes = Buffer.from(text, 'base64')
  if (text === '' || bytes.toString('base64') !== text)
    throw malformed('its PEM block is no base64')
  return bytes
}

function oldEncryption(): KeyError {
  return new KeyError({
    code: 'KEY_ENCRYPTION_UNSUPPORTED',
    message: 'the key has PEM headers, as keys have that OpenSSL encrypted in the old, weak way',
    hint: 'Convert it: openssl pkcs8 -topk8 -in KEY -out NEW_KEY.',
  })
}
