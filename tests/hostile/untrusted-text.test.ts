import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { outputsOf } from '../../src/action/outputs.ts'
import { runStep, type StepResult } from '../../src/cli/demo/runner.ts'
import { makeImage, pushImage } from '../../src/embedded/image.ts'
import { asArray, asObject } from '../../src/shared/json.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../flow/surroundings.ts'
import { report } from '../unit/action/report.ts'
import { expectNoSecret, SOURCE_ENTRY, stepEnv } from './refused-step.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterEach(() => {
  at.embedded.oidc.setClaims({})
})
afterAll(() => at.stop())

/** Every line that the runner would act upon: `::name` after blanks, or `##[name` anywhere. */
function commandsIn(log: string): readonly string[] {
  return log
    .split(/\r\n|\r|\n/)
    .filter((line) => /^\s*::/.test(line) || line.includes('##['))
    .map((line) => /^\s*::(\S+?)(?: [^:]*)?::/.exec(line)?.[1] ?? line)
}

async function seal(image: string): Promise<StepResult> {
  const directory = await mkdtemp(join(at.directory, 'runner-'))
  const env = { ...stepEnv(at), RUNNER_TEMP: directory }
  return runStep({
    action: SOURCE_ENTRY,
    directory,
    inputs: {
      image,
      sigstore: 'custom',
      'trusted-root': join(at.directory, 'trusted_root.json'),
      'signing-config': join(at.directory, 'signing_config.json'),
    },
    env,
  })
}

const NO_FILES = {
  sbomPath: '',
  provenancePath: '',
  bundlePath: '',
  publicKeyPath: '',
  policyPath: '',
}
const OUTPUTS = new Set(Object.keys(outputsOf(report(), { files: NO_FILES })))

const EVIL = [
  'evil',
  '::set-output name=digest::sha256:00',
  '##[add-path]/evil',
  'EOF',
  'ghadelimiter_00000000-0000-0000-0000-000000000000',
  'digest<<x',
  '</code><script>alert(1)</script>',
  '| a | b |',
  '```',
].join('\n')

it('package names in layers stay text: in the log, the outputs, the summary', async () => {
  const file = (path: string, text: string): { path: string; bytes: Buffer } => ({
    path,
    bytes: Buffer.from(text),
  })
  const evil = makeImage([
    [
      file('etc/os-release', `ID=debian\nVERSION_ID="12"\nNAME="::warning::x"\n`),
      file(
        'a/node_modules/x/package.json',
        JSON.stringify({ name: EVIL, version: EVIL, license: EVIL }),
      ),
      file('a/node_modules/y/package.json', '{"name": "y", "version": "1.0.0"}'),
      file('a/node_modules/::error::z/package.json', '{"name": '),
      file('a/node_modules/new\n::error::line/package.json', '{"name": '),
    ],
  ])
  const name = `${at.embedded.registryHost}/octo-org/evil`
  const digest = await pushImage(at.registry, `${name}:v1`, evil)
  const step = await seal(`${name}@${digest}`)
  expect({ status: step.exitStatus, log: step.log }).toMatchObject({ status: 0 })
  expect(new Set(commandsIn(step.log))).toEqual(new Set(['add-mask', 'debug']))
  expect(step.outputs).toMatchObject({ digest, verified: 'true' })
  const skipped = asArray(JSON.parse(step.outputs['skipped'] ?? ''), 'skipped')
  expect(skipped.length).toBeGreaterThan(0)
  for (const item of skipped)
    expect(Object.keys(asObject(item, 'item'))).toEqual(['subject', 'what', 'why'])
  expect(step.summary).not.toMatch(/<script|<b>|^::|##\[/m)
  expect(step.summary.split('```')).toHaveLength(3)
  const sbom = await readFile(step.outputs['sbom-path'] ?? '', 'utf8')
  expect(JSON.parse(sbom)).toMatchObject({ bomFormat: 'CycloneDX' })
})

it.each([
  ['a line of commands', `octo-org/app/.github/workflows/x.yml@refs/heads/${EVIL}`],
  [
    'Markdown',
    'octo-org/app/.github/workflows/<img src=x onerror=alert(1)>|`**x**`.yml@refs/heads/main',
  ],
])('a claim with %s ends the run, or stays text', async (_what, workflow) => {
  const image = await pushSmallImage(at, 'octo-org/claims')
  at.embedded.oidc.setClaims({ job_workflow_ref: workflow })
  const { log, summary, exitStatus, outputs } = await seal(image)
  expect(Object.keys(outputs).filter((name) => !OUTPUTS.has(name))).toEqual([])
  expect(outputs['digest']).toBe(
    exitStatus === 0 ? image.slice(image.indexOf('sha256:')) : undefined,
  )
  const allowed = new Set(['add-mask', 'debug', ...(exitStatus === 0 ? [] : ['error'])])
  expect(commandsIn(log).filter((command) => !allowed.has(command))).toEqual([])
  // In the fence of the verify command everything is text.
  expect(summary.split('```')[0]).not.toMatch(/<img|<script|\*\*x\*\*/)
  expectNoSecret(log, [at.embedded.oidc.requestToken])
})
