import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Where workflows lie: the source of the reusable ones, those that GitHub runs, those to be copied, the actions that they use. */
const WORKFLOW_FOLDERS = ['workflows', '.github/workflows', 'examples/github', 'actions']
const OTHER_FILES = ['.github/dependabot.yml', 'action.yml']

/** Paths from the project's root, each list in order. */
export interface WorkflowFiles {
  readonly workflows: readonly string[]
  /** What is no workflow and yet tells GitHub what to run: actions, and Dependabot's configuration. */
  readonly others: readonly string[]
}

/** The files that a workflow linter has something to say of. Throws where there is none, and where one of their folders holds none. */
export function workflowFiles(root: string): WorkflowFiles {
  const found = WORKFLOW_FOLDERS.filter((folder) => existsSync(path.join(root, folder))).flatMap(
    (folder) => filesOf(root, folder),
  )
  const others = [
    ...OTHER_FILES.filter((file) => existsSync(path.join(root, file))),
    ...found.filter((file) => isAction(file)),
  ]
  const workflows = found.filter((file) => !isAction(file))
  if (workflows.length + others.length === 0) throw new Error(`${root} has no workflow to look at`)
  return { workflows, others }
}

function filesOf(root: string, folder: string): string[] {
  const found = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
  if (found.length === 0) throw new Error(`${folder} holds no YAML file`)
  return found
}

function isAction(file: string): boolean {
  return /^action\.ya?ml$/.test(path.basename(file))
}
