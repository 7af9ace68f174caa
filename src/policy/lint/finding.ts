import type { StorageFormat } from '../../sigstore/media-types.ts'
import type { Fields } from '../fields.ts'

/**
 * What a fault leads to. `refused`: the engine does not take the policy. `admits`: it lets in what was not meant. `denies`: it denies
 * what was meant to run. `deprecated`: it still works. `hint`: it depends on what the policy does not say.
 */
export type Severity = 'refused' | 'admits' | 'denies' | 'deprecated' | 'hint'

/** One fault of a policy. */
export interface Finding {
  /** Stable: `kyverno/subject-glob`. */
  readonly id: string
  readonly severity: Severity
  readonly where: {
    /** `ClusterPolicy/verify-images` */
    readonly policy: string
    readonly rule?: string
    readonly path: string
  }
  /** What happens. */
  readonly message: string
  /** The reason, in a sentence. */
  readonly why: string
  /** What the mended policy does about it, and what has to be filled in. */
  readonly fix: string
}

/** What policies do not say, and a mend may need. */
export interface LintOptions {
  /** In which format the signatures are stored, where a policy leaves it open. */
  readonly format: StorageFormat
  /** The repository whose jobs sign, as a URL. */
  readonly sourceRepository?: string
  /** The key that stands for one that cannot be read, PEM. */
  readonly publicKey?: string
}

/** A fault as a trap sees it. */
export interface Fault {
  readonly path: string
  readonly rule?: string
  readonly message: string
  readonly fix: string
  /** Where it is not the trap's own. */
  readonly severity?: Severity
  /** Takes the fault out of the document that it was found in. */
  readonly mend?: () => void
}

/** The other documents of the same file and engine. */
export type Beside = readonly Fields[]

/** Something that policies get wrong, and what to do about it. */
export interface Trap {
  readonly id: string
  readonly severity: Severity
  /** Why it is a fault, whatever the policy. */
  readonly why: string
  /** Looks at a document, and at those of the same engine beside it; changes nothing until a fault is mended. */
  readonly faults: (policy: Fields, options: LintOptions, beside: Beside) => readonly Fault[]
  /** For what one document cannot say: the documents in its place. */
  readonly split?: (policy: Fields, options: LintOptions, beside: Beside) => readonly Fields[]
}
