/** The least that each type demands, with one thing more where a list must have something. */
export const OPENVEX = {
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://example.com/vex/1',
  author: 'Octo Org',
  timestamp: '2026-11-20T08:00:00Z',
  version: 1,
  statements: [
    {
      vulnerability: { name: 'CVE-2026-0001' },
      products: [{ '@id': 'pkg:oci/app' }],
      status: 'not_affected',
      justification: 'vulnerable_code_not_present',
    },
  ],
} as const

export const SPDX = {
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'app',
  documentNamespace: 'https://example.com/spdx/app',
  creationInfo: { created: '2026-11-20T08:00:00Z', creators: ['Tool: by-hand'] },
} as const

export const VULN = {
  invocation: { parameters: [], uri: '', event_id: '', 'builder.id': '' },
  scanner: {
    uri: 'pkg:github/aquasecurity/trivy@0.70.0',
    version: '0.70.0',
    db: { uri: '', version: '' },
    result: {},
  },
  metadata: {
    scanStartedOn: '2026-11-20T08:00:00.5Z',
    scanFinishedOn: '2026-11-20T09:00:01+01:00',
  },
} as const

/** With a part that no SBOM of ours has. */
export const CYCLONEDX = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  components: [{ type: 'library', name: 'left-pad', 'bom-ref': 'a' }],
  vulnerabilities: [{ id: 'CVE-2026-0001', affects: [{ ref: 'a' }] }],
} as const

export const SLSA_V1 = {
  buildDefinition: { buildType: 'https://example.com/build', externalParameters: {} },
  runDetails: { builder: { id: 'https://example.com/builder' } },
} as const
