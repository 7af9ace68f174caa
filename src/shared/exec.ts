import { SealError } from './errors.ts'

export interface Finished {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program found on the PATH, without a shell, silently; `input` goes to its standard input. */
export type Exec = (program: string, args: readonly string[], input: string) => Promise<Finished>

/** A program that could not be started at all. */
export class ExecError extends SealError<'EXEC_NOT_STARTED'> {}

/** The real thing, by @actions/exec, which is loaded only when something is run. */
export const exec: Exec = async (program, args, input) => {
  const { getExecOutput } = await import('@actions/exec')
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
      input: Buffer.from(input),
      silent: true,
      ignoreReturnCode: true,
    })
    return { status: exitCode, stdout, stderr }
  } catch (cause) {
    throw new ExecError({
      kind: 'service',
      code: 'EXEC_NOT_STARTED',
      message: `${program} could not be started`,
      hint: `Install ${program} or put it on the PATH.`,
      cause,
    })
  }
}
