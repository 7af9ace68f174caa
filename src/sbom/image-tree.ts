import { type LayerFiles, type LayerNode, pathKey, type SkippedFile } from './layer-files.ts'
import { ancestorsOf, baseOf, directoryOf, joined, layerPath } from './layer-path.ts'
import { SBOM_LIMITS, type SbomLimits } from './limits.ts'
import { LinkWalk } from './link-walk.ts'

/**
 * The wanted files and the links of an image, layer upon layer as a runtime unpacks them: whiteouts, opaque directories,
 * files in the place of directories and the other way round, links; all below the image's own root.
 */
export class ImageTree {
  readonly #nodes = new Map<string, LayerNode>()
  readonly #keys = new Map<string, number>()
  readonly #skipped: SkippedFile[] = []
  readonly #links: LinkWalk

  constructor(limits: Pick<SbomLimits, 'linkChars'> = SBOM_LIMITS) {
    this.#links = new LinkWalk((path) => {
      const node = this.#nodes.get(path)
      return node?.kind === 'symlink' ? node.target : undefined
    }, limits)
  }

  /** Puts a layer on top. Throws SbomError `SBOM_IMAGE_TOO_LARGE` where its links take too long to follow. */
  apply(layer: LayerFiles): void {
    this.#hide(layer)
    const links = layer.nodes.entries().filter(([, node]) => node.kind === 'symlink')
    for (const [path, node] of links) {
      this.#links.forget()
      this.#nodes.set(this.#realPath(path), node)
    }
    this.#links.forget()
    for (const [path, node] of layer.nodes) {
      if (node.kind === 'file') this.#nodes.set(this.#realPath(path), node)
    }
    for (const [path, node] of layer.nodes) {
      if (node.kind === 'hardlink') this.#hardlink(path, node.target)
    }
    this.#links.forget()
    this.#skipped.push(...layer.skipped)
  }

  /** The nodes as they stand, in code-unit order of their paths. */
  nodes(): readonly (readonly [string, LayerNode])[] {
    return [...this.#nodes].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** The file behind a path, links followed inside the root; undefined where there is none, or only a loop. */
  fileAt(path: string): (LayerNode & { readonly kind: 'file' }) | undefined {
    const real = this.#links.followed(path)
    const node = real === undefined ? undefined : this.#nodes.get(real)
    return node?.kind === 'file' ? node : undefined
  }

  skipped(): readonly SkippedFile[] {
    return this.#skipped
  }

  #hide(layer: LayerFiles): void {
    if (this.#nodes.size === 0) return
    const gone = new Set(layer.whiteouts.values().map((path) => this.#realPath(path)))
    const emptied = new Set(layer.opaque.values().map((path) => this.#links.followed(path) ?? path))
    for (const path of this.#nodes.keys()) {
      const replaced = this.#isIn(layer.leaves, path) || this.#isIn(layer.directories, path)
      const hidden =
        replaced ||
        gone.has(path) ||
        ancestorsOf(path).some(
          (above) => gone.has(above) || emptied.has(above) || this.#isIn(layer.leaves, above),
        )
      if (hidden) this.#nodes.delete(path)
    }
  }

  #isIn(keys: ReadonlySet<number>, path: string): boolean {
    if (keys.size === 0) return false
    let key = this.#keys.get(path)
    if (key === undefined) {
      key = pathKey(path)
      this.#keys.set(path, key)
    }
    return keys.has(key)
  }

  #hardlink(path: string, target: string): void {
    const at = layerPath(target)
    const node = at === undefined ? undefined : this.#nodes.get(this.#realPath(at))
    if (node?.kind === 'file') this.#nodes.set(this.#realPath(path), node)
    else this.#skipped.push({ path, why: 'it is a hard link to a file that was not read' })
  }

  /** The path with the links in its directories followed, but not the last part: where writing it would write. */
  #realPath(path: string): string {
    const directory = directoryOf(path)
    if (directory === '') return path
    return joined(this.#links.directory(directory) ?? directory, baseOf(path))
  }
}
