import type { Bundle } from '@sigstore/bundle'

/** Who signs, as a verifier will see it: the certificate's SAN and the OIDC issuer. */
export interface SignerIdentity {
  readonly identity: string
  readonly issuer: string
  /** The repository whose job signs, as a URL, where it is known: `https://github.com/o/app`. */
  readonly sourceRepository?: string
}

/** Makes signatures that stand in a log. Keyless today; a key file or KMS is another implementation of the same two verbs. */
export interface Signer {
  /** A DSSE envelope over an in-toto statement (DSSE v1). */
  signStatement(statement: Buffer): Promise<Bundle>
  /** A signature over a message's SHA-256, for cosign's simple signing. */
  signMessage(message: Buffer): Promise<Bundle>
}
