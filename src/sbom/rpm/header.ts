/** The tags that are read (rpmtag.h). */
export const TAG = {
  sigMd5: 261,
  sha1Header: 269,
  sha256Header: 273,
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  vendor: 1011,
  licence: 1014,
  arch: 1022,
  oldFileNames: 1027,
  sourceRpm: 1044,
  provideName: 1047,
  requireName: 1049,
  dirIndexes: 1116,
  baseNames: 1117,
  dirNames: 1118,
  modularityLabel: 5096,
} as const

type Tag = (typeof TAG)[keyof typeof TAG]

const WANTED: ReadonlySet<number> = new Set(Object.values(TAG))

/** Types of values. */
const INT32 = 4
const STRING = 6
const BINARY = 7
const STRING_ARRAY = 8
const I18N_STRING = 9

/** rpm itself takes no more (header.c, hdrchkTags). */
const MAX_ENTRIES = 0xffff
const ENTRY_BYTES = 16
/** As long as a path may be; nothing that matters is longer. */
const MAX_STRING_BYTES = 4096
const PREAMBLE_BYTES = 8

interface Entry {
  readonly type: number
  readonly offset: number
  readonly count: number
}

/**
 * A package's header as rpm's databases store it (header.c): an index of tags, and the data that they point into, all in
 * big-endian order. What is not there, or not what it should be, is undefined or empty.
 */
export class RpmHeader {
  readonly #entries: ReadonlyMap<number, Entry>
  readonly #data: Buffer

  private constructor(entries: ReadonlyMap<number, Entry>, data: Buffer) {
    this.#entries = entries
    this.#data = data
  }

  /** Undefined where the bytes are no header. */
  static read(bytes: Buffer): RpmHeader | undefined {
    if (bytes.length < PREAMBLE_BYTES) return undefined
    const count = bytes.readUInt32BE(0)
    const start = PREAMBLE_BYTES + count * ENTRY_BYTES
    const end = start + bytes.readUInt32BE(4)
    if (count === 0 || count > MAX_ENTRIES || end > bytes.length) return undefined
    const entries = new Map<number, Entry>()
    for (let at = PREAMBLE_BYTES; at < start; at += ENTRY_BYTES) {
      const tag = bytes.readUInt32BE(at)
      if (!WANTED.has(tag)) continue
      // A tag that was added later stands behind the one that it replaces.
      entries.set(tag, {
        type: bytes.readUInt32BE(at + 4),
        offset: bytes.readUInt32BE(at + 8),
        count: bytes.readUInt32BE(at + 12),
      })
    }
    return new RpmHeader(entries, bytes.subarray(start, end))
  }

  text(tag: Tag): string | undefined {
    const entry = this.#entries.get(tag)
    if (entry?.type !== STRING && entry?.type !== I18N_STRING) return undefined
    const [text] = this.#strings(entry)
    return text
  }

  /** One after the other: a package may have a hundred thousand files. */
  *texts(tag: Tag): Generator<string> {
    const entry = this.#entries.get(tag)
    if (entry?.type === STRING_ARRAY) yield* this.#strings(entry)
  }

  *numbers(tag: Tag): Generator<number> {
    const entry = this.#entries.get(tag)
    if (entry?.type !== INT32) return
    const end = entry.offset + 4 * entry.count
    if (end > this.#data.length) return
    for (let at = entry.offset; at < end; at += 4) yield this.#data.readUInt32BE(at)
  }

  binary(tag: Tag): Buffer | undefined {
    const entry = this.#entries.get(tag)
    if (entry?.type !== BINARY) return undefined
    const end = entry.offset + entry.count
    return end > this.#data.length ? undefined : this.#data.subarray(entry.offset, end)
  }

  *#strings({ offset, count }: Entry): Generator<string> {
    let start = offset
    for (let index = 0; index < count; index++) {
      const end = start < this.#data.length ? this.#data.indexOf(0, start) : -1
      if (end === -1 || end - start > MAX_STRING_BYTES) return
      yield this.#data.toString('utf8', start, end)
      start = end + 1
    }
  }
}
