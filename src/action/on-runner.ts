import { messageOf, SealError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { GetInput } from './inputs.ts'
import type { ActionResult } from './main.ts'
import { openRunnerLog } from './runner-log.ts'
import { type LogMessage, openRunnerQueue } from './runner-queue.ts'

/** What a step has of its runner. */
export interface RunnerSurroundings {
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
  readonly mask: (secret: string) => void
}

/**
 * Does the work of a step as GitHub's runner has it: inputs from INPUT_*, outputs and summary into its files. What is thrown is told in two lines:
 * what happened, and what to do; `explain` may say it better. The exit status is 0 only when all of it was said.
 */
export async function onRunner(
  work: (getInput: GetInput, surroundings: RunnerSurroundings) => Promise<ActionResult>,
  explain: (thrown: unknown, env: NodeJS.ProcessEnv) => Promise<unknown> = (thrown) =>
    Promise.resolve(thrown),
): Promise<void> {
  const { env } = process
  const runner = openRunnerQueue()
  const say =
    (command: LogMessage['command']) =>
    (text: string): void => {
      runner.tell({ command, text })
    }
  const log = openRunnerLog({
    // Elsewhere the runner drops it.
    debug: env['RUNNER_DEBUG'] === '1' ? say('debug') : () => undefined,
    info: say('info'),
    warning: say('warning'),
    error: say('error'),
    setSecret: say('setSecret'),
  })
  /** Where the runner puts the inputs. */
  const getInput = (name: string): string => env[`INPUT_${name.toUpperCase()}`] ?? ''

  // Until there is a result it has failed, whatever ends the process before.
  process.exitCode = 1
  try {
    runner.tell({ command: 'result', ...(await work(getInput, { env, log, mask: log.mask })) })
    await runner.end()
    process.exitCode = 0
  } catch (thrown) {
    const error = await explain(thrown, env)
    const code = error instanceof SealError ? ` [${error.code}]` : ''
    log.error(`${messageOf(error)}${code}`)
    if (error instanceof SealError) log.error(error.hint)
    if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
    await runner.end()
  }
}
