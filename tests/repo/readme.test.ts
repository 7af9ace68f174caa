import { describe, expect, it } from '@jest/globals'
import { parseGiven } from '../../src/cli/args.ts'
import { loadCommands } from '../../src/cli/commands.ts'
import { SEAL_DEFAULTS } from '../../src/seal-inputs.ts'
import { asArray, asObject, type JsonObject } from '../../src/shared/json.ts'
import { verifyCommand } from '../../src/verify-command.ts'
import { codeBlocks, filesBelow, parseJsonFile, parseYaml, read } from './project.ts'

const COMMANDS = await loadCommands()

const README = read('README.md')
const BLOCKS = codeBlocks(README)
const COMMAND_LINES = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ text }) =>
  text.trim().split('\n'),
)
const SCRIPTS = asObject(parseJsonFile('package.json')['scripts'], 'scripts')
const INPUTS = asObject(parseYaml(read('action.yml'), 'action.yml')['inputs'], 'inputs')
const EXAMPLES = BLOCKS.filter(({ language }) => language === 'yaml').map(({ text }) => text)

/** Where the examples' image, signer and issuer come from: the README's own verify line, read by our own command. */
const OWN_VERIFY = ownCommand(
  COMMAND_LINES.find((line) => line.startsWith('node dist/cli/index.js verify ')) ?? '',
)

describe('the commands in the README', () => {
  it('begin with the two that a newcomer types', () => {
    expect(COMMAND_LINES.slice(0, 2)).toEqual(['npm ci && npm run demo', 'npm ci && npm test'])
  })

  it('name scripts that package.json has', () => {
    const named = [...README.matchAll(/\bnpm (?:run ([a-z:]+)|(test))\b/g)].map(
      ([, script, test]) => script ?? test ?? '',
    )
    expect(named).toEqual(expect.arrayContaining(['demo', 'test', 'bench']))
    for (const script of named) expect(typeof SCRIPTS[script]).toBe('string')
    expect(SCRIPTS['demo']).toBe('node dist/cli/index.js demo')
  })

  it('are all of a kind that is checked here', () => {
    for (const line of COMMAND_LINES) {
      expect(line).toMatch(/^(?:npm ci && npm |node dist\/cli\/index\.js |cosign |rekor-cli )/)
    }
  })

  it('are taken by our own command line as they stand', () => {
    const own = COMMAND_LINES.filter((line) => line.startsWith('node '))
    expect(own.map((line) => ownCommand(line).name)).toEqual([
      'verify',
      'verify-bundle',
      'policy generate',
    ])
    const inText = [...README.matchAll(/`node dist\/cli\/index\.js ([^`]+)`/g)]
    expect(inText.map(([, words]) => words)).toEqual(['demo --keep'])
    for (const [, words] of inText) ownCommand(`node dist/cli/index.js ${words ?? ''}`)
    expect(() => ownCommand('node dist/cli/index.js verify --no-such-option')).toThrow()
  })

  it('verify with cosign as the output verify-command does', () => {
    const { given } = OWN_VERIFY
    const signer = {
      identity: given.text('certificate-identity') ?? '',
      issuer: given.text('certificate-oidc-issuer') ?? '',
      sourceRepository: given.text('source-repository'),
    }
    const line = COMMAND_LINES.find((text) => text.startsWith('cosign verify ')) ?? ''
    const image = line.split(' ').at(-1) ?? ''
    expect(image).toMatch(/^ghcr\.io\/octo-org\/app@sha256:[0-9a-f]{64}$/)
    expect(line).toBe(verifyCommand(image, signer, undefined))
    expect(given.positionals).toEqual(['ghcr.io/octo-org/app:v1'])
    const others = COMMAND_LINES.filter((text) => text.startsWith('cosign verify-attestation '))
    expect(others).toEqual(
      given.all('type').map((type) => line.replace('verify', `verify-attestation --type ${type}`)),
    )
  })

  it('give other programs no option that the interop tests do not give the real ones', () => {
    const given = filesBelow('tests/interop', '.ts').map(read).join('\n')
    const foreign = COMMAND_LINES.filter((line) => /^(?:cosign|rekor-cli) /.test(line))
    expect(foreign.length).toBeGreaterThan(3)
    for (const option of foreign.join(' ').match(/(?<= )--[a-z-]+/g) ?? []) {
      expect(given).toMatch(new RegExp(`['" ]${option}['" ]`))
    }
  })
})

