import { Claims } from './claims.ts'
import type { HeaderRecord } from './header-record.ts'

const MAGIC = Buffer.from('RpmP')
const SLOT = Buffer.from('Slot')
const BLOB_START = Buffer.from('BlbS')
const BLOB_END = Buffer.from('BlbE')
const BLOCK_BYTES = 16
const PAGE_BYTES = 4096
/** magic, package, generation, length */
const HEAD_BYTES = 16
/** checksum, length, magic */
const TAIL_BYTES = 12

export function isNdb(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC)
}

/**
 * The headers in rpm's own `Packages.db` (SUSE; lib/backend/ndb/rpmpkg.c): pages of slots, each naming the blocks of one
 * package. Numbers are little-endian.
 */
export function* ndbHeaders(bytes: Buffer): Generator<HeaderRecord> {
  const slotBytes = bytes.length < 2 * BLOCK_BYTES ? 0 : bytes.readUInt32LE(12) * PAGE_BYTES
  const version = slotBytes === 0 ? 0 : bytes.readUInt32LE(4)
  if (version !== 0 || slotBytes === 0 || slotBytes > bytes.length) {
    yield { damaged: 'its first page does not hold together' }
    return
  }
  const claims = new Claims(Math.floor(bytes.length / BLOCK_BYTES))
  // The file's own header takes the room of two slots.
  for (let at = 2 * BLOCK_BYTES; at < slotBytes; at += BLOCK_BYTES) {
    const isSlot = bytes.subarray(at, at + 4).equals(SLOT)
    if (isSlot && bytes.readUInt32LE(at + 4) === 0) continue
    const header = isSlot ? headerOf(bytes, at, claims) : undefined
    yield header === undefined ? { damaged: 'a slot that leads to no package' } : { header }
  }
}

function headerOf(bytes: Buffer, slot: number, claims: Claims): Buffer | undefined {
  const start = bytes.readUInt32LE(slot + 8)
  const blocks = bytes.readUInt32LE(slot + 12)
  if (blocks < 2 || !claims.take(start, blocks)) return undefined
  const blob = bytes.subarray(start * BLOCK_BYTES, (start + blocks) * BLOCK_BYTES)
  const length = blob.readUInt32LE(12)
  const isWhole =
    blob.subarray(0, 4).equals(BLOB_START) &&
    blob.subarray(-4).equals(BLOB_END) &&
    blob.readUInt32LE(4) === bytes.readUInt32LE(slot + 4) &&
    HEAD_BYTES + length + TAIL_BYTES <= blob.length
  return isWhole ? blob.subarray(HEAD_BYTES, HEAD_BYTES + length) : undefined
}
