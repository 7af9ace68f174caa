import { sealImage } from '../seal-image.ts'
import { reportOf } from '../seal-report.ts'
import { isTrustNamed } from '../instance-choice.ts'
import { sealRequest } from '../seal-request.ts'
import type { Surroundings } from '../wire.ts'
import { wireSeal } from '../wire.ts'
import { type GetInput, readBoolean, readInputs } from './inputs.ts'
import { type Outputs, outputsOf } from './outputs.ts'
import { writeResultFiles } from './result-files.ts'
import { summaryOf } from './summary.ts'

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
  const request = await sealRequest(inputs)
  const services = await wireSeal(inputs, request.images, surroundings)
  try {
    const sealed = await sealImage(request, services)
    const report = reportOf(sealed)
    const files = await writeResultFiles(sealed, surroundings.env['RUNNER_TEMP'] ?? '.')
    const all = outputsOf(report, files, inputs.trustedRoot)
    const outputs = isTrustNamed(inputs) ? all : { ...all, 'verify-command': '' }
    const summary = showSummary ? summaryOf(report, outputs['verify-command'] ?? '') : undefined
    return { outputs, summary }
  } finally {
    await services.close()
  }
}
