import { appendFile } from 'node:fs/promises'
import { messageOf } from '../shared/errors.ts'
import { printable } from '../shared/log.ts'
import type { Environment } from '../wire.ts'
import { leftBehind } from './left-behind.ts'
import { leftBehindSummary } from './summary.ts'

/**
 * Tells in the log and in the job summary what a step left behind that did not come to its end. It speaks to the runner itself: a
 * megabyte of @actions/core would lie in dist/ once more for two commands.
 */
export async function reportLeftBehind(noted: string, env: Environment): Promise<void> {
  const lines = await leftBehind(noted).catch((error: unknown) => [
    `The step signed something and did not come to its end; what it noted cannot be read: ${printable(messageOf(error))}.`,
  ])
  if (lines.length === 0) return
  for (const line of lines) process.stdout.write(`::warning::${escaped(line)}\n`)
  const summaryFile = env['GITHUB_STEP_SUMMARY']
  if (summaryFile) await appendFile(summaryFile, leftBehindSummary(lines))
}

/** Data of a workflow command (actions/toolkit, docs/commands.md). */
function escaped(line: string): string {
  return line.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
