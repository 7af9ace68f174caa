import type { SbomLimits } from './limits.ts'
import { refused } from './sbom-error.ts'

/** What reading the layers of an image costs. */
export interface Spent {
  /** Uncompressed. */
  readonly bytes: number
  readonly entries: number
  readonly nodes: number
  readonly pathChars: number
}

export const NOTHING_SPENT: Spent = { bytes: 0, entries: 0, nodes: 0, pathChars: 0 }

const NAMES: Readonly<Record<keyof Spent, string>> = {
  bytes: 'uncompressed bytes',
  entries: 'files',
  nodes: 'files, links and directories to keep in mind',
  pathChars: 'characters in the paths to keep in mind',
}

/**
 * What all layers of an image together may cost, so that many layers cannot have what one cannot. Sums, so that whether an image
 * is refused does not depend on which layer arrives first.
 */
export class ImageBudget {
  readonly #limits: SbomLimits
  #spent = NOTHING_SPENT

  constructor(limits: SbomLimits) {
    this.#limits = limits
  }

  /** Throws SbomError `SBOM_IMAGE_TOO_LARGE` where it is more than is left. */
  spend(cost: Partial<Spent>): void {
    this.#spent = sum(this.#spent, cost)
    for (const measure of ['bytes', 'entries', 'nodes', 'pathChars'] as const) {
      if (this.#spent[measure] <= this.#limits[measure]) continue
      throw refused({
        code: 'SBOM_IMAGE_TOO_LARGE',
        message: `the layers of the image have more than ${this.#limits[measure]} ${NAMES[measure]}`,
      })
    }
  }
}

/** A layer's part in the image's budget, which says what the layer costs whoever reads it again from memory. */
export class LayerBudget {
  readonly #image: ImageBudget
  #spent = NOTHING_SPENT

  constructor(image: ImageBudget) {
    this.#image = image
  }

  /** As `ImageBudget.spend`. */
  spend(cost: Partial<Spent>): void {
    this.#spent = sum(this.#spent, cost)
    this.#image.spend(cost)
  }

  spent(): Spent {
    return this.#spent
  }
}

function sum(a: Spent, b: Partial<Spent>): Spent {
  return {
    bytes: a.bytes + (b.bytes ?? 0),
    entries: a.entries + (b.entries ?? 0),
    nodes: a.nodes + (b.nodes ?? 0),
    pathChars: a.pathChars + (b.pathChars ?? 0),
  }
}
