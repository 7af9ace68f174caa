import { isTrustNamed } from '../instance-choice.ts'
import type { SealPolicy } from '../policy-of-seal.ts'
import { type Sealed, type SealRequest, sealImage } from '../seal-image.ts'
import type { parsePolicyEngine, SealInputs } from '../seal-inputs.ts'
import { reportOf, type SealReport } from '../seal-report.ts'
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
  /** The engine whose policy is to be written. */
  readonly policy: ReturnType<typeof parsePolicyEngine>
  readonly showSummary: boolean
}

/** Seals, and tells what there is to show for it. Throws what any room throws. */
export async function sealStep(
  { inputs, request, policy: engine, showSummary }: StepRequest,
  surroundings: Surroundings,
): Promise<ActionResult> {
  boundMemory()
  const note = stateNotes(surroundings.env)
  const services = await wireSeal(inputs, request.images, { ...surroundings, note })
  try {
    const sealed = await sealImage(request, services)
    const policy =
      engine === undefined ? undefined : await policyFor(engine, sealed, { inputs, request })
    const report = withPolicy(reportOf(sealed), policy)
    const text = policy !== undefined && 'text' in policy ? policy.text : undefined
    const files = await writeResultFiles(sealed, text, surroundings.env['RUNNER_TEMP'] ?? '.')
    const all = outputsOf(report, {
      files,
      trustedRoot: inputs.trustedRoot,
      policy: text,
    })
    const outputs = isTrustNamed(inputs) ? all : { ...all, 'verify-command': '' }
    const summary = showSummary ? summaryOf(report, outputs['verify-command'] ?? '') : undefined
    return { outputs, summary }
  } finally {
    await services.close()
  }
}

/** Loaded only where a policy is asked for. */
async function policyFor(
  engine: NonNullable<StepRequest['policy']>,
  sealed: Sealed,
  { inputs, request }: Pick<StepRequest, 'inputs' | 'request'>,
): Promise<SealPolicy> {
  const { policyOfSeal } = await import('../policy-of-seal.ts')
  return policyOfSeal(sealed, { engine, inputs, formats: request.formats })
}

function withPolicy(report: SealReport, policy: SealPolicy | undefined): SealReport {
  if (policy === undefined || 'text' in policy) return report
  const skipped = report.images.map((subject) => ({ subject, what: 'policy', why: policy.why }))
  return { ...report, skipped: [...report.skipped, ...skipped] }
}
