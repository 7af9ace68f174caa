import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SEAL_DEFAULTS } from '../../seal-inputs.ts'

/** What the runner would have after the step. */
export interface StepResult {
  readonly exitStatus: number
  readonly outputs: Readonly<Record<string, string>>
  /** The job summary, Markdown. */
  readonly summary: string
  /** Everything that the step printed. */
  readonly log: string
}

/**
 * Runs the bundled action as GitHub's runner does: inputs as INPUT_* with action.yml's defaults, outputs and summary through files,
 * nothing of this process's environment but PATH and HOME. `env` adds to it.
 */
export async function runStep(options: {
  /** dist/action/index.js */
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** A folder for the runner's files. */
  readonly directory: string
  /** Told of each piece of the step's log as it comes. */
  readonly onOutput?: (text: string) => void
  /** Aborted, it kills the step; then there is no result. */
  readonly signal?: AbortSignal
}): Promise<StepResult> {
  const temp = await mkdtemp(join(options.directory, 'step-'))
  const outputFile = join(temp, 'output')
  const summaryFile = join(temp, 'summary.md')
  await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])
  const inputs = Object.entries({ ...INPUT_DEFAULTS, ...options.inputs }).map(
    ([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value] as const,
  )
  const { exitStatus, log } = await spawned(
    [options.action],
    {
      PATH: process.env['PATH'],
      HOME: temp,
      ...Object.fromEntries(inputs),
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      RUNNER_TEMP: temp,
      ...options.env,
    },
    options,
  )
  return {
    exitStatus,
    log,
    outputs: parseOutputs(await readFile(outputFile, 'utf8')),
    summary: await readFile(summaryFile, 'utf8'),
  }
}

/** The defaults of action.yml, which the runner fills in; a test compares them. */
export const INPUT_DEFAULTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(SEAL_DEFAULTS).map(([name, value]) => [
      name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
      String(value),
    ]),
  ),
  'github-attestations': 'false',
  'github-token': '${{ github.token }}',
  'on-missing-id-token': 'fail',
  policy: 'false',
  'show-summary': 'true',
}

function spawned(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  {
    onOutput = () => undefined,
    signal,
  }: { readonly onOutput?: (text: string) => void; readonly signal?: AbortSignal },
): Promise<{ exitStatus: number; log: string }> {
  return new Promise((resolve, reject) => {
    const killed = signal === undefined ? {} : ({ signal, killSignal: 'SIGKILL' } as const)
    const child = spawn(process.execPath, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...killed,
    })
    let log = ''
    const take = (chunk: Buffer): void => {
      log += chunk.toString()
      onOutput(chunk.toString())
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ exitStatus: status ?? -1, log })
    })
  })
}

/** GITHUB_OUTPUT's heredocs: `name<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const [, name, delimiter] = /^([^<=]+)<<(.+)$/.exec(lines[i] ?? '') ?? []
    if (name === undefined || delimiter === undefined) continue
    const end = lines.indexOf(delimiter, i + 1)
    outputs[name] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return outputs
}
