import type { Digest } from '../oci/digest.ts'
import { printable } from '../shared/log.ts'
import { HEAD_BYTES, type Unread } from './cataloger.ts'
import { type Extract, sizeOf } from './extract.ts'
import type { FileSelection } from './file-selection.ts'
import type { LayerBudget } from './image-budget.ts'
import type { LargeFileBuffer } from './large-file-buffer.ts'
import { LargeFile } from './large-file.ts'
import { type FileFacts, type LayerFiles, type LayerNode, type SkippedFile } from './layer-files.ts'
import { ancestorsOf, baseOf, directoryOf, joined, layerPath } from './layer-path.ts'
import type { SbomLimits } from './limits.ts'
import { LinkWalk } from './link-walk.ts'
import { PathKeys } from './path-keys.ts'
import { type TarData, type TarEntry, type TarVisitor, WholeData } from './tar.ts'

const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'
/** AUFS's own bookkeeping, which the runtimes pass over. */
const AUFS = '.wh..wh.'
const MAX_TARGET = 4096
/** Of the characters that may be looked up to follow the links of an image, those of one layer. */
const LINK_CHARS = 1 / 32

export interface CollectorRequest {
  /** diffID. */
  readonly layer: Digest
  readonly selection: FileSelection
  readonly limits: SbomLimits
  readonly budget: LayerBudget
  readonly largeFiles: LargeFileBuffer
}

/** Gathers from one layer's archive what matters for the SBOM. Throws SbomError `SBOM_IMAGE_TOO_LARGE`. */
export class LayerCollector implements TarVisitor {
  readonly #layer: Digest
  readonly #selection: FileSelection
  readonly #limits: SbomLimits
  readonly #budget: LayerBudget
  readonly #largeFiles: LargeFileBuffer
  readonly #nodes = new Map<string, { readonly node: LayerNode; readonly at: number }>()
  /** Directories that hold nodes, and where in the archive something else took their place. */
  readonly #holders = new Set<string>()
  readonly #replaced = new Map<string, number>()
  readonly #whiteouts = new Set<string>()
  readonly #opaque = new Set<string>()
  readonly #leaves = new PathKeys()
  readonly #directories = new PathKeys()
  readonly #skipped: SkippedFile[] = []
  readonly #links: LinkWalk
  /** The last directory that was written to, and where it is. */
  #directory: { readonly path: string; readonly real: string | undefined } | undefined
  #unnamed = 0
  #entries = 0
  #keptBytes = 0

