import { EventEmitter, once } from 'node:events'
import type { ImageTree } from './image-tree.ts'
import type { LayerFiles } from './layer-files.ts'

/** Puts layers that come in any order upon an image tree in theirs. */
export class LayerStack {
  readonly #tree: ImageTree
  readonly #early = new Map<number, LayerFiles>()
  readonly #events = new EventEmitter<{ grown: [] }>()
  #height = 0

  constructor(tree: ImageTree) {
    this.#tree = tree
  }

  /** Resolves when a layer is less than `distance` above the top of the stack. Rejects where the signal aborts. */
  async within(index: number, distance: number, signal: AbortSignal): Promise<void> {
    while (index >= this.#height + distance) await once(this.#events, 'grown', { signal })
  }

  /** Throws what `ImageTree.apply` throws. */
  add(index: number, layer: LayerFiles): void {
    this.#early.set(index, layer)
    for (let next = this.#take(); next !== undefined; next = this.#take()) this.#tree.apply(next)
    this.#events.emit('grown')
  }

  #take(): LayerFiles | undefined {
    const next = this.#early.get(this.#height)
    if (next !== undefined) this.#early.delete(this.#height++)
    return next
  }
}
