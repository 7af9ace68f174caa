import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, exists } from './cache.ts'
import { progress, runProgram } from './program.ts'

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

/** The path of each program. */
export type Tools = Readonly<Record<keyof typeof TOOLS, string>>

/** Builds what is missing, one after the other at low priority, and returns the paths. The first time takes many minutes. */
export async function ensureTools(): Promise<Tools> {
  return {
    cosign3: await ensureTool(TOOLS.cosign3),
    cosign2: await ensureTool(TOOLS.cosign2),
    rekorCli: await ensureTool(TOOLS.rekorCli),
    crane: await ensureTool(TOOLS.crane),
    distribution: await ensureTool(TOOLS.distribution),
  }
}

async function ensureTool([name, module]: readonly [string, string]): Promise<string> {
  const tool = path.join(cacheFolder(), 'tools', name)
  if (await exists(tool)) return tool
  const folder = path.dirname(tool)
  progress(`building ${module}`)
  const started = performance.now()
  await mkdir(path.dirname(folder), { recursive: true })
  // Built beside its place and moved there whole, so that what is there is never half a program.
  const building = await mkdtemp(`${folder}.building-`)
  try {
    const env = { GOBIN: building, CGO_ENABLED: '0' }
    await runProgram('nice', ['-n', '10', 'go', 'install', '-trimpath', module], { env })
    await rm(folder, { recursive: true, force: true })
    await rename(building, folder)
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  progress(`built ${name} in ${Math.round((performance.now() - started) / 1000)} s`)
  return tool
}
