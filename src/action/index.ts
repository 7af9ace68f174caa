import * as core from '@actions/core'
import { messageOf, SealError } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { explainMissingToken } from './fork.ts'
import { runAction } from './main.ts'

const log: Log = {
  debug: core.debug,
  info: core.info,
  warning: core.warning,
  // A runner's log keeps every line; passing words do not belong there.
  progress: () => undefined,
}

try {
  const { env } = process
  const { outputs, summary } = await runAction(core.getInput, { env, log, mask: core.setSecret })
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  if (summary !== undefined && env['GITHUB_STEP_SUMMARY'])
    await core.summary.addRaw(summary).write()
} catch (thrown) {
  const error = await explainMissingToken(thrown)
  // The first line names what happened, the second what to do.
  const code = error instanceof SealError ? ` [${error.code}]` : ''
  core.setFailed(`${messageOf(error)}${code}`)
  if (error instanceof SealError) core.error(error.hint)
  if (error instanceof Error && error.stack !== undefined) core.debug(error.stack)
}
