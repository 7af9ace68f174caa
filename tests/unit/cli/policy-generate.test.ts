import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ruleDocument } from '../../../src/policy/rule-document.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { commandLine, type CommandLineResult } from '../../repo/command-line.ts'
import { CALLER, ISSUER, KEYLESS, publicKey, WORKFLOW } from '../policy/rules.ts'

const WHO = [
  '--certificate-identity',
  WORKFLOW,
  '--certificate-oidc-issuer',
  ISSUER,
  '--source-repository',
  CALLER,
]
const IMAGE = `ghcr.io/acme/app:v1@sha256:${'0'.repeat(64)}`

describe('policy generate, asking nobody', () => {
  let directory: string
  let key: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'policy-'))
    key = join(directory, 'cosign.pub')
    await writeFile(key, publicKey())
  })
  afterAll(() => rm(directory, { recursive: true }))

  const generate = (...args: string[]): Promise<CommandLineResult> =>
    commandLine(['policy', 'generate', ...args])
  const names = ({ printed }: CommandLineResult): readonly unknown[] =>
    readYaml(Buffer.from(printed), 'what is printed').map(({ kind, metadata }) => [
      kind,
      (metadata as { name: string }).name,
    ])

  it('takes the action’s outputs', async () => {
    const done = await generate(IMAGE, ...WHO, '--require', 'sbom', '--require', 'scan=7d')
    expect(done.exitStatus).toBe(0)
    expect(names(done)).toEqual([
      ['ClusterPolicy', expect.stringMatching(/^acme-app-[0-9a-f]{8}-enforce$/)],
      ['ClusterPolicy', expect.stringMatching(/^acme-app-[0-9a-f]{8}-audit$/)],
    ])
    expect(done.printed).toContain('168h')
    expect(done.printed).toMatch(/^# Written by seal-image for Kyverno 1\.19\.1/)
  })

  it('writes the same from a rule file', async () => {
    const rule = join(directory, 'rule.yaml')
    await writeFile(rule, writeYaml([ruleDocument(KEYLESS)]))
    const fromRule = await generate('--rule', rule)
    const required = ['--require', 'cyclonedx', '--require', 'scan=7d']
    const fromOptions = await generate(IMAGE, ...WHO, ...required, '--name', KEYLESS.name)
    expect(fromRule.printed).toBe(fromOptions.printed)
  })

  it('writes the rule itself, from which the same policy comes', async () => {
    const file = join(directory, 'written.yaml')
    const args = [IMAGE, ...WHO, '--any-tag', '--require', 'sbom', '--require', 'scan=7d']
    const rule = await generate(...args, '--engine', 'rule')
    expect(rule.printed).toMatch(/^# .*\napiVersion: seal-image\/v1\nkind: AdmissionRule\n/)
    await writeFile(file, rule.printed)
    expect((await generate('--rule', file)).printed).toBe((await generate(...args)).printed)
  })

  it('takes the format that the engine reads best, where none is given', async () => {
    for (const engine of ['policy-controller', 'connaisseur', 'ratify']) {
      const done = await generate(IMAGE, '--key', key, '--no-tlog', '--engine', engine)
      expect({ engine, ...done }).toMatchObject({ exitStatus: 0 })
    }
    const keyless = await generate(IMAGE, ...WHO, '--engine', 'policy-controller')
    expect(keyless.printed).toContain('signatureFormat: bundle')
    const asked = ['--key', key, '--no-tlog', '--engine', 'connaisseur', '--format', 'bundle']
    const unfit = await generate(IMAGE, ...asked)
    expect(unfit.told.join('\n')).toMatch(/\[POLICY_ENGINE_UNFIT\]\n.*--format cosign/)
  })

  it('says which file and field is wrong, and how to mend it', async () => {
    const file = join(directory, 'broken.yaml')
    const refused = async (change: object): Promise<string> => {
      await writeFile(file, JSON.stringify({ ...(ruleDocument(KEYLESS) as object), ...change }))
      return (await generate('--rule', file)).told.join('\n')
    }
    const at = `error: ${file}: `
    expect(await refused({ name: 7 })).toBe(
      `${at}name is not a string [RULE_MALFORMED]\nWrite the field as docs/policies.md shows it.`,
    )
    expect(await refused({ signedBy: { identitty: WORKFLOW } })).toContain(
      `${at}signedBy has a field "identitty", which means nothing here`,
    )
    expect(await refused({ apiVersion: 'v1' })).toContain(
      `${at}it is no admission rule: its apiVersion is "v1" [POLICY_KIND_UNKNOWN]`,
    )
    expect(await refused({ kind: undefined })).toContain('it is no admission rule: it has no kind')
    const list = { apiVersion: 'v1', kind: 'List', items: [ruleDocument(KEYLESS)] }
    expect(await refused(list)).toContain('POLICY_KIND_UNKNOWN')
    for (const who of [[], WHO]) {
      const forgotten = await generate(file, ...who)
      expect(forgotten).toMatchObject({ exitStatus: 2, printed: '' })
      expect(forgotten.told.join('\n')).toContain(`Give a rule file as --rule ${file}.`)
    }
  })

  it('names policies of different images differently, and validly', async () => {
    const images = [
      ...[
        'ghcr.io/acme/app',
        'registry.example.com/acme/app',
        'ghcr.io/acme-app',
        'ghcr.io/acme/*',
      ],
      ...[
        'ghcr.io/acme/a_b',
        'ghcr.io/acme/a-b',
        '*',
        `ghcr.io/${'a'.repeat(99)}`,
        `ghcr.io/b/${'a'.repeat(99)}`,
      ],
    ]
    const nameOf = async (...named: string[]): Promise<string> => {
      const [first] = names(await generate(...named, ...WHO, '--engine', 'kyverno-ivp'))
      return String((first as unknown[])[1])
    }
    const all = await Promise.all(images.map((image) => nameOf(image)))
    expect(new Set(all).size).toBe(images.length)
    for (const name of all) expect(`${name}-debug`).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)
    const [a = '', b = ''] = images
    expect(await nameOf(a, b)).not.toBe(await nameOf(a))
    expect(await nameOf(`${a}:v2`)).toBe(await nameOf(a))
  })

  it('admits the workflow at every tag only where that is asked for', async () => {
    const done = await generate(
      IMAGE,
      ...WHO,
      '--any-tag',
      '--engine',
      'kyverno-ivp',
      '--enforce-everywhere',
    )
    expect(names(done)).toEqual([
      ['ImageValidatingPolicy', expect.stringMatching(/^acme-app-[0-9a-f]{8}-enforce$/)],
      ['ImageValidatingPolicy', expect.stringMatching(/^acme-app-[0-9a-f]{8}-enforce-debug$/)],
    ])
    expect(done.printed).toContain(String.raw`build-and-seal\.yml@refs/tags/.+)$`)
    expect((await generate(IMAGE, ...WHO)).printed).toContain(`subject: ${WORKFLOW}`)
  })

  it('asks for the branch or tag that is given', async () => {
    const done = await generate(IMAGE, ...WHO, '--source-ref', 'refs/heads/main')
    expect(done.printed).toContain('message: it was not built from refs/heads/main')
  })

  it('takes keys, and images by a wildcard', async () => {
    const done = await generate(
      'registry.example.com/*',
      '--key',
      key,
      '--no-tlog',
      '--name',
      'air',
      '--enforce',
      'prod',
      '--enforce',
      'stage',
      '--no-audit',
    )
    expect(names(done)).toEqual([['ClusterPolicy', 'air-enforce']])
    expect(done.printed).toContain('ignoreTlog: true')
    expect(names(await generate('*', '--kms', 'awskms:///alias/seal', '--no-tlog'))[0]).toEqual([
      'ClusterPolicy',
      expect.stringMatching(/^sealed-[0-9a-f]{8}-enforce$/),
    ])
  })

  it.each<[string, string, readonly string[]]>([
    ['no image', 'USAGE', []],
    ['an engine that is none', 'USAGE', [IMAGE, ...WHO, '--engine', 'opa']],
    ['a rule beside images', 'USAGE', [IMAGE, '--rule', 'x']],
    ['a rule beside who signs', 'USAGE', ['--rule', 'x', '--source-repository', CALLER]],
    ['a rule beside what is demanded', 'USAGE', ['--rule', 'x', '--require', 'sbom']],
    ['a rule beside a switch', 'USAGE', ['--rule', 'x', '--no-audit']],
    ['two kinds of signers', 'USAGE', [IMAGE, ...WHO, '--kms', 'awskms:///x']],
    ['a key and a KMS key', 'USAGE', [IMAGE, '--key', 'x', '--kms', 'awskms:///x']],
    ...WHO.flatMap((option, at): [string, string, string[]][] =>
      at % 2 === 1
        ? []
        : [[`a key and ${option}`, 'USAGE', [IMAGE, '--key', 'x', option, WHO[at + 1] ?? '']]],
    ),
    ['a key and a ref', 'USAGE', [IMAGE, '--kms', 'awskms:///x', '--source-ref', 'refs/heads/x']],
    ['a key at any tag', 'USAGE', [IMAGE, '--kms', 'awskms:///x', '--any-tag']],
    [
      'a key without a log, and whom to trust',
      'USAGE',
      [IMAGE, '--kms', 'awskms:///x', '--no-tlog', '--trusted-root', 'x'],
    ],
    ['a repository that is none', 'USAGE', [IMAGE, '--source-repository', 'acme/app']],
    ['what git clones', 'USAGE', [IMAGE, ...WHO.with(5, `${CALLER}.git`)]],
    ['a ref that is none', 'USAGE', [IMAGE, ...WHO, '--source-ref', 'main']],
    ['no SBOM of an image that is not asked', 'USAGE', [IMAGE, ...WHO, '--no-sbom']],
    ['a scan of any age', 'USAGE', [IMAGE, ...WHO, '--require', 'scan']],
    ['a scan of any age, by its type', 'USAGE', [IMAGE, ...WHO, '--require', 'vuln']],
    ['an age that is none', 'RULE_MALFORMED', [IMAGE, ...WHO, '--require', 'scan=soon']],
    ['a type that is none', 'USAGE', [IMAGE, ...WHO, '--require', 'nonsense']],
    ['a format that is none', 'USAGE', [IMAGE, ...WHO, '--format', 'both']],
    ['two answers to where', 'USAGE', [IMAGE, ...WHO, '--enforce', 'prod', '--enforce-everywhere']],
    [
      'any tag of a branch',
      'INPUT_MALFORMED',
      [IMAGE, ...WHO.with(1, `${CALLER}/.github/workflows/x.yml@refs/heads/main`), '--any-tag'],
    ],
    ['an identity that is no URL', 'RULE_MALFORMED', [IMAGE, ...WHO.with(1, 'somebody')]],
    [
      'a wildcard and nobody who signs',
      'USAGE',
      ['ghcr.io/acme/*', '--trusted-root', 'trusted_root.json'],
    ],
  ])('refuses %s', async (_, code, args) => {
    const { exitStatus, told, printed } = await generate(...args)
    expect({ exitStatus, printed }).toEqual({ exitStatus: 2, printed: '' })
    expect(told[0]).toContain(`[${code}]`)
  })
})
