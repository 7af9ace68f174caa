import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { bundleFromJSON } from '@sigstore/bundle'
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { leafHashOf, logEntryOf } from '../../../src/sigstore/log-entry.ts'

const VECTORS = join(import.meta.dirname, '../../fixtures/vectors/sigstore-bundles')

function entryOf(vector: string): TransparencyLogEntry {
  const text = readFileSync(join(VECTORS, vector, 'bundle.sigstore.json'), 'utf8')
  const [entry] = bundleFromJSON(JSON.parse(text)).verificationMaterial.tlogEntries
  if (entry === undefined) throw new Error(`${vector} has no log entry`)
  return entry
}

/** The origin lines of an entry's checkpoint, changed. */
function withOrigin(origin: string): TransparencyLogEntry {
  const entry = entryOf('happy-path-v0.3')
  const proof = entry.inclusionProof
  if (proof === undefined) throw new Error('no proof')
  const envelope = `${origin}\n1\nAAAA\n\n`
  return { ...entry, inclusionProof: { ...proof, checkpoint: { envelope } } }
}

describe('logEntryOf', () => {
  it('names an entry of the public-good log as rekor-cli does', () => {
    const entry = entryOf('happy-path-v0.3')
    const { uuid, logId, logIndex, integratedTime } = logEntryOf(entry)
    // The active tree of rekor.sigstore.dev is 2605736670972794746: 24296fb24b8ad77a.
    expect(BigInt('0x24296fb24b8ad77a')).toBe(2605736670972794746n)
    expect(uuid).toMatch(/^24296fb24b8ad77a[0-9a-f]{64}$/)
    // The log id is public: SHA-256 of rekor.sigstore.dev's key.
    expect(logId).toBe('c0d23d6ad406973f9559f3ba2d1ca01f84147d8ffc5b8445c224f98b9591801d')
    expect(logIndex).toBe(entry.logIndex)
    expect(Number(logIndex)).toBeGreaterThan(Number(entry.inclusionProof?.logIndex))
    expect(Date.parse(integratedTime)).toBe(Number(entry.integratedTime) * 1000)
  })

  it('gives a leaf hash that the entry’s own inclusion proof leads from to its root', () => {
    const vectors = readdirSync(VECTORS).filter((name) => name.startsWith('happy-path'))
    expect(vectors.length).toBeGreaterThan(1)
    for (const vector of vectors) {
      const { inclusionProof: proof, canonicalizedBody } = entryOf(vector)
      if (proof === undefined) continue
      expect(rootFrom(leafHashOf(canonicalizedBody), proof)).toBe(proof.rootHash.toString('hex'))
    }
    expect.hasAssertions()
  })

  it.each([
    ['rekor.example.com - 1', '0000000000000001'],
    ['a - b - 18446744073709551615', 'ffffffffffffffff'],
    // Not a tree of Rekor v1: the leaf hash alone.
    ['rekor.example.com', ''],
    ['rekor.example.com - 0x1', ''],
    ['rekor.example.com - 18446744073709551616', ''],
    ['rekor.example.com - 99999999999999999999', ''],
    ['rekor.example.com - 123 ', ''],
    ['', ''],
  ])('the origin %j begins the uuid with %j', (origin, tree) => {
    const { uuid } = logEntryOf(withOrigin(origin))
    expect(uuid.slice(0, -64)).toBe(tree)
    expect(uuid.slice(-64)).toBe(leafHashOf(entryOf('happy-path-v0.3').canonicalizedBody))
  })

  it('is the leaf hash alone without a proof', () => {
    const entry = { ...entryOf('happy-path-v0.3'), inclusionProof: undefined }
    expect(logEntryOf(entry).uuid).toHaveLength(64)
  })

  it.each(['0', '', '-1', 'x', '9007199254740991', '99999999999999999999'])(
    'has no time where the log says %j',
    (integratedTime) => {
      const entry = { ...entryOf('happy-path-v0.3'), integratedTime }
      expect(logEntryOf(entry).integratedTime).toBe('')
    },
  )

  it('has an empty log id where there is none', () => {
    expect(logEntryOf({ ...entryOf('happy-path-v0.3'), logId: undefined }).logId).toBe('')
  })
})

/** RFC 9162 §2.1.3.2, written here a second time so that it is another opinion. */
function rootFrom(
  leaf: string,
  proof: { logIndex: string; treeSize: string; hashes: readonly Buffer[] },
): string {
  let [fn, sn] = [BigInt(proof.logIndex), BigInt(proof.treeSize) - 1n]
  let root: Buffer = Buffer.from(leaf, 'hex')
  const join2 = (left: Buffer, right: Buffer): Buffer =>
    createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
  for (const hash of proof.hashes) {
    if (fn % 2n === 1n || fn === sn) {
      root = join2(hash, root)
      while (fn % 2n === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n]
    } else root = join2(root, hash)
    fn >>= 1n
    sn >>= 1n
  }
  return root.toString('hex')
}
