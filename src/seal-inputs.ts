import { parseDigest } from './oci/digest.ts'
import { parseReference, type Reference } from './oci/reference.ts'
import type { BuildInputs } from './build-inputs.ts'
import { FlowError } from './flow-error.ts'
import type { IdentityInputs } from './identity-source.ts'
import type { InstanceInputs } from './instance-choice.ts'
import { malformed } from './malformed-input.ts'
import { ENGINE_NAMES, type EngineName, isEngineName } from './policy/engine-name.ts'
import type { PlatformChoice } from './resolve-image.ts'
import { OWNED_POLICIES, type OwnedPolicy } from './sbom/owned-policy.ts'
import { DEFAULT_SPEC_VERSION, SPEC_VERSIONS, type SpecVersion } from './sbom/spec-version.ts'
import { SCAN_TOOLS, type ScanToolName } from './scan-tool.ts'
import { SBOM_TOOLS, type SbomToolName } from './sbom-tool.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { TagInputs } from './tag-moves.ts'

/** What the action and the command line take, in the same words, before it is checked. */
export interface SealInputs extends InstanceInputs, IdentityInputs, TagInputs, BuildInputs {
  readonly images: readonly string[]
  readonly digest: string | undefined
  readonly sign: boolean
  readonly sbom: string
  readonly sbomSpecVersion: string
  readonly sbomOwned: string
  readonly provenance: string
  readonly scan: string
  /** Lines of `TYPE=PATH`. */
  readonly attestations: readonly string[]
  readonly platforms: string
  readonly formats: string
  readonly tlog: boolean
  /** Bytes. */
  readonly logEntryLimit: string
  readonly key: string | undefined
  readonly keyPassword: string | undefined
  readonly registryUsername: string | undefined
  readonly registryPassword: string | undefined
  readonly verify: boolean
  readonly dryRun: boolean
  readonly timeout: string
  readonly logRate: string
  readonly resumeFile: string | undefined
}

/** The defaults of action.yml; a test compares them. */
export const SEAL_DEFAULTS = {
  sign: true,
  sbom: 'builtin',
  sbomSpecVersion: DEFAULT_SPEC_VERSION,
  sbomOwned: 'drop',
  provenance: 'v1',
  scan: 'false',
  platforms: 'all',
  formats: 'bundle,cosign',
  sigstore: 'auto',
  tlog: true,
  logEntryLimit: '3145728',
  verify: true,
  dryRun: false,
  timeout: '5m',
  logRate: '5',
} as const

export type ProvenanceVersion = 'v1' | 'v0.2'
export type SbomChoice =
  | { readonly kind: 'builtin' | 'none' }
  | { readonly kind: 'tool'; readonly tool: SbomToolName }
  | { readonly kind: 'file'; readonly path: string }

/**
 * References for the images given; `digest` goes to the one that names none, or to all where none does: one image in several places.
 * Throws FlowError DIGEST_AMBIGUOUS and ReferenceError.
 */
export function parseImages(images: readonly string[], digest: string | undefined): Reference[] {
  const references = images.map(parseReference)
  if (digest === undefined) return references
  const parsed = parseDigest(digest)
  const open = references.filter((reference) => reference.digest === undefined)
  if (open.length === 1 || (open.length > 0 && open.length === references.length)) {
    return references.map((reference) =>
      reference.digest === undefined ? { ...reference, digest: parsed } : reference,
    )
  }
  if (open.length === 0 && references.every((reference) => reference.digest === parsed)) {
    return references
  }
  throw new FlowError({
    kind: 'usage',
    code: 'DIGEST_AMBIGUOUS',
    message: `digest is given, and ${open.length} of ${references.length} images name none`,
    hint: 'Write each image as registry/owner/name@sha256:… and leave digest out.',
  })
}

/** Bytes that a Rekor v1 takes in one request. */
export function parseLogEntryLimit(text: string): number {
  if (/^[1-9][0-9]{0,11}$/.test(text)) return Number(text)
  throw malformed('log-entry-limit', text, 'a whole number of bytes')
}

