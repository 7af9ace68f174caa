/**
 * Which parts of a file (pages, blocks) were read. Each can be claimed once, so that whatever a hostile file points at,
 * reading it ends, after as many bytes as it has.
 */
export class Claims {
  readonly #taken: Uint8Array

  constructor(count: number) {
    this.#taken = new Uint8Array(count)
  }

  /** Whether all of them are there and none was claimed before; they are claimed as far as that holds. */
  take(from: number, count = 1): boolean {
    if (from < 0 || from + count > this.#taken.length) return false
    for (let at = from; at < from + count; at++) {
      if (this.#taken[at] !== 0) return false
      this.#taken[at] = 1
    }
    return true
  }
}
