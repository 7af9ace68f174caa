import { codedMessageOf, exitStatusOf, SealError } from '../shared/errors.ts'
import { VERSION } from '../version.ts'
import { helpOf, parseGiven, UsageError } from './args.ts'
import type { Command, Terminal } from './command.ts'
import { attest } from './commands/attest.ts'
import { demo } from './commands/demo.ts'
import { generateKeyPair } from './commands/generate-key-pair.ts'
import { policyGenerate } from './commands/policy-generate.ts'
import { policyLint } from './commands/policy-lint.ts'
import { policyScaffold } from './commands/policy-scaffold.ts'
import { policyTest } from './commands/policy-test.ts'
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
  policyGenerate,
  policyLint,
  policyTest,
  policyScaffold,
  generateKeyPair,
  demo,
]

/** Runs one command line and returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [name] = args
    if (name === undefined || name === '--help' || name === 'help') {
      terminal.print(overview())
      return name === undefined ? 2 : 0
    }
    if (name === '--version') {
      terminal.print(`${VERSION}\n`)
      return 0
    }
    const command = COMMANDS.find((candidate) => isNamed(candidate, args))
    if (command === undefined) throw unknownCommand(name, args[1])
    const given = parseGiven(command, args.slice(wordsOf(command).length))
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

/** A command's name has one word or two. */
function isNamed(command: Command, args: readonly string[]): boolean {
  return wordsOf(command).every((word, at) => args[at] === word)
}

function wordsOf({ name }: Command): readonly string[] {
  return name.split(' ')
}

function unknownCommand(name: string, word: string | undefined): UsageError {
  const inGroup = COMMANDS.filter((command) => wordsOf(command)[0] === name)
  if (inGroup.length === 0) {
    return new UsageError(`there is no command ${JSON.stringify(name)}`, 'See seal-image --help.')
  }
  const isGiven = word !== undefined && !word.startsWith('-')
  return new UsageError(
    isGiven
      ? `there is no command ${JSON.stringify(`${name} ${word}`)}`
      : `seal-image ${name} alone is no command`,
    `Give one of: ${inGroup.map((command) => command.name).join(', ')}.`,
  )
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
