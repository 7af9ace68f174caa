import type { Surroundings } from '../wire.ts'

/** One option of a command. `value` names what follows it; without, it is a switch. */
export interface Option {
  readonly describe: string
  readonly value?: string
  /** May be given more than once; any other option is refused then. */
  readonly many?: boolean
  readonly default?: string
}

export type Options = Readonly<Record<string, Option>>

/** What was given on the command line, by the option table. */
export interface Given {
  readonly positionals: readonly string[]
  /** The option's value, or its default; of several values, the last. */
  text(name: string): string | undefined
  all(name: string): readonly string[]
  isSet(name: string): boolean
}

/** The world a command runs in. */
export interface Terminal extends Surroundings {
  /** Writes to standard output: documents, and with --json the result. */
  print(text: string): void
  /** Whether standard error is a terminal. */
  readonly interactive: boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the command's name, for `--help`. */
  readonly synopsis: string
  readonly options: Options
  /** How many positional arguments it takes. */
  readonly positionals: { readonly min: number; readonly max: number }
  /** Returns the exit status: 0 done, 1 refused. Throws for everything else. */
  run(given: Given, terminal: Terminal): Promise<0 | 1>
}
