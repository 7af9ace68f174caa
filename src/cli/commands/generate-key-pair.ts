import { randomBytes } from 'node:crypto'
import { Secret } from '../../shared/secret.ts'
import { KeyError } from '../../sigstore/key-error.ts'
import { requiredText, UsageError } from '../args.ts'
import type { Command, Terminal } from '../command.ts'
import { writeKeyPair } from '../key-pair-files.ts'
import { askNewPassword, canAsk, type PromptStreams } from '../password-prompt.ts'

const PASSWORD_VARIABLE = 'COSIGN_PASSWORD'

export const generateKeyPair: Command = {
  name: 'generate-key-pair',
  summary: 'Makes a password-protected key pair that signs here and in cosign',
  synopsis: '[--output-prefix PREFIX]',
  positionals: { min: 0, max: 0 },
  options: {
    'output-prefix': {
      value: 'PREFIX',
      describe: 'writes PREFIX.key and PREFIX.pub, never over a file that is there',
      default: 'seal-image',
    },
  },
  run: async (given, terminal) => {
    const prefix = requiredText(given, 'output-prefix')
    if (prefix === '' || prefix.endsWith('/')) {
      throw new UsageError('--output-prefix names no file', 'Give it a name, like keys/release.')
    }
    const streams = { input: process.stdin, output: process.stderr }
    const password = await newPassword(terminal, streams)
    const { makeKeyPair } = await import('../../sigstore/key-pair.ts')
    const { publicKeyHint } = await import('../../sigstore/private-key.ts')
    const pair = await makeKeyPair(password, randomBytes)
    const files = await writeKeyPair(prefix, pair)
    terminal.log.info(
      `private key: ${files.privateKey} (encrypted; keep it and its password apart)`,
    )
    terminal.log.info(`public key: ${files.publicKey}, which cosign verify --key takes`)
    terminal.log.info(`SHA-256 of the public key: ${publicKeyHint(pair.publicKeyObject)}`)
    return 0
  },
}

/**
 * From COSIGN_PASSWORD where it is set, or else from the person at the terminal. Throws KeyError
 * KEY_PASSWORD_MISSING, KEY_PASSWORD_UNFIT.
 */
export async function newPassword(
  { env, mask }: Pick<Terminal, 'env' | 'mask'>,
  streams: PromptStreams,
): Promise<Secret> {
  const given = env[PASSWORD_VARIABLE]
  if (given !== undefined) {
    mask(given)
    return new Secret(given)
  }
  if (canAsk(streams)) return askNewPassword(streams)
  throw new KeyError({
    code: 'KEY_PASSWORD_MISSING',
    message: `${PASSWORD_VARIABLE} is not set, and there is no terminal to ask for a password`,
    hint: `Set ${PASSWORD_VARIABLE} to the password of the new key.`,
  })
}
