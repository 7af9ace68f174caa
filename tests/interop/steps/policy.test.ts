import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../../../src/cli/run.ts'
import type { RuleVerdict } from '../../../src/judge-by-rule.ts'
import { parseReference } from '../../../src/oci/reference.ts'
import type { EngineName } from '../../../src/policy/engine-name.ts'
import { writePolicy } from '../../../src/policy/engines.ts'
import { parseImagePattern } from '../../../src/policy/image-pattern.ts'
import { ruleDocument } from '../../../src/policy/rule-document.ts'
import type { AdmissionRule } from '../../../src/policy/rule.ts'
import { writeYaml } from '../../../src/policy/yaml.ts'
import { silentLog } from '../../../src/shared/log.ts'
import { parseTrustedRoot, trustedRootText } from '../../../src/sigstore/trust.ts'
import { SPDX } from '../../unit/attestation/documents.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from '../../flow/surroundings.ts'

const SHARED = 'platform/workflows/.github/workflows/seal.yml@refs/tags/v1'
const OURS = 'https://github.com/acme/app'

let at: Surroundings
let rule: AdmissionRule
beforeAll(async () => {
  at = await startSurroundings()
  rule = {
    name: 'acme-app',
    images: [parseImagePattern(`${at.embedded.registryHost}/acme/*`)],
    signers: {
      kind: 'keyless',
      identities: [{ exact: `https://github.com/${SHARED}` }],
      issuer: at.embedded.oidc.issuer,
      sourceRepository: { exact: OURS },
    },
    format: 'bundle',
    demands: [
      { kind: 'sbom', sbom: 'spdx' },
      { kind: 'scan', maxAgeHours: 24 },
    ],
    enforce: ['prod'],
    elsewhere: 'audit',
    trust: {
      tlog: 'required',
      instance: {
        kind: 'private',
        trustedRoot: trustedRootText(
          parseTrustedRoot(Buffer.from(JSON.stringify(at.embedded.trustedRoot))),
        ),
      },
    },
    pullSecrets: [],
    timeoutSeconds: 30,
  }
})
afterAll(() => at.stop())

interface Ran {
  readonly status: number
  readonly printed: string
  readonly told: string
}

async function cli(...args: string[]): Promise<Ran> {
  const said = { printed: '', told: '' }
  const status = await runCommandLine(args, {
    env: at.env,
    log: { ...silentLog, info: (text) => (said.told += `${text}\n`) },
    mask: () => undefined,
    interactive: false,
    print: (text) => (said.printed += text),
  })
  return { status, ...said }
}

/** The rule as a file, or as the engine's policy. */
async function fileOf(given: AdmissionRule, engine?: EngineName): Promise<string> {
  const path = join(at.directory, `${given.name}-${engine ?? 'rule'}.yaml`)
  const documents =
    engine === undefined
      ? [ruleDocument(given)]
      : writePolicy(given, engine, { acceptWeaker: true }).documents
  await writeFile(path, writeYaml(documents))
  return path
}

/** The verdict by Kyverno's policy. */
async function verdictOf(image: string, given = rule): Promise<RuleVerdict & { exit: number }> {
  const policy = await fileOf(given, 'kyverno')
  const trust = join(at.directory, 'trusted_root.json')
  const needsTrust = given.signers.kind === 'keyless' ? ['--trusted-root', trust] : []
  const { printed, status } = await cli('policy', 'test', policy, image, ...needsTrust, '--json')
  const { verdicts } = JSON.parse(printed) as { readonly verdicts: readonly RuleVerdict[] }
  const [verdict] = verdicts
  if (verdict === undefined) throw new Error('no verdict')
  return { ...verdict, exit: status }
}

/** Which steps did not pass, and why. */
function failed({ steps }: RuleVerdict): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(steps.flatMap(({ name, passed, why }) => (passed ? [] : [[name, why]])))
}

async function sealed(
  path: string,
  how: {
    readonly repository?: string
    readonly workflow?: string
    readonly hasSbom?: boolean
    readonly scanAge?: number
  } = {},
): Promise<string> {
  const { repository = 'acme/app', workflow = SHARED, hasSbom = true, scanAge = 1 } = how
  const image = await pushSmallImage(at, path)
  const attestations = [
    `vuln=${await scanFile(scanAge)}`,
    ...(hasSbom ? [`spdxjson=${await sbomFile()}`] : []),
  ]
  at.embedded.oidc.setClaims({ repository, job_workflow_ref: workflow })
  await at.seal({ images: [image], formats: 'bundle', sbom: 'false', attestations })
  return image
}

/** Ready-made, and not CycloneDX, whose schema would have to be loaded. */
async function sbomFile(): Promise<string> {
  const path = join(at.directory, 'spdx.json')
  await writeFile(path, JSON.stringify(SPDX))
  return path
}

