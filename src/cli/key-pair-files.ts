import { open, rm } from 'node:fs/promises'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/log.ts'
import { KeyError } from '../sigstore/key-error.ts'
import type { NewKeyPair } from '../sigstore/key-pair.ts'

export interface KeyPairFiles {
  readonly privateKey: string
  readonly publicKey: string
}

const OWNER_ONLY = 0o600
const READABLE = 0o644

/**
 * Writes `PREFIX.key` for its owner alone and `PREFIX.pub` for everybody (less what the umask
 * takes), both or neither, and never over anything that is there, not even a link. Throws KeyError
 * KEY_FILE_EXISTS, KEY_FILE_UNWRITABLE.
 */
export async function writeKeyPair(prefix: string, pair: NewKeyPair): Promise<KeyPairFiles> {
  const files = { privateKey: `${prefix}.key`, publicKey: `${prefix}.pub` }
  await writeNew(files.privateKey, pair.privateKey, OWNER_ONLY)
  try {
    await writeNew(files.publicKey, pair.publicKey, READABLE)
  } catch (error) {
    await rm(files.privateKey, { force: true })
    throw error
  }
  return files
}

/** `wx` is O_EXCL: whether the file is there and its making are one step. */
async function writeNew(path: string, text: string, mode: number): Promise<void> {
  let made = false
  try {
    const file = await open(path, 'wx', mode)
    made = true
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (made) await rm(path, { force: true })
    throw unwritten(path, cause)
  }
}

function unwritten(path: string, cause: unknown): KeyError {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EEXIST') {
    return new KeyError({
      code: 'KEY_FILE_EXISTS',
      message: `${printable(path)} is there already`,
      hint: 'No key file was written. Give another --output-prefix, or move the old pair away.',
      cause,
    })
  }
  return new KeyError({
    code: 'KEY_FILE_UNWRITABLE',
    message: `${printable(path)} cannot be written: ${messageOf(cause)}`,
    hint: 'Give --output-prefix a place in an existing folder that you may write to.',
    cause,
  })
}
