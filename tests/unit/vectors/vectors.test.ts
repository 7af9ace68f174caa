import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import type { Artifact, VerifyPolicy } from '../../../src/sigstore/verify.ts'
import { verifyBundleFile } from '../../../src/verify-bundle.ts'
import { ACCEPTED, REFUSALS, REFUSED, type Vector, vectorOf, VECTORS } from './vector.ts'

describe('the conformance vectors', () => {
  it('are all 35', () => {
    expect(VECTORS).toHaveLength(35)
    expect(Object.keys(REFUSALS).sort()).toEqual([...REFUSED].sort())
  })

  it.each(ACCEPTED)('%s is accepted by file and by digest', async (name) => {
    const byFile = await verified(name, 'file')
    const byDigest = await verified(name, 'digest')
    expect(byFile.timestamps.length).toBeGreaterThan(0)
    expect(byFile.logEntries).toHaveLength(1)
    expect(byDigest).toEqual(byFile)
  })

  it.each(ACCEPTED)('%s is refused for another file and another digest', async (name) => {
    const other = { bytes: Buffer.from('another file') }
    const code = 'SUBJECT_MISMATCH'
    await expect(verified(name, 'file', other)).rejects.toMatchObject({ code })
    await expect(verified(name, 'digest', { digest: digestOf(other.bytes) })).rejects.toMatchObject(
      { code },
    )
  })

  it.each(REFUSED)('%s is refused by file and by digest', async (name) => {
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
  const vector = vectorOf(name)
  const bytes = readFileSync(vector.artifact)
  return verifyBundleFile({
    bundle: readFileSync(vector.bundle),
    artifact: artifact ?? (mode === 'file' ? { bytes } : { digest: digestOf(bytes) }),
    policy: policyOf(vector),
    trustedRoot: readFileSync(vector.trustedRoot),
    now: () => new Date('2026-11-21T00:00:00Z'),
  })
}

function policyOf({ key, identity, issuer }: Vector): VerifyPolicy {
  if (key !== undefined) return { kind: 'key', publicKey: createPublicKey(readFileSync(key)) }
  return { kind: 'keyless', identity: { identity: { exact: identity }, issuer: { exact: issuer } } }
}
