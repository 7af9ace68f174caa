import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readInputs } from '../../src/action/inputs.ts'
import { runOrSkip } from '../../src/action/run-or-skip.ts'
import { outputsOf } from '../../src/action/outputs.ts'
import { INPUT_DEFAULTS } from '../../src/cli/demo/runner.ts'
import { SEAL_DEFAULTS, type SealInputs } from '../../src/seal-inputs.ts'
import { asObject } from '../../src/shared/json.ts'
import { silentLog } from '../../src/shared/log.ts'
import { codeIn, parseJsonFile, parseYaml, read, ROOT, tableRows } from './project.ts'

const ACTION = parseYaml(read('action.yml'), 'action.yml')
const INPUTS = asObject(ACTION['inputs'], 'inputs')
const OUTPUTS = asObject(ACTION['outputs'], 'outputs')
const README = read('README.md')

/** The defaults that the runner fills in, by input. */
const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(INPUTS).flatMap(([name, input]) => {
    const value = asObject(input, name)['default']
    return typeof value === 'string' ? [[name, value] as const] : []
  }),
)

describe('the inputs of action.yml', () => {
  it('are those that the action reads, all of them', async () => {
    const asked = new Set<string>()
    const getInput = (name: string): string => {
      asked.add(name)
      return INPUT_DEFAULTS[name] ?? ''
    }
    const run = runOrSkip(getInput, { env: {}, log: silentLog, mask: () => undefined })
    await expect(run).rejects.toMatchObject({ code: 'IDENTITY_TOKEN_MISSING' })
    expect([...asked].sort()).toEqual(Object.keys(INPUTS).sort())
  })

  it('have the defaults of the flows and of the demo', () => {
    expect(INPUT_DEFAULTS).toEqual(DEFAULTS)
    const inputs: SealInputs = readInputs((name) => DEFAULTS[name] ?? '')
    expect(inputs).toMatchObject(SEAL_DEFAULTS)
    const { images, attestations, promoteTags, replaceTags, ...others } = inputs
    expect([images, attestations, promoteTags, replaceTags]).toEqual([[], [], [], []])
    const given = Object.entries(others).filter(([, value]) => value !== undefined)
    expect(given.map(([name]) => name).sort()).toEqual(Object.keys(SEAL_DEFAULTS).sort())
  })

  it('stand in the README with their defaults, in the same order', () => {
    const shown = tableRows(README, 'input').map(([name, value]) => [
      codeIn(name ?? ''),
      codeIn(value ?? ''),
    ])
    const expected = Object.entries(INPUTS).map(([name, input]) => {
      const required = asObject(input, name)['required'] === true
      return [name, required ? 'required' : (DEFAULTS[name] ?? '–')]
    })
    expect(shown).toEqual(expected)
  })

  it('are strings, each with a description, and none is required and has a default', () => {
    for (const [name, input] of Object.entries(INPUTS)) {
      const { description, default: value, required } = asObject(input, name)
      expect(description).toMatch(/\S/)
      expect(['string', 'undefined']).toContain(typeof value)
      expect(required === true && value !== undefined).toBe(false)
    }
  })
})

describe('the outputs of action.yml', () => {
  const report = {
    images: [],
    identity: undefined,
    issuer: undefined,
    verified: false,
    logEntries: [],
    skipped: [],
  }
  const files = {
    sbomPath: '',
    provenancePath: '',
    bundlePath: '',
    publicKeyPath: '',
    policyPath: '',
  }

  it('are those that the action sets', () => {
    expect(Object.keys(outputsOf(report, { files }))).toEqual(Object.keys(OUTPUTS))
  })

  it('stand in the README, in the same order', () => {
    const shown = tableRows(README, 'output').map(([name]) => codeIn(name ?? ''))
    expect(shown).toEqual(Object.keys(OUTPUTS))
  })

  it('have descriptions, and no value: the action sets them itself', () => {
    for (const [name, output] of Object.entries(OUTPUTS)) {
      expect(Object.keys(asObject(output, name))).toEqual(['description'])
      expect(asObject(output, name)['description']).toMatch(/\S/)
    }
  })
})

describe('how action.yml runs', () => {
  it('names the Node that package.json and .node-version name', () => {
    const using = asObject(ACTION['runs'], 'runs')['using']
    const version = read('.node-version').trim()
    expect(using).toBe(`node${version.split('.', 1)[0] ?? ''}`)
    const { engines, devDependencies } = parseJsonFile('package.json')
    expect(asObject(engines, 'engines')['node']).toMatch(/^>=24\./)
    expect(asObject(devDependencies, 'devDependencies')['node']).toMatch(/^24\./)
  })

  it('starts a file that is there', () => {
    const main = String(asObject(ACTION['runs'], 'runs')['main'])
    expect(main).toBe('dist/action/index.js')
    expect(existsSync(path.join(ROOT, main))).toBe(true)
    const post = String(asObject(ACTION['runs'], 'runs')['post'])
    expect(post).toBe('dist/post/index.js')
    expect(existsSync(path.join(ROOT, post))).toBe(true)
  })
})
