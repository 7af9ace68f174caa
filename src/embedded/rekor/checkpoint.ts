import type { SigningKey } from '../signing-key.ts'

export interface TreeState {
  /** Decimal. */
  readonly treeId: string
  readonly size: number
  readonly root: Buffer
}

/**
 * A signed checkpoint (C2SP tlog-checkpoint) as Rekor v1 writes it: origin `HOST - TREEID`, signer HOST, and the key's
 * hint the first four bytes of the SHA-256 of its SubjectPublicKeyInfo.
 */
export function signedCheckpoint(host: string, state: TreeState, key: SigningKey): string {
  const note = `${host} - ${state.treeId}\n${state.size}\n${state.root.toString('base64')}\n`
  const signature = Buffer.concat([key.id.subarray(0, 4), key.sign(Buffer.from(note))])
  return `${note}\n\u2014 ${host} ${signature.toString('base64')}\n`
}
