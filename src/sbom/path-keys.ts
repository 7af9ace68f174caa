import { hash } from 'node:crypto'

/** 128 bits of a path's SHA-256: nobody finds two paths that have one, as with fewer bits somebody would. */
const KEY_BYTES = 16
const FIRST_KEYS = 16

/** What stands for a path where only whether it is the same matters. */
export function pathKey(path: string): string {
  return hash('sha256', path.isWellFormed() ? path : spelled(path), 'binary').slice(0, KEY_BYTES)
}

/** As text that has a UTF-8 form, and that no other path is: none has a NUL. */
function spelled(path: string): string {
  return `\0${JSON.stringify(path)}`
}

/** The keys of many paths: what a layer holds is remembered in a fraction of the memory that its names would take. */
export class PathKeys implements Iterable<string> {
  #bytes = Buffer.alloc(0)
  #length = 0

  add(path: string): void {
    if (this.#length === this.#bytes.length) {
      const more = Buffer.alloc(Math.max(FIRST_KEYS * KEY_BYTES, 2 * this.#length))
      this.#bytes.copy(more)
      this.#bytes = more
    }
    this.#length += this.#bytes.write(pathKey(path), this.#length, 'latin1')
  }

  get byteLength(): number {
    return this.#length
  }

  *[Symbol.iterator](): Generator<string> {
    for (let at = 0; at < this.#length; at += KEY_BYTES) {
      yield this.#bytes.toString('latin1', at, at + KEY_BYTES)
    }
  }
}
