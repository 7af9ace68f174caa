/**
 * What a failure means to the caller, and so the exit status of the command line:
 * `refused` 1 (the verdict is no), `usage` 2 (wrong input), `service` 3 (something we depend on failed).
 */
export type FailureKind = 'refused' | 'usage' | 'service'

export interface Failure<Code extends string> {
  readonly kind: FailureKind
  readonly code: Code
  /** One line: what happened, got and expected. Never a secret. */
  readonly message: string
  /** One line: what to do about it. */
  readonly hint: string
  readonly cause?: unknown
}

/** The base of every room's error class. Each room closes `Code` to its own union. */
export class SealError<Code extends string = string> extends Error {
  readonly kind: FailureKind
  readonly code: Code
  hint: string

  constructor(failure: Failure<Code>) {
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.name = new.target.name
    this.kind = failure.kind
    this.code = failure.code
    this.hint = failure.hint
  }

  /** Says one thing more to do about it, by whoever knows more than where it was thrown. */
  advise(more: string): void {
    this.hint = `${this.hint} ${more}`
  }
}

const EXIT_STATUS: Readonly<Record<FailureKind, number>> = { refused: 1, usage: 2, service: 3 }

/** The process exit status for anything thrown; what we did not foresee counts as a failed service. */
export function exitStatusOf(error: unknown): number {
  return error instanceof SealError ? EXIT_STATUS[error.kind] : EXIT_STATUS.service
}

/** One line for a person from anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The same, with the code in brackets where there is one: for a failure that is told inside another one's message. */
export function codedMessageOf(error: unknown): string {
  return error instanceof SealError ? `${error.message} [${error.code}]` : messageOf(error)
}
