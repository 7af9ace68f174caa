import type { LayerNode } from './layer-files.ts'
import { directoryOf } from './layer-path.ts'
import { pathKey } from './path-keys.ts'

/** A path that has a node, or under which there is one. */
interface Place {
  readonly path: string
  readonly key: string
  readonly parent: Place | undefined
  below: Set<Place> | undefined
  node: LayerNode | undefined
}

/**
 * Nodes by path, which also knows what lies below a path and what a key of `pathKey` stands for, so that a layer costs what it
 * holds itself and not what lies under it.
 */
export class PathTree {
  readonly #root: Place = {
    path: '',
    key: pathKey(''),
    parent: undefined,
    below: undefined,
    node: undefined,
  }
  readonly #places = new Map<string, Place>([['', this.#root]])
  readonly #byKey = new Map<string, Place>()
  #fileBytes = 0
  #pathChars = 0

  get(path: string): LayerNode | undefined {
    return this.#places.get(path)?.node
  }

  set(path: string, node: LayerNode): void {
    this.#exchange(this.#placeOf(path), node)
  }

  /** Bytes of all files and extracts in it; those of hard links count for each. */
  fileBytes(): number {
    return this.#fileBytes
  }

  /** Paths in it, with every directory above a node. */
  size(): number {
    return this.#places.size
  }

  /** Characters in the paths of all nodes. */
  pathChars(): number {
    return this.#pathChars
  }

  /** In no particular order. */
  *nodes(): Generator<readonly [path: string, node: LayerNode]> {
    for (const { path, node } of this.#places.values()) {
      if (node !== undefined) yield [path, node]
    }
  }

  isEmpty(): boolean {
    return this.#root.below === undefined || this.#root.below.size === 0
  }

  /** The path that has this key, where there is a node at it or below it. */
  pathOfKey(key: string): string | undefined {
    return this.#byKey.get(key)?.path
  }

  /** Takes away what stands at a path, and not what is below it. */
  deleteNode(path: string): void {
    const place = this.#places.get(path)
    if (place === undefined) return
    this.#exchange(place, undefined)
    this.#prune(place)
  }

  /** Takes away all that is below a path, and not what stands at it. */
  deleteBelow(path: string): void {
    const top = this.#places.get(path)
    if (top === undefined) return
    const doomed = [...(top.below ?? [])]
    for (let place = doomed.pop(); place !== undefined; place = doomed.pop()) {
      for (const below of place.below ?? []) doomed.push(below)
      this.#forget(place)
    }
    top.below = undefined
    this.#prune(top)
  }

  #placeOf(path: string): Place {
    const known = this.#places.get(path)
    if (known !== undefined) return known
    const parent = this.#placeOf(directoryOf(path))
    const place = { path, key: pathKey(path), parent, below: undefined, node: undefined }
    parent.below = (parent.below ?? new Set<Place>()).add(place)
    this.#places.set(path, place)
    this.#byKey.set(place.key, place)
    return place
  }

  #exchange(place: Place, node: LayerNode | undefined): void {
    this.#fileBytes += bytesOf(node) - bytesOf(place.node)
    this.#pathChars += charsOf(place, node) - charsOf(place, place.node)
    place.node = node
  }

  #prune(from: Place): void {
    for (let place: Place | undefined = from; place !== undefined; place = place.parent) {
      const { parent, node, below } = place
      if (parent === undefined || node !== undefined || (below?.size ?? 0) > 0) return
      parent.below?.delete(place)
      this.#forget(place)
    }
  }

  #forget(place: Place): void {
    this.#exchange(place, undefined)
    this.#places.delete(place.path)
    this.#byKey.delete(place.key)
  }
}

function bytesOf(node: LayerNode | undefined): number {
  if (node?.kind === 'file') return node.bytes.length
  return node?.kind === 'extract' ? node.size : 0
}

function charsOf({ path }: Place, node: LayerNode | undefined): number {
  return node === undefined ? 0 : path.length
}
