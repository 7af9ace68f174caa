import type { Digest } from '../oci/digest.ts'
import { printable } from '../shared/log.ts'
import { ImageBudget, LayerBudget } from './image-budget.ts'
import {
  type FileFacts,
  type LayerFiles,
  type LayerNode,
  pathKey,
  type SkippedFile,
} from './layer-files.ts'
import { ancestorsOf, baseOf, directoryOf, joined, layerPath } from './layer-path.ts'
import type { SbomLimits } from './limits.ts'
import type { TarEntry, TarVisitor } from './tar.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
/** AUFS's own bookkeeping, which the runtimes pass over. */
const AUFS = '.wh..wh.'
const MAX_TARGET = 4096

/** Gathers from one layer's archive what matters for the SBOM. Throws SbomError `SBOM_IMAGE_TOO_LARGE`. */
export class LayerCollector implements TarVisitor {
  readonly #layer: Digest
  readonly #wants: (file: FileFacts) => boolean
  readonly #limits: SbomLimits
  readonly #budget: LayerBudget
  readonly #nodes = new Map<string, { readonly node: LayerNode; readonly at: number }>()
  /** Directories that hold nodes, and where in the archive something else took their place. */
  readonly #holders = new Set<string>()
  readonly #replaced = new Map<string, number>()
  readonly #whiteouts = new Set<string>()
  readonly #opaque = new Set<string>()
  readonly #leaves: number[] = []
  readonly #directories: number[] = []
  readonly #skipped: SkippedFile[] = []
  #unnamed = 0
  #entries = 0
  #keptBytes = 0
  #path = ''

  constructor(
    layer: Digest,
    wants: (file: FileFacts) => boolean,
    limits: SbomLimits,
    budget: LayerBudget = new LayerBudget(new ImageBudget(limits)),
  ) {
    this.#budget = budget
    this.#layer = layer
    this.#wants = wants
    this.#limits = limits
  }

  result(): LayerFiles {
    const nodes = new Map<string, LayerNode>()
    for (const [path, { node, at }] of this.#nodes) {
      if (!this.#lostItsDirectory(path, at)) nodes.set(path, node)
    }
    const more = { path: `${this.#unnamed} more files`, why: 'as those named before them' }
    return {
      nodes,
      whiteouts: this.#whiteouts,
      opaque: this.#opaque,
      leaves: this.#leaves,
      directories: this.#directories,
      skipped: this.#unnamed === 0 ? this.#skipped : [...this.#skipped, more],
      keptBytes: this.#keptBytes,
      spent: this.#budget.spent(),
    }
  }

  entry(entry: TarEntry): boolean {
    this.#budget.spend({ entries: 1 })
    this.#entries++
    const path = layerPath(entry.name)
    if (path === undefined) {
      this.#skip(entry.name, 'its name leads out of the image, or is longer than a path can be')
      return false
    }
    if (path === '' || this.#isWhiteout(path)) return false
    this.#path = path
    this.#nodes.delete(path)
    if (entry.type === 'directory') this.#directories.push(pathKey(path))
    else this.#leaf(path)
    return this.#place(path, entry)
  }

  data(_entry: TarEntry, bytes: Buffer): void {
    this.#put(this.#path, { kind: 'file', bytes, layer: this.#layer })
  }

  #isWhiteout(path: string): boolean {
    const base = baseOf(path)
    if (!base.startsWith(WHITEOUT)) return false
    const directory = directoryOf(path)
    if (base !== OPAQUE && base.startsWith(AUFS)) return true
    this.#budget.spend({ nodes: 1, pathChars: path.length })
    if (base === OPAQUE) this.#opaque.add(directory)
    else this.#whiteouts.add(hiddenBy(directory, base.slice(WHITEOUT.length)))
    return true
  }

  /** Anything but a directory takes the place of whatever had its name, with all that was in it. */
  #leaf(path: string): void {
    this.#leaves.push(pathKey(path))
    if (this.#holders.has(path)) this.#replaced.set(path, this.#entries)
  }

  #lostItsDirectory(path: string, at: number): boolean {
    if (this.#replaced.size === 0) return false
    return ancestorsOf(path).some((above) => (this.#replaced.get(above) ?? 0) > at)
  }

  #place(path: string, entry: TarEntry): boolean {
    if (entry.type === 'symlink') {
      this.#put(path, linkTo('symlink', entry.linkname))
      return false
    }
    if (!this.#wants({ path, size: entry.size, mode: entry.mode })) return false
    if (entry.type === 'hardlink') this.#put(path, linkTo('hardlink', entry.linkname))
    else if (entry.type === 'file') return this.#keep(path, entry)
    return false
  }

  #keep(path: string, entry: TarEntry): boolean {
    const why = this.#whyNotKept(entry)
    if (why === undefined) this.#keptBytes += entry.size
    else this.#skip(path, why)
    return why === undefined
  }

  #whyNotKept(entry: TarEntry): string | undefined {
    const { fileBytes, layerKeptBytes } = this.#limits
    if (entry.sparse) return 'it is stored as a sparse file'
    if (entry.size > fileBytes) return `it has ${entry.size} bytes, more than ${fileBytes}`
    if (this.#keptBytes + entry.size > layerKeptBytes) {
      return `the files to read in its layer have more than ${layerKeptBytes} bytes`
    }
    return undefined
  }

  #put(path: string, node: LayerNode): void {
    this.#nodes.set(path, { node, at: this.#entries })
    const target = node.kind === 'file' ? 0 : node.target.length
    this.#budget.spend({ nodes: 1, pathChars: path.length + target })
    for (const above of ancestorsOf(path)) {
      if (this.#holders.has(above)) return
      this.#budget.spend({ nodes: 1 })
      this.#holders.add(above)
    }
  }

  #skip(path: string, why: string): void {
    if (this.#skipped.length >= this.#limits.layerSkipped) this.#unnamed++
    else this.#skipped.push({ path: printable(path), why })
  }
}

function linkTo(kind: 'symlink' | 'hardlink', target: string): LayerNode {
  return { kind, target: target.length > MAX_TARGET ? '' : target }
}

/** A whiteout of nothing is one of its directory, as the runtimes join the two. */
function hiddenBy(directory: string, name: string): string {
  return name === '' ? directory : joined(directory, name)
}
