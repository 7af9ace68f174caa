import type { GetInput } from '../action/inputs.ts'
import type { ActionResult } from '../action/main.ts'
import type { Terminal } from '../cli/command.ts'
import {
  type CheckedImage,
  type Judgement,
  judgeImages,
  linesOf,
  verdictLine,
} from '../cli/judge-images.ts'
import { FlowError } from '../flow-error.ts'
import { printable } from '../shared/log.ts'
import type { Verdict } from '../verify-image.ts'
import { readGateInputs } from './gate-inputs.ts'

/** Reasons that an error repeats; the log has them all. */
const MAX_REASONS = 3

/**
 * The step of actions/verify: verifies every image and everything that its log entries name, and then moves the tags. Throws FlowError
 * IMAGE_REFUSED where one is not what it must be, and what any room throws: then no tag was moved, and there are no outputs.
 */
export async function runGate(getInput: GetInput, terminal: Terminal): Promise<ActionResult> {
  const { given, checked, showSummary } = readGateInputs(getInput)
  const password = getInput('registry-password')
  if (password !== '') terminal.mask(password)
  const judgement = await judgeImages(given, terminal, checked)
  for (const text of linesOf(judgement)) {
    for (const line of text.split('\n')) terminal.log.info(line)
  }
  const refused = judgement.verdicts.filter(({ verified }) => !verified)
  if (refused.length > 0) throw refusal(refused)
  return {
    outputs: gateOutputs(judgement, checked),
    summary: showSummary ? summaryOf(judgement) : undefined,
  }
}

/** The outputs of actions/verify/action.yml; a test compares the names. */
export function gateOutputs(
  { verdicts, promoted }: Judgement,
  checked: readonly CheckedImage[],
): ActionResult['outputs'] {
  const asked = verdicts.filter((_, at) => checked[at]?.isUntagged !== true)
  return {
    verified: 'true',
    image: asked.map(({ image }) => image).join('\n'),
    'promoted-tags': promoted.map(({ tag }) => tag).join('\n'),
  }
}

function refusal(refused: readonly Verdict[]): FlowError {
  const reasons = refused.flatMap(({ checks }) =>
    checks.flatMap((check) => (check.ok ? [] : [`${check.code}: ${check.message}`])),
  )
  const told = [...new Set(reasons)].slice(0, MAX_REASONS).map((reason) => printable(reason))
  const why = told.length > 0 ? ` Found and not accepted: ${told.join('; ')}.` : ''
  return new FlowError({
    kind: 'refused',
    code: 'IMAGE_REFUSED',
    message: refused.map(verdictLine).join('; '),
    hint: `Do not run it. Where it should pass, compare certificate-identity, source-repository and types with what sealed it.${why}`,
  })
}

function summaryOf({ verdicts, promoted }: Judgement): string {
  return [
    '### Verified',
    '',
    ...verdicts.map(({ image }) => `- \`${image}\``),
    '',
    ...(promoted.length > 0
      ? ['Tags that point there now:', '', ...promoted.map(({ tag }) => `- \`${tag}\``), '']
      : []),
  ].join('\n')
}
