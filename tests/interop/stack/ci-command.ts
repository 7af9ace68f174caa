import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Issuer } from '../../../src/embedded/oidc/issuer.ts'

/** The commands that print an id-token in a job of their CI system, with the arguments that the real ones take. */
const AUDIENCE_IN: Readonly<Record<string, (args: readonly string[]) => string | undefined>> = {
  'buildkite-agent': (args) =>
    parsed(args, ['oidc', 'request-token'], { audience: { type: 'string' } })['audience'],
  circleci: (args) => {
    const { claims = '{}' } = parsed(args, ['run', 'oidc', 'get'], { claims: { type: 'string' } })
    return (JSON.parse(claims) as { aud?: string }).aud
  },
}

/** Puts such a command into a folder of its own, for the PATH; it prints tokens of this issuer, and knows nothing of a job without. */
export async function writeCiCommand(
  directory: string,
  name: 'buildkite-agent' | 'circleci',
  issuer: Issuer,
): Promise<string> {
  const folder = path.join(directory, `${name}-bin`)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, name)
  const words = [
    process.execPath,
    import.meta.filename,
    name,
    issuer.requestUrl,
    issuer.requestToken,
  ]
  const quoted = words.map((word) => `'${word}'`).join(' ')
  await writeFile(file, `#!/bin/sh\nexec ${quoted} "$@"\n`)
  await chmod(file, 0o755)
  return folder
}

function parsed(
  args: readonly string[],
  verbs: readonly string[],
  options: Readonly<Record<string, { type: 'string' }>>,
): Readonly<Record<string, string | undefined>> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (positionals.join(' ') !== verbs.join(' ')) throw new Error(`no such verb: ${args.join(' ')}`)
  return values
}

async function printToken([
  name = '',
  url = '',
  token = '',
  ...args
]: readonly string[]): Promise<void> {
  const audience = AUDIENCE_IN[name]?.(args) ?? 'the default audience'
  const answer = await fetch(`${url}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `bearer ${token}` },
  })
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`)
  const { value } = (await answer.json()) as { value: string }
  process.stderr.write('a word that is no token\n')
  process.stdout.write(`${value}\n`)
}

if (process.argv[1] === import.meta.filename) await printToken(process.argv.slice(2))
