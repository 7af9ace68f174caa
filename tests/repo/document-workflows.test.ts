import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowFiles } from '../../scripts/workflow-files.ts'
import { asObject, type JsonObject } from '../../src/shared/json.ts'
import { codeBlocks, documents, parseYaml, read, ROOT } from './project.ts'

/** Documents whose YAML a test of their own reads. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  'README.md': 'tests/repo/readme.test.ts',
  'docs/other-ci.md': 'tests/repo/other-ci.test.ts',
  'docs/policies.md': 'tests/repo/policies.test.ts',
}

const OURS = 'seal-image/seal-image@v1'
const INPUTS = asObject(parseYaml(read('action.yml'), 'action.yml')['inputs'], 'inputs')
const { workflows } = workflowFiles(ROOT)
const LINTED = workflows.map(read)

const shown = documents()
  .filter((file) => !(file in READ_ELSEWHERE))
  .flatMap((file) => yamlIn(read(file)).map((text) => [file, text] as const))

function yamlIn(markdown: string): readonly string[] {
  return codeBlocks(markdown)
    .filter(({ language }) => /^ya?ml$/.test(language))
    .map(({ text }) => text)
}

/** What a step names that there is not. */
function unknownIn({ uses, with: given }: JsonObject): readonly unknown[] {
  if (uses !== OURS) return [uses]
  return Object.keys(asObject(given, 'with')).filter((name) => !(name in INPUTS))
}

describe('YAML in documents', () => {
  it('is there', () => {
    expect(shown.length).toBeGreaterThan(0)
    for (const [file, test] of Object.entries(READ_ELSEWHERE)) {
      expect(yamlIn(read(file)).length).toBeGreaterThan(0)
      expect(read(test)).toContain(file)
    }
  })

  it.each(shown)('of %s is that of a file that the linters read, or steps of ours', (_, text) => {
    const steps: unknown = parse(text)
    if (!Array.isArray(steps)) expect(LINTED.filter((file) => file.includes(text))).toHaveLength(1)
    else for (const step of steps) expect(unknownIn(asObject(step, 'step'))).toEqual([])
  })

  it('would be found if it were nowhere else', () => {
    expect(yamlIn('```yaml\non: push\n```\n')).toEqual(['on: push\n'])
    expect(LINTED.some((file) => file.includes('on: pushed\n'))).toBe(false)
    expect(unknownIn({ uses: 'o/r@v1' })).toEqual(['o/r@v1'])
    expect(unknownIn({ uses: OURS, with: { image: 'x', imago: 'x' } })).toEqual(['imago'])
  })
})

describe('docs/line-by-line.md', () => {
  it('counts the lines of the example, which are at most 25', () => {
    const lines = read('examples/github/release-on-tag.yml').trimEnd().split('\n').length
    expect(read('docs/line-by-line.md')).toContain(`in ${lines} lines,`)
    expect(lines).toBeLessThanOrEqual(25)
  })

  it('shows what stands in the example', () => {
    const example = read('examples/github/release-on-tag.yml')
    for (const part of [
      'promote-tags: ${{ github.ref_name }}',
      'replace-tags: latest',
      'record:',
      'signature-entry-id',
      'platforms: linux/amd64,linux/arm64',
      'permissions: {}',
    ]) {
      expect(read('docs/line-by-line.md')).toContain(part)
      expect(example).toContain(part)
    }
  })
})
