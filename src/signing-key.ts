import { wrongInput } from './malformed-input.ts'
import { readSecretFile } from './input-file.ts'
import { Secret } from './shared/secret.ts'
import { loadPrivateKey } from './sigstore/key-file.ts'
import { MAX_KEY_FILE_BYTES } from './sigstore/key-pem.ts'
import { keySource, readKeySource } from './sigstore/key-source.ts'
import type { PrivateKey } from './sigstore/private-key.ts'

export interface KeyInputs {
  readonly key: string | undefined
  /** Otherwise the environment variable COSIGN_PASSWORD. */
  readonly keyPassword: string | undefined
}

/** Where keys may come from. */
export interface KeySurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mask: (secret: string) => void
  /**
   * Standard input, at most so many bytes and one; absent where there is none to read a key from.
   */
  readonly readStdin?: (maxBytes: number) => Promise<Buffer>
}

/**
 * The private key that the inputs name, opened; undefined where they name none. No message repeats
 * a path: people put the key itself there. Throws KeyError, FlowError INPUT_MALFORMED,
 * INPUT_FILE_UNREADABLE.
 */
export async function openSigningKey(
  { key, keyPassword }: KeyInputs,
  { env, mask, readStdin = noStdin }: KeySurroundings,
): Promise<PrivateKey | undefined> {
  if (key === undefined) {
    if (keyPassword === undefined) return undefined
    throw wrongInput(
      'key-password is given, and no key',
      'Give key too, or leave key-password out.',
    )
  }
  // Where cosign looks, too; one that is set and empty is a password, as it is to cosign.
  const password = keyPassword ?? env['COSIGN_PASSWORD']
  if (password) mask(password)
  const source = keySource(key)
  if (source.kind === 'environment') mask(env[source.name] ?? '')
  const file = await readKeySource(source, {
    env,
    readFile: (path) =>
      readSecretFile('key', path, MAX_KEY_FILE_BYTES, '; what is piped goes to --key -'),
    readStdin: () => readStdin(MAX_KEY_FILE_BYTES),
  })
  return loadPrivateKey(file, password === undefined ? undefined : new Secret(password))
}

function noStdin(): never {
  throw wrongInput(
    'there is no standard input to read a key from',
    'Give key a path or env://NAME.',
  )
}