async function scanFile(ageHours: number): Promise<string> {
  const path = join(at.directory, `scan-${ageHours}.json`)
  const time = new Date(Date.now() - ageHours * 3_600_000).toISOString()
  const scanner = {
    uri: 'pkg:generic/scanner',
    version: '1',
    db: { uri: '', version: '' },
    result: {},
  }
  const metadata = { scanStartedOn: time, scanFinishedOn: time }
  await writeFile(path, JSON.stringify({ invocation: {}, scanner, metadata }))
  return path
}

describe('an image that is sealed as the rule says', () => {
  let image: string
  beforeAll(async () => {
    image = await sealed('acme/good')
  })

  it('is admitted everywhere, each demand by itself', async () => {
    const verdict = await verdictOf(image)
    expect(verdict).toMatchObject({ exit: 0, enforced: 'admitted', elsewhere: 'admitted' })
    expect(verdict.steps.map(({ name, passed }) => [name, passed])).toEqual([
      ['signature', true],
      ['provenance', true],
      ['sbom', true],
      ['scan', true],
    ])
    for (const { found } of verdict.steps) {
      expect(found).toMatchObject([
        { signedBy: `https://github.com/${SHARED}`, sourceRepository: OURS },
      ])
    }
  })

  it('passes the gate by the rule, which brings its own trust, and by either engine’s policy', async () => {
    const trust = ['--trusted-root', join(at.directory, 'trusted_root.json')]
    expect(await cli('verify', image, '--policy', await fileOf(rule))).toMatchObject({ status: 0 })
    for (const engine of ['kyverno', 'kyverno-ivp'] as const) {
      const ran = await cli('verify', image, '--policy', await fileOf(rule, engine), ...trust)
      expect(ran).toMatchObject({ status: 0, told: expect.stringContaining('ADMITTED') as unknown })
    }
  })

  it('passes the gate by policy-controller’s policy, which says where it holds and what is lost', async () => {
    const policy = await fileOf(rule, 'policy-controller')
    const told = 'in namespaces labelled policy.sigstore.dev/include=true; elsewhere not looked at'
    const ran = await cli('verify', image, '--policy', policy)
    expect(ran.status).toBe(0)
    expect(ran.told).toContain(`ADMITTED ${image}: admitted ${told}`)
    expect(ran.told).toMatch(/^The engine is less strict than this verdict: .* in no log is/m)
    const [bare, stranger] = [
      await pushSmallImage(at, 'acme/unsealed'),
      await pushSmallImage(at, 'globex/unsealed'),
    ]
    const denied = await cli('verify', bare, stranger, '--policy', policy)
    expect(denied.status).toBe(1)
    expect(denied.told).toContain(`DENIED ${bare}: denied ${told}`)
    expect(denied.told).toMatch(
      /^NOT VERIFIED .*globex.* the engine denies it in namespaces labelled/m,
    )
  })

  it('is told from one that is not where nothing is denied', async () => {
    const audited = { ...rule, name: 'audited', enforce: [] }
    const bare = await pushSmallImage(at, 'acme/audited')
    const trust = ['--trusted-root', join(at.directory, 'trusted_root.json')]
    const toldBy = async (engine: EngineName): Promise<string> => {
      const policy = await fileOf(audited, engine)
      const ran = await cli('policy', 'test', policy, image, bare, ...trust)
      expect(ran.status).toBe(1)
      return ran.told
    }
    const kyverno = await toldBy('kyverno')
    expect(kyverno).toContain(`ADMITTED ${image}: nothing is denied; everywhere admitted`)
    expect(kyverno).toContain(
      `FAILED ${bare}: nothing is denied; everywhere admitted, and reported`,
    )
    expect(await toldBy('policy-controller')).toContain(
      `FAILED ${bare}: nothing is denied; in namespaces labelled policy.sigstore.dev/include=true admitted, with a warning`,
    )
  })

  it('is not judged by a policy that brings another trust than the options', async () => {
    const other = await startSurroundings()
    const root = join(other.directory, 'trusted_root.json')
    for (const engine of ['kyverno-ivp', 'policy-controller'] as const) {
      const ran = await cli(
        'verify',
        image,
        '--policy',
        await fileOf(rule, engine),
        '--trusted-root',
        root,
      )
      expect(ran.status).toBe(2)
      expect(ran.told).toMatch(/names whom to trust|spec\.sigstoreKeys/)
    }
    await other.stop()
  })

  it('has pods made for Kyverno by a policy with namespaces alone', async () => {
    const policy = await fileOf(rule, 'policy-controller')
    const ran = await cli('policy', 'scaffold', policy, image, '--out', join(at.directory, 'none'))
    expect(ran).toMatchObject({
      status: 2,
      told: expect.stringContaining('says nothing of namespaces') as unknown,
    })
  })

  it('passes no gate together with one that does not', async () => {
    const other = await pushSmallImage(at, 'acme/unsigned')
    const ran = await cli('verify', image, other, '--policy', await fileOf(rule))
    expect(ran.status).toBe(1)
    expect(ran.told).toContain(`ADMITTED ${image}`)
    expect(ran.told).toContain(`DENIED ${other}: denied in prod; elsewhere admitted, and reported`)
  })

  it('is not believed by another instance’s trust', async () => {
    const policy = await fileOf(rule, 'kyverno')
    const other = await startSurroundings()
    const root = join(other.directory, 'trusted_root.json')
    const ran = await cli('policy', 'test', policy, image, '--trusted-root', root)
    await other.stop()
    // The policy names the log of the instance that it was written for.
    expect(ran).toMatchObject({
      status: 2,
      told: expect.stringContaining('POLICY_NOT_UNDERSTOOD') as unknown,
    })
  })
})

