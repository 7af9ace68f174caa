import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type Measured, measured, valuesOf } from './measured.ts'

/** On the reference machine. */
const LIMIT_MS = 200
const ROOT = path.resolve(import.meta.dirname, '..')

/** A policy written from a rule, and the two seed policies linted, which both hold faults. */
const COMMANDS = [
  {
    command: 'generate',
    args: ['--rule'],
    file: 'examples/policies/fresh-scan.rule.yaml',
    status: 0,
  },
  {
    command: 'lint',
    args: [],
    file: 'tests/fixtures/policies/check-image-signature.yaml',
    status: 1,
  },
  {
    command: 'lint',
    args: [],
    file: 'tests/fixtures/policies/verify-image-signatures.yaml',
    status: 1,
  },
]

/** The whole process of each command that needs no network, its start included. Throws where one ends in another way than it should. */
export async function policyCommands(
  commandLine: string,
  { runs, slowness }: { readonly runs: number; readonly slowness: number },
): Promise<readonly Measured[]> {
  const all: Measured[] = []
  for (const { command, args, file, status } of COMMANDS) {
    const line = [commandLine, 'policy', command, ...args, path.join(ROOT, file)]
    const values = await valuesOf(runs, () => Promise.resolve(timeOf(line, status)))
    all.push(
      measured(`policy ${command}, ${path.basename(file)}`, 'ms', values, LIMIT_MS * slowness),
    )
  }
  return all
}

function timeOf(line: readonly string[], status: number): number {
  const started = performance.now()
  const child = spawnSync(process.execPath, line)
  const ms = performance.now() - started
  if (child.status !== status) throw new Error(`${line.join(' ')}: ${child.stderr.toString()}`)
  return ms
}
