import { isTrustNamed } from '../instance-choice.ts'
import type { GivenAttestation } from '../prepare-documents.ts'
import { sealImage } from '../seal-image.ts'
import type { SealInputs } from '../seal-inputs.ts'
import { type ReportedEntry, reportOf, type SealReport } from '../seal-report.ts'
import { sealRequest } from '../seal-request.ts'
import { printable } from '../shared/log.ts'
import { verifyCommandOf } from '../verify-command.ts'
import { wireSeal } from '../wire.ts'
import type { Given, Terminal } from './command.ts'
import { table } from './table.ts'

/** What `seal`, `sign` and `attest` share: inputs to flow to report. */
export async function runSeal(
  given: Given,
  terminal: Terminal,
  inputs: SealInputs,
  attestations: readonly GivenAttestation[] = [],
): Promise<0> {
  const request = await sealRequest(inputs, attestations)
  const services = await wireSeal(inputs, request.images, terminal)
  try {
    const report = reportOf(await sealImage(request, services))
    if (given.isSet('json')) terminal.print(`${JSON.stringify(report, undefined, 2)}\n`)
    else terminal.log.info(textOf(report, inputs))
    return 0
  } finally {
    await services.close()
  }
}

function textOf(report: SealReport, inputs: SealInputs): string {
  const { skipped, logEntries, publicKey, withoutLog } = report
  const { trustedRoot } = inputs
  const command = isTrustNamed(inputs)
    ? verifyCommandOf(report, { trustedRoot, publicKeyPath: 'cosign.pub' })
    : ''
  return [
    '',
    ...(logEntries.length > 0
      ? [table(['what', 'format', 'log index', 'log entry', ''], logEntries.map(rowOf))]
      : []),
    ...skipped.map(({ subject, what, why }) =>
      printable(`left out: ${what} of ${subject}: ${why}`),
    ),
    report.verified ? 'read back and verified' : 'NOT verified',
    ...(report.promotedTags ?? []).map(({ tag }) => `tag: ${tag}`),
    ...(withoutLog === true
      ? ['WITHOUT a log entry: verifiers must be told not to ask for one']
      : []),
    ...(publicKey === undefined ? [] : ['signed by this key; cosign.pub below:', '', publicKey]),
    ...(command === '' ? [] : ['', command]),
  ].join('\n')
}

function rowOf(entry: ReportedEntry): readonly string[] {
  const kind = entry.kind === 'attestation' ? entry.predicateType : entry.kind
  return [
    [kind, entry.platform].filter(Boolean).join(' '),
    entry.format,
    entry.logIndex,
    entry.uuid,
    entry.isNew ? 'new' : 'was there',
  ]
}
