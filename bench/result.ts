import { readdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asArray, asObject, asString, type JsonObject, parseJson } from '../src/shared/json.ts'
import type { Comparison, Run } from './compare.ts'
import { FAR_MS, ratioOf } from './comparison.ts'
import { criticalPathMs } from './critical-path.ts'
import { type Marks, markedTable, writeMarked } from './marked-table.ts'
import type { Measured } from './measured.ts'

const FOLDER = path.join(import.meta.dirname, 'results')
const MAX_RESULT_BYTES = 4 * 1024 * 1024
const README_MARKS: Marks = ['<!-- figures -->', '<!-- /figures -->']

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
  await writeMarked('README.md', README_MARKS, await newestTable())
}

/** Adds figures to the newest result, in the place of those with the same names. */
export async function addToResult(figures: object): Promise<void> {
  const { name, result } = await newestResult()
  const added = { ...result, ...figures }
  await writeFile(path.join(FOLDER, name), `${JSON.stringify(added, null, 2)}\n`)
}

/** The newest result that has this figure, and its file's name. */
export async function newestResult(
  figure = 'figures',
): Promise<{ readonly name: string; readonly result: JsonObject }> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'))
  for (const name of names.sort().toReversed()) {
    const bytes = await readFile(path.join(FOLDER, name))
    const result = asObject(parseJson(bytes, name, { maxBytes: MAX_RESULT_BYTES }), name)
    if (figure in result) return { name, result }
  }
  throw new Error(`no result has ${figure}`)
}

/** The table of the newest result, with the marks between which README.md holds it. */
export async function newestTable(): Promise<string> {
  const { name: newest, result } = await newestResult()
  const rows = asArray(result['figures'], 'figures').map((item) => {
    const figure = asObject(item, 'a figure')
    const unit = asString(figure['unit'], 'unit')
    const cells = ['min', 'median', 'max'].map((name) => cellOf(Number(figure[name]), unit))
    return [asString(figure['name'], 'name'), ...cells]
  })
  const [far, near] = [result['seal.rtt50.ratio'], result['seal.rtt0.ratio']].map(Number)
  return markedTable({
    marks: README_MARKS,
    columns: ['figure', 'min', 'median', 'max'],
    rows,
    note: `${far ?? NaN} times as fast at ${FAR_MS} ms round trips, ${near ?? NaN} times without distance; all of it, raw, in \`bench/results/${newest}\`.`,
  })
}

/** As tables print a figure. */
export function cellOf(value: number, unit: string): string {
  if (unit === '' && !Number.isInteger(value)) return value.toFixed(2)
  return `${Math.round(value)} ${unit}`.trimEnd()
}
