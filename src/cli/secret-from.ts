import { UsageError } from './args.ts'
import type { Given } from './command.ts'

/** Secrets are named, never given: an argument list is for every user of the machine to read. */
export function secretFrom(
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
  option: string,
): string | undefined {
  const variable = given.text(option)
  if (variable === undefined) return undefined
  const value = env[variable]
  if (value) return value
  throw new UsageError(`--${option} names ${variable}, which is not set`, `Set ${variable}.`)
}
