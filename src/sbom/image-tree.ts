import type { LayerFiles, LayerNode, SkippedFile } from './layer-files.ts'
import { ancestorsOf, baseOf, directoryOf, joined, layerPath } from './layer-path.ts'
import { SBOM_LIMITS, type SbomLimits } from './limits.ts'
import { LinkWalk } from './link-walk.ts'
import { PathTree } from './path-tree.ts'
import { refused } from './sbom-error.ts'

type TreeLimits = Pick<SbomLimits, 'keptBytes' | 'nodes' | 'pathChars' | 'linkChars'>

/**
 * The wanted files and the links of an image, layer upon layer as a runtime unpacks them: whiteouts, opaque directories,
 * files in the place of directories and the other way round, links; all below the image's own root.
 */
export class ImageTree {
  readonly #nodes = new PathTree()
  readonly #skipped: SkippedFile[] = []
  readonly #links: LinkWalk
  readonly #limits: TreeLimits

  constructor(limits: TreeLimits = SBOM_LIMITS) {
    this.#limits = limits
    this.#links = new LinkWalk((path) => {
      const node = this.#nodes.get(path)
      return node?.kind === 'symlink' ? node.target : undefined
    }, limits)
  }

  /** Puts a layer on top. Throws SbomError `SBOM_IMAGE_TOO_LARGE` where the image gets too large, or its links take too long to follow. */
  apply(layer: LayerFiles): void {
    this.#hide(layer)
    for (const [path, node] of layer.nodes) if (node.kind !== 'hardlink') this.#put(path, node)
    this.#links.forget()
    for (const [path, node] of layer.nodes) {
      if (node.kind === 'hardlink') this.#hardlink(path, node.target)
    }
    this.#links.forget()
    this.#skipped.push(...layer.skipped)
  }

  /** The nodes as they stand, in code-unit order of their paths. */
  nodes(): readonly (readonly [string, LayerNode])[] {
    return [...this.#nodes.nodes()].sort(([a], [b]) => (a < b ? -1 : 1))
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

  /**
   * Of what lies below, links are not followed: container runtimes unpack each layer by itself, and lay a directory of it over a link.
   */
  #hide(layer: LayerFiles): void {
    if (this.#nodes.isEmpty()) return
    for (const path of [...layer.whiteouts, ...layer.opaque]) this.#remove(path)
    for (const key of layer.leaves) {
      const path = this.#nodes.pathOfKey(key)
      if (path !== undefined) this.#remove(path)
    }
    for (const key of layer.directories) {
      const path = this.#nodes.pathOfKey(key)
      if (path !== undefined) this.#nodes.deleteNode(path)
    }
    const directories = new Set<string>()
    for (const path of layer.nodes.keys()) {
      for (const above of ancestorsOf(path)) {
        if (directories.has(above)) break
        directories.add(above)
        this.#nodes.deleteNode(above)
      }
    }
  }

  #remove(path: string): void {
    this.#nodes.deleteNode(path)
    this.#nodes.deleteBelow(path)
  }

  #put(path: string, node: LayerNode): void {
    this.#nodes.set(path, node)
    this.#bounded('bytes in the files to read', this.#nodes.fileBytes(), this.#limits.keptBytes)
    this.#bounded(
      'files, links and directories to keep in mind',
      this.#nodes.size(),
      this.#limits.nodes,
    )
    this.#bounded('characters in its paths', this.#nodes.pathChars(), this.#limits.pathChars)
  }

  #bounded(what: string, count: number, limit: number): void {
    if (count <= limit) return
    throw refused({
      code: 'SBOM_IMAGE_TOO_LARGE',
      message: `the image has more than ${limit} ${what}`,
    })
  }

  #hardlink(path: string, target: string): void {
    const at = layerPath(target)
    const node = at === undefined ? undefined : this.#nodes.get(this.realPath(at))
    if (node?.kind === 'file' || node?.kind === 'extract') this.#put(path, node)
    else this.#skipped.push({ path, why: 'it is a hard link to a file that was not read' })
  }

  /** A path with the links in its directories followed, but not the last part. Throws as `apply`. */
  realPath(path: string): string {
    const directory = directoryOf(path)
    if (directory === '') return path
    return joined(this.#links.directory(directory) ?? directory, baseOf(path))
  }
}
