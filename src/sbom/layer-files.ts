import type { Digest } from '../oci/digest.ts'
import type { Extract } from './extract.ts'
import { NOTHING_SPENT, type Spent } from './image-budget.ts'
import { PathKeys } from './path-keys.ts'

/** What stands at a path that matters: a wanted file, what is kept of a large one, or a link. */
export type LayerNode =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly layer: Digest }
  | {
      readonly kind: 'extract'
      readonly extract: Extract
      /** Bytes, roughly, of the extract. */
      readonly size: number
      readonly layer: Digest
    }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'hardlink'; readonly target: string }

/** A file that should have been read, and was not. */
export interface SkippedFile {
  readonly path: string
  readonly why: string
}

/** A file of an image, as a cataloger judges whether it wants to read it. */
export interface FileFacts {
  /** Below the image's root, without leading slash. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Permission bits. */
  readonly mode: number
}

/** What one layer does to the tree below it (OCI image-spec, layer.md), as far as the wanted files go. */
export interface LayerFiles {
  readonly nodes: ReadonlyMap<string, LayerNode>
  /** Paths that this layer removes from the layers below. */
  readonly whiteouts: ReadonlySet<string>
  /** Directories whose content in the layers below this layer hides. */
  readonly opaque: ReadonlySet<string>
  /** Keys of everything in this layer that is not a directory, and so takes the place of anything below with its name. */
  readonly leaves: PathKeys
  /** Keys of the directories in this layer, which take the place of files and links below with their name. */
  readonly directories: PathKeys
  readonly skipped: readonly SkippedFile[]
  /** Bytes of the wanted files and of the extracts. */
  readonly keptBytes: number
  readonly spent: Spent
}

/** A layer that changes nothing, in the place of one that cannot be read. */
export const EMPTY_LAYER: LayerFiles = {
  nodes: new Map(),
  whiteouts: new Set(),
  opaque: new Set(),
  leaves: new PathKeys(),
  directories: new PathKeys(),
  skipped: [],
  keptBytes: 0,
  spent: NOTHING_SPENT,
}
