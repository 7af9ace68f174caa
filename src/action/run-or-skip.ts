import { malformed } from '../malformed-input.ts'
import type { Surroundings } from '../wire.ts'
import { type GetInput, readBoolean } from './inputs.ts'
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
  return runAction(getInput, { ...surroundings, ...(await storeIn(getInput, surroundings)) })
}

/** GitHub's API as a second store, where it is asked for. */
async function storeIn(
  getInput: GetInput,
  { env, mask }: Surroundings,
): Promise<Pick<Surroundings, 'attestationStore'>> {
  const token = getInput('github-token').trim()
  if (!readBoolean(getInput, 'github-attestations')) return {}
  const { githubAttestations } = await import('./github-attestations.ts')
  if (token !== '') mask(token)
  return { attestationStore: (http) => githubAttestations({ token, env }, http) }
}
