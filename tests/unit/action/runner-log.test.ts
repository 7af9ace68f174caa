import { describe, expect, it } from '@jest/globals'
import { openRunnerLog, plainLine } from '../../../src/action/runner-log.ts'

/** As the runner reads a line: `::name` after blanks, or `##[name` anywhere. */
function isCommand(line: string): boolean {
  return /^\s*::/.test(line) || line.includes('##[')
}

describe('a line of the log', () => {
  it.each([
    '::set-output name=digest::evil',
    '  ::add-mask::x',
    '\t::stop-commands::x',
    'found ghcr.io/o/app\n::set-env name=PATH::/evil',
    'found ghcr.io/o/app\r::error::x',
    'found \u2028::warning::x',
    '##[add-path]/evil',
    'found ##[set-env name=NODE_OPTIONS;]--require=/evil',
    '\u200b::debug::x',
    '\ufeff::debug::x',
  ])('%j is text to the runner', (text) => {
    const lines = plainLine(text).split(/[\r\n\u2028\u2029]/)
    expect(lines).toHaveLength(1)
    expect(lines.filter(isCommand)).toEqual([])
  })

  it('is otherwise as it was', () => {
    const text = 'found ghcr.io/o/app@sha256:00 (#1): 50 % [ok] é'
    expect(plainLine(text)).toBe(text)
  })
})

describe('the log of a step', () => {
  it('shows no secret at any level, and tells the runner of all forms', () => {
    const said: string[] = []
    const told: string[] = []
    const say = (text: string): void => {
      said.push(text)
    }
    const log = openRunnerLog({
      debug: say,
      info: say,
      warning: say,
      error: say,
      setSecret: (secret) => {
        told.push(secret)
      },
    })
    log.mask('hunter2/?>')
    const base64 = Buffer.from('hunter2/?>').toString('base64').replace(/=+$/, '')
    const text = `it is hunter2/?>, or ${base64}`
    log.debug(text)
    log.info(text)
    log.warning(text)
    log.error(text)
    expect(said).toHaveLength(4)
    expect(said.join('\n')).not.toMatch(/hunter2|aHVudGVy/)
    expect(told).toEqual(expect.arrayContaining(['hunter2/?>', base64]))
  })
})
