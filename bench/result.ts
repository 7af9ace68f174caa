import { readdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asArray, asObject, asString, parseJson } from '../src/shared/json.ts'
import type { Run } from './compare.ts'
import { type Comparison, FAR_MS, ratioOf } from './comparison.ts'
import { criticalPathMs } from './critical-path.ts'
import type { Measured } from './measured.ts'

const FOLDER = path.join(import.meta.dirname, 'results')
const MAX_RESULT_BYTES = 4 * 1024 * 1024
const README_MARKS = ['<!-- figures -->', '<!-- /figures -->'] as const

/** A full run, as it is kept in results/: what was measured, raw, and on what. */
export function resultOf(
  figures: readonly Measured[],
  comparison: Comparison,
  versions: Readonly<Record<string, string>>,
): object {
  const { rtt0, rtt50 } = comparison
  return {
    date: new Date().toISOString(),
    machine: {
      processor: os.cpus()[0]?.model ?? '',
      cores: os.cpus().length,
      memoryBytes: os.totalmem(),
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      loadBefore: os.loadavg(),
    },
    versions: { node: process.version, ...versions },
    'seal.rtt50.ratio': ratioOf(rtt50),
    'seal.rtt0.ratio': ratioOf(rtt0),
    'seal.rtt50.criticalPathMs': criticalPathMs(FAR_MS),
    figures,
    runs: {
      rtt0: { cosign: rtt0.cosign.map(rawOf), seal: rtt0.seal.map(rawOf) },
      rtt50: { cosign: rtt50.cosign.map(rawOf), seal: rtt50.seal.map(rawOf) },
    },
  }
}

function rawOf({ ms, peakBytes, traffic, logEntries }: Run): object {
  const { connections, requests } = traffic
  return { ms: Math.round(ms), peakBytes, requests: requests.length, connections, logEntries }
}

/** Keeps a result under today's date, and prints its table into the project's README. */
export async function keepResult(result: object): Promise<void> {
  const file = path.join(FOLDER, `${new Date().toISOString().slice(0, 10)}.json`)
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`)
  const readme = path.join(import.meta.dirname, '..', 'README.md')
  const text = await readFile(readme, 'utf8')
  const [before = '', rest = ''] = text.split(README_MARKS[0])
  const after = rest.split(README_MARKS[1]).at(-1) ?? ''
  await writeFile(readme, `${before}${await newestTable()}${after}`)
}

/** Adds figures to the newest result, in the place of those with the same names. */
export async function addToResult(figures: object): Promise<void> {
  const file = path.join(FOLDER, await newestName())
  const result = parseJson(await readFile(file), file, { maxBytes: MAX_RESULT_BYTES })
  const added = { ...asObject(result, file), ...figures }
  await writeFile(file, `${JSON.stringify(added, null, 2)}\n`)
}

async function newestName(): Promise<string> {
  const newest = (await readdir(FOLDER))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error('there is no result')
  return newest
}

/** The table of the newest result, with the marks between which README.md holds it. */
export async function newestTable(): Promise<string> {
  const newest = await newestName()
  const bytes = await readFile(path.join(FOLDER, newest))
  const result = asObject(parseJson(bytes, newest, { maxBytes: MAX_RESULT_BYTES }), newest)
  const rows = asArray(result['figures'], 'figures').map((item) => {
    const figure = asObject(item, 'a figure')
    const unit = asString(figure['unit'], 'unit')
    const cells = ['min', 'median', 'max'].map((name) => cellOf(Number(figure[name]), unit))
    return `| ${[asString(figure['name'], 'name'), ...cells].join(' | ')} |`
  })
  const [far, near] = [result['seal.rtt50.ratio'], result['seal.rtt0.ratio']].map(Number)
  return [
    README_MARKS[0],
    '<!-- prettier-ignore-start -->',
    '',
    '| figure | min | median | max |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `${far ?? NaN} times as fast at ${FAR_MS} ms round trips, ${near ?? NaN} times without distance; all of it, raw, in \`bench/results/${newest}\`.`,
    '',
    '<!-- prettier-ignore-end -->',
    README_MARKS[1],
  ].join('\n')
}

/** As tables print a figure. */
export function cellOf(value: number, unit: string): string {
  if (unit === '' && !Number.isInteger(value)) return value.toFixed(2)
  return `${Math.round(value)} ${unit}`.trimEnd()
}
