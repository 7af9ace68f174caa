import { codedMessageOf, exitStatusOf, SealError } from '../shared/errors.ts'
import { VERSION } from '../version.ts'
import { helpOf, parseGiven, UsageError } from './args.ts'
import type { Command, Terminal } from './command.ts'
import { COMMANDS, loadCommands } from './commands.ts'

/** Runs one command line and returns the exit status: 0 done, 1 refused, 2 wrong usage, 3 a service failed. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [name] = args
    if (name === undefined || name === '--help' || name === 'help') {
      terminal.print(await overview())
      return name === undefined ? 2 : 0
    }
    if (name === '--version') {
      terminal.print(`${VERSION}\n`)
      return 0
    }
    const listed = COMMANDS.find((candidate) => isNamed(candidate, args))
    if (listed === undefined) throw unknownCommand(name, args[1])
    const command = await listed.load()
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

type Named = Pick<Command, 'name'>

/** A command's name has one word or two. */
function isNamed(command: Named, args: readonly string[]): boolean {
  return wordsOf(command).every((word, at) => args[at] === word)
}

function wordsOf({ name }: Named): readonly string[] {
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

async function overview(): Promise<string> {
  const commands = await loadCommands()
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Signs pushed container images keylessly, attests their SBOM and provenance, verifies all of it.',
    '',
    'Usage: seal-image COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
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
