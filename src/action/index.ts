import { messageOf, SealError } from '../shared/errors.ts'
import { explainMissingToken } from './fork.ts'
import { runAction } from './main.ts'
import { openRunner } from './runner.ts'
import { openRunnerLog } from './runner-log.ts'

const { env } = process
const runner = openRunner({ env, write: (text) => process.stdout.write(text) })
const log = openRunnerLog(runner)

// Until there is a result it has failed, whatever ends the process before.
process.exitCode = 1
try {
  const { outputs, summary } = await runAction(runner.input, { env, log, mask: log.mask })
  await runner.setOutputs(outputs)
  if (summary !== undefined) await runner.addToSummary(summary)
  process.exitCode = 0
} catch (thrown) {
  const error = await explainMissingToken(thrown, env['GITHUB_EVENT_PATH'])
  // The first line names what happened, the second what to do.
  const code = error instanceof SealError ? ` [${error.code}]` : ''
  log.error(`${messageOf(error)}${code}`)
  if (error instanceof SealError) log.error(error.hint)
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
}
