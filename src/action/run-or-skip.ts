import { malformed } from '../malformed-input.ts'
import type { Surroundings } from '../wire.ts'
import type { GetInput } from './inputs.ts'
import { type ActionResult, runAction } from './main.ts'

/** The step, or what there is to say where a fork's pull request was to end without it. Throws what any room throws. */
export async function runOrSkip(
  getInput: GetInput,
  surroundings: Surroundings,
): Promise<ActionResult> {
  const onMissing = getInput('on-missing-id-token').trim()
  if (onMissing !== 'fail' && onMissing !== 'skip') {
    throw malformed('on-missing-id-token', onMissing, 'fail or skip')
  }
  if (onMissing === 'skip') {
    const { skippedForFork } = await import('./fork.ts')
    const skipped = await skippedForFork(getInput, surroundings)
    if (skipped !== undefined) return skipped
  }
  return runAction(getInput, surroundings)
}
