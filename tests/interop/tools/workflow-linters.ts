import path from 'node:path'
import { ensureKept } from './kept.ts'
import { makePythonEnvironment } from './python-environment.ts'
import { ensureActionlint } from './tools.ts'

const REQUIREMENTS = path.join(import.meta.dirname, 'workflow-linters', 'requirements.txt')

/** The path of each program. */
export interface WorkflowLinters {
  readonly zizmor: string
  readonly actionlint: string
  /** What actionlint asks about the scripts in a workflow. */
  readonly shellcheck: string
}

/** Makes what is missing and returns the paths. The first time takes half a minute. */
export async function ensureWorkflowLinters(): Promise<WorkflowLinters> {
  const zizmor = await ensureKept('zizmor-1.32.0-shellcheck-0.11.0/bin/zizmor', (folder) =>
    makePythonEnvironment(folder, REQUIREMENTS),
  )
  const shellcheck = path.join(path.dirname(zizmor), 'shellcheck')
  return { zizmor, actionlint: await ensureActionlint(), shellcheck }
}
