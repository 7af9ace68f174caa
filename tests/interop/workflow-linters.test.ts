import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

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
