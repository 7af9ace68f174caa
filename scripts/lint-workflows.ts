import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensureWorkflowLinters } from '../tests/interop/tools/workflow-linters.ts'
import { workflowFiles } from './workflow-files.ts'

/** `npm run lint:workflows [FOLDER]`: fails where zizmor, or actionlint with shellcheck, finds anything in a project's workflows. */
const root = path.resolve(process.argv[2] ?? path.dirname(import.meta.dirname))
const { zizmor, actionlint, shellcheck } = await ensureWorkflowLinters()
const { workflows, others } = workflowFiles(root)

run(zizmor, [
  ...['--offline', '--persona=pedantic', '--strict-collection', '--no-progress'],
  ...optional('--config', '.github/zizmor.yml'),
  ...workflows,
  ...others,
])
// Without a file, actionlint looks for some by itself, and is content when there is none.
if (workflows.length > 0) {
  run(actionlint, [
    ...['-no-color', '-shellcheck', shellcheck, '-pyflakes', ''],
    ...optional('-config-file', '.github/actionlint.yaml'),
    ...workflows,
  ])
}

function optional(option: string, file: string): readonly string[] {
  return existsSync(path.join(root, file)) ? [option, file] : []
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  if (error !== undefined) throw error
  const files = `${workflows.length} workflows and ${others.length} other files`
  console.log(`${path.basename(program)}: ${status === 0 ? 'nothing found' : 'FAILED'} in ${files}`)
  if (status !== 0) process.exitCode = 1
}
