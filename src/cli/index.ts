import { runCommandLine } from './run.ts'
import { openTerminal } from './terminal.ts'

const { argv, env, stdout, stderr } = process
const args = argv.slice(2)
const terminal = openTerminal({ env, stdout, stderr, verbose: args.includes('--verbose') })
process.exitCode = await runCommandLine(args, terminal)
