import { describe, expect, it } from '@jest/globals'
import { policyExamples } from '../../scripts/policy-examples.ts'
import { ENGINE_NAMES } from '../../src/policy/engine-name.ts'
import { writePolicy } from '../../src/policy/engines.ts'
import { readRule } from '../../src/policy/rule-file.ts'
import { readYaml } from '../../src/policy/yaml.ts'
import { KYVERNO_ENGINES } from '../admission/engines.ts'
import { codeBlocks, filesBelow, read, ROOT, tableRows } from './project.ts'

const EXAMPLES = policyExamples(ROOT)
const FOLDERS = [
  ...new Set([...EXAMPLES.keys()].map((file) => file.split('/').slice(0, 2).join('/'))),
]

describe('the policies in examples', () => {
  it.each([...EXAMPLES])('%s is what the rule says (npm run policies)', (file, text) => {
    expect(read(file)).toBe(text)
  })

  it('are those that the rules give, and no more', () => {
    const there = FOLDERS.flatMap((folder) => filesBelow(folder, '.yaml'))
    expect([...there].sort()).toEqual([...EXAMPLES.keys()].sort())
    expect(there.length).toBeGreaterThan(15)
  })
})

describe('the rule in docs/policies.md', () => {
  const [rule] = codeBlocks(read('docs/policies.md')).filter(({ language }) => language === 'yaml')

  it('is one, and can be written for every engine of Kyverno', () => {
    const [document] = readYaml(Buffer.from(rule?.text ?? ''), 'the example')
    const parsed = readRule(document ?? {})
    for (const engine of ENGINE_NAMES.filter((name) => name.startsWith('kyverno'))) {
      expect(writePolicy(parsed, engine, { acceptWeaker: false }).documents.length).toBeGreaterThan(
        1,
      )
    }
  })
})

describe('the table in the README', () => {
  const rows = tableRows(read('README.md'), 'engine')

  it('has each way that the verdicts of a real Kyverno are asked for', () => {
    const titles = rows.map(([title]) => title)
    expect(KYVERNO_ENGINES.length).toBeGreaterThan(4)
    expect(titles).toEqual([
      ...KYVERNO_ENGINES.map(({ title }) => title),
      'policy-controller 0.15.1',
    ])
  })

  it('admits the sealed image alone', () => {
    for (const [, sealed, ...others] of rows) {
      expect(sealed).toMatch(/^admitted/)
      expect(others).toHaveLength(6)
      for (const verdict of others) expect(verdict).toMatch(/denied$/)
    }
  })
})
