/** A folder of src/; `flows` are the files of src/ itself. */
export type Room =
  | 'shared'
  | 'oci'
  | 'sigstore'
  | 'attestation'
  | 'sbom'
  | 'provenance'
  | 'policy'
  | 'embedded'
  | 'flows'
  | 'action'
  | 'cli'
  | 'gate'

/** Which rooms a room may import, itself apart. src/README.md shows the same table. */
export const IMPORT_TABLE: Readonly<Record<Room, readonly Room[]>> = {
  shared: [],
  oci: ['shared'],
  attestation: ['oci'],
  provenance: ['shared', 'attestation'],
  sigstore: ['shared', 'oci'],
  sbom: ['shared', 'oci'],
  policy: ['shared', 'oci', 'attestation', 'sigstore'],
  embedded: ['shared', 'oci'],
  flows: ['shared', 'oci', 'attestation', 'provenance', 'sigstore', 'sbom', 'policy'],
  action: ['flows', 'shared', 'sigstore'],
  cli: ['flows', 'shared', 'oci', 'attestation', 'sigstore', 'sbom', 'policy', 'embedded'],
  gate: ['cli', 'action', 'flows', 'shared', 'oci'],
}

/** Of the command line, only the demo may have the embedded services. */
export const EMBEDDED_USERS = /^src\/cli\/(?:commands\/demo|demo\/[a-z-]+)\.ts$/

/** Loaded by every command line, so that what they have of the embedded services must come later. */
export const EMBEDDED_LAZILY = /^src\/cli\/commands\//

export interface Seam {
  /** The only files that may import the package. */
  readonly files: RegExp
  /** Files that may import nothing of it but types. */
  readonly typesIn?: RegExp
  /** Loaded when it is needed, because it costs start-up time that most runs need not pay. */
  readonly lazy?: boolean
}

/** Where each third-party package comes in. A package that is not here is not used. */
export const SEAMS: Readonly<Record<string, Seam>> = {
  '@actions/core': { files: /^src\/action\/(?:runner|runner-log)\.ts$/ },
  '@actions/github': { files: /^src\/action\/github-attestations\.ts$/, lazy: true },
  '@cyclonedx/cyclonedx-library': {
    files:
      /^src\/sbom\/(?:cyclonedx|image-component|image-document|index-sbom|licences|package-components)\.ts$/,
  },
  '@noble/ciphers': { files: /^src\/sigstore\/cosign-private-key\.ts$/, lazy: true },
  '@noble/curves': {
    files: /^src\/(?:sigstore\/verify-prehashed|embedded\/rekor\/digest-signature)\.ts$/,
  },
  '@rgrove/parse-xml': { files: /^src\/sbom\/java\/pom\.ts$/ },
  '@sigstore/bundle': {
    files: /^src\/sigstore\/[a-z0-9-]+\.ts$/,
    typesIn:
      /^src\/(?:attest-image|held-documents|run-progress|saved-bundles|signed-document)\.ts$/,
  },
  '@sigstore/core': { files: /^src\/sigstore\/[a-z0-9-]+\.ts$/ },
  '@sigstore/protobuf-specs': { files: /^src\/sigstore\/[a-z0-9-]+\.ts$/ },
  '@sigstore/verify': {
    files: /^src\/sigstore\/(?:trust|verify|verify-content|verify-cryptography)\.ts$/,
  },
  ajv: { files: /^src\/sbom\/schema\.ts$/ },
  asn1js: { files: /^src\/embedded\/der\.ts$/ },
  'packageurl-js': { files: /^src\/sbom\/purl\.ts$/ },
  re2js: { files: /^src\/sigstore\/identity-policy\.ts$/, lazy: true },
  'spdx-expression-parse': { files: /^src\/sbom\/licences\.ts$/ },
  yaml: { files: /^src\/policy\/yaml\.ts$/ },
  'tuf-js': { files: /^src\/sigstore\/tuf-repository\.ts$/, lazy: true },
}

/** Node's own modules that reach out of the process, and the only files that may. */
export const NODE_SEAMS: Readonly<Record<string, RegExp>> = {
  'node:http': /^src\/(?:shared\/http[a-z-]*|embedded\/[a-z-]+)\.ts$/,
  'node:https': /^src\/shared\/http[a-z-]*\.ts$/,
  'node:child_process': /^src\/(?:shared\/exec|cli\/demo\/runner)\.ts$/,
  'node:fs': /^src\/(?:action\/run-state|cli\/commands\/demo)\.ts$/,
  'node:fs/promises':
    /^src\/(?:installed-tool|tool-login|tuf-documents|input-file|saved-bundles|sigstore\/tuf-repository|oci\/(?:docker-config|oci-layout)|sbom\/archive-members|action\/(?:result-files|report-left-behind)|embedded\/trust-files|cli\/commands\/demo|cli\/(?:key-pair-files|text-file|commands\/policy-scaffold)|cli\/demo\/[a-z-]+)\.ts$/,
  'node:process': /^$/,
  'node:tls': /^src\/shared\/http-ahead\.ts$/,
  'node:dgram': /^$/,
  'node:vm': /^$/,
  'node:worker_threads': /^$/,
}

/** Who may read the environment, arguments and streams of the process; its clock; its randomness (keys apart). */
export const PROCESS_USERS = /^src\/(?:wire\.ts$|action\/|cli\/|gate\/)/
export const CLOCK_USERS = /^src\/(?:wire\.ts$|shared\/http[a-z-]*\.ts$|action\/|cli\/|embedded\/)/
export const RANDOM_USERS =
  /^src\/(?:wire\.ts$|shared\/http[a-z-]*\.ts$|embedded\/|cli\/commands\/generate-key-pair\.ts$)/
