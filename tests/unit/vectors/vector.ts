import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import type { VerifyErrorCode } from '../../../src/sigstore/verify-error.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/vectors/sigstore-bundles')
const IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

/** Why each vector is refused. */
export const REFUSALS: Readonly<Record<string, VerifyErrorCode>> = {
  'bundle-empty-certificate-chain_fail': 'BUNDLE_MALFORMED',
  'bundle-invalid-base64-signature_fail': 'BUNDLE_MALFORMED',
  'bundle-negative-log-index_fail': 'BUNDLE_MALFORMED',
  'bundle-with-root-cert_fail': 'BUNDLE_MALFORMED',
  'checkpoint-bad-keyhint_fail': 'CHECKPOINT_INVALID',
  'dsse-invalid-sig_fail': 'LOG_ENTRY_MISMATCH',
  'dsse-mismatch-sig_fail': 'LOG_ENTRY_MISMATCH',
  'inclusion-proof-corrupted-hash_fail': 'INCLUSION_PROOF_INVALID',
  'integrated-time-in-future_fail': 'CERTIFICATE_EXPIRED',
  'intoto-log-entry-mismatch_fail': 'LOG_ENTRY_MISMATCH',
  'intoto-set-outside-signing-cert-validity_fail': 'CERTIFICATE_EXPIRED',
  'invalid-ct-key_fail': 'SCT_INVALID',
  'managed-key-no-key_fail': 'SIGNER_KIND',
  'message-digest-mismatch_fail': 'SUBJECT_MISMATCH',
  'rekor2-checkpoint-missing-log-signature_fail': 'CHECKPOINT_INVALID',
  'rekor2-checkpoint-missing-root-hash_fail': 'CHECKPOINT_INVALID',
  'rekor2-dsse-invalid-sig_fail': 'LOG_ENTRY_MISMATCH',
  'rekor2-dsse-mismatch-sig_fail': 'LOG_ENTRY_MISMATCH',
  'rekor2-no-inclusion-proof_fail': 'BUNDLE_MALFORMED',
  'rekor2-timestamp-outside-trust-root-tsa-validity_fail': 'TRUST_ROOT_OUTDATED',
  'rekor2-timestamp-payload-mismatch_fail': 'TIMESTAMP_INVALID',
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': 'TIMESTAMP_INVALID',
  'signature-mismatch_fail': 'LOG_ENTRY_MISMATCH',
  'wrong-hashedrekord-artifact_fail': 'LOG_ENTRY_MISMATCH',
  'wrong-hashedrekord-entry_fail': 'LOG_ENTRY_MISMATCH',
}

/** Every case, by the name of its folder. */
export const VECTORS: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
export const ACCEPTED = VECTORS.filter((name) => !name.endsWith('_fail'))
export const REFUSED = VECTORS.filter((name) => name.endsWith('_fail'))

/** One case's files, and who must have signed. */
export interface Vector {
  readonly bundle: string
  readonly artifact: string
  readonly trustedRoot: string
  /** Undefined where the case is keyless. */
  readonly key: string | undefined
  readonly identity: string
  readonly issuer: string
}

export function vectorOf(name: string): Vector {
  const own = (file: string): string | undefined => {
    const path = join(FOLDER, name, file)
    return existsSync(path) ? path : undefined
  }
  const textIn = (file: string): string | undefined => {
    const path = own(file)
    return path && readFileSync(path, 'utf8').trim()
  }
  return {
    bundle: join(FOLDER, name, 'bundle.sigstore.json'),
    artifact: own('artifact') ?? join(FOLDER, 'a.txt'),
    trustedRoot: own('trusted_root.json') ?? join(FOLDER, 'public-good-trusted-root.json'),
    key: own('key.pub'),
    identity: textIn('identity') ?? IDENTITY,
    issuer: textIn('issuer') ?? ISSUER,
  }
}
