import * as core from '@actions/core'
import type { StepMessage } from './runner-queue.ts'

/** Says to the runner, in its own commands and files, what the step says. Throws where its files cannot be written. */
export async function tellRunner(message: StepMessage): Promise<void> {
  if (message.command !== 'result') {
    core[message.command](message.text)
    return
  }
  for (const [name, value] of Object.entries(message.outputs)) core.setOutput(name, value)
  if (message.summary !== undefined && process.env['GITHUB_STEP_SUMMARY']) {
    await core.summary.addRaw(message.summary).write()
  }
}
