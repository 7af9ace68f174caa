import { createHash } from 'node:crypto'
import type { InclusionProof } from '@sigstore/bundle'
import type { HttpAnswer, HttpClient } from '../shared/http.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { withSlash } from './fulcio.ts'
import { leafHashOf } from './log-entry.ts'
import { askService, expectStatus, malformedUnless } from './service-answer.ts'
import { SigstoreError } from './sigstore-error.ts'

export interface FoundInTiles {
  readonly checkpoint: Checkpoint
  readonly inclusionProof: InclusionProof
}

interface TileLog {
  readonly http: HttpClient
  /** Base URL of the Rekor. */
  readonly url: URL
}

/** Hashes in a full tile, and the levels of the tree that one level of tiles spans (C2SP tlog-tiles). */
const TILE_WIDTH = 256
const TILE_HEIGHT = 8
const HASH_BYTES = 32
const MAX_CHECKPOINT_BYTES = 64 * 1024

/**
 * Puts together the proof that `leaf` stands at `index`, from the log's checkpoint and tiles (C2SP tlog-tiles, RFC 6962 §2.1.1).
 * Checks that the log has this very leaf there; whether the proof leads to the checkpoint's root, and who signed that, is for
 * the verifier. Throws SigstoreError LOG_ENTRY_NOT_OURS, LOG_ENTRY_REFUSED, SERVICE_*.
 */
export async function proveByTiles(
  log: TileLog,
  { leaf, index }: { readonly leaf: Buffer; readonly index: number },
): Promise<FoundInTiles> {
  const note = await fetchCheckpoint(log)
  const checkpoint = malformedUnless('Rekor', () => parseCheckpoint(note))
  if (index >= checkpoint.size) throw notPublished(index)
  const hashOf = treeReader(log, checkpoint.size)
  const held = await hashOf(index, 1)
  if (held.toString('hex') !== leafHashOf(leaf)) throw notOurs(index)
  const hashes = await Promise.all(
    siblingsOf(index, 0, checkpoint.size).map(([start, size]) => hashOf(start, size)),
  )
  const inclusionProof: InclusionProof = {
    logIndex: String(index),
    treeSize: String(checkpoint.size),
    rootHash: checkpoint.root,
    hashes,
    checkpoint: { envelope: note },
  }
  return { checkpoint, inclusionProof }
}

/** The log's latest checkpoint, as text. Throws SigstoreError LOG_ENTRY_REFUSED, SERVICE_*. */
export async function fetchCheckpoint({ http, url }: TileLog): Promise<string> {
  const answer = await fetchFile(http, new URL('api/v2/checkpoint', withSlash(url)))
  return answer.body.subarray(0, MAX_CHECKPOINT_BYTES).toString('utf8')
}

type Range = readonly [start: number, size: number]

/** The subtrees beside the way from a leaf to the root of `size` leaves from `start`, lowest first: PATH(m, D[n]). */
function siblingsOf(index: number, start: number, size: number): readonly Range[] {
  if (size <= 1) return []
  const split = splitOf(size)
  return index < start + split
    ? [...siblingsOf(index, start, split), [start + split, size - split]]
    : [...siblingsOf(index, start + split, size - split), [start, split]]
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

/** Reads the hash of any subtree of a tree of `treeSize` leaves, each tile once. */
function treeReader(
  log: TileLog,
  treeSize: number,
): (start: number, size: number) => Promise<Buffer> {
  const tiles = new Map<string, Promise<Buffer>>()
  const tileAt = (level: number, number: number): Promise<Buffer> => {
    const name = tileName(level, number, treeSize)
    const tile = tiles.get(name.path) ?? fetchTile(log, name)
    tiles.set(name.path, tile)
    return tile
  }
  const hashOf = async (start: number, size: number): Promise<Buffer> => {
    const level = Math.log2(size)
    if (!Number.isInteger(level)) {
      const split = splitOf(size)
      const [left, right] = await Promise.all([
        hashOf(start, split),
        hashOf(start + split, size - split),
      ])
      return nodeHash(left, right)
    }
    const tileLevel = Math.floor(level / TILE_HEIGHT)
    const first = start / TILE_WIDTH ** tileLevel
    const tile = await tileAt(tileLevel, Math.floor(first / TILE_WIDTH))
    return rootOf(tile, first % TILE_WIDTH, 2 ** (level % TILE_HEIGHT))
  }
  return hashOf
}

/** The root over `count` hashes of a tile; `count` is a power of two. */
function rootOf(tile: Buffer, first: number, count: number): Buffer {
  if (count === 1) return tile.subarray(first * HASH_BYTES, (first + 1) * HASH_BYTES)
  const half = count / 2
  return nodeHash(rootOf(tile, first, half), rootOf(tile, first + half, half))
}

interface TileName {
  readonly path: string
  /** Hashes in it. */
  readonly width: number
}

/** `tile/0/x001/x234/067`, with `.p/W` where the tree has only W hashes of it yet. */
function tileName(level: number, number: number, treeSize: number): TileName {
  const hashesAtLevel = Math.floor(treeSize / TILE_WIDTH ** level)
  const width = Math.min(TILE_WIDTH, hashesAtLevel - number * TILE_WIDTH)
  const digits = String(number)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  const partial = width < TILE_WIDTH ? `.p/${width}` : ''
  return { path: `tile/${level}/${name}${partial}`, width }
}

async function fetchTile({ http, url }: TileLog, { path, width }: TileName): Promise<Buffer> {
  const { body } = await fetchFile(http, new URL(`api/v2/${path}`, withSlash(url)))
  malformedUnless('Rekor', () => {
    if (body.byteLength !== width * HASH_BYTES) throw new TypeError('a tile has another size')
  })
  return body
}

async function fetchFile(http: HttpClient, url: URL): Promise<HttpAnswer<Buffer>> {
  const answer = await askService('Rekor', http, { method: 'GET', url })
  expectStatus(
    'Rekor',
    answer,
    [200],
    'LOG_ENTRY_REFUSED',
    'This log does not show what it holds; check that the URL is that of a Rekor v2.',
  )
  return answer
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

function notOurs(index: number): SigstoreError {
  return new SigstoreError({
    code: 'LOG_ENTRY_NOT_OURS',
    message: `Rekor says that our entry is its ${index}, and that is another one`,
    hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
  })
}

function notPublished(index: number): SigstoreError {
  return new SigstoreError({
    code: 'SERVICE_UNAVAILABLE',
    message: `Rekor has our entry as its ${index}, and no checkpoint that covers it yet`,
    hint: 'Run again in some seconds; nothing was written to the registry.',
  })
}
