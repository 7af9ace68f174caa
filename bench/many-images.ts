import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { INPUT_DEFAULTS } from '../src/cli/demo/runner.ts'
import { table } from '../src/cli/table.ts'
import { makeImage, pushImage } from '../src/embedded/image.ts'
import { type Embedded, startEmbedded } from '../src/embedded/index.ts'
import { type TrustFiles, writeTrustFiles } from '../src/embedded/trust-files.ts'
import { anonymous } from '../src/oci/credentials.ts'
import type { Registry } from '../src/oci/registry.ts'
import { createRegistry } from '../src/oci/registry-client.ts'
import { HttpClient } from '../src/shared/http.ts'
import { runMeasured } from './peak-memory.ts'

/**
 * `npm run bench:many [-- --json]`: the shipped bundle seals 10, 25, 50 and 100 images in one run each, beside the embedded
 * Sigstore. Fails where time or requests grow faster than the images, memory passes 300 MB, the log is sent more than five requests
 * a second, or a run asks for more than one certificate.
 */
const ACTION = path.resolve(import.meta.dirname, '../dist/action/index.js')
const COUNTS = [10, 25, 50, 100]
const PACKAGES = 300
const MAX_PEAK_BYTES = 300e6
const LOG_PER_SECOND = 5
/** A run of twice the images may take this much more than twice as much: what every run does once makes it less. */
const TOLERANCE = 1.25

const HEADINGS = [
  ...['images', 'time', 'peak memory', 'requests', 'log entries', 'certificates'],
  ...['to the log, per second', 'most in one'],
]

interface ManyRun {
  readonly images: number
  readonly ms: number
  readonly peakBytes: number
  readonly requests: number
  readonly logEntries: number
  readonly certificates: number
  /** Requests to the log, by the time from the first to the last. */
  readonly logPerSecond: number
  /** The most that reached it in any second: what was sent in two may arrive in one on a busy machine. */
  readonly logInASecond: number
}

const runs = await measureAll()
if (process.argv.includes('--json')) console.log(JSON.stringify({ runs }, undefined, 2))
else console.log(tableOf(runs))
const complaints = runs.flatMap((run, index) => complaintsOf(run, runs[index - 1]))
for (const complaint of complaints) console.error(`over its limit: ${complaint}`)
process.exitCode = complaints.length > 0 ? 1 : 0

async function measureAll(): Promise<readonly ManyRun[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-many-'))
  const embedded = await startEmbedded()
  const http = new HttpClient()
  try {
    const trust = await writeTrustFiles(embedded, directory)
    const registry = createRegistry({ http, credentials: anonymous })
    const measured: ManyRun[] = []
    for (const count of COUNTS) {
      const images = await pushImages(registry, embedded, count)
      measured.push(await runOnce({ embedded, trust, directory, images }))
    }
    return measured
  } finally {
    http.close()
    await embedded.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** As many images in as many repositories, each with its own layer of some hundred packages. */
async function pushImages(
  registry: Registry,
  { registryHost }: Embedded,
  count: number,
): Promise<readonly string[]> {
  const images: string[] = []
  for (let index = 0; index < count; index++) {
    const repository = `${registryHost}/octo-org/many-${count}-${index}`
    const packages = Array.from({ length: PACKAGES }, (_, at) => {
      const name = `package-${index}-${at}`
      const manifest = { name, version: `1.${at}.0`, license: 'MIT' }
      return {
        path: `app/node_modules/${name}/package.json`,
        bytes: Buffer.from(JSON.stringify(manifest)),
      }
    })
    const image = makeImage([packages], { os: 'linux', architecture: 'amd64' })
    images.push(`${repository}@${await pushImage(registry, `${repository}:v1`, image)}`)
  }
  return images
}

async function runOnce(options: {
  readonly embedded: Embedded
  readonly trust: TrustFiles
  readonly directory: string
  readonly images: readonly string[]
}): Promise<ManyRun> {
  const { embedded, trust, directory, images } = options
  const temp = await mkdtemp(path.join(directory, 'step-'))
  const inputs = {
    ...INPUT_DEFAULTS,
    image: images.join('\n'),
    sigstore: 'custom',
    'trusted-root': trust.trustedRoot,
    'signing-config': trust.signingConfig,
  }
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const before = embedded.requests.length
  const entries = embedded.logSize()
  const log = watchLog(embedded)
  const ran = await runMeasured(process.execPath, [ACTION], {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    RUNNER_TEMP: temp,
    ACTIONS_ID_TOKEN_REQUEST_URL: embedded.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: embedded.oidc.requestToken,
    ...(Object.fromEntries(named) as Record<string, string>),
  })
  const requests = embedded.requests.slice(before)
  return {
    images: images.length,
    ms: Math.round(ran.ms),
    peakBytes: ran.peakBytes,
    requests: requests.length,
    logEntries: embedded.logSize() - entries,
    certificates: requests.filter(({ path: asked }) => asked.includes('signingCert')).length,
    ...ratesOf(log.stop()),
  }
}

/** When requests reach the log: the embedded services keep what they were asked, in order, and not when. */
function watchLog(embedded: Embedded): { stop(): readonly number[] } {
  const times: number[] = []
  let seen = embedded.requests.length
  const timer = setInterval(() => {
    const fresh = embedded.requests.slice(seen)
    seen += fresh.length
    for (const { service } of fresh) if (service === 'rekor') times.push(performance.now())
  }, 5)
  return {
    stop: () => {
      clearInterval(timer)
      return times
    },
  }
}

function ratesOf(times: readonly number[]): Pick<ManyRun, 'logPerSecond' | 'logInASecond'> {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const inASecond = times.map(
    (from) => times.filter((time) => from <= time && time < from + 990).length,
  )
  return {
    // The first five go out at once, and so stand for no time.
    logPerSecond: Math.round(((times.length - LOG_PER_SECOND) / span) * 10_000) / 10,
    logInASecond: Math.max(0, ...inASecond),
  }
}

function complaintsOf(run: ManyRun, smaller: ManyRun | undefined): readonly string[] {
  const name = `${run.images} images`
  const growth = smaller === undefined ? Infinity : (run.images / smaller.images) * TOLERANCE
  return [
    [run.peakBytes > MAX_PEAK_BYTES, `${name}: memory`],
    [run.certificates !== 1, `${name}: certificates`],
    [run.logPerSecond > LOG_PER_SECOND, `${name}: requests to the log a second`],
    [run.logInASecond > 2 * LOG_PER_SECOND, `${name}: requests to the log in one second`],
    [smaller !== undefined && run.ms > smaller.ms * growth, `${name}: time`],
    [smaller !== undefined && run.requests > smaller.requests * growth, `${name}: requests`],
  ].flatMap(([over, what]) => (over === true ? [String(what)] : []))
}

function tableOf(rows: readonly ManyRun[]): string {
  return table(
    HEADINGS,
    rows.map((run) => [
      String(run.images),
      `${(run.ms / 1000).toFixed(1)} s`,
      `${Math.round(run.peakBytes / 1e6)} MB`,
      ...[run.requests, run.logEntries, run.certificates].map(String),
      ...[run.logPerSecond, run.logInASecond].map(String),
    ]),
  )
}
