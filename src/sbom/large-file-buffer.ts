import { EventEmitter, once } from 'node:events'
import { freeMemory } from '../shared/free-memory.ts'

/**
 * Where files too large to keep are gathered: small ones each in memory of its own, and the others in one place, so that the layers
 * read at the same time hold one of them between them. Memory is given back at once instead of waiting for the garbage collector.
 */
export class LargeFileBuffer {
  /** Up to so many, a file has memory of its own, which may hold anything; a larger one finds zeros, which take none until written. */
  readonly ownBytes: number
  readonly #memory: ArrayBuffer
  readonly #events = new EventEmitter<{ returned: [] }>()
  #lent = false

  /** `maxBytes`: of one file. Nothing is allocated yet. */
  constructor(maxBytes: number, ownBytes: number) {
    this.ownBytes = ownBytes
    this.#memory = new ArrayBuffer(0, { maxByteLength: maxBytes })
  }

  get maxBytes(): number {
    return this.#memory.maxByteLength
  }

  /** Room for a file of so many bytes, no more than `maxBytes`; undefined while another of the larger files is in it. */
  lend(bytes: number): Buffer | undefined {
    if (bytes <= this.ownBytes) return Buffer.allocUnsafeSlow(bytes)
    if (this.#lent) return undefined
    this.#lent = true
    this.#memory.resize(bytes)
    return Buffer.from(this.#memory, 0, bytes)
  }

  /** Takes room back: nothing is in it any more. */
  giveBack({ buffer }: Buffer): void {
    if (buffer !== this.#memory) {
      freeMemory(buffer)
      return
    }
    this.#lent = false
    this.#memory.resize(0)
    this.#events.emit('returned')
  }

  /** Resolves when it can be asked for again. Rejects where the signal aborts. */
  async returned(signal: AbortSignal): Promise<void> {
    while (this.#lent) await once(this.#events, 'returned', { signal })
  }
}
