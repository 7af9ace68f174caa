import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

const MAX_REST_MS = 1000

export interface ProgramOptions {
  readonly cwd?: string
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** One line of progress on standard error. */
export function progress(message: string): void {
  process.stderr.write(`interop: ${message}\n`)
}

/** Runs a program to its end and returns its standard output. Throws, with the last lines it wrote, where it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<string> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const closed = once(child, 'close')
  const [status] = (await once(child, 'exit')) as [number | null]
  // What it wrote last may still be on its way; a server that it leaves behind may hold its output open for good.
  await Promise.race([closed, setTimeout(MAX_REST_MS, undefined, { ref: false })])
  if (status === 0) return stdout
  const tail = `${stdout}${stderr}`.trimEnd().split('\n').slice(-15).join('\n')
  throw new Error(`${program} ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${tail}`)
}
