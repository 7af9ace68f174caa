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

const MEASURES = ['bytes', 'entries', 'nodes', 'pathChars'] as const

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
  readonly #spent = { ...NOTHING_SPENT }

  constructor(limits: SbomLimits) {
    this.#limits = limits
  }

  /** Throws SbomError `SBOM_IMAGE_TOO_LARGE` where it is more than is left. */
  spend(cost: Partial<Spent>): void {
    for (const measure of MEASURES) {
      this.#spent[measure] += cost[measure] ?? 0
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
  readonly #spent = { ...NOTHING_SPENT }

  constructor(image: ImageBudget) {
    this.#image = image
  }

  /** As `ImageBudget.spend`. */
  spend(cost: Partial<Spent>): void {
    for (const measure of MEASURES) this.#spent[measure] += cost[measure] ?? 0
    this.#image.spend(cost)
  }

  spent(): Spent {
    return { ...this.#spent }
  }
}
