import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../../shared/json.ts'
import { createMerkleTree, leafHash, type MerkleTree } from '../merkle-tree.ts'
import type { SigningKey } from '../signing-key.ts'
import { signedCheckpoint } from './checkpoint.ts'
import type { AcceptedEntry } from './entry.ts'
import { createSearchIndex } from './search-index.ts'

export interface LogOptions {
  readonly key: SigningKey
  /** The host's name, without a port, as checkpoints are signed with. */
  readonly host: string
  /** 16 hex digits. */
  readonly treeId: string
  /** Entries of older trees: what a global log index counts before this tree's first entry. */
  readonly olderEntries: number
  readonly now: () => Date
}

/** A random tree id below 2^63, as 16 hex digits. */
export function newTreeId(): string {
  const id = randomBytes(8)
  id.writeUInt8((id.readUInt8(0) & 0x7f) | 0x10, 0)
  return id.toString('hex')
}

/** `{ENTRYID: LogEntryAnon}` of Rekor's openapi.yaml. */
export type LogEntries = Readonly<Record<string, object>>

/** A transparency log of one active tree. */
export interface Log {
  readonly size: number
  /** Adds an entry, unless the log has it: then `added` is false. */
  add(entry: AcceptedEntry): { readonly id: string; readonly added: boolean }
  /** The id that an entry has or would have. */
  idOf(entry: AcceptedEntry): string
  /** The entry of a 64-digit leaf hash or an 80-digit id, proved in the tree as it is now; undefined where there is none. */
  byId(id: string): LogEntries | undefined
  byGlobalIndex(index: number): LogEntries | undefined
  /** Ids of the entries with any of these keys, or with all of them. */
  search(keys: readonly string[], operator: 'or' | 'and'): readonly string[]
  /** LogInfo of openapi.yaml. */
  info(): object
  /** ConsistencyProof of openapi.yaml; undefined where the tree is smaller than `to`. */
  consistency(from: number, to: number): object | undefined
}

interface Stored {
  readonly body: Buffer
  readonly leaf: string
  readonly index: number
  readonly integratedTime: number
}

export function createLog(options: LogOptions): Log {
  const tree = createMerkleTree()
  const entries: Stored[] = []
  const byLeaf = new Map<string, Stored>()
  const index = createSearchIndex()
  const decimalTreeId = BigInt(`0x${options.treeId}`).toString()
  const checkpoint = (): string =>
    signedCheckpoint(
      options.host,
      { treeId: decimalTreeId, size: tree.size, root: tree.root() },
      options.key,
    )
  const shown = (entry: Stored | undefined): LogEntries | undefined =>
    entry && { [options.treeId + entry.leaf]: provenEntry(entry, tree, checkpoint(), options) }
  return {
    get size() {
      return tree.size
    },
    add({ body, indexKeys }) {
      const hash = leafHash(body)
      const leaf = hash.toString('hex')
      const id = options.treeId + leaf
      if (byLeaf.has(leaf)) return { id, added: false }
      const integratedTime = Math.floor(options.now().getTime() / 1000)
      const stored = { body, leaf, index: tree.append(hash), integratedTime }
      entries.push(stored)
      byLeaf.set(leaf, stored)
      index.add(indexKeys, id)
      return { id, added: true }
    },
    idOf: ({ body }) => options.treeId + leafHash(body).toString('hex'),
    byId: (id) => shown(leafOf(id, options.treeId, byLeaf)),
    byGlobalIndex: (global) => shown(entries[global - options.olderEntries]),
    search: (keys, operator) => index.search(keys, operator),
    info: () => ({
      inactiveShards: [],
      rootHash: tree.root().toString('hex'),
      signedTreeHead: checkpoint(),
      treeID: decimalTreeId,
      treeSize: tree.size,
    }),
    consistency(from, to) {
      if (to > tree.size) return undefined
      const hashes = tree.consistencyProof(from, to).map((hash) => hash.toString('hex'))
      return { hashes, rootHash: tree.root().toString('hex') }
    },
  }
}

/** LogEntryAnon: a Signed Entry Timestamp over the canonical form of the rest, and the proof in the tree as it is now. */
function provenEntry(
  entry: Stored,
  tree: MerkleTree,
  checkpoint: string,
  options: LogOptions,
): object {
  const signed = {
    body: entry.body.toString('base64'),
    integratedTime: entry.integratedTime,
    logID: options.key.id.toString('hex'),
    logIndex: options.olderEntries + entry.index,
  }
  const timestamp = options.key.sign(Buffer.from(canonicalJson(signed)))
  const inclusionProof = {
    checkpoint,
    hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('hex')),
    logIndex: entry.index,
    rootHash: tree.root().toString('hex'),
    treeSize: tree.size,
  }
  return {
    ...signed,
    verification: { inclusionProof, signedEntryTimestamp: timestamp.toString('base64') },
  }
}

function leafOf(
  id: string,
  treeId: string,
  byLeaf: ReadonlyMap<string, Stored>,
): Stored | undefined {
  if (id.length === 64) return byLeaf.get(id)
  return id.startsWith(treeId) ? byLeaf.get(id.slice(treeId.length)) : undefined
}
