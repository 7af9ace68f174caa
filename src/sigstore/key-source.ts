import { KeyError, type KeyErrorCode } from './key-error.ts'

/** Where a private key comes from. */
export type KeySource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'stdin' }

/**
 * The world that keys come from, for `readKeySource`; each gives at most what `MAX_KEY_FILE_BYTES`
 * allows, or throws.
 */
export interface KeyWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  readFile(path: string): Promise<Buffer>
  readStdin(): Promise<Buffer>
}

const ENV_SCHEME = 'env://'
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,255}$/
const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):\/\//i
/**
 * cosign's key references that name a service or a device; of PKCS #11 the URI has no slashes (RFC
 * 7512).
 */
const SERVICE =
  /^(awskms|gcpkms|azurekms|hashivault|openbao|yckms|tencentcloudkms|k8s|github|gitlab):\/\/|^(pkcs11):/i
const MAX_PATH_LENGTH = 4096

/**
 * Reads the `key` input: the path of a file, `env://NAME`, or `-` for standard input.
 * Messages repeat at most a scheme, since people do put the key itself here.
 * Throws KeyError KEY_SOURCE_MALFORMED, KEY_KMS_UNSUPPORTED.
 */
export function keySource(text: string): KeySource {
  if (text === '') throw refused('KEY_SOURCE_MALFORMED', 'it is empty')
  if (text === '-') return { kind: 'stdin' }
  // A key, or what a key looks like once somebody has put it on one line.
  if (/\p{Cc}/u.test(text) || text.includes('-----BEGIN') || text.length > MAX_PATH_LENGTH) {
    throw refused('KEY_SOURCE_MALFORMED', 'it is the text of a key, or no path')
  }
  if (text.startsWith(ENV_SCHEME)) return environmentSource(text.slice(ENV_SCHEME.length))
  const service = SERVICE.exec(text)
  if (service !== null) throw kmsUnsupported(service[1] ?? service[2] ?? '')
  const scheme = SCHEME.exec(text)?.[1]
  if (scheme !== undefined) throw refused('KEY_SOURCE_MALFORMED', `${scheme}:// is not known`)
  return { kind: 'file', path: text }
}

/** The bytes of a key. Throws KeyError KEY_SOURCE_EMPTY, and what `world` throws. */
export async function readKeySource(source: KeySource, world: KeyWorld): Promise<Buffer> {
  switch (source.kind) {
    case 'file':
      return filled(await world.readFile(source.path), 'the key file')
    case 'environment':
      return filled(
        Buffer.from(world.env[source.name] ?? ''),
        `the environment variable ${source.name}`,
      )
    case 'stdin':
      return filled(await world.readStdin(), 'standard input')
  }
}

function environmentSource(name: string): KeySource {
  if (VARIABLE.test(name)) return { kind: 'environment', name }
  throw refused('KEY_SOURCE_MALFORMED', 'what follows env:// is no name of a variable')
}

function filled(bytes: Buffer, what: string): Buffer {
  if (bytes.byteLength > 0) return bytes
  throw refused('KEY_SOURCE_EMPTY', `${what} is empty or not set`)
}

function kmsUnsupported(scheme: string): KeyError {
  return new KeyError({
    code: 'KEY_KMS_UNSUPPORTED',
    message: `keys from ${scheme.toLowerCase()} cannot be used yet`,
    hint: 'Give a key file, env://NAME, or - for standard input; or sign keylessly, without a key.',
  })
}

function refused(code: KeyErrorCode, why: string): KeyError {
  return new KeyError({
    code,
    message: `the private key cannot be had from what is given as key: ${why}`,
    hint: 'Give the path of a key file, env://NAME with a variable that holds the PEM text, or - for standard input.',
  })
}
