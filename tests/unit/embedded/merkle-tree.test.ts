import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createMerkleTree, leafHash, type MerkleTree } from '../../../src/embedded/merkle-tree.ts'

/** The vectors of the certificate-transparency reference implementation (merkletree/merkle_tree_test.cc). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

function treeOf(leaves: readonly Uint8Array[]): MerkleTree {
  const tree = createMerkleTree()
  for (const leaf of leaves) tree.append(leafHash(leaf))
  return tree
}

const known = (): MerkleTree => treeOf(LEAVES.map((hex) => Buffer.from(hex, 'hex')))
const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'))

describe('the Merkle tree', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'has the known root of %d leaves',
    (size, root) => {
      expect(known().root(size).toString('hex')).toBe(root)
    },
  )

  it('gives the known inclusion proofs', () => {
    expect(hex(known().inclusionProof(0, 1))).toEqual([])
    expect(hex(known().inclusionProof(0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(known().inclusionProof(5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  it('gives the known consistency proofs', () => {
    expect(hex(known().consistencyProof(1, 1))).toEqual([])
    expect(hex(known().consistencyProof(6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(hex(known().consistencyProof(2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ])
  })

  it.each([
    ['an index outside the tree', () => known().inclusionProof(8)],
    ['a negative index', () => known().inclusionProof(-1)],
    ['a tree larger than it is', () => known().consistencyProof(1, 9)],
    ['a proof backwards', () => known().consistencyProof(5, 4)],
  ])('refuses %s', (_what, ask) => {
    expect(ask).toThrow(RangeError)
  })

  it('proves every leaf of every tree, and nothing else', () => {
    const trees = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 })
    fc.assert(
      fc.property(trees, fc.nat(), (leaves, pick) => {
        const tree = treeOf(leaves)
        const index = pick % leaves.length
        const leaf = leafHash(leaves[index] ?? Buffer.of())
        const proof = tree.inclusionProof(index)
        expect(tree.root().equals(naiveRoot(leaves))).toBe(true)
        expect(includes(leaf, index, leaves.length, proof).equals(tree.root())).toBe(true)
        const other = leafHash(Buffer.from('another leaf'))
        expect(includes(other, index, leaves.length, proof).equals(tree.root())).toBe(false)
      }),
    )
  })

  it('proves every beginning of every tree', () => {
    const sizes = fc.integer({ min: 1, max: 70 })
    fc.assert(
      fc.property(sizes, fc.nat(), (size, pick) => {
        const tree = treeOf(Array.from({ length: size }, (_, index) => Buffer.of(index)))
        const from = 1 + (pick % size)
        const proof = tree.consistencyProof(from, size)
        const [before, after] = consistent(from, size, tree.root(from), proof)
        expect(before.equals(tree.root(from))).toBe(true)
        expect(after.equals(tree.root(size))).toBe(true)
      }),
    )
  })
})

/** MTH of RFC 6962 §2.1, straight from its definition. */
function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leafHash(leaves[0] ?? Buffer.of())
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return node(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

function node(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

/** The root that an inclusion proof leads to: RFC 9162 §2.1.3.2. */
function includes(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer {
  let [fn, sn, root] = [index, size - 1, leaf]
  for (const hash of proof) {
    if (fn % 2 === 1 || fn === sn) {
      root = node(hash, root)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1]
    } else root = node(root, hash)
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  return root
}

/** Both roots that a consistency proof leads to: RFC 9162 §2.1.4.2. */
function consistent(
  from: number,
  to: number,
  first: Buffer,
  proof: readonly Buffer[],
): [Buffer, Buffer] {
  if (from === to) return [first, first]
  const isPower = (from & (from - 1)) === 0
  const [seed, ...rest] = isPower ? [first, ...proof] : proof
  let [fn, sn] = [from - 1, to - 1]
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1]
  let [fr, sr] = [seed ?? first, seed ?? first]
  for (const hash of rest) {
    if (fn % 2 === 1 || fn === sn) {
      ;[fr, sr] = [node(hash, fr), node(hash, sr)]
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1]
    } else sr = node(sr, hash)
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  return [fr, sr]
}
