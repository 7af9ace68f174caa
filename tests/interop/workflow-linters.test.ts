import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { codeBlocks, documents, read } from '../repo/project.ts'
import { ensureWorkflowLinters } from './tools/workflow-linters.ts'

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/lint-workflows.ts')
const GOOD = `name: a
on: { push: { branches: [main] } }
permissions: {}
concurrency: { group: a, cancel-in-progress: false }
jobs:
  a:
    name: a
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: echo "$WORDS"
        env: { WORDS: '\${{ github.ref }}' }
`

/** What `npm run lint:workflows` says of a project with this one workflow. */
function lint(workflow: string | undefined): {
  readonly status: number | null
  readonly said: string
} {
  const root = mkdtempSync(path.join(tmpdir(), 'lint-workflows-'))
  mkdirSync(path.join(root, '.git'))
  mkdirSync(path.join(root, 'workflows'))
  if (workflow !== undefined) writeFileSync(path.join(root, 'workflows', 'a.yml'), workflow)
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, root], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

/** Every whole workflow that a document shows. */
function shownWorkflows(): readonly string[] {
  return documents()
    .flatMap((file) => codeBlocks(read(file)))
    .filter(
      ({ language, text }) => language === 'yaml' && /^jobs:/m.test(text) && /^on:/m.test(text),
    )
    .map(({ text }) => text)
}

it('actionlint finds nothing in the workflows that documents show', async () => {
  const { actionlint, shellcheck } = await ensureWorkflowLinters()
  const shown = shownWorkflows()
  expect(shown.length).toBeGreaterThan(0)
  const folder = mkdtempSync(path.join(tmpdir(), 'shown-workflows-'))
  const files = shown.map((text, n) => {
    const file = path.join(folder, `${n}.yml`)
    writeFileSync(file, text)
    return file
  })
  const { status, stdout } = spawnSync(actionlint, ['-shellcheck', shellcheck, ...files], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

describe('npm run lint:workflows', () => {
  it('finds nothing in a workflow that is well made', () => {
    const { status, said } = lint(GOOD)
    expect(said).toContain('zizmor: nothing found in 1 workflows')
    expect(said).toContain('actionlint: nothing found in 1 workflows')
    expect(status).toBe(0)
  })

  it.each([
    ['zizmor', 'template-injection', 'echo "$WORDS"', 'echo "${{ github.head_ref }}"'],
    ['zizmor', 'unpinned-uses', 'run: echo "$WORDS"', 'uses: actions/checkout@v4'],
    ['zizmor', 'excessive-permissions', 'permissions: {}\nconcurrency', 'concurrency'],
    ['actionlint', 'expression', 'github.ref }}', 'github.reff }}'],
    ['actionlint', 'runner-label', 'ubuntu-latest', 'ubuntu-oldest'],
    ['actionlint', 'shellcheck', 'echo "$WORDS"', 'echo $WORDS'],
  ])('%s finds %s', (program, rule, good, bad) => {
    const { status, said } = lint(GOOD.replace(good, () => bad))
    expect(said).toContain(`[${rule}]`)
    expect(said).toContain(`${program}: FAILED in 1 workflows`)
    expect(status).toBe(1)
  })

  it('fails on what is no workflow, and on a folder without any', () => {
    expect(lint('jobs: [').status).toBe(1)
    expect(lint('name: a\n').status).toBe(1)
    const { status, said } = lint(undefined)
    expect(said).toContain('workflows holds no YAML file')
    expect(status).toBe(1)
  })
})
