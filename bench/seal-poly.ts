import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runStep } from '../src/cli/demo/runner.ts'
import type { Embedded } from '../src/embedded/index.ts'
import type { TrustFiles } from '../src/embedded/trust-files.ts'
import { ensurePolyImage, push } from '../tests/interop/tools/images.ts'
import { startDistribution } from '../tests/interop/tools/servers.ts'
import { type Measured, measured } from './measured.ts'

/** Sealing the polyglot image, a fresh repository each time, in a registry that is a process of its own. */
export async function sealPoly(options: {
  readonly action: string
  readonly embedded: Embedded
  readonly trust: TrustFiles
  readonly directory: string
  readonly runs: number
}): Promise<readonly Measured[]> {
  const { poly } = await ensurePolyImage()
  const registry = await startDistribution()
  const wall: number[] = []
  const memory: number[] = []
  const requests: number[] = []
  try {
    for (let run = 0; run < options.runs; run++) {
      const name = `${registry.host}/bench/poly${run}`
      const image = `${name}@${await push(poly, `${name}:1`)}`
      const before = options.embedded.requests.length
      const sealed = await sealOnce(options, image)
      wall.push(sealed.ms)
      memory.push(sealed.peakBytes / 1e6)
      requests.push(options.embedded.requests.length - before)
    }
  } finally {
    await registry.stop()
  }
  return [
    measured('sealing the make-image.sh image, wall time', 'ms', wall),
    measured('sealing the make-image.sh image, peak memory', 'MB', memory, 250),
    measured('requests to the Sigstore services and the id-token endpoint', '', requests),
  ]
}

async function sealOnce(
  { action, embedded, trust, directory }: Parameters<typeof sealPoly>[0],
  image: string,
): Promise<{ ms: number; peakBytes: number }> {
  const peakFile = path.join(directory, 'peak-memory')
  const started = performance.now()
  const { exitStatus, log } = await runStep({
    action,
    directory,
    inputs: {
      image,
      sigstore: 'custom',
      'trusted-root': trust.trustedRoot,
      'signing-config': trust.signingConfig,
    },
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
      NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'report-peak-memory.js')}`,
      BENCH_PEAK_MEMORY_FILE: peakFile,
    },
  })
  const ms = performance.now() - started
  if (exitStatus !== 0) throw new Error(log)
  return { ms, peakBytes: Number(await readFile(peakFile, 'utf8')) }
}
