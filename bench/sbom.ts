import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { table } from '../src/cli/table.ts'
import { ensurePolyImage, push } from '../tests/interop/tools/images.ts'
import { startReferrersRegistry } from '../tests/interop/tools/servers.ts'
import { ensureSyft } from '../tests/interop/tools/tools.ts'
import { measured } from './measured.ts'
import { type Ran, runMeasured } from './peak-memory.ts'
import { addToResult, cellOf } from './result.ts'
import { comparePurls, type PurlComparison, purlsOf } from './sbom-comparison.ts'
import { type OurWords, ourWordsOf, unexplained } from './sbom-explanation.ts'

/**
 * `npm run bench:sbom [-- --json] [-- --keep] [-- --layout FOLDER]`: syft and the shipped command line make the SBOM of one image in one registry, in
 * turns. Fails where we take more than a third of its time or its processor time, or more than half its memory, `NOISE` aside, and where a package URL
 * is in one document alone and nothing explains it (of the usual image: `DIFFERENCES` are those of no other).
 */
const CLI = path.resolve(import.meta.dirname, '../dist/cli/index.js')
/** The first of each warms the disk cache and is not counted. */
const RUNS = 4
const LIMITS = { wall: 3, cpu: 3, memory: 2 }
/** By which the ratio of one set of runs lies below the middle of many, of the same programs: 2.86 to 3.17 of processor time was measured. */
const NOISE = 0.08

/** Without its list of every file, which we do not make; without asking whether there is a newer one. */
const SYFT = {
  SYFT_FILE_METADATA_SELECTION: 'none',
  SYFT_CHECK_FOR_APP_UPDATE: 'false',
  SYFT_REGISTRY_INSECURE_USE_HTTP: 'true',
}

const { theirs, ours, comparison, words } = await measureBoth()
const ratios = {
  'sbom.wallRatio': ratio((run) => run.ms),
  'sbom.cpuRatio': ratio((run) => run.cpuMs),
  'sbom.memoryRatio': ratio((run) => run.peakBytes),
}
const result = {
  ...ratios,
  'sbom.packages': comparison.byType,
  'sbom.onlyTheirs': comparison.onlyTheirs,
  'sbom.onlyOurs': comparison.onlyOurs,
  'sbom.runs': { syft: theirs.map(rawOf), seal: ours.map(rawOf) },
  'sbom.loadBefore': os.loadavg(),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result, undefined, 2))
else console.log(report())
if (process.argv.includes('--keep')) await addToResult(result)
const isMissed = (got: number, limit: number): boolean => got < limit * (1 - NOISE)
const missed = [
  ...(isMissed(ratios['sbom.wallRatio'], LIMITS.wall) ? ['time'] : []),
  ...(isMissed(ratios['sbom.cpuRatio'], LIMITS.cpu) ? ['processor time'] : []),
  ...(isMissed(ratios['sbom.memoryRatio'], LIMITS.memory) ? ['memory'] : []),
]
for (const what of missed) console.error(`over its limit: ${what}`)
const strange = layoutGiven() === undefined ? unexplained(comparison, words) : []
for (const what of strange) console.error(`not explained: ${what}`)
process.exitCode = missed.length + strange.length > 0 ? 1 : 0

async function measureBoth(): Promise<{
  readonly theirs: readonly Ran[]
  readonly ours: readonly Ran[]
  readonly comparison: PurlComparison
  readonly words: OurWords
}> {
  const syft = await ensureSyft()
  const layout = layoutGiven() ?? (await ensurePolyImage()).poly
  const registry = await startReferrersRegistry()
  const directory = await mkdtemp(path.join(os.tmpdir(), 'seal-sbom-'))
  try {
    const image = `${registry.host}/demo/poly`
    const reference = `${image}@${await push(layout, `${image}:1`)}`
    const theirFile = path.join(directory, 'syft.json')
    const environment = { PATH: process.env['PATH'] ?? '', HOME: directory, TMPDIR: directory }
    const runs: { theirs: Ran[]; ours: Ran[] } = { theirs: [], ours: [] }
    for (let run = 0; run < RUNS; run++) {
      const scan = ['scan', `registry:${reference}`, '-q', '-o', `cyclonedx-json=${theirFile}`]
      runs.theirs.push(await runMeasured(syft, scan, { ...environment, ...SYFT }))
      runs.ours.push(await runMeasured(process.execPath, [CLI, 'sbom', reference], environment))
    }
    const marked = await runMeasured(
      process.execPath,
      [CLI, 'sbom', reference, '--owned', 'mark'],
      environment,
    )
    const their = purlsOf(await readFile(theirFile))
    const our = purlsOf(Buffer.from(runs.ours[0]?.stdout ?? ''))
    return {
      theirs: runs.theirs.slice(1),
      ours: runs.ours.slice(1),
      comparison: comparePurls(their, our),
      words: ourWordsOf(Buffer.from(marked.stdout)),
    }
  } finally {
    await registry.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

/** The folder of another image's OCI layout. */
function layoutGiven(): string | undefined {
  const at = process.argv.indexOf('--layout')
  return at === -1 ? undefined : process.argv[at + 1]
}

/** The median of theirs by the median of ours. */
function ratio(figure: (run: Ran) => number): number {
  const [their, our] = [theirs, ours].map((runs) => measured('', '', runs.map(figure)).median)
  return Math.round(((their ?? NaN) / (our ?? NaN)) * 100) / 100
}

function rawOf({ ms, cpuMs, peakBytes }: Ran): object {
  return { ms: Math.round(ms), cpuMs: Math.round(cpuMs), peakBytes }
}

function report(): string {
  const row = (name: string, unit: 'ms' | 'MB', figure: (run: Ran) => number): string[] => {
    const cells = [theirs, ours].map((runs) => {
      const { min, median, max } = measured(name, unit, runs.map(figure))
      return `${cellOf(median, unit)} (${cellOf(min, unit)} to ${cellOf(max, unit)})`
    })
    return [name, ...cells, String(ratio(figure))]
  }
  const figures = table(
    ['median of 3', 'syft', 'seal-image', 'theirs / ours'],
    [
      row('time', 'ms', ({ ms }) => ms),
      row('processor time', 'ms', ({ cpuMs }) => cpuMs),
      row('peak memory', 'MB', ({ peakBytes }) => peakBytes / 1e6),
    ],
  )
  const counts = table(
    ['package URLs', 'in both', 'syft', 'seal-image'],
    Object.entries(comparison.byType).map(([type, { both, theirs: their, ours: our }]) => [
      type,
      ...[both, their, our].map(String),
    ]),
  )
  const lists = (['onlyTheirs', 'onlyOurs'] as const).map((list) =>
    [`${list}:`, ...comparison[list].map((purl) => `  ${purl}`)].join('\n'),
  )
  return [figures, counts, ...lists].join('\n\n')
}
