import { wrongInput } from '../malformed-input.ts'
import type { SealInputs } from '../seal-inputs.ts'

/** Reads one input of action.yml as the runner gives it, blanks and all; an absent one is the empty string. */
export type GetInput = (name: string) => string

/** The inputs of action.yml, in the words of the command line: each a string, checked in seal-inputs. */
export function readInputs(getRaw: GetInput): SealInputs {
  const getInput: GetInput = (name) => getRaw(name).trim()
  const optional = (name: string): string | undefined => getInput(name) || undefined
  // Blanks may belong to a password; line breaks at its end are YAML's, or a paste's.
  const password = (name: string): string | undefined =>
    getRaw(name).replace(/[\r\n]+$/, '') || undefined
  return {
    images: linesOf(getInput('image')),
    digest: optional('digest'),
    sign: readBoolean(getInput, 'sign'),
    sbom: getInput('sbom'),
    sbomSpecVersion: getInput('sbom-spec-version'),
    sbomOwned: getInput('sbom-owned'),
    provenance: getInput('provenance'),
    scan: getInput('scan'),
    attestations: optional('attestations')?.split('\n') ?? [],
    buildMetadata: optional('build-metadata'),
    workflowInputs: optional('workflow-inputs'),
    platforms: getInput('platforms'),
    formats: getInput('formats'),
    sigstore: getInput('sigstore'),
    trustedRoot: optional('trusted-root'),
    signingConfig: optional('signing-config'),
    fulcioUrl: optional('fulcio-url'),
    rekorUrl: optional('rekor-url'),
    rekorVersion: optional('rekor-version'),
    tsaUrl: optional('tsa-url'),
    tufMirror: optional('tuf-mirror'),
    tufRoot: optional('tuf-root'),
    tlog: readBoolean(getInput, 'tlog'),
    logEntryLimit: getInput('log-entry-limit'),
    key: optional('key'),
    keyPassword: password('key-password'),
    identityToken: optional('identity-token'),
    identityTokenFile: optional('identity-token-file'),
    registryUsername: optional('registry-username'),
    registryPassword: password('registry-password'),
    verify: readBoolean(getInput, 'verify'),
    dryRun: readBoolean(getInput, 'dry-run'),
    timeout: getInput('timeout'),
    logRate: getInput('log-rate'),
    resumeFile: optional('resume-file'),
    promoteTags: linesOf(getInput('promote-tags')),
    replaceTags: linesOf(getInput('replace-tags')),
  }
}

/** One a line, or with commas between. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** YAML 1.2 booleans, as @actions/core reads them, with an error that says what to do. */
export function readBoolean(getInput: GetInput, name: string): boolean {
  const value = getInput(name).trim()
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw wrongInput(
    `${name} is ${JSON.stringify(value)}, neither true nor false`,
    `Set ${name} to true or false.`,
  )
}
