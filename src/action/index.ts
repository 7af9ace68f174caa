import { onRunner } from './on-runner.ts'
import { runOrSkip } from './run-or-skip.ts'

await onRunner(runOrSkip, async (thrown, env) => {
  const { explainMissingToken } = await import('./fork.ts')
  return explainMissingToken(thrown, env)
})
