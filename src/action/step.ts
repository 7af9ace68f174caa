import * as core from '@actions/core'
import { messageOf, SealError } from '../shared/errors.ts'
import { explainMissingToken } from './fork.ts'
import { runAction } from './main.ts'
import { openRunnerLog } from './runner-log.ts'

const log = openRunnerLog(core)
const getInput = (name: string): string => core.getInput(name, { trimWhitespace: false })

// Until there is a result it has failed, whatever ends the process before.
process.exitCode = core.ExitCode.Failure
try {
  const { env } = process
  const { outputs, summary } = await runAction(getInput, { env, log, mask: log.mask })
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  if (summary !== undefined && env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(summary).write()
  }
  process.exitCode = core.ExitCode.Success
} catch (thrown) {
  const error = await explainMissingToken(thrown)
  // The first line names what happened, the second what to do.
  const code = error instanceof SealError ? ` [${error.code}]` : ''
  log.error(`${messageOf(error)}${code}`)
  if (error instanceof SealError) log.error(error.hint)
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack)
}
