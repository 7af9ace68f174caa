export interface PaceOptions {
  /** Milliseconds from anywhere, never going back. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** A little more than a second: a timer may be early, and one request may overtake another on its way. */
const SECOND_MS = 1020

/**
 * Lets things begin at a pace: under each name at most so many in any second, wherever that second begins, so that as many go out
 * at once after a quiet one. First come, first served.
 */
export class Pace {
  readonly #options: PaceOptions
  /** When the latest ones began, in order: no more than may begin in a second. */
  readonly #begun = new Map<string, number[]>()
  /** The last in line, by name. */
  readonly #last = new Map<string, Promise<void>>()

  constructor(options: PaceOptions) {
    this.#options = options
  }

  /** Waits for a turn. Throws what `sleep` throws; that turn is then lost. */
  turn(name: string, perSecond: number): Promise<void> {
    const before = this.#last.get(name) ?? Promise.resolve()
    const mine = before.then(() => this.#begin(name, perSecond))
    this.#last.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }

  async #begin(name: string, perSecond: number): Promise<void> {
    const { now, sleep } = this.#options
    const begun = this.#begun.get(name) ?? []
    this.#begun.set(name, begun)
    const first = begun.length < perSecond ? undefined : begun.shift()
    const came = now()
    const due = first === undefined ? came : Math.max(came, first + SECOND_MS)
    try {
      if (due > came) await sleep(due - came)
    } finally {
      // A busy process wakes late; what comes after counts from then, or two seconds' worth would go out at once.
      begun.push(Math.max(due, now()))
    }
  }
}
