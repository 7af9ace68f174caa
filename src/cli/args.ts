import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { messageOf, SealError } from '../shared/errors.ts'
import type { Command, Given, Options } from './command.ts'

/** The command line is wrong; exit status 2. */
export class UsageError extends SealError<'USAGE'> {
  constructor(message: string, hint: string, cause?: unknown) {
    super({ kind: 'usage', code: 'USAGE', message, hint, cause })
  }
}

/** Options that every command has. */
export const COMMON_OPTIONS: Options = {
  help: { describe: 'show this and end' },
  verbose: { describe: 'tell every request' },
}

/** Reads a command's arguments by its option table. Throws UsageError. */
export function parseGiven(command: Command, args: readonly string[]): Given {
  const options = { ...command.options, ...COMMON_OPTIONS }
  const hint = `See seal-image ${command.name} --help.`
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options: configOf(options), allowPositionals: true })
  } catch (cause) {
    throw new UsageError(messageOf(cause).split('. ', 1)[0] ?? '', hint, cause)
  }
  const values: Readonly<Record<string, unknown>> = parsed.values
  const repeated = Object.keys(options).find(
    (name) => options[name]?.many !== true && textsIn(values[name]).length > 1,
  )
  if (repeated !== undefined) {
    throw new UsageError(`--${repeated} is given more than once`, hint)
  }
  const { min, max } = command.positionals
  const count = parsed.positionals.length
  const wanted = values['help'] === true ? 0 : min
  if (count < wanted || count > max) {
    throw new UsageError(`seal-image ${command.name} takes ${command.synopsis}`, hint)
  }
  const all = (name: string): readonly string[] => textsIn(values[name])
  return {
    positionals: parsed.positionals,
    all,
    text: (name) => all(name).at(-1) ?? options[name]?.default,
    isSet: (name) => values[name] === true,
  }
}

/** The value of an option that must be there. Throws UsageError. */
export function requiredText(given: Given, name: string): string {
  const value = given.text(name)
  if (value !== undefined) return value
  throw new UsageError(`--${name} is missing`, `Give --${name} a value.`)
}

/** The first of these options that is on the command line, by its flag. */
export function firstGiven(given: Given, names: readonly string[]): string | undefined {
  const name = names.find((one) => given.isSet(one) || given.all(one).length > 0)
  return name === undefined ? undefined : `--${name}`
}

/** `--help` of one command. */
export function helpOf(command: Command): string {
  const options = { ...command.options, ...COMMON_OPTIONS }
  const rows = Object.entries(options).map(([name, option]) => {
    const flag = option.value === undefined ? `--${name}` : `--${name} ${option.value}`
    const tail = option.default === undefined ? '' : ` (default: ${option.default})`
    return { flag, text: `${option.describe}${tail}` }
  })
  const width = Math.max(...rows.map(({ flag }) => flag.length))
  return [
    `${command.summary}.`,
    '',
    `Usage: seal-image ${command.name} ${command.synopsis}`,
    '',
    ...rows.map(({ flag, text }) => `  ${flag.padEnd(width)}  ${text}`),
    '',
  ].join('\n')
}

function configOf(options: Options): ParseArgsOptionsConfig {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.value === undefined
        ? { type: 'boolean' as const }
        : { type: 'string' as const, multiple: true },
    ]),
  )
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
