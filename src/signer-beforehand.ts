import type { Ready } from './preflight.ts'
import type { Signer, SignerIdentity } from './sigstore/signer.ts'

/**
 * Who will have signed, as far as it must be known before anything is signed; undefined for a key. Where the token does not tell, the
 * certificate does. It is asked for this early only where something is there that may be of the same signer, and signed again
 * otherwise (`isThere`).
 */
export async function signerBeforehand(
  { signing }: Pick<Ready, 'signing'>,
  signer: Pick<Signer, 'identity'>,
  { isThere }: { readonly isThere: boolean },
): Promise<SignerIdentity | undefined> {
  if (signing.kind === 'key') return undefined
  return signing.expectedSigner ?? (isThere ? signer.identity() : undefined)
}
