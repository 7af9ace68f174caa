import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../../src/cli/run.ts'
import type { RuleVerdict } from '../../src/judge-by-rule.ts'
import { writePolicy } from '../../src/policy/engines.ts'
import { lintPolicy } from '../../src/policy/lint/lint-policy.ts'
import { readRule } from '../../src/policy/rule-file.ts'
import { writeYaml } from '../../src/policy/yaml.ts'
import { asObject, type Json, type JsonObject } from '../../src/shared/json.ts'
import { silentLog } from '../../src/shared/log.ts'
import { createPeers } from '../interop/stack/peers.ts'
import { type Stack, startStack } from '../interop/stack/stack.ts'
import {
  CALLER,
  type CaseImage,
  type CaseImages,
  type CaseName,
  CASES,
  IDENTITY,
  JOBS,
  pushCases,
  writeKeyPair,
} from './images.ts'
import { ensureAdmissionTools } from './tools/tools.ts'

const DENIED = CASES.filter((name) => name !== 'sealed')
/** What of a case does not pass, where it is one thing alone. */
const FAILED: Readonly<Partial<Record<CaseName, readonly string[]>>> = {
  'without-sbom': ['sbom'],
  'stale-scan': ['scan'],
  'future-scan': ['scan'],
}
const run = promisify(execFile)

/** What the tester says of each case; keys have no foreign caller, and what only a key can be wrong in reads otherwise. */
const REASONS: Readonly<Record<Exclude<CaseName, 'sealed'>, RegExp>> = {
  unsigned: /no signatures found|no matching attestations|no valid bundles/,
  tampered: /missing digest in claim|does not match any digest|no matching attestations/,
  'other-identity':
    /none of the expected identities|no matching CertificateIdentity|invalid signature|no matching attestations/,
  'foreign-caller':
    /not built for https:\/\/github\.com\/myorg\/app|invalid signature|no matching attestations/,
  'without-sbom': /no matching attestations with type https:\/\/cyclonedx\.org\/bom|cyclonedx/,
  'stale-scan': /not of the last 24 hours|no matching attestations/,
  'future-scan': /not of the last 24 hours|no matching attestations/,
}

/** Of two keys that have not signed, the tester tells the one or the other, and says no more of it than that. */
const ONE_OF_TWO_KEYS =
  /validation failed for authority signer[12] .* (?:no matching attestations|invalid signature when validating)/

/** Of bundles by a private instance. */
const LOST: readonly unknown[] = [
  expect.stringContaining('in no log is admitted'),
  expect.stringContaining('certificate that is in none is admitted'),
]

interface Tested {
  readonly status: number
  readonly policy: Readonly<Record<string, unknown>>
  readonly verdicts: readonly RuleVerdict[]
}

