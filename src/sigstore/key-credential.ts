import { sign } from 'node:crypto'
import { KeyError } from './key-error.ts'
import type { PrivateKey } from './private-key.ts'
import type { SigningCredential } from './signer.ts'
import type { LogService } from './signing-config.ts'

/**
 * Signing with a key of one's own: the same key for every signature, named by its public key alone.
 */
export function keyCredential(key: PrivateKey): () => Promise<SigningCredential> {
  const credential: SigningCredential = {
    verifier: { kind: 'publicKey', publicKey: key.publicKey },
    sign: (data) => Promise.resolve(sign(key.hash, data, key.privateKey)),
  }
  return () => Promise.resolve(credential)
}

/**
 * Refuses a key whose signatures one of the logs would not take, before the first of them is made.
 * `messages`: whether plain messages will be signed too, for cosign's `.sig` tag. Throws KeyError
 * KEY_NOT_FOR_LOG.
 */
export function checkKeyForLogs(
  key: PrivateKey,
  logs: readonly LogService[],
  { messages }: { readonly messages: boolean },
): void {
  if (logs.length === 0) return
  if (!key.rekorV1.includes('dsse')) throw unfit(key, 'attestations', '')
  if (messages && !key.rekorV1.includes('hashedrekord')) {
    throw unfit(key, 'signatures of cosign’s tags', 'set formats to "bundle", ')
  }
}

function unfit({ kind }: PrivateKey, what: string, way: string): KeyError {
  return new KeyError({
    code: 'KEY_NOT_FOR_LOG',
    message: `the log takes no ${what} by a key of this kind (${kind})`,
    hint: `Nothing was signed. Use a key on P-256 or an RSA key, ${way}or set tlog to "false" and sign without a log.`,
  })
}
