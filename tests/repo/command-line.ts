import type { Terminal } from '../../src/cli/command.ts'
import { runCommandLine } from '../../src/cli/run.ts'
import { silentLog } from '../../src/shared/log.ts'

export interface CommandLineResult {
  readonly exitStatus: number
  readonly printed: string
  /** What a person was told. */
  readonly told: readonly string[]
}

/** Runs the command line in this process, with an empty environment and nobody watching. */
export async function commandLine(args: readonly string[]): Promise<CommandLineResult> {
  let printed = ''
  const told: string[] = []
  const terminal: Terminal = {
    env: {},
    log: { ...silentLog, info: (text) => told.push(text) },
    mask: () => undefined,
    interactive: false,
    print: (text) => {
      printed += text
    },
  }
  const exitStatus = await runCommandLine(args, terminal)
  return { exitStatus, printed, told }
}
