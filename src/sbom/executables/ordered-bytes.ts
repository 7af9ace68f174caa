/** An executable whose headers or tables lead nowhere. */
export class MalformedExecutable extends Error {}

/** Bytes whose numbers are in one byte order; reading outside of them throws MalformedExecutable. */
export class OrderedBytes {
  readonly bytes: Buffer
  readonly #little: boolean

  constructor(bytes: Buffer, little: boolean) {
    this.bytes = bytes
    this.#little = little
  }

  u16(at: number): number {
    const bytes = this.#within(at, 2)
    return this.#little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
  }

  u32(at: number): number {
    const bytes = this.#within(at, 4)
    return this.#little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
  }

  /** Beyond 2^53 it is not exact; no file reaches that far, so that it still is out of every bound. */
  u64(at: number): number {
    const bytes = this.#within(at, 8)
    return Number(this.#little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at))
  }

  /** A pointer of 4 or 8 bytes. */
  word(at: number, size: 4 | 8): number {
    return size === 8 ? this.u64(at) : this.u32(at)
  }

  /** As much of a range as there is. */
  slice(at: number, size: number): Buffer {
    return at > this.bytes.length ? this.bytes.subarray(0, 0) : this.bytes.subarray(at, at + size)
  }

  /** Where the entries of a table begin. Throws MalformedExecutable where it is not in the file as a whole. */
  *table(at: number, count: number, entrySize: number): Generator<number> {
    if (count > 0 && (entrySize === 0 || at + count * entrySize > this.bytes.length)) {
      throw new MalformedExecutable(`a table of ${count} entries does not fit into it`)
    }
    for (let index = 0; index < count; index++) yield at + index * entrySize
  }

  #within(at: number, size: number): Buffer {
    if (at + size <= this.bytes.length) return this.bytes
    throw new MalformedExecutable('it ends before its headers do')
  }
}
