import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { table } from '../src/cli/table.ts'
import { startEmbedded } from '../src/embedded/index.ts'
import { writeTrustFiles } from '../src/embedded/trust-files.ts'
import type { Measured } from './measured.ts'
import { sealPoly } from './seal-poly.ts'
import { startUp } from './start-up.ts'

/** `npm run bench [-- --json]`: what the shipped bundle takes to start and to seal a real image. Fails where a limit is passed. */
const ACTION = path.resolve(import.meta.dirname, '../dist/action/index.js')
const embedded = await startEmbedded()
const directory = await mkdtemp(path.join(tmpdir(), 'seal-bench-'))
try {
  const trust = await writeTrustFiles(embedded, directory)
  const figures = [
    await startUp(ACTION, trust, 10),
    ...(await sealPoly({ action: ACTION, embedded, trust, directory, runs: 5 })),
  ]
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, undefined, 2))
  else console.log(tableOf(figures))
  const passed = figures.filter(({ limit, median }) => limit !== undefined && median > limit)
  for (const { name } of passed) console.error(`over its limit: ${name}`)
  process.exitCode = passed.length > 0 ? 1 : 0
} finally {
  await embedded.close()
  await rm(directory, { recursive: true, force: true })
}

function tableOf(figures: readonly Measured[]): string {
  const cell = (value: number, unit: string): string => `${Math.round(value)} ${unit}`.trimEnd()
  return table(
    ['figure', 'min', 'median', 'max', 'limit'],
    figures.map(({ name, unit, min, median, max, limit }) => [
      name,
      cell(min, unit),
      cell(median, unit),
      cell(max, unit),
      limit === undefined ? '' : cell(limit, unit),
    ]),
  )
}
