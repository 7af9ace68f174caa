import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRunner } from '../../../src/action/runner.ts'

let directory = ''
let output = ''
let summary = ''

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'seal-runner-'))
  output = path.join(directory, 'output')
  summary = path.join(directory, 'summary')
  await Promise.all([writeFile(output, 'before<<x\n1\nx\n'), writeFile(summary, '# before\n')])
})

afterEach(() => rm(directory, { recursive: true, force: true }))

function said(env: Readonly<Record<string, string>> = {}): {
  runner: ReturnType<typeof openRunner>
  text: () => string
} {
  const written: string[] = []
  return { runner: openRunner(env, (text) => written.push(text)), text: () => written.join('') }
}

describe('the runner', () => {
  it('gives inputs by the names of action.yml, as they are', () => {
    const { runner } = said({ 'INPUT_TRUSTED-ROOT': ' root.json\n', INPUT_A_B: 'x' })
    expect(runner.getInput('trusted-root')).toBe(' root.json\n')
    expect(runner.getInput('a b')).toBe('x')
    expect(runner.getInput('image')).toBe('')
  })

  it.each(['debug', 'warning', 'error'] as const)(
    '%s says one command, whatever it is given',
    (name) => {
      const { runner, text } = said()
      runner[name]('100 %\r\n::set-env name=PATH::/evil')
      expect(text()).toBe(`::${name}::100 %25%0D%0A::set-env name=PATH::/evil\n`)
    },
  )

  it('is told of a secret with all its line breaks in one command', () => {
    const { runner, text } = said()
    runner.setSecret('one\ntwo%')
    expect(text()).toBe('::add-mask::one%0Atwo%25\n')
  })

  it('takes text as text', () => {
    const { runner, text } = said()
    runner.info('50 % done')
    expect(text()).toBe('50 % done\n')
  })

  it('gets every output after what was there, between delimiters of its own', async () => {
    const { runner } = said({ GITHUB_OUTPUT: output })
    await runner.setOutputs({ digest: 'sha256:00', files: 'one\ntwo\nEOF' })
    const text = await readFile(output, 'utf8')
    const blocks = [...text.matchAll(/^(\w+)<<(ghadelimiter_[0-9a-f-]{36})\n([^]*?)\n\2\n/gm)]
    expect(text.startsWith('before<<x\n1\nx\ndigest<<')).toBe(true)
    expect(blocks.map(([, name, , value]) => [name, value])).toEqual([
      ['digest', 'sha256:00'],
      ['files', 'one\ntwo\nEOF'],
    ])
    expect(new Set(blocks.map(([, , delimiter]) => delimiter)).size).toBe(2)
  })

  it('cannot be made to end an output early by what the output before was like', async () => {
    const { runner } = said({ GITHUB_OUTPUT: output })
    await runner.setOutputs({ first: 'x' })
    const delimiter = /first<<(\S+)/.exec(await readFile(output, 'utf8'))?.[1] ?? ''
    await runner.setOutputs({ second: `a\n${delimiter}\nevil<<y` })
    expect(await readFile(output, 'utf8')).not.toMatch(new RegExp(`second<<${delimiter}$`, 'm'))
  })

  it('gets the summary after what was there', async () => {
    const { runner } = said({ GITHUB_STEP_SUMMARY: summary })
    await runner.addSummary('## sealed\n')
    expect(await readFile(summary, 'utf8')).toBe('# before\n## sealed\n')
  })

  it('is handed nothing where it names no file', async () => {
    const { runner, text } = said()
    await runner.setOutputs({ digest: 'x' })
    await runner.addSummary('## sealed')
    expect(text()).toBe('')
  })

  it('is told where a file that it names cannot be written', async () => {
    const { runner } = said({ GITHUB_OUTPUT: directory })
    await expect(runner.setOutputs({ digest: 'x' })).rejects.toThrow(/EISDIR/)
  })
})
