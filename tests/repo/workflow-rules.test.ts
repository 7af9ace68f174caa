import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { workflowFiles } from '../../scripts/workflow-files.ts'
import { read, ROOT } from './project.ts'
import { brokenRules, unexplainedIgnores } from './workflow-rules.ts'

const { workflows, others } = workflowFiles(ROOT)
const COMMIT = '3d3c42e5aac5ba805825da76410c181273ba90b1'
const KEPT = `name: a
on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
      - uses: ./
      - run: echo "$REF"
        env: { REF: '\${{ github.ref }}' }
`

describe('our own workflows', () => {
  it('are there', () => {
    expect(workflows.length).toBeGreaterThan(0)
    expect(others).toContain('action.yml')
  })

  it('are none that the build would write a reusable one over', () => {
    const own = ['ci.yml', 'codeql.yml', 'release.yml']
    for (const name of own) {
      expect(workflows).toContain(`.github/workflows/${name}`)
      expect(workflows).not.toContain(`workflows/${name}`)
    }
  })

  it.each(workflows)('%s keeps the rules', (file) => {
    expect(brokenRules(file, read(file))).toEqual([])
  })

  it.each(others)('%s has no linter look away without a reason', (file) => {
    expect(unexplainedIgnores(read(file))).toEqual([])
  })
})

describe('a workflow that keeps the rules', () => {
  it('breaks none', () => {
    expect(brokenRules('a.yml', KEPT)).toEqual([])
  })

  it.each([
    ['permissions: {}\n', '', 'permissions at the top are not {}'],
    ['permissions: {}\n', 'permissions: read-all\n', 'permissions at the top are not {}'],
    ['permissions: {}\n', 'permissions: { contents: read }\n', 'permissions at the top are not {}'],
    ['    permissions: { contents: read }\n', '', 'a has none of its own'],
    [`@${COMMIT} # v7.0.1`, '@v7', 'not by commit: actions/checkout@v7'],
    [`@${COMMIT} # v7.0.1`, '@main # v7.0.1', 'not by commit: actions/checkout@main # v7.0.1'],
    [' # v7.0.1', '', `not by commit: actions/checkout@${COMMIT}`],
    [COMMIT, COMMIT.slice(1), `not by commit: actions/checkout@${COMMIT.slice(1)} # v7.0.1`],
    ['uses: ./', 'uses: docker://alpine:3', 'not by commit: docker://alpine:3'],
    ['uses: ./', "'uses': o/r@v1", 'not by commit: o/r@v1'],
    ['"$REF"', '"${{ github.ref }}"', 'an expression in a script of a'],
    [
      'run: echo',
      'with: { script: "${{ 1 }}" }\n        run: echo',
      'an expression in a script of a',
    ],
    [
      'uses: ./',
      'uses: ./ # zizmor: ignore[unpinned-uses]',
      'no reason: - uses: ./ # zizmor: ignore[unpinned-uses]',
    ],
  ])('breaks one with %j as %j', (kept, broken, rule) => {
    const text = KEPT.replace(kept, () => broken)
    expect(text).not.toBe(KEPT)
    expect(brokenRules('a.yml', text)).toEqual([rule])
  })

  it('names a version of this very project only in what is to be copied', () => {
    const text = KEPT.replace('uses: ./', 'uses: seal-image/seal-image@v1')
    expect(brokenRules('examples/github/a.yml', text)).toEqual([])
    expect(brokenRules('.github/workflows/a.yml', text)).toHaveLength(1)
    const other = KEPT.replace('uses: ./', 'uses: seal-image/seal-image-fork@v1')
    expect(brokenRules('examples/github/a.yml', other)).toHaveLength(1)
  })
})

describe('a linter that looks away', () => {
  it.each([
    '# zizmor: ignore[artipacked]',
    '# shellcheck disable=SC2086',
    '# zizmor: ignore[a,b] ok',
  ])('%s needs a reason', (line) => {
    expect(unexplainedIgnores(`a: 1 ${line}\n`)).toHaveLength(1)
    expect(unexplainedIgnores(`a: 1 ${line} the words are to be split\n`)).toEqual([])
  })
})

describe('the files to be looked at', () => {
  it('are none in a folder without any, which is an error', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'workflow-files-'))
    expect(() => workflowFiles(root)).toThrow('has no workflow to look at')
    mkdirSync(path.join(root, 'workflows'))
    writeFileSync(path.join(root, 'action.yml'), 'name: a\n')
    expect(() => workflowFiles(root)).toThrow('workflows holds no YAML file')
  })

  it('are those of every folder, actions apart', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'workflow-files-'))
    for (const file of [
      'workflows/b.yml',
      '.github/workflows/b.yml',
      '.github/dependabot.yml',
      'examples/github/deep/c.yaml',
      'examples/github/deep/action.yml',
    ]) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), '')
    }
    expect(workflowFiles(root)).toEqual({
      workflows: ['workflows/b.yml', '.github/workflows/b.yml', 'examples/github/deep/c.yaml'],
      others: ['.github/dependabot.yml', 'examples/github/deep/action.yml'],
    })
  })
})
