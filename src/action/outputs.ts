import type { SealReport } from '../seal-report.ts'
import { mainEntry } from '../seal-report.ts'
import { verifyCommandOf } from '../verify-command.ts'
import type { ResultFiles } from './result-files.ts'

/** The outputs of action.yml; a test compares the names. */
export type Outputs = Readonly<Record<string, string>>

/** Every output of the step, empty where there is nothing to say. */
export function outputsOf(
  report: SealReport,
  {
    files,
    trustedRoot,
    policy = '',
  }: {
    readonly files: ResultFiles
    /** The file that the input names. */
    readonly trustedRoot?: string | undefined
    /** The admission policy, YAML. */
    readonly policy?: string | undefined
  },
): Outputs {
  const image = report.images[0] ?? ''
  const { identity, issuer } = report
  const entry = (kind: 'signature' | 'sbom' | 'provenance'): { uuid: string; logIndex: string } =>
    mainEntry(report, image, kind) ?? { uuid: '', logIndex: '' }
  return {
    digest: image.slice(image.indexOf('@') + 1),
    image: report.images.join('\n'),
    'signature-entry-id': entry('signature').uuid,
    'sbom-entry-id': entry('sbom').uuid,
    'provenance-entry-id': entry('provenance').uuid,
    'signature-log-index': entry('signature').logIndex,
    'sbom-log-index': entry('sbom').logIndex,
    'provenance-log-index': entry('provenance').logIndex,
    'log-entries': JSON.stringify(report.logEntries),
    'sbom-path': files.sbomPath,
    'provenance-path': files.provenancePath,
    'bundle-path': files.bundlePath,
    'policy-path': files.policyPath,
    policy,
    'certificate-identity': identity ?? '',
    'certificate-oidc-issuer': issuer ?? '',
    'verify-command': verifyCommandOf(report, { ...files, trustedRoot }),
    verified: String(report.verified),
    'promoted-tags': (report.promotedTags ?? []).map(({ tag }) => tag).join('\n'),
    'github-attestation-ids': (report.githubAttestations ?? []).map(({ id }) => id).join('\n'),
    skipped: JSON.stringify(report.skipped),
  }
}
