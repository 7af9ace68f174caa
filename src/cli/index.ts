import { runCommandLine } from './run.ts'
import { readStdin } from './standard-input.ts'
import { openTerminal } from './terminal.ts'

const { argv, env, stdout, stderr } = process
const args = argv.slice(2)
const terminal = {
  ...openTerminal({ env, stdout, stderr, verbose: args.includes('--verbose') }),
  // Opening it takes as long as parsing a rule, and few commands read it.
  readStdin: (maxBytes: number) => readStdin(process.stdin, maxBytes),
}
// Until there is a result it has failed, whatever ends the process before.
process.exitCode = 3
process.exitCode = await runCommandLine(args, terminal)
