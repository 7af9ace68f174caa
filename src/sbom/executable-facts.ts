/** A Go module as a build records it. */
export interface GoModule {
  readonly path: string
  /** As Go spells it: `v1.2.3`, `v0.0.0-20260101000000-0123456789ab`, `(devel)`; empty where it has none. */
  readonly version: string
  /** `h1:` and the base64 of the SHA-256 of the module's files; undefined where none is recorded. */
  readonly sum: string | undefined
}

/** What the Go linker writes into every program that is built with modules (package debug/buildinfo). */
export interface GoBuild {
  /** `go1.26.8`, as the toolchain names itself. */
  readonly goVersion: string
  readonly main: GoModule | undefined
  /** The modules whose packages are in the program, those that replace others in their place. */
  readonly modules: readonly GoModule[]
}

/** What an executable says of the packages that are in it. */
export interface ExecutableFacts {
  readonly go?: GoBuild
}
