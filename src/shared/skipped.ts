/** Something that was not done, for the outputs and the summary: nothing is skipped in silence. */
export interface Skipped {
  /** `ghcr.io/o/app@sha256:…`, or the part of it that was meant. */
  readonly subject: string
  /** What was not done: `sbom: layer 3, etc/passwd`, `format: cosign`. */
  readonly what: string
  readonly why: string
}
