import { createHash } from 'node:crypto'

/** An append-only Merkle tree (RFC 6962 §2.1) over SHA-256, with every complete subtree kept. */
export interface MerkleTree {
  readonly size: number
  /** Adds a leaf and returns its index. */
  append(leafHash: Buffer): number
  /** The root of the first `size` leaves; of all by default. */
  root(size?: number): Buffer
  /** Hashes that lead from leaf `index` to the root of the first `size` leaves, lowest first (§2.1.1). */
  inclusionProof(index: number, size?: number): readonly Buffer[]
  /** Hashes that show the first `from` leaves to be the beginning of the first `to` (§2.1.2). */
  consistencyProof(from: number, to: number): readonly Buffer[]
}

/** RFC 6962 §2.1: the hash of a leaf's bytes. */
export function leafHash(content: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(content).digest()
}

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

export function createMerkleTree(): MerkleTree {
  // levels[n][i] is the root of the 2^n leaves that begin at i * 2^n.
  const levels: Buffer[][] = [[]]
  const range = (start: number, size: number): Buffer => {
    if (size === 0) return createHash('sha256').digest()
    const level = Math.log2(size)
    if (Number.isInteger(level)) return at(levels, level, start / size)
    const split = splitOf(size)
    return nodeHash(range(start, split), range(start + split, size - split))
  }
  const sizeNow = (): number => levels[0]?.length ?? 0
  return {
    get size() {
      return sizeNow()
    },
    append(hash) {
      addTo(levels, 0, hash)
      return sizeNow() - 1
    },
    root: (size = sizeNow()) => range(0, checked(size, 0, sizeNow())),
    inclusionProof: (index, size = sizeNow()) =>
      inclusionPath(range, checked(index, 0, size - 1), 0, checked(size, 1, sizeNow())),
    consistencyProof: (from, to) =>
      from === 0
        ? []
        : consistencyPath(range, checked(from, 1, to), 0, checked(to, 1, sizeNow()), true),
  }
}

type RangeHash = (start: number, size: number) => Buffer

/** PATH(m, D[n]) of RFC 6962 §2.1.1, for the `size` leaves from `start`. */
function inclusionPath(range: RangeHash, index: number, start: number, size: number): Buffer[] {
  if (size <= 1) return []
  const split = splitOf(size)
  return index < split
    ? [...inclusionPath(range, index, start, split), range(start + split, size - split)]
    : [...inclusionPath(range, index - split, start + split, size - split), range(start, split)]
}

/** SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2, for the `size` leaves from `start`. */
function consistencyPath(
  range: RangeHash,
  from: number,
  start: number,
  size: number,
  known: boolean,
): Buffer[] {
  if (from === size) return known ? [] : [range(start, size)]
  const split = splitOf(size)
  return from <= split
    ? [...consistencyPath(range, from, start, split, known), range(start + split, size - split)]
    : [
        ...consistencyPath(range, from - split, start + split, size - split, false),
        range(start, split),
      ]
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function addTo(levels: Buffer[][], level: number, hash: Buffer): void {
  const nodes = (levels[level] ??= [])
  nodes.push(hash)
  const left = nodes.length % 2 === 0 ? nodes.at(-2) : undefined
  if (left !== undefined) addTo(levels, level + 1, nodeHash(left, hash))
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest()
}

function at(levels: readonly Buffer[][], level: number, index: number): Buffer {
  const hash = levels[level]?.[index]
  if (hash === undefined) throw new RangeError(`the tree has no node ${index} on level ${level}`)
  return hash
}

function checked(value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value
  throw new RangeError(`${value} is not between ${min} and ${max}`)
}
