/** The versions of CycloneDX that a document can be written in. */
export const SPEC_VERSIONS = ['1.5', '1.6', '1.7'] as const
export type SpecVersion = (typeof SPEC_VERSIONS)[number]
/** What syft, grype and trivy read today; 1.7 was refused by grype 0.110. */
export const DEFAULT_SPEC_VERSION: SpecVersion = '1.6'
