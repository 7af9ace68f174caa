import { runCommandLine } from '../../src/cli/run.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { collector } from './collector.ts'

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process, on no terminal. */
export async function ranCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const stdout = collector()
  const stderr = collector()
  const terminal = openTerminal({
    env,
    stdout: stdout.stream,
    stderr: Object.assign(stderr.stream, { isTTY: false }),
    verbose: args.includes('--verbose'),
  })
  const status = await runCommandLine(args, terminal)
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}
