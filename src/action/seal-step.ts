import { isTrustNamed } from '../instance-choice.ts'
import { type SealRequest, sealImage } from '../seal-image.ts'
import type { SealInputs } from '../seal-inputs.ts'
import { reportOf } from '../seal-report.ts'
import { type Surroundings, wireSeal } from '../wire.ts'
import { boundMemory } from './bound-memory.ts'
import type { ActionResult } from './main.ts'
import { outputsOf } from './outputs.ts'
import { writeResultFiles } from './result-files.ts'
import { stateNotes } from './run-state.ts'
import { summaryOf } from './summary.ts'

export interface StepRequest {
  readonly inputs: SealInputs
  /** What the inputs ask for. */
  readonly request: SealRequest
  readonly showSummary: boolean
}

/** Seals, and tells what there is to show for it. Throws what any room throws. */
export async function sealStep(
  { inputs, request, showSummary }: StepRequest,
  surroundings: Surroundings,
): Promise<ActionResult> {
  boundMemory()
  const note = stateNotes(surroundings.env)
  const services = await wireSeal(inputs, request.images, { ...surroundings, note })
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
