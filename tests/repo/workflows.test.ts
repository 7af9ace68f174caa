import { describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { gateOutputs } from '../../src/gate/gate.ts'
import { readGateInputs } from '../../src/gate/gate-inputs.ts'
import { asArray, asObject, asString, type JsonObject } from '../../src/shared/json.ts'
import { filesBelow, parseYaml, read, ROOT } from './project.ts'

/** Certificates name these paths, and verifiers ask for them: each is public for good. */
const PUBLIC = ['build-and-seal.yml', 'scan.yml', 'seal.yml', 'verify.yml']

const FILES = readdirSync(path.join(ROOT, 'workflows')).sort()
const WORKFLOWS = FILES.map((file) => [file, parseYaml(read(`workflows/${file}`), file)] as const)

const jobsOf = (workflow: JsonObject): readonly (readonly [string, JsonObject])[] =>
  Object.entries(asObject(workflow['jobs'], 'jobs')).map(([id, job]) => [id, asObject(job, id)])
const stepsOf = (job: JsonObject): readonly JsonObject[] =>
  asArray(job['steps'], 'steps').map((step) => asObject(step, 'a step'))
const job = (file: string, id: string): JsonObject => {
  const found = WORKFLOWS.find(([name]) => name === file)?.[1] ?? {}
  return asObject(asObject(found['jobs'], 'jobs')[id], id)
}

describe('the workflows', () => {
  it('have the paths that certificates name, and no other', () => {
    expect(FILES).toEqual(PUBLIC)
  })

  it.each(FILES)('%s lies where GitHub looks for it, byte for byte', (file) => {
    expect(read(`.github/workflows/${file}`)).toBe(read(`workflows/${file}`))
  })

  it.each(WORKFLOWS)('%s takes our own actions at its own commit', (file) => {
    const own = [...read(`workflows/${file}`).matchAll(/uses: (\S*actions\/\w+|seal-image\S*)$/gm)]
    expect(own.length).toBeGreaterThan(0)
    for (const [, uses] of own) expect(uses).toMatch(/^\$\/actions\/(?:seal|verify)$/)
  })

  it.each(WORKFLOWS)('%s has no script of many lines', (_, workflow) => {
    const steps = jobsOf(workflow).flatMap(([, one]) => stepsOf(one))
    for (const { run = '' } of steps) {
      expect(asString(run, 'run').trim().split('\n').length).toBeLessThanOrEqual(5)
    }
  })

  it.each(WORKFLOWS)(
    '%s gives its runner’s label to no expression but the input',
    (_, workflow) => {
      for (const [, one] of jobsOf(workflow)) expect(one['runs-on']).toBe('${{ inputs.runner }}')
    },
  )

  it('carry nothing from run to run', () => {
    const text = read('workflows/build-and-seal.yml')
    expect(text).toContain('setup-qemu-action@')
    expect(text).toMatch(/setup-qemu-action@.*\n +with:\n +cache-image: false /)
    expect(text).toMatch(/setup-buildx-action@.*\n +with:\n +cache-binary: false /)
    for (const [file] of WORKFLOWS)
      expect(read(`workflows/${file}`)).not.toMatch(/cache-(?:from|to):/)
  })

  it('give an id-token to the job that seals, and it runs nothing of the caller', () => {
    const holders = WORKFLOWS.flatMap(([file, workflow]) =>
      jobsOf(workflow)
        .filter(([, { permissions }]) => 'id-token' in asObject(permissions, 'permissions'))
        .map(([id]) => `${file} ${id}`),
    )
    expect(holders).toEqual(['build-and-seal.yml seal', 'scan.yml scan', 'seal.yml seal'])
    for (const file of ['build-and-seal.yml', 'seal.yml']) {
      const uses = stepsOf(job(file, 'seal')).flatMap(({ uses: used }) => used ?? [])
      expect(uses.map((text) => asString(text, 'uses').replace(/@.*/, ''))).toEqual([
        'actions/checkout',
        'docker/login-action',
        'docker/login-action',
        '$/actions/seal',
      ])
    }
  })

  it('seal and release in the same way, wherever the image comes from', () => {
    const { if: condition, ...release } = job('seal.yml', 'release')
    expect(release).toEqual(job('build-and-seal.yml', 'release'))
    // Left out only where a fork's pull request was to end without a seal.
    expect(condition).toBe(
      "${{ needs.seal.outputs.verified == 'true' || inputs.on-missing-id-token != 'skip' }}",
    )
    const [built, given] = ['build-and-seal.yml', 'seal.yml'].map((file) => job(file, 'seal'))
    const { needs, ...rest } = built ?? {}
    expect(needs).toBe('build')
    expect({ ...given, steps: [] }).toEqual({ ...rest, steps: [] })
  })

  it('pass nothing to the job that seals but the digest', () => {
    const text = JSON.stringify(job('build-and-seal.yml', 'seal'))
    const taken = [...text.matchAll(/needs\.[\w.-]+/g)].map(([name]) => name)
    expect(taken).toEqual(['needs.build.outputs.digest'])
  })

  it('inherit no secrets, and say of each input and output what it is', () => {
    for (const [file, workflow] of WORKFLOWS) {
      expect(read(`workflows/${file}`)).not.toContain('secrets: inherit')
      const call = asObject(asObject(workflow['on'], 'on')['workflow_call'], 'workflow_call')
      for (const kind of ['inputs', 'outputs', 'secrets']) {
        for (const [name, one] of Object.entries(asObject(call[kind] ?? {}, kind))) {
          expect(asObject(one, name)['description']).toMatch(/\w/)
        }
      }
    }
  })
})

describe('examples/github', () => {
  const calls = filesBelow('examples/github', '.yml').flatMap((file) =>
    jobsOf(parseYaml(read(file), file)).flatMap(([id, one]) => {
      const called = /^seal-image\/seal-image\/\.github\/workflows\/([\w-]+\.yml)@v1$/.exec(
        asString(one['uses'] ?? '', 'uses'),
      )?.[1]
      return called === undefined ? [] : [[`${file}: ${id}`, one, called] as const]
    }),
  )

  it('call each of the workflows', () => {
    expect([...new Set(calls.map(([, , called]) => called))].sort()).toEqual(PUBLIC)
  })

  it.each(calls)(
    '%s gives what the workflow takes, and every permission that it asks for',
    (_, call, file) => {
      const workflow = WORKFLOWS.find(([name]) => name === file)?.[1] ?? {}
      const interfaceOf = asObject(asObject(workflow['on'], 'on')['workflow_call'], 'workflow_call')
      for (const [given, kind] of [
        ['with', 'inputs'],
        ['secrets', 'secrets'],
      ] as const) {
        const known = asObject(interfaceOf[kind] ?? {}, kind)
        const names = Object.keys(asObject(call[given] ?? {}, given))
        expect(Object.keys(known)).toEqual(expect.arrayContaining(names))
        const required = Object.keys(known).filter(
          (name) => asObject(known[name], name)['required'] === true,
        )
        expect(names).toEqual(expect.arrayContaining(required))
      }
      const granted = asObject(call['permissions'], 'permissions')
      for (const [, { permissions }] of jobsOf(workflow)) {
        expect(granted).toMatchObject(asObject(permissions, 'permissions'))
      }
    },
  )
})

describe('actions/', () => {
  it('seal is the action itself, at a path that `$/` can name', () => {
    const expected = read('action.yml').replace(/: dist\//g, ': ../../dist/')
    expect(read('actions/seal/action.yml')).toBe(expected)
  })

  it('verify reads the inputs that it names, all of them, and sets the outputs', () => {
    const { inputs, outputs } = parseYaml(read('actions/verify/action.yml'), 'actions/verify')
    const given: Readonly<Record<string, string>> = {
      image: 'ghcr.io/octo-org/app',
      'source-repository': 'https://github.com/octo-org/app',
      tlog: 'true',
      'show-summary': 'true',
    }
    const asked = new Set<string>()
    readGateInputs((name) => {
      asked.add(name)
      return given[name] ?? ''
    })
    expect([...asked].sort()).toEqual(Object.keys(asObject(inputs, 'inputs')).sort())
    const judged = gateOutputs({ verdicts: [], promoted: [] }, [])
    expect(Object.keys(judged)).toEqual(Object.keys(asObject(outputs, 'outputs')))
  })

  it('verify starts a file that is there, with the Node of action.yml', () => {
    const { runs } = parseYaml(read('actions/verify/action.yml'), 'actions/verify/action.yml')
    const { using } = asObject(parseYaml(read('action.yml'), 'action.yml')['runs'], 'runs')
    expect(runs).toEqual({ using, main: '../../dist/gate/index.js' })
    expect(read('dist/gate/index.js')).not.toBe('')
  })
})
