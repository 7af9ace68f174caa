import type { ReportedEntry, SealReport } from '../../../src/seal-report.ts'

export const IMAGE = `ghcr.io/octo-org/app@sha256:${'ab'.repeat(32)}`
export const IDENTITY =
  'https://github.com/octo-org/app/.github/workflows/release.yml@refs/heads/main'
export const ISSUER = 'https://token.actions.githubusercontent.com'

export function entry(overrides: Partial<ReportedEntry> = {}): ReportedEntry {
  return {
    subject: IMAGE,
    kind: 'signature',
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
    format: 'bundle',
    logUrl: 'https://log.example/',
    logId: 'c0'.repeat(32),
    logIndex: '1007',
    uuid: '24'.repeat(40),
    integratedTime: '2026-11-21T09:00:00.000Z',
    isNew: true,
    ...overrides,
  }
}

export function report(overrides: Partial<SealReport> = {}): SealReport {
  return {
    images: [IMAGE],
    identity: IDENTITY,
    issuer: ISSUER,
    verified: true,
    logEntries: [
      entry({ format: 'cosign', logIndex: '1006', uuid: '11'.repeat(40) }),
      entry(),
      entry({
        kind: 'sbom',
        predicateType: 'https://cyclonedx.org/bom',
        logIndex: '1008',
        uuid: '33'.repeat(40),
      }),
      entry({
        kind: 'provenance',
        predicateType: 'https://slsa.dev/provenance/v1',
        logIndex: '1009',
        isNew: false,
      }),
    ],
    skipped: [],
    ...overrides,
  }
}
