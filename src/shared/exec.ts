import { execFile, type ExecFileException } from 'node:child_process'
import { SealError } from './errors.ts'

export interface Finished {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program found on the PATH, without a shell, silently; `input` goes to its standard input. Throws ExecError. */
export type Exec = (program: string, args: readonly string[], input: string) => Promise<Finished>

/** A program could not be started at all, or had to be ended. */
export class ExecError extends SealError<'EXEC_NOT_STARTED' | 'EXEC_ENDED'> {}

const TIME_LIMIT_MS = 60_000
const MAX_OUTPUT_BYTES = 1024 * 1024

/**
 * The real thing. What takes longer than `timeoutMs`, prints more than 1 MiB, or runs when `signal` is aborted, is killed. `env` is the
 * program's whole environment, in the place of this one's; `cwd` the directory that it starts in.
 */
export function createExec({
  timeoutMs = TIME_LIMIT_MS,
  signal,
  env,
  cwd,
}: {
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
} = {}): Exec {
  return (program, args, input) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        program,
        args,
        {
          encoding: 'utf8',
          timeout: timeoutMs,
          killSignal: 'SIGKILL',
          maxBuffer: MAX_OUTPUT_BYTES,
          windowsHide: true,
          ...(signal === undefined ? {} : { signal }),
          ...(env === undefined ? {} : { env }),
          ...(cwd === undefined ? {} : { cwd }),
        },
        (error, stdout, stderr) => {
          const status = error === null ? 0 : error.code
          if (typeof status === 'number') resolve({ status, stdout, stderr })
          else reject(failureOf(program, error, timeoutMs))
        },
      )
      // A program need not read what it is given.
      child.stdin?.on('error', () => undefined)
      child.stdin?.end(input)
    })
}

/** Keeps no cause: the message of Node's error repeats all that the program wrote to standard error. */
function failureOf(program: string, error: ExecFileException | null, timeoutMs: number): ExecError {
  const { code, killed = false, signal } = error ?? {}
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return ended(`${program} printed more than ${MAX_OUTPUT_BYTES} bytes`)
  }
  if (code === 'ABORT_ERR') return ended(`${program} still ran when the time of the run was over`)
  if (killed) return ended(`${program} did not end within ${timeoutMs / 1000} s`)
  if (typeof signal === 'string') return ended(`${program} was ended by ${signal}`)
  return new ExecError({
    kind: 'service',
    code: 'EXEC_NOT_STARTED',
    message: `${program} could not be started${typeof code === 'string' ? ` (${code})` : ''}`,
    hint: `Install ${program} or put it on the PATH.`,
  })
}

function ended(message: string): ExecError {
  return new ExecError({
    kind: 'service',
    code: 'EXEC_ENDED',
    message,
    hint: 'Run it by hand in the same job, and see what it waits for or what it prints.',
  })
}
