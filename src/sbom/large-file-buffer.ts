import { EventEmitter, once } from 'node:events'

/**
 * Memory that stays, once used, for the next file; more is given back to the system after each. So a larger file finds zeros, which
 * take no memory until something is written over them.
 */
export const HELD_BYTES = 4 * 1024 * 1024

/**
 * The one place where files too large to keep are gathered, so that the layers read at the same time hold one of them between
 * them. Its memory grows with the file in it, and is given back at once instead of waiting for the garbage collector.
 */
export class LargeFileBuffer {
  readonly #memory: ArrayBuffer
  readonly #events = new EventEmitter<{ returned: [] }>()
  #lent = false

  /** `maxBytes`: of one file. Nothing is allocated yet. */
  constructor(maxBytes: number) {
    this.#memory = new ArrayBuffer(0, { maxByteLength: maxBytes })
  }

  get maxBytes(): number {
    return this.#memory.maxByteLength
  }

  /** Room for a file of so many bytes, no more than `maxBytes`; undefined while another file is in it. */
  lend(bytes: number): Buffer | undefined {
    if (this.#lent) return undefined
    this.#lent = true
    if (this.#memory.byteLength < bytes) {
      this.#memory.resize(0)
      this.#memory.resize(bytes)
    }
    return Buffer.from(this.#memory, 0, bytes)
  }

  giveBack(): void {
    this.#lent = false
    if (this.#memory.byteLength > HELD_BYTES) this.#memory.resize(0)
    this.#events.emit('returned')
  }

  /** Resolves when it can be asked for again. Rejects where the signal aborts. */
  async returned(signal: AbortSignal): Promise<void> {
    while (this.#lent) await once(this.#events, 'returned', { signal })
  }
}
