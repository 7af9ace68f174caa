import { SEAL_DEFAULTS, type SealInputs } from '../seal-inputs.ts'
import type { Given, Options } from './command.ts'
import { REGISTRY_OPTIONS, registryInputsFrom } from './registry-options.ts'
import { secretFrom } from './secret-from.ts'
import { TUF_OPTIONS } from './verify-options.ts'

/** Tags to move once all is read back and verified. */
export const TAG_OPTIONS: Options = {
  'promote-tag': {
    value: 'TAG',
    many: true,
    describe: 'point it at the image once all is read back; refused if it points elsewhere',
  },
  'replace-tag': { value: 'TAG', many: true, describe: 'the same, wherever it points now' },
}

/** Options of everything that signs. */
export const SIGNING_OPTIONS: Options = {
  digest: { value: 'DIGEST', describe: 'the digest of the one image that names none' },
  platforms: {
    value: 'LIST',
    describe: 'all, none, or a list like linux/amd64,linux/arm64',
    default: SEAL_DEFAULTS.platforms,
  },
  formats: {
    value: 'LIST',
    describe: 'bundle, cosign, or both',
    default: SEAL_DEFAULTS.formats,
  },
  sigstore: {
    value: 'NAME',
    describe: 'auto, public-good, staging, github or custom',
    default: SEAL_DEFAULTS.sigstore,
  },
  'trusted-root': { value: 'FILE', describe: 'trusted_root.json of a custom instance' },
  'signing-config': { value: 'FILE', describe: 'signing_config.v0.2.json of a custom instance' },
  'fulcio-url': { value: 'URL', describe: 'a Fulcio in place of the signing config’s' },
  'rekor-url': { value: 'URL', describe: 'a Rekor in place of the signing config’s' },
  'rekor-version': {
    value: 'NUMBER',
    describe: 'the only version of Rekor to use, 1 or 2 (default: the newest; 1 for --rekor-url)',
  },
  'tsa-url': { value: 'URL', describe: 'a timestamp authority’s full endpoint, likewise' },
  ...TUF_OPTIONS,
  'log-entry-limit': {
    value: 'BYTES',
    describe: 'what a Rekor v1 takes in one request',
    default: SEAL_DEFAULTS.logEntryLimit,
  },
  key: {
    value: 'SOURCE',
    describe: 'the private key that signs: a file, env://NAME, or - for standard input',
  },
  'key-password-env': {
    value: 'VARIABLE',
    describe: 'the environment variable that holds its password (default: COSIGN_PASSWORD)',
  },
  'no-tlog': { describe: 'make no log entries; verifiers must then be told' },
  'identity-token-env': {
    value: 'VARIABLE',
    describe: 'the environment variable that holds an OIDC token; otherwise the job’s own',
  },
  'identity-token-file': { value: 'FILE', describe: 'a file that holds it, read anew for each' },
  ...REGISTRY_OPTIONS,
  'no-verify': { describe: 'do not read back and verify' },
  'dry-run': { describe: 'everything up to the first signature' },
  timeout: {
    value: 'TIME',
    describe: 'how long it may take in all, like 90s, 5m or 1h; SBOMs apart',
    default: SEAL_DEFAULTS.timeout,
  },
  'log-rate': {
    value: 'NUMBER',
    describe: 'requests a second that a log is sent at most',
    default: SEAL_DEFAULTS.logRate,
  },
  'resume-file': {
    value: 'FILE',
    describe: 'keeps what is signed, and what a run that broke off has signed is taken from it',
  },
  ...TAG_OPTIONS,
  json: { describe: 'the result as JSON on standard output' },
}

/** The inputs of the action, from a command line. `env` gives the secrets that options only name. */
export function inputsFrom(
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
  documents: Pick<SealInputs, 'sign' | 'sbom' | 'provenance'> & Partial<SealInputs>,
): SealInputs {
  const text = (name: 'platforms' | 'formats' | 'sigstore' | 'timeout'): string =>
    given.text(name) ?? SEAL_DEFAULTS[name]
  return {
    sbomSpecVersion: SEAL_DEFAULTS.sbomSpecVersion,
    sbomOwned: SEAL_DEFAULTS.sbomOwned,
    scan: SEAL_DEFAULTS.scan,
    attestations: [],
    ...documents,
    images: given.positionals,
    digest: given.text('digest'),
    platforms: text('platforms'),
    formats: text('formats'),
    sigstore: text('sigstore'),
    trustedRoot: given.text('trusted-root'),
    signingConfig: given.text('signing-config'),
    fulcioUrl: given.text('fulcio-url'),
    rekorUrl: given.text('rekor-url'),
    rekorVersion: given.text('rekor-version'),
    tsaUrl: given.text('tsa-url'),
    tufMirror: given.text('tuf-mirror'),
    tufRoot: given.text('tuf-root'),
    tlog: !given.isSet('no-tlog'),
    logEntryLimit: given.text('log-entry-limit') ?? SEAL_DEFAULTS.logEntryLimit,
    key: given.text('key'),
    keyPassword: secretFrom(given, env, 'key-password-env'),
    identityToken: secretFrom(given, env, 'identity-token-env'),
    identityTokenFile: given.text('identity-token-file'),
    ...registryInputsFrom(given, env),
    verify: !given.isSet('no-verify'),
    dryRun: given.isSet('dry-run'),
    timeout: text('timeout'),
    logRate: given.text('log-rate') ?? SEAL_DEFAULTS.logRate,
    resumeFile: given.text('resume-file'),
    buildMetadata: given.text('build-metadata'),
    workflowInputs: given.text('workflow-inputs'),
    promoteTags: given.all('promote-tag'),
    replaceTags: given.all('replace-tag'),
  }
}