export function parseFormats(text: string): readonly StorageFormat[] {
  const names = parseList(text)
  const formats = (['bundle', 'cosign'] as const).filter((format) => names.includes(format))
  if (formats.length === 0 || formats.length !== new Set(names).size) {
    throw malformed('formats', text, 'bundle, cosign, or both with a comma between')
  }
  return formats
}

export function parseProvenance(text: string): readonly ProvenanceVersion[] {
  switch (text) {
    case 'v1':
    case 'v0.2':
      return [text]
    case 'both':
      return ['v1', 'v0.2']
    case 'false':
      return []
    default:
      throw malformed('provenance', text, 'v1, v0.2, both or false')
  }
}

/** The scanner to run, if any. Throws FlowError INPUT_MALFORMED. */
export function parseScan(text: string): ScanToolName | undefined {
  if (text === 'false') return undefined
  const tool = SCAN_TOOLS.find((name) => name === text)
  if (tool !== undefined) return tool
  throw malformed('scan', text, `${SCAN_TOOLS.join(', ')} or false`)
}

/** The engine whose policy is to be written, if any. Throws FlowError INPUT_MALFORMED. */
export function parsePolicyEngine(text: string): EngineName | undefined {
  if (text === 'false') return undefined
  if (isEngineName(text)) return text
  throw malformed('policy', text, `${ENGINE_NAMES.join(', ')} or false`)
}

/** A word that is none of ours is taken for a path only if it looks like one. */
export function parseSbom(text: string): SbomChoice {
  if (text === 'builtin' || text === 'true') return { kind: 'builtin' }
  if (text === 'false') return { kind: 'none' }
  const tool = SBOM_TOOLS.find((name) => name === text)
  if (tool !== undefined) return { kind: 'tool', tool }
  if (/[./\\]/.test(text)) return { kind: 'file', path: text }
  throw malformed(
    'sbom',
    text,
    'builtin, syft, trivy, false, or the path of a CycloneDX or SPDX JSON file',
  )
}

/** The version of CycloneDX to write. Throws FlowError INPUT_MALFORMED. */
export function parseSpecVersion(text: string): SpecVersion {
  const version = SPEC_VERSIONS.find((known) => known === text)
  if (version !== undefined) return version
  throw malformed('sbom-spec-version', text, SPEC_VERSIONS.join(', '))
}

/** What becomes of packages in files that operating system packages own. Throws FlowError INPUT_MALFORMED. */
export function parseOwned(text: string): OwnedPolicy {
  const policy = OWNED_POLICIES.find((known) => known === text)
  if (policy !== undefined) return policy
  throw malformed('sbom-owned', text, OWNED_POLICIES.join(' or '))
}

export function parsePlatforms(text: string): PlatformChoice {
  if (text === 'all' || text === 'none') return text
  const names = parseList(text)
  if (names.length > 0 && names.every((name) => /^[a-z0-9]+(?:\/[a-z0-9_.-]+){1,2}$/.test(name))) {
    return names
  }
  throw malformed('platforms', text, 'all, none, or a list like linux/amd64,linux/arm64')
}

const MS_PER: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }
const MAX_TIMEOUT_MS = 24 * 3_600_000

/** How long a run may take, in milliseconds: `90s`, `5m`, `1h`, up to a day. Throws FlowError INPUT_MALFORMED. */
export function parseTimeout(text: string): number {
  const [, count = '', unit = ''] = /^([1-9][0-9]{0,5})([smh])$/.exec(text) ?? []
  const ms = Number(count) * (MS_PER[unit] ?? 0)
  if (ms > 0 && ms <= MAX_TIMEOUT_MS) return ms
  throw malformed('timeout', text, 'a number with its unit, like 90s, 5m or 1h, up to 24h')
}

/** Requests that a log is sent in a second, at most: 1 to 1000. Throws FlowError INPUT_MALFORMED. */
export function parseLogRate(text: string): number {
  if (/^(?:[1-9][0-9]{0,2}|1000)$/.test(text)) return Number(text)
  throw malformed('log-rate', text, 'a whole number of requests a second, from 1 to 1000')
}

function parseList(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