describe('the workflows in the README', () => {
  const steps = EXAMPLES.flatMap(stepsIn)
  const ours = steps.filter((step) => usesOf(step).startsWith('seal-image/'))

  it('are there: the ten lines, several images, more attestations, an instance of one’s own, tags, a build’s word', () => {
    expect(ours).toHaveLength(6)
  })

  it('use this action by its major tag, with inputs that exist and all that are required', () => {
    const required = Object.keys(INPUTS).filter(
      (name) => asObject(INPUTS[name], name)['required'] === true,
    )
    for (const step of ours) {
      expect(usesOf(step)).toBe('seal-image/seal-image@v1')
      const given = Object.keys(asObject(step['with'], 'with'))
      expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(given))
      expect(given).toEqual(expect.arrayContaining(required))
    }
  })

  it('give the job the permissions that the README explains', () => {
    const workflow = parseYaml(EXAMPLES[0] ?? '', 'the first example')
    const job = asObject(asObject(workflow['jobs'], 'jobs')['image'], 'the job')
    const permissions = Object.entries(asObject(job['permissions'], 'permissions'))
    expect(permissions.length).toBeGreaterThan(0)
    for (const [name, level] of permissions) {
      expect(README).toContain(`| \`${name}: ${String(level)}\``)
    }
    expect(permissions).toContainEqual(['id-token', 'write'])
  })

  it('release on a tag with the example, in 25 lines', () => {
    const example = read('examples/github/release-on-tag.yml')
    expect(EXAMPLES).toContain(example)
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(25)
  })

  it('take digests from steps that are there', () => {
    const [first = ''] = EXAMPLES
    const ids = stepsIn(first).map((step) => step['id'])
    const named = [...first.matchAll(/steps\.([a-z]+)\.outputs/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining(named))
  })
})

describe('the numbers in the README', () => {
  const judges = [...README.matchAll(/\b(cosign|rekor-cli) (\d+\.\d+\.\d+)/g)]

  it('name the versions that the interop tests run', () => {
    const tools = read('tests/interop/tools/tools.ts')
    expect(new Set(judges.map(([name]) => name)).size).toBe(3)
    for (const [, name, version] of judges) {
      expect(tools).toMatch(new RegExp(`/${name ?? ''}@v${version?.replaceAll('.', '\\.') ?? ''}'`))
    }
  })

  it('give the limit of a log request that the code has', () => {
    const mebibytes = Number(SEAL_DEFAULTS.logEntryLimit) / 1024 ** 2
    expect(README).toContain(`One log request may have ${mebibytes} MiB`)
  })
})

/** Reads a line of the README with the command's own option table. Throws what the command line would say. */
function ownCommand(line: string): { name: string; given: ReturnType<typeof parseGiven> } {
  const words = line.split(' ').slice(2)
  const isNamed = (name: string): boolean => words.join(' ').startsWith(`${name} `)
  const command = COMMANDS.find(({ name }) => isNamed(name))
  if (command === undefined) throw new Error(`there is no command in ${line}`)
  const { name } = command
  return { name, given: parseGiven(command, words.slice(name.split(' ').length)) }
}

/** The steps of a whole workflow, or of a piece that is a list of steps. */
function stepsIn(text: string): readonly JsonObject[] {
  const isPiece = text.startsWith('- ')
  const document = parseYaml(isPiece ? `steps:\n${text}` : text, 'an example')
  const jobs = isPiece ? [document] : Object.values(asObject(document['jobs'], 'jobs'))
  return jobs.flatMap((job) =>
    asArray(asObject(job, 'a job')['steps'] ?? [], 'steps').map((step) => asObject(step, 'a step')),
  )
}

function usesOf(step: JsonObject): string {
  const { uses } = step
  return typeof uses === 'string' ? uses : ''
}
