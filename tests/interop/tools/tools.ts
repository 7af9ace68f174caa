import path from 'node:path'
import { ensureKept } from './kept.ts'
import { type ProgramOptions, runProgram } from './program.ts'
import { ensureSigstorePython } from './sigstore-python.ts'

/** The real peers: each is one Go program, built from the Go module proxy and kept as tools/<name-version>/<binary>. */
const TOOLS = {
  cosign3: ['cosign-3.1.3/cosign', 'github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3'],
  cosign2: ['cosign-2.6.5/cosign', 'github.com/sigstore/cosign/v2/cmd/cosign@v2.6.5'],
  rekorCli: ['rekor-cli-1.5.4/rekor-cli', 'github.com/sigstore/rekor/cmd/rekor-cli@v1.5.4'],
  crane: ['crane-0.22.1/crane', 'github.com/google/go-containerregistry/cmd/crane@v0.22.1'],
  distribution: [
    'registry-3.1.2/registry',
    'github.com/distribution/distribution/v3/cmd/registry@v3.1.2',
  ],
} as const

/**
 * The servers of the real stack, built only for the tests that start it. Programs of one module are built together, into one folder.
 * Newer versions of some ask for a newer Go.
 */
const STACK_TOOLS = {
  fulcio: ['fulcio-1.8.8/fulcio', 'github.com/sigstore/fulcio@v1.8.8'],
  rekorV1: ['rekor-server-1.5.4/rekor-server', 'github.com/sigstore/rekor/cmd/rekor-server@v1.5.4'],
  rekorV2: [
    'rekor-tiles-2.3.0/posix',
    'github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix@v2.3.0',
  ],
  timestampAuthority: [
    'timestamp-server-2.1.2/timestamp-server',
    'github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server@v2.1.2',
  ],
  ctLog: [
    'ct-server-1.3.3/ct_server',
    'github.com/google/certificate-transparency-go/trillian/ctfe/ct_server@v1.3.3',
  ],
  trillianServer: ['trillian-1.7.2/trillian_log_server', ...trillianPrograms()],
  trillianSigner: ['trillian-1.7.2/trillian_log_signer', ...trillianPrograms()],
  createTree: ['trillian-1.7.2/createtree', ...trillianPrograms()],
} as const

/** What SBOMs are compared with, and read by. */
const SYFT = ['syft-1.52.0/syft', 'github.com/anchore/syft/cmd/syft@v1.52.0'] as const
const GRYPE = ['grype-0.110.0/grype', 'github.com/anchore/grype/cmd/grype@v0.110.0'] as const

const ACTIONLINT = [
  'actionlint-1.7.12/actionlint',
  'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
] as const

/** Runs workflows as GitHub's runner does. */
const ACT = ['act-0.2.89/act', 'github.com/nektos/act@v0.2.89'] as const

/** The path of each server's program. */
export type StackTools = Readonly<Record<keyof typeof STACK_TOOLS, string>>

/** The path of each program; `referrersRegistry` is the one of referrers-registry/main.go, `sigstorePython` a Python. */
export type Tools = Readonly<
  Record<keyof typeof TOOLS | 'referrersRegistry' | 'sigstorePython', string>
>

/** Makes what is missing, one after the other at low priority, and returns the paths. The first time takes many minutes. */
export async function ensureTools(): Promise<Tools> {
  return {
    cosign3: await ensureInstalled(TOOLS.cosign3),
    cosign2: await ensureInstalled(TOOLS.cosign2),
    rekorCli: await ensureInstalled(TOOLS.rekorCli),
    crane: await ensureInstalled(TOOLS.crane),
    distribution: await ensureInstalled(TOOLS.distribution),
    referrersRegistry: await ensureReferrersRegistry(),
    sigstorePython: await ensureSigstorePython(),
  }
}

/** As `ensureTools`, for what `startStack` starts. The first time takes some twenty minutes. */
export async function ensureStackTools(): Promise<StackTools> {
  return {
    fulcio: await ensureInstalled(STACK_TOOLS.fulcio),
    rekorV1: await ensureInstalled(STACK_TOOLS.rekorV1),
    rekorV2: await ensureInstalled(STACK_TOOLS.rekorV2),
    timestampAuthority: await ensureInstalled(STACK_TOOLS.timestampAuthority),
    ctLog: await ensureInstalled(STACK_TOOLS.ctLog),
    trillianServer: await ensureInstalled(STACK_TOOLS.trillianServer),
    trillianSigner: await ensureInstalled(STACK_TOOLS.trillianSigner),
    createTree: await ensureInstalled(STACK_TOOLS.createTree),
  }
}

/** As `ensureTools`, syft alone. The first time takes some four minutes. */
export async function ensureSyft(): Promise<string> {
  return ensureInstalled(SYFT)
}

/** As `ensureTools`, grype alone. The first time takes some five minutes. */
export async function ensureGrype(): Promise<string> {
  return ensureInstalled(GRYPE)
}

/** As `ensureTools`, actionlint alone, which reads GitHub's workflows. The first time takes some ten seconds. */
export async function ensureActionlint(): Promise<string> {
  return ensureInstalled(ACTIONLINT)
}

/** As `ensureTools`, act alone. The first time takes about a minute. */
export async function ensureAct(): Promise<string> {
  return ensureInstalled(ACT)
}

/** As `ensureTools`, sbom-tools alone, which scores SBOMs. The first time takes some minutes. */
export async function ensureSbomTools(): Promise<string> {
  // Its own profile optimizes the whole program at once, on one core for minutes.
  const env = { CARGO_PROFILE_RELEASE_LTO: 'off', CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16' }
  return ensureKept('sbom-tools-0.3.0/bin/sbom-tools', (folder) =>
    runProgram(
      'nice',
      [
        ...['-n', '10', 'cargo', 'install', '--quiet', '--locked'],
        ...['--root', folder, 'sbom-tools@0.3.0'],
      ],
      { env },
    ),
  )
}

function trillianPrograms(): readonly string[] {
  return ['trillian_log_server', 'trillian_log_signer', 'createtree'].map(
    (program) => `github.com/google/trillian/cmd/${program}@v1.7.2`,
  )
}

async function ensureInstalled([name, ...modules]: readonly [
  string,
  ...(readonly string[]),
]): Promise<string> {
  return ensureKept(name, (folder) =>
    goProgram(['install', '-trimpath', ...modules], { env: { GOBIN: folder } }),
  )
}

async function ensureReferrersRegistry(): Promise<string> {
  const cwd = path.join(import.meta.dirname, 'referrers-registry')
  return ensureKept('referrers-registry-0.22.1/referrers-registry', (folder) =>
    goProgram(['build', '-trimpath', '-o', folder, '.'], { cwd }),
  )
}

async function goProgram(args: readonly string[], options: ProgramOptions): Promise<string> {
  const env = { ...options.env, CGO_ENABLED: '0' }
  return runProgram('nice', ['-n', '10', 'go', ...args], { ...options, env })
}
