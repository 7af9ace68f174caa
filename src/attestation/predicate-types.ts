/** Predicate types that are known here, by their URIs. */
export const CYCLONEDX_PREDICATE_TYPE = 'https://cyclonedx.org/bom'
export const SLSA_V1_PREDICATE_TYPE = 'https://slsa.dev/provenance/v1'
export const SLSA_V02_PREDICATE_TYPE = 'https://slsa.dev/provenance/v0.2'
export const SPDX_PREDICATE_TYPE = 'https://spdx.dev/Document'
export const VULN_PREDICATE_TYPE = 'https://cosign.sigstore.dev/attestation/vuln/v1'
export const OPENVEX_PREDICATE_TYPE = 'https://openvex.dev/ns'

/** cosign's short names for predicate types (cosign `attest --type`), but those of documents that are no JSON. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  cyclonedx: CYCLONEDX_PREDICATE_TYPE,
  link: 'https://in-toto.io/Link/v1',
  openvex: OPENVEX_PREDICATE_TYPE,
  slsaprovenance: SLSA_V02_PREDICATE_TYPE,
  slsaprovenance02: SLSA_V02_PREDICATE_TYPE,
  slsaprovenance1: SLSA_V1_PREDICATE_TYPE,
  spdxjson: SPDX_PREDICATE_TYPE,
  vuln: VULN_PREDICATE_TYPE,
}

/** What a predicate type may be given as, for people. */
export const PREDICATE_TYPE_WORDS = `a URI, or one of ${Object.keys(SHORT_NAMES).join(', ')}`

/** The URI for a short name; a URI stands for itself; anything else is undefined. */
export function predicateTypeOf(name: string): string | undefined {
  if (Object.hasOwn(SHORT_NAMES, name)) return SHORT_NAMES[name]
  return /^https?:\/\/[^\s/]+/.test(name) && !/\s/.test(name) && URL.canParse(name)
    ? name
    : undefined
}