describe('policy-controller 0.15.1, by its tester', () => {
  let stack: Stack
  let folder: string
  let keyless: CaseImages
  let keyed: CaseImages
  let keys: readonly string[]
  beforeAll(async () => {
    stack = await startStack()
    folder = await mkdtemp(path.join(stack.directory, 'policies-'))
    const peers = await createPeers(stack)
    const [ours, older, other] = await Promise.all(
      ['ours', 'older', 'other'].map((name) => writeKeyPair(folder, name)),
    )
    if (ours === undefined || older === undefined || other === undefined) throw new Error()
    const holder = { key: other.privateKey, log: false }
    const common = { stack, peers, setup: 'rekorV1' } as const
    const { distribution } = stack.registries
    keyless = await pushCases({ ...common, repository: `${distribution}/myorg/app`, sealers: JOBS })
    keyed = await pushCases({
      ...common,
      repository: `${distribution}/airgap/app`,
      sealers: { ours: { key: ours.privateKey, log: false }, other: holder, foreign: holder },
    })
    keys = await Promise.all([older, ours].map(({ publicKey }) => readFile(publicKey, 'utf8')))
  })
  afterAll(() => stack.stop())

  const documentsOf = (fields: JsonObject): readonly Json[] => {
    const rule = readRule({
      apiVersion: 'seal-image/v1',
      kind: 'AdmissionRule',
      name: 'app',
      require: { sbom: 'cyclonedx', scan: { maxAge: '24h' } },
      ...fields,
    })
    return writePolicy(rule, 'policy-controller', { acceptWeaker: rule.format === 'bundle' })
      .documents
  }
  const keylessRule = async (format: 'bundle' | 'cosign'): Promise<readonly Json[]> =>
    documentsOf({
      images: [repositoryOf(keyless.sealed)],
      format,
      signedBy: {
        identity: [{ pattern: String.raw`^https://github\.com/platform/other/.+$` }, IDENTITY],
        issuer: stack.issuers.github.issuer,
        sourceRepository: `https://github.com/${CALLER}`,
      },
      trustedRoot: await readFile(stack.setups.rekorV1.trustedRoot, 'utf8'),
    })
  const keyRule = (of: readonly string[]): readonly Json[] =>
    documentsOf({
      images: [repositoryOf(keyed.sealed)],
      format: 'cosign',
      signedBy: { keys: of },
      tlog: false,
    })

  /** Empty where the image is admitted; otherwise why not. */
  const verdictOn = async (
    documents: readonly Json[],
    { tagged, digest }: CaseImage,
  ): Promise<string> => {
    const { policyTester } = await ensureAdmissionTools()
    const isRoot = (document: Json): boolean => asObject(document, 'it')['kind'] === 'TrustRoot'
    const file = async (name: string, of: readonly Json[]): Promise<string> => {
      const to = path.join(folder, name)
      await writeFile(to, writeYaml(of))
      return to
    }
    const roots = documents.filter(isRoot)
    const policies = await file(
      'policies.yaml',
      documents.filter((document) => !isRoot(document)),
    )
    const trust = roots.length > 0 ? ['-trustroot', await file('trust-root.yaml', roots)] : []
    const image = `${repositoryOf({ tagged })}@${digest}`
    const args = ['-policy', policies, ...trust, '-image', image, '-log-level', 'error']
    return run(policyTester, args, { env: { ...process.env, HOME: folder } }).then(
      () => '',
      (error: unknown) => {
        // A policy that it does not take is told elsewhere.
        const { stdout, stderr } = asObject(error, 'the failure')
        return `denied: ${String(stdout)}${String(stderr)}`
      },
    )
  }

  /** What `policy test` says by the same documents, in one file. */
  const testedBy = async (
    documents: readonly Json[],
    { tagged, digest }: CaseImage,
    ...options: readonly string[]
  ): Promise<Tested> => {
    const file = path.join(folder, 'policy.yaml')
    await writeFile(file, writeYaml(documents))
    const said = { printed: '', told: '' }
    const image = `${repositoryOf({ tagged })}@${digest}`
    const status = await runCommandLine(['policy', 'test', file, image, '--json', ...options], {
      env: { HOME: folder },
      log: { ...silentLog, info: (text) => (said.told += text) },
      mask: () => undefined,
      interactive: false,
      print: (text) => (said.printed += text),
    })
    if (said.printed === '') throw new Error(said.told)
    const { policy, verdicts } = JSON.parse(said.printed) as Omit<Tested, 'status'>
    return { status, policy, verdicts }
  }

  describe.each([
    ['keyless, cosign’s tags', () => keylessRule('cosign'), () => keyless],
    ['keyless, bundles', () => keylessRule('bundle'), () => keyless],
    ['one key', () => keyRule(keys.slice(1)), () => keyed],
    ['an old key and a new one', () => keyRule(keys), () => keyed],
  ] as const)('%s', (title, documents, images) => {
    it('admits the sealed image, as policy test does', async () => {
      const [policy, { sealed }] = [await documents(), images()]
      expect(await verdictOn(policy, sealed)).toBe('')
      expect(await testedBy(policy, sealed)).toMatchObject({
        status: 0,
        policy: { kind: 'ClusterImagePolicy', losses: title.endsWith('bundles') ? LOST : [] },
        verdicts: [{ passed: true, enforced: 'admitted', elsewhere: 'not looked at' }],
      })
    })

    it.each(DENIED)('denies "%s" and says why, as policy test does', async (name) => {
      const [policy, image] = [await documents(), images()[name]]
      const { status, verdicts } = await testedBy(policy, image)
      expect({ status, verdicts }).toMatchObject({ status: 1, verdicts: [{ enforced: 'denied' }] })
      const failed = verdicts[0]?.steps.filter(({ passed }) => !passed) ?? []
      if (FAILED[name] !== undefined) expect(failed.map(({ name: of }) => of)).toEqual(FAILED[name])
      const said = await verdictOn(policy, image)
      const ofOneKey = title.startsWith('an old key') && ONE_OF_TWO_KEYS.test(said)
      if (!ofOneKey) expect(said).toMatch(REASONS[name])
    })
  })

  it('is not tested by the trust of another instance', async () => {
    for (const format of ['cosign', 'bundle'] as const) {
      const documents = await keylessRule(format)
      const { rekorV1, rekorV2 } = stack.setups
      const by = (root: string): Promise<Tested> =>
        testedBy(documents, keyless.sealed, '--trusted-root', root)
      expect(await by(rekorV1.trustedRoot)).toMatchObject({ status: 0 })
      await expect(by(rekorV2.trustedRoot)).rejects.toThrow(/TrustRoot app: spec\.sigstoreKeys/)
    }
  })

  describe('a policy of one document that asks for the signature, or for provenance in CUE', () => {
    const cue = `predicate: buildDefinition: externalParameters: workflow: repository: "https://github.com/${CALLER}"`
    const inCue = [
      {
        name: 'provenance',
        predicateType: 'https://slsa.dev/provenance/v1',
        policy: { type: 'cue', data: cue },
      },
    ]
    const given = async (attestations: readonly Json[]): Promise<readonly JsonObject[]> => {
      const documents = (await keylessRule('cosign')).map((document) => asObject(document, 'it'))
      const text = JSON.stringify(
        documents.filter((document) => !JSON.stringify(document).includes('isCompliant')),
        (name, value: unknown) =>
          name === 'authorities'
            ? (value as readonly JsonObject[]).map((authority) => ({
                ...authority,
                ...(attestations.length > 0 ? { attestations } : {}),
              }))
            : value,
      )
      return JSON.parse(text) as readonly JsonObject[]
    }
    const mended = async (attestations: readonly Json[]): Promise<readonly Json[]> => {
      const sourceRepository = `https://github.com/${CALLER}`
      return lintPolicy(await given(attestations), { format: 'cosign', sourceRepository }).mended
    }

    it('lets in whoever called the workflow, as it was written', async () => {
      const documents = (await given([])) as readonly Json[]
      expect(await verdictOn(documents, keyless['foreign-caller'])).toBe('')
    })

    it.each([
      ['of the signature', []],
      ['in CUE', inCue],
    ])('admits the sealed image once policy lint has mended it: %s', async (_, attestations) => {
      expect(await verdictOn(await mended(attestations), keyless.sealed)).toBe('')
    })

    it.each<[CaseName, readonly Json[]]>([
      ['unsigned', []],
      ['tampered', []],
      ['other-identity', []],
      ['foreign-caller', []],
      ['unsigned', inCue],
      ['foreign-caller', inCue],
    ])('then denies "%s"', async (name, attestations) => {
      expect(await verdictOn(await mended(attestations), keyless[name])).toMatch(
        REASONS[name as Exclude<CaseName, 'sealed'>],
      )
    })
  })

  it('denies bundles where an authority has two identities, until policy lint has made two of it', async () => {
    const other = IDENTITY.replace('.yml@', '-2.yml@')
    const text = JSON.stringify(await keylessRule('bundle'), (name, value: unknown) => {
      if (name !== 'identities') return value
      const [one] = value as readonly JsonObject[]
      return [{ issuer: asObject(one, 'an identity')['issuer'], subject: other }, one]
    })
    const given = JSON.parse(text) as readonly JsonObject[]
    expect(await verdictOn(given as readonly Json[], keyless.sealed)).toMatch(/multiple identities/)
    const { findings, mended } = lintPolicy(given, { format: 'bundle' })
    expect(findings.map(({ id }) => id)).toContain('policy-controller/multiple-identities')
    expect(await verdictOn(mended, keyless.sealed)).toBe('')
    for (const name of ['unsigned', 'other-identity', 'foreign-caller'] as const) {
      expect(await verdictOn(mended, keyless[name])).toMatch(REASONS[name])
    }
  })

  it('keeps to a condition whose texts are hostile', async () => {
    const documents = await keylessRule('cosign')
    const hostile = String.raw`https://github.com/a"]) } isCompliant[{"result": true}] { true } # \" \\ /b`
    const text = JSON.stringify(documents).replaceAll(
      JSON.stringify(JSON.stringify(`it was not built for https://github.com/${CALLER}`)).slice(
        1,
        -1,
      ),
      JSON.stringify(JSON.stringify(hostile)).slice(1, -1),
    )
    const changed = JSON.parse(text) as readonly Json[]
    expect(await verdictOn(changed, keyless.sealed)).toBe('')
    expect(await verdictOn(changed, keyless['foreign-caller'])).toContain('isCompliant[{')
  })
})

function repositoryOf({ tagged }: Pick<CaseImage, 'tagged'>): string {
  return tagged.replace(/:[^:/]*$/, '')
}
