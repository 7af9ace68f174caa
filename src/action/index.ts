import { messageOf, SealError } from '../shared/errors.ts'
import { explainMissingToken } from './fork.ts'
import { runAction } from './main.ts'
import { openRunner } from './runner.ts'
import { openRunnerLog } from './runner-log.ts'

const { env } = process
const runner = openRunner(env, (text) => process.stdout.write(text))
const log = openRunnerLog(runner)

// Until there is a result it has failed, whatever ends the process before.
process.exitCode = 1
try {
  const { outputs, summary } = await runAction(runner.getInput, { env, log, mask: log.mask })
  await runner.setOutputs(outputs)
  if (summary !== undefined) await runner.addSummary(summary)
  process.exitCode = 0
} catch (thrown) {
  const error = await explainMissingToken(thrown)
  // The first line names what happened, the second what to do.
  const code = error instanceof SealError ? ` [${error.code}]` : ''
  log.error(`${messageOf(error)}${code}`)
  if (error instanceof SealError) log.error(error.hint)
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
}
