import { expect, it } from '@jest/globals'
import { table } from '../../../src/cli/table.ts'

it('makes columns as wide as their widest cell, without trailing space', () => {
  const rows = [
    ['ok', 'signature', '7'],
    ['no', 'sbom', ''],
  ]
  expect(table(['', 'what', 'index'], rows)).toBe(
    ['    what       index', 'ok  signature  7', 'no  sbom'].join('\n'),
  )
})

it('is its head where there are no rows', () => {
  expect(table(['a', 'b'], [])).toBe('a  b')
})

it('lets no cell begin a line, move the cursor or run on for ever', () => {
  const shown = table(['x'], [['a\n::error::b\u001b[2J'], ['y'.repeat(1000)]])
  expect(shown.split('\n')).toHaveLength(3)
  expect(shown).toContain('a\\u{a}::error::b\\u{1b}[2J')
  expect(shown.length).toBeLessThan(400)
})

it('takes rows that are shorter or longer than the head', () => {
  expect(table(['a', 'b'], [['1'], ['1', '2', '3']])).toBe('a  b\n1\n1  2  3')
})
