import type { KeyObject, X509Certificate } from 'node:crypto'
import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'

/** Who signs, as a verifier will see it: the certificate's SAN and the OIDC issuer. */
export interface SignerIdentity {
  readonly identity: string
  readonly issuer: string
  /** The repository whose job signs, as a URL, where it is known: `https://github.com/o/app`. */
  readonly sourceRepository?: string
}

/** Makes signatures with their proofs: a signing credential and its witnesses, composed in witnessed-signer. */
export interface Signer {
  /** Who signs, by its certificate, which is asked for where there is none yet; undefined for a key. Nothing of it is verified. */
  identity(): Promise<SignerIdentity | undefined>
  /** A DSSE envelope over an in-toto statement (DSSE v1). */
  signStatement(statement: Buffer): Promise<Bundle>
  /** A signature over a message's SHA-256, for cosign's simple signing. */
  signMessage(message: Buffer): Promise<Bundle>
  /** An RFC 3161 timestamp over `data`, DER; undefined where no authority dates what is signed. */
  timestamp(data: Buffer): Promise<Buffer | undefined>
}

/** What a signature is verified with. */
export type SignatureVerifier =
  | { readonly kind: 'certificate'; readonly certificate: X509Certificate }
  | { readonly kind: 'publicKey'; readonly publicKey: KeyObject }

/** What makes raw signatures: a certified ephemeral key, a key file, later a KMS. */
export interface SigningCredential {
  readonly verifier: SignatureVerifier
  sign(data: Buffer): Promise<Buffer>
}

/** A signature that is to be witnessed. */
export interface RawSignature {
  readonly kind: 'statement' | 'message'
  /** The statement, or the message. */
  readonly payload: Buffer
  /** What the signature is over: the statement's pre-authentication encoding (DSSE v1), or the message. */
  readonly signedBytes: Buffer
  readonly signature: Buffer
  readonly verifier: SignatureVerifier
}

/** A transparency log that takes signatures. */
export interface LogWitness {
  /** The entry, checked to be of this very signature. */
  enter(signed: RawSignature): Promise<TransparencyLogEntry>
}
