import { appendFileSync } from 'node:fs'
import type { RunState } from '../run-progress.ts'
import type { Environment } from '../wire.ts'

/** The runner gives the post step what stands there, as STATE_run. */
const NAME = 'run'

/**
 * Notes the state of the run where the post step finds it, at once: who is killed writes nothing any more. The last line of a name
 * counts. What cannot be noted is no reason to fail.
 */
export function stateNotes(env: Environment): (state: RunState) => void {
  const file = env['GITHUB_STATE']
  return (state) => {
    if (!file) return
    try {
      appendFileSync(file, `${NAME}=${JSON.stringify(state)}\n`)
    } catch {
      // The step itself tells what it leaves behind, unless it is killed.
    }
  }
}

/** What was noted, as the runner hands it over; undefined where nothing was. */
export function notedState(env: Environment): string | undefined {
  return env[`STATE_${NAME}`] || undefined
}