describe('an image that is not', () => {
  it('is denied with an old scan, but not by policy-controller where a new one stands beside it', async () => {
    const image = await sealed('acme/rescanned', { scanAge: 30 })
    const test = async (): Promise<number> =>
      (await cli('policy', 'test', await fileOf(rule, 'policy-controller'), image)).status
    expect(await test()).toBe(1)
    const attestations = [`vuln=${await scanFile(2)}`]
    at.embedded.oidc.setClaims({ repository: 'acme/app', job_workflow_ref: SHARED })
    const nothing = { sign: false, sbom: 'false', provenance: 'false' }
    await at.seal({ images: [image], formats: 'bundle', ...nothing, attestations })
    expect(await test()).toBe(0)
  })

  it('is denied where nothing is signed', async () => {
    const verdict = await verdictOf(await pushSmallImage(at, 'acme/bare'))
    expect(verdict).toMatchObject({
      exit: 1,
      enforced: 'denied',
      elsewhere: 'admitted, and reported',
    })
    expect(failed(verdict)).toEqual({
      signature: 'the image carries none',
      provenance: 'the image carries none',
      sbom: 'the image carries none',
      scan: 'the image carries none',
    })
  })

  it('is denied by the identity of another workflow', async () => {
    const workflow = 'acme/app/.github/workflows/other.yml@refs/tags/v1'
    const verdict = await verdictOf(await sealed('acme/other', { workflow }))
    expect(verdict.enforced).toBe('denied')
    expect(failed(verdict)['signature']).toMatch(/IDENTITY_MISMATCH.*other\.yml/)
  })

  it('is denied where another repository called the workflow', async () => {
    const verdict = await verdictOf(await sealed('acme/foreign', { repository: 'mallory/evil' }))
    expect(verdict.enforced).toBe('denied')
    expect(failed(verdict)).toEqual({
      signature: `it was signed for https://github.com/mallory/evil, expected ${OURS}`,
      provenance: expect.stringMatching(
        /not built for .* is "https:\/\/github\.com\/mallory\/evil"/,
      ) as unknown,
      sbom: expect.stringContaining('mallory/evil') as unknown,
      scan: expect.stringContaining('mallory/evil') as unknown,
    })
  })

  it('is denied without an SBOM', async () => {
    const verdict = await verdictOf(await sealed('acme/no-sbom', { hasSbom: false }))
    expect(failed(verdict)).toEqual({ sbom: 'the image carries none' })
    expect(verdict.enforced).toBe('denied')
  })

  it('is denied with an old scan; by Kyverno also where a new one stands beside it', async () => {
    const image = await sealed('acme/stale', { scanAge: 30 })
    expect(failed(await verdictOf(image))).toEqual({
      scan: expect.stringMatching(/not of the last 24 hours/) as unknown,
    })
    const attestations = [`vuln=${await scanFile(2)}`]
    at.embedded.oidc.setClaims({ repository: 'acme/app', job_workflow_ref: SHARED })
    await at.seal({
      images: [image],
      formats: 'bundle',
      sign: false,
      sbom: 'false',
      provenance: 'false',
      attestations,
    })
    const verdict = await verdictOf(image)
    expect(failed(verdict)['scan']).toMatch(/each of the 2 found must pass/)
    expect(await cli('verify', image, '--policy', await fileOf(rule))).toMatchObject({ status: 0 })
  })

  it('is denied where what was sealed is another image', async () => {
    const from = parseReference(await sealed('acme/mine'))
    const image = await pushSmallImage(at, 'acme/tampered')
    const to = parseReference(image)
    if (from.digest === undefined || to.digest === undefined) throw new Error('no digest')
    // The referrers of the one, listed for the other.
    const index = await at.registry.getManifest(from.repository, from.digest.replace(':', '-'))
    const listed = await at.registry.listReferrers(from.repository, from.digest)
    expect([index === undefined, listed.length]).not.toEqual([true, 0])
    for (const { digest } of listed) {
      const manifest = await at.registry.getManifest(from.repository, digest)
      if (manifest?.content.kind !== 'image') throw new Error('no manifest')
      const parsed = JSON.parse(manifest.bytes.toString()) as {
        subject: object
        layers: object[]
        config: object
      }
      const blobs = await Promise.all(
        [manifest.content.config, ...manifest.content.layers].map((blob) =>
          at.registry.getBlob(from.repository, blob, 1e7),
        ),
      )
      for (const blob of blobs) await at.registry.putBlob(to.repository, blob)
      const moved = { ...parsed, subject: { ...parsed.subject, digest: to.digest } }
      await at.registry.putReferrer(to.repository, Buffer.from(JSON.stringify(moved)))
    }
    const verdict = await verdictOf(image)
    expect(verdict.enforced).toBe('denied')
    expect(failed(verdict)['signature']).toMatch(/SUBJECT_MISMATCH/)
  })

  it('that the policy is not for is not verified, and says so', async () => {
    const image = await pushSmallImage(at, 'globex/app')
    const ran = await cli('verify', image, '--policy', await fileOf(rule))
    expect(ran.status).toBe(1)
    expect(ran.told).toMatch(/^NOT VERIFIED .*globex\/app.* runs?|lets it run without a look/m)
    expect(await verdictOf(image)).toMatchObject({
      exit: 1,
      isNamed: false,
      steps: [],
      elsewhere: 'not looked at',
    })
  })
})

