/** Predicate types that this product writes, by their URIs. */
export const CYCLONEDX_PREDICATE_TYPE = 'https://cyclonedx.org/bom'
export const SLSA_V1_PREDICATE_TYPE = 'https://slsa.dev/provenance/v1'
export const SLSA_V02_PREDICATE_TYPE = 'https://slsa.dev/provenance/v0.2'
export const SPDX_PREDICATE_TYPE = 'https://spdx.dev/Document'
export const VULN_PREDICATE_TYPE = 'https://cosign.sigstore.dev/attestation/vuln/v1'

/** cosign's short names for predicate types (cosign `attest --type`). */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  cyclonedx: CYCLONEDX_PREDICATE_TYPE,
  slsaprovenance: SLSA_V02_PREDICATE_TYPE,
  slsaprovenance02: SLSA_V02_PREDICATE_TYPE,
  slsaprovenance1: SLSA_V1_PREDICATE_TYPE,
  spdxjson: SPDX_PREDICATE_TYPE,
  vuln: VULN_PREDICATE_TYPE,
}

/** The URI for a short name; a URI stands for itself; anything else is undefined. */
export function predicateTypeOf(name: string): string | undefined {
  if (Object.hasOwn(SHORT_NAMES, name)) return SHORT_NAMES[name]
  return /^https?:\/\/[^\s/]+/.test(name) && URL.canParse(name) ? name : undefined
}
