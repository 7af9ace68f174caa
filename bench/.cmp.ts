import path from 'node:path'
import { runComparison, ratioOf } from './comparison.ts'
const c = await runComparison({ action: path.resolve(import.meta.dirname, '../dist/action/index.js'), runs: Number(process.argv[2] ?? 5) })
for (const k of ['rtt0', 'rtt50'] as const) console.log(k, ratioOf(c[k]), c[k].cosign.map((r) => Math.round(r.ms)).join(' '), '|', c[k].seal.map((r) => Math.round(r.ms)).join(' '))
