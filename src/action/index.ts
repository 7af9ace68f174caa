import { messageOf, SealError } from '../shared/errors.ts'
import { runOrSkip } from './run-or-skip.ts'
import { openRunnerLog } from './runner-log.ts'
import { type LogMessage, openRunnerQueue } from './runner-queue.ts'

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
  runner.tell({ command: 'result', ...(await runOrSkip(getInput, { env, log, mask: log.mask })) })
  await runner.end()
  process.exitCode = 0
} catch (thrown) {
  const { explainMissingToken } = await import('./fork.ts')
  const error = await explainMissingToken(thrown, env)
  // The first line names what happened, the second what to do.
  const code = error instanceof SealError ? ` [${error.code}]` : ''
  log.error(`${messageOf(error)}${code}`)
  if (error instanceof SealError) log.error(error.hint)
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
  await runner.end()
}
