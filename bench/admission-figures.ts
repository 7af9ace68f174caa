import { asArray, asObject } from '../src/shared/json.ts'
import { type Marks, markedTable, writeMarked } from './marked-table.ts'
import { addToResult, newestResult } from './result.ts'

/** How long the pods of one scenario waited for their verdicts. */
export interface Waited {
  /** As `policy generate --engine` has it. */
  readonly engine: string
  readonly format: 'bundle' | 'cosign'
  readonly pods: number
  /** How many different images the pods run, in turn. */
  readonly images: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  /** To the registry, for all pods. */
  readonly requests: number
}

export const WAITED_COLUMNS = [
  'engine',
  'format',
  'pods',
  'images',
  'median',
  '95th percentile',
  'longest',
  'requests a pod',
] as const

const FIGURE = 'admission'
const DOCUMENT = 'docs/policies.md'
const MARKS: Marks = ['<!-- admission -->', '<!-- /admission -->']

/** Adds the rows to the newest result, and prints their table into the page on policies. */
export async function keepAdmission(rows: readonly Waited[]): Promise<void> {
  await addToResult({ [FIGURE]: rows })
  await writeMarked(DOCUMENT, MARKS, await newestAdmissionTable())
}

/** The table of the newest result, with the marks between which the page on policies holds it. */
export async function newestAdmissionTable(): Promise<string> {
  const { name, result } = await newestResult(FIGURE)
  const rows = asArray(result[FIGURE], FIGURE).map((item) => {
    // Written by keepAdmission.
    return asObject(item, 'a row') as unknown as Waited
  })
  return markedTable({
    marks: MARKS,
    columns: WAITED_COLUMNS,
    rows: rows.map(waitedCells),
    note: `All of it in \`bench/results/${name}\`.`,
  })
}

/** A row as tables print it, in the order of `WAITED_COLUMNS`. */
export function waitedCells(row: Waited): readonly string[] {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
  return [
    row.engine,
    row.format,
    String(row.pods),
    String(row.images),
    seconds(row.p50Ms),
    seconds(row.p95Ms),
    seconds(row.maxMs),
    (row.requests / row.pods).toFixed(1),
  ]
}
