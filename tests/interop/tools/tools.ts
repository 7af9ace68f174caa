import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, exists } from './cache.ts'
import { progress, type ProgramOptions, runProgram } from './program.ts'

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

/** The path of each program; `referrersRegistry` is the one of referrers-registry/main.go. */
export type Tools = Readonly<Record<keyof typeof TOOLS | 'referrersRegistry', string>>

/** Builds what is missing, one after the other at low priority, and returns the paths. The first time takes many minutes. */
export async function ensureTools(): Promise<Tools> {
  return {
    cosign3: await ensureInstalled(TOOLS.cosign3),
    cosign2: await ensureInstalled(TOOLS.cosign2),
    rekorCli: await ensureInstalled(TOOLS.rekorCli),
    crane: await ensureInstalled(TOOLS.crane),
    distribution: await ensureInstalled(TOOLS.distribution),
    referrersRegistry: await ensureReferrersRegistry(),
  }
}

async function ensureInstalled([name, module]: readonly [string, string]): Promise<string> {
  return ensureBuilt(name, (folder) =>
    goProgram(['install', '-trimpath', module], { env: { GOBIN: folder } }),
  )
}

async function ensureReferrersRegistry(): Promise<string> {
  const cwd = path.join(import.meta.dirname, 'referrers-registry')
  return ensureBuilt('referrers-registry-0.22.1/referrers-registry', (folder) =>
    goProgram(['build', '-trimpath', '-o', folder, '.'], { cwd }),
  )
}

/** Builds beside the tool's place and moves there whole, so that what is there is never half a program. */
async function ensureBuilt(
  name: string,
  build: (folder: string) => Promise<unknown>,
): Promise<string> {
  const tool = path.join(cacheFolder(), 'tools', name)
  if (await exists(tool)) return tool
  const folder = path.dirname(tool)
  progress(`building ${name}`)
  const started = performance.now()
  await mkdir(path.dirname(folder), { recursive: true })
  const building = await mkdtemp(`${folder}.building-`)
  try {
    await build(`${building}/`)
    await rm(folder, { recursive: true, force: true })
    await rename(building, folder)
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  progress(`built ${name} in ${Math.round((performance.now() - started) / 1000)} s`)
  return tool
}

async function goProgram(args: readonly string[], options: ProgramOptions): Promise<string> {
  const env = { ...options.env, CGO_ENABLED: '0' }
  return runProgram('nice', ['-n', '10', 'go', ...args], { ...options, env })
}
