import { connectAhead } from '../connect-ahead.ts'
import { parsePolicyEngine } from '../seal-inputs.ts'
import { sealRequest } from '../seal-request.ts'
import type { Surroundings } from '../wire.ts'
import { type GetInput, readBoolean, readInputs } from './inputs.ts'
import type { Outputs } from './outputs.ts'

export interface ActionResult {
  readonly outputs: Outputs
  /** Markdown; undefined where no summary is wanted. */
  readonly summary: string | undefined
}

/** The step, without the runner: inputs in, outputs and summary out. Throws what any room throws; then there are no outputs. */
export async function runAction(
  getInput: GetInput,
  surroundings: Surroundings,
): Promise<ActionResult> {
  const inputs = readInputs(getInput)
  const showSummary = readBoolean(getInput, 'show-summary')
  for (const secret of [inputs.identityToken, inputs.registryPassword, inputs.keyPassword]) {
    if (secret !== undefined) surroundings.mask(secret)
  }
  const policy = parsePolicyEngine(getInput('policy').trim())
  const request = await sealRequest(inputs)
  const connections = await connectAhead(inputs, request.images, {
    env: surroundings.env,
    now: new Date(),
  })
  // Nine tenths of the program, loaded while the first connections are made.
  const { sealStep } = await import('./seal-step.ts')
  const http = { ...surroundings.http, connections }
  return sealStep({ inputs, request, policy, showSummary }, { ...surroundings, http })
}
