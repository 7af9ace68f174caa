import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { table } from '../src/cli/table.ts'
import { startEmbedded } from '../src/embedded/index.ts'
import { writeTrustFiles } from '../src/embedded/trust-files.ts'
import { VERSION } from '../src/version.ts'
import { figuresOf, runComparison, slownessOf } from './comparison.ts'
import type { Measured } from './measured.ts'
import { policyCommands } from './policy-commands.ts'
import { cellOf, keepResult, resultOf } from './result.ts'
import { sealPoly } from './seal-poly.ts'
import { startUp } from './start-up.ts'

/**
 * `npm run bench [-- --json] [--keep]`: what the shipped bundle takes to start, to seal a real image, to write and to lint a policy, and
 * beside cosign on a real Sigstore; `--keep` writes results/ and the README's table. Fails where a limit is passed.
 */
const ACTION = path.resolve(import.meta.dirname, '../dist/action/index.js')
const COMMAND_LINE = path.resolve(import.meta.dirname, '../dist/cli/index.js')
const comparison = await runComparison({ action: ACTION, runs: 5 })
const slowness = slownessOf(comparison)
const own = await ownFigures({ slowness })
const policy = await policyCommands(COMMAND_LINE, { runs: 15, slowness })
const figures = [...own, ...policy, ...figuresOf(comparison)]
const result = resultOf(figures, comparison, { 'seal-image': VERSION, cosign: '3.1.3' })
if (process.argv.includes('--keep')) await keepResult(result)
if (process.argv.includes('--json')) console.log(JSON.stringify(result, undefined, 2))
else console.log(tableOf(figures))
const passed = figures.filter(({ limit, median }) => limit !== undefined && median > limit)
for (const { name } of passed) console.error(`over its limit: ${name}`)
process.exitCode = passed.length > 0 ? 1 : 0

/** Start-up and peak memory, beside the embedded Sigstore. */
async function ownFigures(machine: { readonly slowness: number }): Promise<readonly Measured[]> {
  const embedded = await startEmbedded()
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-bench-'))
  try {
    const trust = await writeTrustFiles(embedded, directory)
    return [
      await startUp(ACTION, trust, { runs: 10, ...machine }),
      ...(await sealPoly({ action: ACTION, embedded, trust, directory, runs: 5 })),
    ]
  } finally {
    await embedded.close()
    await rm(directory, { recursive: true, force: true })
  }
}

function tableOf(rows: readonly Measured[]): string {
  return table(
    ['figure', 'min', 'median', 'max', 'limit'],
    rows.map(({ name, unit, min, median, max, limit }) => [
      name,
      cellOf(min, unit),
      cellOf(median, unit),
      cellOf(max, unit),
      limit === undefined ? '' : cellOf(limit, unit),
    ]),
  )
}
