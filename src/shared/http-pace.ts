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
  /** When the latest ones begin, also those that still wait; in order, and no more than may begin in a second. */
  readonly #begins = new Map<string, number[]>()

  constructor(options: PaceOptions) {
    this.#options = options
  }

  /** Waits for a turn. Throws what `sleep` throws; that turn is then lost. */
  async turn(name: string, perSecond: number): Promise<void> {
    const begins = this.#begins.get(name) ?? []
    this.#begins.set(name, begins)
    const now = this.#options.now()
    const first = begins.length < perSecond ? undefined : begins.shift()
    const at = first === undefined ? now : Math.max(now, first + SECOND_MS)
    begins.push(at)
    if (at > now) await this.#options.sleep(at - now)
  }
}
