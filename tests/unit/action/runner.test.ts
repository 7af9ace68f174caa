import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRunner, type Runner } from '../../../src/action/runner.ts'

let directory: string
let said: string[] = []
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'seal-runner-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

function runnerWith(env: Readonly<Record<string, string>>): Runner {
  said = []
  return openRunner({ env, write: (text) => said.push(text) })
}

async function emptyFile(name: string): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, '')
  return file
}

/** As the runner reads the file (actions/runner, FileCommandManager): heredocs, or `name=value` a line. */
function outputsIn(text: string): readonly (readonly [name: string, value: string])[] {
  const outputs: [string, string][] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const [, name = '', delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? []
    if (delimiter === undefined) {
      if (line.includes('=')) outputs.push([line.split('=')[0] ?? '', line])
      continue
    }
    const end = lines.indexOf(delimiter, at + 1)
    outputs.push([name, lines.slice(at + 1, end).join('\n')])
    at = end
  }
  return outputs
}

describe('inputs', () => {
  it('are found under their names in capitals, without white space around them', () => {
    const { input } = runnerWith({ 'INPUT_TRUSTED-ROOT': ' root.json\n', INPUT_A_B: 'c' })
    expect(input('trusted-root')).toBe('root.json')
    expect(input('a b')).toBe('c')
    expect(input('digest')).toBe('')
  })
})

describe('commands', () => {
  it('are one line each, whatever they are given', () => {
    const runner = runnerWith({})
    const text = '100 %\r\n::set-env name=PATH::/evil'
    runner.error(text)
    runner.warning(text)
    runner.debug(text)
    runner.setSecret(text)
    const told = '100 %25%0D%0A::set-env name=PATH::/evil\n'
    expect(said).toEqual([
      `::error::${told}`,
      `::warning::${told}`,
      `::debug::${told}`,
      `::add-mask::${told}`,
    ])
  })
})

describe('outputs', () => {
  const hostile = {
    digest: 'sha256:00',
    skipped: '[]\nEOF\nverified<<EOF\ntrue\nverified=true',
    empty: '',
  }

  it('are what was given, and no value makes another', async () => {
    const file = await emptyFile('output')
    await runnerWith({ GITHUB_OUTPUT: file }).setOutputs(hostile)
    expect(outputsIn(await readFile(file, 'utf8'))).toEqual(Object.entries(hostile))
  })

  it('have a delimiter that a value cannot know', async () => {
    const file = await emptyFile('twice')
    const runner = runnerWith({ GITHUB_OUTPUT: file })
    await runner.setOutputs({ first: '1' })
    const [, delimiter = ''] = /<<(.+)$/m.exec(await readFile(file, 'utf8')) ?? []
    await runner.setOutputs({ second: `2\n${delimiter}\nverified=true` })
    expect(outputsIn(await readFile(file, 'utf8')).map(([name]) => name)).toEqual([
      'first',
      'second',
    ])
  })

  it('are not lost in silence: without a file for them the step fails', async () => {
    await expect(runnerWith({}).setOutputs(hostile)).rejects.toThrow(/GITHUB_OUTPUT names no file/)
  })
})

describe('the summary', () => {
  it('is added to what other steps wrote, and left out where the runner keeps none', async () => {
    const file = await emptyFile('summary')
    const runner = runnerWith({ GITHUB_STEP_SUMMARY: file })
    await runner.addToSummary('# one\n')
    await runner.addToSummary('# two\n')
    expect(await readFile(file, 'utf8')).toBe('# one\n# two\n')
    await expect(runnerWith({}).addToSummary('# one\n')).resolves.toBeUndefined()
  })
})
