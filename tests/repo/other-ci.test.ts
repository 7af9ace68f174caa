import { describe, expect, it } from '@jest/globals'
import { parseGiven } from '../../src/cli/args.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { inputsFrom } from '../../src/cli/seal-options.ts'
import { asArray, asObject, asString, type JsonObject } from '../../src/shared/json.ts'
import { CI_SYSTEMS } from '../../src/sigstore/ci-systems.ts'
import { codeBlocks, codeIn, parseYaml, read, tableRows } from './project.ts'

const COMMANDS = await loadCommands()

const DOCUMENT = read('docs/other-ci.md')
const BLOCKS = codeBlocks(DOCUMENT)
const PROGRAM = 'node seal-image/dist/cli/index.js'
const OTHERS = CI_SYSTEMS.filter(({ variable }) => variable !== 'GITHUB_ACTIONS')

/** The configuration that begins with this file's name. */
function configuration(file: string): JsonObject {
  const block = BLOCKS.find(({ text }) => text.startsWith(`# ${file}\n`))
  return parseYaml(block?.text ?? '', file)
}

const JOBS: readonly (readonly [string, () => readonly unknown[]])[] = [
  ['GitLab CI', () => asArray(gitlabJob()['script'], 'script')],
  ['Buildkite', () => asArray(buildkiteStep()['command'], 'command')],
  [
    'CircleCI',
    () => circleciSteps().flatMap((step) => (step['run'] === undefined ? [] : [step['run']])),
  ],
]

function gitlabJob(): JsonObject {
  return asObject(configuration('.gitlab-ci.yml')['seal'], 'seal')
}

function buildkiteStep(): JsonObject {
  const [step] = asArray(configuration('.buildkite/pipeline.yml')['steps'], 'steps')
  return asObject(step, 'step')
}

function circleciSteps(): readonly JsonObject[] {
  const jobs = asObject(configuration('.circleci/config.yml')['jobs'], 'jobs')
  const steps = asArray(asObject(jobs['seal'], 'seal')['steps'], 'steps')
  return steps.map((step) => asObject(step, 'step'))
}

/** A shell's words, as far as these lines have any: each variable and command stands for some digest or name. */
function words(line: string): readonly string[] {
  const filled = line
    .replace(/@\$+(?:\w+|\([^)]*\))/g, `@sha256:${'0'.repeat(64)}`)
    .replace('$CI_REGISTRY_IMAGE', 'registry.example.com/octo-org/app')
  return [...filled.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

function takesAsSeal(line: string): ReturnType<typeof inputsFrom> {
  expect(line.startsWith(`${PROGRAM} seal `)).toBe(true)
  const command = COMMANDS.find(({ name }) => name === 'seal')
  if (command === undefined) throw new Error('there is no command seal')
  const given = parseGiven(command, words(line).slice(3))
  const documents = { sign: true, sbom: 'builtin', provenance: 'v1' }
  return inputsFrom(given, { CI_REGISTRY_PASSWORD: 'x' }, documents)
}

describe('docs/other-ci.md', () => {
  it.each(JOBS)(
    'shows a job of %s whose commands are ours, with options that exist',
    (_, lines) => {
      const [clone, seal, ...more] = lines().map((line) => asString(line, 'a command'))
      expect(more).toEqual([])
      expect(clone).toMatch(/^git clone .* https:\/\/github\.com\/seal-image\/seal-image$/)
      const { images, sigstore } = takesAsSeal(seal ?? '')
      expect(images).toEqual([`registry.example.com/octo-org/app@sha256:${'0'.repeat(64)}`])
      // Only GitLab's tokens say whether the project is public.
      expect(sigstore).toBe(seal?.includes('CI_REGISTRY') === true ? 'auto' : 'public-good')
    },
  )

  it('shows the command for a token in a file', () => {
    const [line] = BLOCKS.filter(({ language }) => language === 'sh').map(({ text }) => text.trim())
    expect(takesAsSeal(line ?? '').identityTokenFile).toBe('/var/run/sigstore/token')
  })

  it('gives GitLab’s job the token that the error asks for', () => {
    expect(gitlabJob()['id_tokens']).toEqual({ SIGSTORE_ID_TOKEN: { aud: 'sigstore' } })
    const { remedy = '' } = OTHERS.find(({ variable }) => variable === 'GITLAB_CI') ?? {}
    const written = parseYaml(remedy.slice(remedy.indexOf('id_tokens')), 'the remedy')
    expect(written['id_tokens']).toEqual(gitlabJob()['id_tokens'])
  })

  it('has every CI system of the table, with its command and its variable', () => {
    const sections = [...DOCUMENT.matchAll(/^## (.+)$/gm)].map(([, name]) => name)
    expect(sections.slice(0, OTHERS.length)).toEqual(OTHERS.map(({ name }) => name))
    const identities = tableRows(DOCUMENT, 'CI system').map(([name]) => name)
    expect(identities).toEqual(OTHERS.map(({ name }) => name))
    for (const { variable, command } of OTHERS.filter((ci) => ci.command !== undefined)) {
      expect(DOCUMENT).toContain(`\`${variable}\``)
      const [program, ...args] = command ?? []
      const verb = args.filter((word) => !/^--|sigstore/.test(word)).join(' ')
      expect(DOCUMENT).toContain(`\`${program ?? ''} ${verb}\``)
    }
  })

  it('names the identities that the real Fulcio was seen to certify', () => {
    const seen = read('tests/interop/stack/other-ci.stack.ts')
    for (const [, cell] of tableRows(DOCUMENT, 'CI system')) {
      const shape = codeIn(cell ?? '').replace('octo-org/app//', 'octo-group/app//')
      expect(seen).toContain(shape.replace(/\/ID.*/, ''))
    }
  })
})
