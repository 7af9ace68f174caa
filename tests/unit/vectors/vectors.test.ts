import { createPublicKey } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import type { VerifyErrorCode } from '../../../src/sigstore/verify-error.ts'
import type { Artifact, VerifyPolicy } from '../../../src/sigstore/verify.ts'
import { verifyBundleFile } from '../../../src/verify-bundle.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/vectors/sigstore-bundles')
const IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'

/** Why each vector is refused. */
const REFUSALS: Readonly<Record<string, VerifyErrorCode>> = {
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
  'rekor2-timestamp-outside-trust-root-tsa-validity_fail': 'TIMESTAMP_INVALID',
  'rekor2-timestamp-payload-mismatch_fail': 'TIMESTAMP_INVALID',
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': 'TIMESTAMP_INVALID',
  'signature-mismatch_fail': 'LOG_ENTRY_MISMATCH',
  'wrong-hashedrekord-artifact_fail': 'LOG_ENTRY_MISMATCH',
  'wrong-hashedrekord-entry_fail': 'LOG_ENTRY_MISMATCH',
}

const vectors = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const accepted = vectors.filter((name) => !name.endsWith('_fail'))
const refused = vectors.filter((name) => name.endsWith('_fail'))

describe('the conformance vectors', () => {
  it('are all 35', () => {
    expect(vectors).toHaveLength(35)
    expect(Object.keys(REFUSALS).sort()).toEqual([...refused].sort())
  })

  it.each(accepted)('%s is accepted by file and by digest', async (name) => {
    const byFile = await verified(name, 'file')
    const byDigest = await verified(name, 'digest')
    expect(byFile.timestamps.length).toBeGreaterThan(0)
    expect(byFile.logEntries).toHaveLength(1)
    expect(byDigest).toEqual(byFile)
  })

  it.each(accepted)('%s is refused for another file and another digest', async (name) => {
    const other = { bytes: Buffer.from('another file') }
    const code = 'SUBJECT_MISMATCH'
    await expect(verified(name, 'file', other)).rejects.toMatchObject({ code })
    await expect(verified(name, 'digest', { digest: digestOf(other.bytes) })).rejects.toMatchObject(
      { code },
    )
  })

  it.each(refused)('%s is refused by file and by digest', async (name) => {
    const code = REFUSALS[name]
    await expect(verified(name, 'file')).rejects.toMatchObject({ code, kind: 'refused' })
    await expect(verified(name, 'digest')).rejects.toMatchObject({ code, kind: 'refused' })
  })
})

function verified(
  name: string,
  mode: 'file' | 'digest',
  artifact?: Artifact,
): ReturnType<typeof verifyBundleFile> {
  const bytes = read(name, 'artifact') ?? readFileSync(join(FOLDER, 'a.txt'))
  return verifyBundleFile({
    bundle: readFileSync(join(FOLDER, name, 'bundle.sigstore.json')),
    artifact: artifact ?? (mode === 'file' ? { bytes } : { digest: digestOf(bytes) }),
    policy: policyOf(name),
    trustedRoot:
      read(name, 'trusted_root.json') ??
      readFileSync(join(FOLDER, 'public-good-trusted-root.json')),
    now: () => new Date('2026-11-21T00:00:00Z'),
  })
}

function policyOf(name: string): VerifyPolicy {
  const key = read(name, 'key.pub')
  if (key !== undefined) return { kind: 'key', publicKey: createPublicKey(key) }
  const identity = read(name, 'identity')?.toString().trim() ?? IDENTITY
  const issuer = read(name, 'issuer')?.toString().trim() ?? ISSUER
  return { kind: 'keyless', identity: { identity: { exact: identity }, issuer: { exact: issuer } } }
}

function read(name: string, file: string): Buffer | undefined {
  const path = join(FOLDER, name, file)
  return existsSync(path) ? readFileSync(path) : undefined
}
