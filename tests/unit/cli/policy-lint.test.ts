import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { commandLine, type CommandLineResult } from '../../repo/command-line.ts'
import { CALLER, KEYLESS, publicKey } from '../policy/rules.ts'

const SEED = resolve(import.meta.dirname, '../../fixtures/policies/check-image-signature.yaml')

describe('policy lint', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lint-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  const lint = (...args: string[]): Promise<CommandLineResult> =>
    commandLine(['policy', 'lint', ...args])

  it('tells every fault, why it is one and what is done about it, and ends with 1', async () => {
    const { exitStatus, printed, told } = await lint(SEED)
    expect([exitStatus, printed]).toEqual([1, ''])
    expect(told.join('\n')).toMatch(/^refused {5}kyverno\/audit-mutates-digest .*verify-image: /m)
    expect(told.join('\n')).toMatch(/^kyverno\/public-key\n {2}why: .*\n {2}mended: /m)
  })

  it('tells what is the same in several rules once, the worst first, and each of them in JSON', async () => {
    const seed = SEED.replace('check-image-signature', 'verify-image-signatures')
    const lines = (await lint(seed)).told.join('\n').split('\n')
    expect(lines.filter((line) => /^hint +kyverno\/registry-credentials/.test(line))).toEqual([
      expect.stringMatching(
        / verify-keyless-signature, verify-kms-signature, require-sbom: imageRegistryCredentials /,
      ),
    ])
    const severities = lines.slice(1, lines.indexOf('')).map((line) => line.split(' ', 1)[0])
    expect([...new Set(severities)]).toEqual(['refused', 'admits', 'denies', 'deprecated', 'hint'])
    expect(lines.at(-1)).toMatch(/: 6 faults, 6 more to look at$/)
    const { findings } = JSON.parse((await lint(seed, '--json')).printed) as {
      readonly findings: readonly { readonly id: string }[]
    }
    expect(findings.filter(({ id }) => id === 'kyverno/registry-credentials')).toHaveLength(3)
  })

  it('names the policy where there are several, shortens long lists, and counts one fault as one', async () => {
    const path = join(directory, 'several.yaml')
    const policy = (name: string, useCache: boolean): string => {
      const rules = ['a', 'b', 'c', 'd'].map((rule) => ({
        name: rule,
        match: { any: [{ resources: { kinds: ['Pod'] } }] },
        verifyImages: [{ imageReferences: ['ghcr.io/acme/*'], failureAction: 'Enforce', useCache }],
      }))
      const spec = { webhookConfiguration: { timeoutSeconds: 30 }, rules }
      const metadata = { name }
      return writeYaml([{ apiVersion: 'kyverno.io/v1', kind: 'ClusterPolicy', metadata, spec }])
    }
    await writeFile(path, `${policy('one', false)}---\n${policy('two', true)}`)
    const told = (await lint(path, '--format', 'cosign')).told.join('\n')
    expect(told).toMatch(/^admits +kyverno\/cache-by-tag +two: a, b and 2 more rules: useCache /m)
    expect(told).toMatch(/several\.yaml: 3 faults, 4 more to look at$/)
  })

  it('writes the mended policy, to a file or to standard output', async () => {
    const key = join(directory, 'cosign.pub')
    await writeFile(key, publicKey())
    const target = join(directory, 'mended.yaml')
    expect((await lint(SEED, '--key', key, '--mend', target)).exitStatus).toBe(1)
    const mended = await readFile(target)
    expect((await lint(SEED, '--key', key, '--mend', '-')).printed).toBe(mended.toString())
    expect(readYaml(mended, target)).toHaveLength(2)
    expect((await lint(target)).exitStatus).toBe(0)
  })

  it('asks for the repository that is given', async () => {
    const keyless = SEED.replace('check-image-signature', 'verify-image-signatures')
    const { printed } = await lint(keyless, '--source-repository', CALLER, '--mend', '-')
    expect(printed).toContain(CALLER)
  })

  it('prints findings as JSON', async () => {
    const { printed } = await lint(SEED, '--json')
    const { findings } = JSON.parse(printed) as { readonly findings: readonly object[] }
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'kyverno/public-key', severity: 'denies' }),
    )
  })

  it('ends with 0 for what we write ourselves', async () => {
    const path = join(directory, 'ours.yaml')
    const { documents } = writePolicy(KEYLESS, 'kyverno', { acceptWeaker: false })
    await writeFile(path, writeYaml(documents))
    expect((await lint(path)).exitStatus).toBe(0)
  })

  it.each([
    [['--format', 'both'], /--format/],
    [['--json', '--mend', '-'], /are both given/],
    [['--key', SEED], /holds no public key/],
    [['--source-repository', 'acme/app'], /is no repository’s URL/],
    [['--source-repository', `${CALLER}/`], /is no repository’s URL/],
    [['--source-repository', `${CALLER}.git`, '--mend', '-'], /Leave \.git at its end out/],
    [['--mend', '/no/such/directory/file'], /cannot be written/],
  ])('refuses %j', async (args, said) => {
    const { exitStatus, told } = await lint(SEED, ...args)
    expect(exitStatus).toBe(2)
    expect(told.join('\n')).toMatch(said)
  })

  it('refuses a file that holds no image policy', async () => {
    const path = join(directory, 'other.yaml')
    await writeFile(path, 'apiVersion: v1\nkind: Pod\n')
    const { exitStatus, told } = await lint(path)
    expect(exitStatus).toBe(2)
    expect(told.join('\n')).toMatch(
      /POLICY_KIND_UNKNOWN[^]* other documents, .* out of the file\.$/,
    )
  })
})