describe('a rule with keys', () => {
  const [old, current, strange] = [0, 1, 2].map(() =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  )
  const pem = (pair: typeof old): string =>
    pair?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? ''
  const byKeys = (): AdmissionRule => ({
    ...rule,
    name: 'by-keys',
    signers: { kind: 'keys', publicKeys: [pem(old), pem(current)] },
    demands: [],
    trust: { tlog: 'none', instance: { kind: 'public-good' } },
  })
  const signedWith = async (pair: typeof old, path: string): Promise<string> => {
    const file = join(at.directory, `${path.replace('/', '-')}.pem`)
    await writeFile(file, pair?.privateKey.export({ type: 'pkcs8', format: 'pem' }) ?? '')
    const image = await pushSmallImage(at, path)
    await at.seal({
      images: [image],
      formats: 'bundle',
      sbom: 'false',
      provenance: 'false',
      tlog: false,
      key: file,
    })
    return image
  }

  it('admits what any one of them signed, without asking anybody but the registry', async () => {
    const images = [await signedWith(old, 'acme/old'), await signedWith(current, 'acme/current')]
    for (const image of images) expect(await verdictOf(image, byKeys())).toMatchObject({ exit: 0 })
  })

  it('denies what another key signed', async () => {
    const verdict = await verdictOf(await signedWith(strange, 'acme/strange'), byKeys())
    expect(verdict).toMatchObject({ exit: 1, enforced: 'denied' })
  })

  it('of a KMS is not judged', async () => {
    const kms = {
      ...byKeys(),
      signers: { kind: 'kms', uris: ['awskms:///alias/release'] },
    } as const
    const ran = await cli('policy', 'test', await fileOf(kms), await pushSmallImage(at, 'acme/kms'))
    expect(ran).toMatchObject({
      status: 2,
      told: expect.stringContaining('POLICY_NOT_UNDERSTOOD') as unknown,
    })
  })
})

describe('the options beside a policy', () => {
  it.each([
    ['--certificate-identity', 'x'],
    ['--key', 'cosign.pub'],
    ['--type', 'cyclonedx'],
    ['--no-tlog'],
    ['--promote-tag', 'v1'],
  ])('are refused: %s', async (...option) => {
    const ran = await cli('verify', 'ghcr.io/acme/app:v1', '--policy', 'policy.yaml', ...option)
    expect(ran).toMatchObject({
      status: 2,
      told: expect.stringContaining('--policy and') as unknown,
    })
  })

  it('are refused where the rule names whom to trust', async () => {
    const root = join(at.directory, 'trusted_root.json')
    const image = await pushSmallImage(at, 'acme/two')
    const ran = await cli('verify', image, '--policy', await fileOf(rule), '--trusted-root', root)
    expect(ran).toMatchObject({
      status: 2,
      told: expect.stringContaining('whom to trust') as unknown,
    })
  })

  it('are needed where there is no policy and more than one image', async () => {
    const ran = await cli('verify', 'ghcr.io/acme/a:v1', 'ghcr.io/acme/b:v1')
    expect(ran.status).toBe(2)
  })
})
