import { codedMessageOf, exitStatusOf, SealError } from '../shared/errors.ts'
import { VERSION } from '../version.ts'
import { helpOf, parseGiven, UsageError } from './args.ts'
import type { Command, Terminal } from './command.ts'
import { attest } from './commands/attest.ts'
import { demo } from './commands/demo.ts'
import { generateKeyPair } from './commands/generate-key-pair.ts'
import { sbom } from './commands/sbom.ts'
import { seal } from './commands/seal.ts'
import { sign } from './commands/sign.ts'
import { verify } from './commands/verify.ts'
import { verifyBundle } from './commands/verify-bundle.ts'

export const COMMANDS: readonly Command[] = [
  seal,
  sign,
  attest,
  sbom,
  verify,
  verifyBundle,
  generateKeyPair,
  demo,
]

/** Runs one command line and returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [name, ...rest] = args
    if (name === undefined || name === '--help' || name === 'help') {
      terminal.print(overview())
      return name === undefined ? 2 : 0
    }
    if (name === '--version') {
      terminal.print(`${VERSION}\n`)
      return 0
    }
    const command = COMMANDS.find((candidate) => candidate.name === name)
    if (command === undefined) {
      throw new UsageError(`there is no command ${JSON.stringify(name)}`, 'See seal-image --help.')
    }
    const given = parseGiven(command, rest)
    if (given.isSet('help')) {
      terminal.print(helpOf(command))
      return 0
    }
    return await command.run(given, terminal)
  } catch (error) {
    report(error, terminal)
    return exitStatusOf(error)
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  return [
    'Signs pushed container images keylessly, attests their SBOM and provenance, verifies all of it.',
    '',
    'Usage: seal-image COMMAND …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'seal-image COMMAND --help tells the options. Exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed.',
    '',
  ].join('\n')
}

/** One line that says what happened, one that says what to do. */
function report(error: unknown, { log }: Terminal): void {
  log.info(`error: ${codedMessageOf(error)}`)
  if (error instanceof SealError) log.info(error.hint)
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
}
