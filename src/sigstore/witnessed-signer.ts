import { createHash } from 'node:crypto'
import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import type { HttpClient } from '../shared/http.ts'
import { STATEMENT_PAYLOAD_TYPE } from './media-types.ts'
import { publicKeyHint } from './private-key.ts'
import { rekorV1 } from './rekor-v1.ts'
import { rekorV2 } from './rekor-v2.ts'
import type {
  LogWitness,
  RawSignature,
  SignatureVerifier,
  Signer,
  SigningCredential,
} from './signer.ts'
import type { LogService, SigstoreServices } from './signing-config.ts'
import { requestTimestamp } from './timestamp.ts'
import type { TrustedRoot } from './trust.ts'
import { holderOf, parseSignerCertificate } from './verify-certificate.ts'

export interface WitnessedSignerOptions {
  readonly http: HttpClient
  /** Whose logs and timestamp authorities witness each signature; all are asked at once. */
  readonly services: Pick<SigstoreServices, 'logs' | 'tsaUrls'>
  readonly trust: TrustedRoot
  /** The credential to sign with now; asked for before each signature. */
  readonly credential: () => Promise<SigningCredential>
  readonly random: (bytes: number) => Buffer
}

/** An image gets four signatures in both formats: the image's two, its SBOM's, its provenance's. */
const MORE_CONNECTIONS = 3

/**
 * Any credential and any witnesses as one signer: sign, package, have it witnessed by logs and timestamp authorities at the same time,
 * and put what they say into the bundle (Sigstore bundle v0.3).
 */
export function witnessedSigner(options: WitnessedSignerOptions): Signer {
  const { http, services, random } = options
  const credential = whileConnecting(options)
  return {
    identity: async () => {
      const { verifier } = await credential()
      if (verifier.kind === 'publicKey') return undefined
      return holderOf(parseSignerCertificate(verifier.certificate.raw))
    },
    signStatement: async (statement) => {
      const signedBytes = dsse.preAuthEncoding(STATEMENT_PAYLOAD_TYPE, statement)
      const signed = await signedWith(await credential(), 'statement', statement, signedBytes)
      const bundle = toDSSEBundle({
        artifact: statement,
        artifactType: STATEMENT_PAYLOAD_TYPE,
        signature: signed.signature,
        ...materialOf(signed.verifier),
      })
      // The library names the key here, too, and cosign then finds no signature by the key it was given.
      for (const signature of bundle.content.dsseEnvelope.signatures) signature.keyid = ''
      return witnessed(bundle, signed, options)
    },
    signMessage: async (message) => {
      const signed = await signedWith(await credential(), 'message', message, message)
      const digest = createHash('sha256').update(message).digest()
      const { signature, verifier } = signed
      const bundle = toMessageSignatureBundle({ digest, signature, ...materialOf(verifier) })
      return witnessed(bundle, signed, options)
    },
    timestamp: async (data) => {
      const [url] = services.tsaUrls
      return url === undefined ? undefined : requestTimestamp({ http, url, data, random })
    },
  }
}

/** One connection to each witness is there from the probe; more are opened while the first certificate is asked for. */
function whileConnecting({
  http,
  services,
  credential,
}: WitnessedSignerOptions): WitnessedSignerOptions['credential'] {
  let isFirst = true
  return () => {
    const asked = credential()
    if (isFirst) {
      for (const { url } of services.logs) http.openAhead(url, MORE_CONNECTIONS)
      for (const url of services.tsaUrls) http.openAhead(url, MORE_CONNECTIONS)
    }
    isFirst = false
    return asked
  }
}

async function signedWith(
  credential: SigningCredential,
  kind: RawSignature['kind'],
  payload: Buffer,
  signedBytes: Buffer,
): Promise<RawSignature> {
  const signature = await credential.sign(signedBytes)
  return { kind, payload, signedBytes, verifier: credential.verifier, signature }
}

function materialOf(verifier: SignatureVerifier): { certificate: Buffer } | { keyHint: string } {
  switch (verifier.kind) {
    case 'certificate':
      return { certificate: verifier.certificate.raw }
    case 'publicKey':
      return { keyHint: publicKeyHint(verifier.publicKey) }
  }
}

async function witnessed(
  bundle: Bundle,
  signed: RawSignature,
  options: WitnessedSignerOptions,
): Promise<Bundle> {
  const { http, services, random } = options
  const entering = services.logs.map((log) => witnessOf(log, options).enter(signed))
  const dating = services.tsaUrls.map((url) =>
    requestTimestamp({ http, url, data: signed.signature, random }),
  )
  const [entries, timestamps] = await Promise.all([Promise.all(entering), Promise.all(dating)])
  bundle.verificationMaterial.tlogEntries = entries
  bundle.verificationMaterial.timestampVerificationData = {
    rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
  }
  return bundle
}

function witnessOf(
  { url, apiVersion }: LogService,
  { http, trust }: WitnessedSignerOptions,
): LogWitness {
  switch (apiVersion) {
    case 1:
      return rekorV1({ http, url })
    case 2:
      return rekorV2({ http, url, trust })
  }
}
