import type { Classified } from './classify.ts'
import type { GoBuild } from './go-build.ts'
import type { Crate } from './rust-crates.ts'

/** What an executable says of the packages that are in it. */
export interface ExecutableFacts {
  /** One for each architecture of a fat Mach-O file. */
  readonly go: readonly GoBuild[]
  readonly rust: readonly (readonly Crate[])[]
  /** What the file itself is, where it is known by its name. */
  readonly classified: readonly Classified[]
}