  constructor({ layer, selection, limits, budget, largeFiles }: CollectorRequest) {
    this.#layer = layer
    this.#selection = selection
    this.#limits = limits
    this.#budget = budget
    this.#largeFiles = largeFiles
    this.#links = new LinkWalk((path) => this.#linkAt(path), {
      linkChars: limits.linkChars * LINK_CHARS,
    })
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

  entry(entry: TarEntry): TarData | undefined {
    this.#budget.spend({ entries: 1 })
    this.#entries++
    const name = layerPath(entry.name)
    const path = name === undefined ? undefined : this.#realPath(name)
    if (path === undefined) {
      this.#skip(entry.name, 'its name leads out of the image, or is longer than a path can be')
      return undefined
    }
    if (path === '' || this.#isWhiteout(path)) return undefined
    if (this.#nodes.get(path)?.node.kind === 'symlink') this.#directory = undefined
    this.#nodes.delete(path)
    if (entry.type === 'directory') this.#directories.add(path)
    else this.#leaf(path)
    return this.#place(path, entry)
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
    this.#leaves.add(path)
    if (!this.#holders.has(path)) return
    this.#replaced.set(path, this.#entries)
    this.#directory = undefined
  }

  /**
   * Where a runtime that unpacks the layer in its order writes a file: the links in its directories followed, as far as the layer
   * itself has brought them by now. Undefined where they lead nowhere.
   */
  #realPath(path: string): string | undefined {
    const directory = directoryOf(path)
    if (this.#directory?.path !== directory) {
      const above = directory === '' ? [] : [directory, ...ancestorsOf(directory)]
      const isBehindLink = above.some((one) => this.#linkAt(one) !== undefined)
      const real = isBehindLink ? this.#links.followed(directory) : directory
      this.#directory = { path: directory, real }
    }
    const { real } = this.#directory
    return real === undefined ? undefined : joined(real, baseOf(path))
  }

  #linkAt(path: string): string | undefined {
    const found = this.#nodeAt(path)
    return found?.kind === 'symlink' ? found.target : undefined
  }

  #nodeAt(path: string): LayerNode | undefined {
    const found = this.#nodes.get(path)
    return found === undefined || this.#lostItsDirectory(path, found.at) ? undefined : found.node
  }

  #lostItsDirectory(path: string, at: number): boolean {
    if (this.#replaced.size === 0) return false
    return ancestorsOf(path).some((above) => (this.#replaced.get(above) ?? 0) > at)
  }

  #place(path: string, entry: TarEntry): TarData | undefined {
    const { type, linkname } = entry
    if (type === 'symlink') this.#put(path, linkTo('symlink', linkname))
    if (type === 'hardlink') this.#hardlink(path, entry)
    if (type === 'other' && this.#selection.whole({ path, size: 0, mode: entry.mode })) {
      this.#skip(path, 'it is a device, a pipe or something else that is no file')
    }
    if (type !== 'file') return undefined
    if (entry.sparse) {
      this.#skip(path, 'it is stored as a sparse file')
      return undefined
    }
    const file = { path, size: entry.size, mode: entry.mode }
    return this.#selection.whole(file) ? this.#whole(file) : this.#extract(file)
  }

  /** What it links to stands there now, and may be another file later. What this layer does not have, only the name tells of. */
  #hardlink(path: string, { linkname, mode }: TarEntry): void {
    const target = layerPath(linkname)
    const node = target === undefined ? undefined : this.#nodeAt(this.#realPath(target) ?? '')
    if (node !== undefined) this.#put(path, node)
    else if (this.#selection.whole({ path, size: 0, mode })) {
      this.#put(path, linkTo('hardlink', linkname))
    }
  }

  #whole(file: FileFacts): TarData | undefined {
    const { fileBytes } = this.#limits
    if (file.size > fileBytes) {
      this.#skip(file.path, `it has ${file.size} bytes, more than ${fileBytes}`)
      return undefined
    }
    if (!this.#keeps(file.path, file.size)) return undefined
    return new WholeData(file.size, (bytes) => {
      this.#put(file.path, { kind: 'file', bytes, layer: this.#layer })
      // A program may have any name.
      const cataloger = this.#selection.extract(file, bytes.subarray(0, HEAD_BYTES))
      const result = cataloger?.extract(file, bytes)
      if (result !== undefined) this.#putExtract(file.path, result)
    })
  }

  #extract(file: FileFacts): TarData {
    return new LargeFile({
      file,
      choose: (facts, head) => this.#selection.extract(facts, head),
      buffer: this.#largeFiles,
      done: (result) => {
        this.#putExtract(file.path, result)
      },
    })
  }

  #putExtract(path: string, result: Extract | Unread): void {
    if ('skipped' in result) {
      this.#skip(path, result.skipped)
      return
    }
    const size = sizeOf(result)
    if (!this.#keeps(path, size)) return
    this.#put(path, { kind: 'extract', extract: result, size, layer: this.#layer })
  }

  /** Whether there is room for so many bytes more; where there is none, that is told. */
  #keeps(path: string, bytes: number): boolean {
    const { layerKeptBytes } = this.#limits
    const fits = this.#keptBytes + bytes <= layerKeptBytes
    if (fits) this.#keptBytes += bytes
    else this.#skip(path, `the files to read in its layer have more than ${layerKeptBytes} bytes`)
    return fits
  }

  #put(path: string, node: LayerNode): void {
    this.#nodes.set(path, { node, at: this.#entries })
    if (node.kind === 'symlink') this.#directory = undefined
    const target = 'target' in node ? node.target.length : 0
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
