import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { type Bundle, toDSSEBundle } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../../src/embedded/index.ts'
import { type Digest, digestOf, hexOf } from '../../../src/oci/digest.ts'
import { HttpClient } from '../../../src/shared/http.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { parseIdentityToken } from '../../../src/sigstore/identity-token.ts'
import { witnessedSigner } from '../../../src/sigstore/witnessed-signer.ts'
import { keylessCredential } from '../../../src/sigstore/keyless-credential.ts'
import type { Signer } from '../../../src/sigstore/signer.ts'
import { servicesOf } from '../../../src/sigstore/signing-config.ts'
import { NO_TRUSTED_ROOT, parseTrustedRoot, type TrustedRoot } from '../../../src/sigstore/trust.ts'
import type { IdentityPolicy } from '../../../src/sigstore/identity-policy.ts'
import type { VerifyRequest } from '../../../src/sigstore/verify.ts'

/** A keyless signer on the embedded Sigstore, and what a verifier of it must know. */
export interface SigningKit {
  readonly embedded: Embedded
  readonly http: HttpClient
  readonly signer: Signer
  readonly trust: TrustedRoot
  readonly identity: IdentityPolicy
  close(): Promise<void>
}

export const IDENTITY =
  'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'

export async function signingKit(options: EmbeddedOptions = {}): Promise<SigningKit> {
  const embedded = await startEmbedded(options)
  const http = new HttpClient()
  const raw = new Secret(embedded.oidc.mint({ audience: 'sigstore' }))
  const now = options.now ?? (() => new Date())
  const trust = parseTrustedRoot(Buffer.from(JSON.stringify(embedded.trustedRoot)))
  const services = servicesOf(Buffer.from(JSON.stringify(embedded.signingConfig)), now())
  const random = randomBytes
  return {
    embedded,
    http,
    signer: witnessedSigner({
      http,
      services,
      trust,
      random,
      credential: keylessCredential({
        http,
        services,
        trust,
        expectedSigner: undefined,
        token: parseIdentityToken(raw),
        tokens: () => Promise.resolve(parseIdentityToken(raw)),
        now,
        random,
      }),
    }),
    trust,
    identity: { identity: { exact: IDENTITY }, issuer: { exact: embedded.oidc.issuer } },
    close: async () => {
      http.close()
      await embedded.close()
    },
  }
}

export const IMAGE = digestOf(Buffer.from('an image manifest'))
export const OTHER_IMAGE = digestOf(Buffer.from('another image manifest'))

export function statement(overrides: object = {}, digest: Digest = IMAGE): Buffer {
  return Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'app', digest: { sha256: hexOf(digest) } }],
      predicateType: 'https://example.com/predicate/v1',
      predicate: { fine: true },
      ...overrides,
    }),
  )
}

/** An envelope signed by a key of the test's own, in no log: for what is judged after the cryptography. */
export function keySigned(
  payload: Buffer,
  payloadType = 'application/vnd.in-toto+json',
): VerifyRequest {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return requestFor(envelopeBundle(payload, payloadType, privateKey), publicKey)
}

export function envelopeBundle(
  payload: Buffer,
  payloadType: string,
  privateKey: KeyObject,
): Bundle {
  const hash = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256'
  const signature = sign(hash, dsse.preAuthEncoding(payloadType, payload), privateKey)
  return toDSSEBundle({ artifact: payload, artifactType: payloadType, signature, keyHint: 'test' })
}

export function requestFor(bundle: Bundle, publicKey: KeyObject): VerifyRequest {
  return {
    bundle,
    policy: { kind: 'key', publicKey },
    trust: NO_TRUSTED_ROOT,
    artifact: { statementSubject: IMAGE },
    settings: { tlog: 'none' },
    now: () => new Date(),
  }
}
