import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readYaml, writeYaml } from '../../src/policy/yaml.ts'
import type { Json } from '../../src/shared/json.ts'
import { commandLine } from '../repo/command-line.ts'
import type { Admission, KubernetesObject } from './api-client.ts'
import { CALLER, type CaseName, IDENTITY } from './images.ts'
import { imposePolicies, type StandingPolicies } from './policies.ts'
import { type ReportCounts, reportedOn } from './reports.ts'
import { admitted, denialOf } from './verdicts.ts'
import { deploymentOf, imageIn, podOf, withImageVolume } from './workloads.ts'
import { repositoryOf, startWorld, type World } from './world.ts'

const SEEDS = path.resolve(import.meta.dirname, '../fixtures/policies')
/** An image that no rule here is for, if it is not for any. */
const ELSEWHERE = 'registry.elsewhere.example/app:v1'
const SIGN = 'https://sigstore.dev/cosign/sign/v1'
const NOT_SIGNED = /verify-keyless-signature: .* no matching signatures found/

describe('policies that people copy, and what policy lint makes of them', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    // Where the first of them asks for an SBOM.
    const metadata = { name: 'production' }
    admitted(await create({ apiVersion: 'v1', kind: 'Namespace', metadata }))
  })
  afterAll(() => world.stop())

  const create = (object: KubernetesObject): Promise<Admission> =>
    world.cluster.client.create(object)

  describe('verify-image-signatures.yaml', () => {
    const seed = 'verify-image-signatures.yaml'
    let linted: Linted
    let standing: StandingPolicies
    beforeAll(async () => {
      const { stack } = world
      // Its Rekor stays the public one: of bundles Kyverno asks no log, and believes the keys of its own trusted root.
      const text = renamed(await readFile(path.join(SEEDS, seed), 'utf8'), {
        // The rule for images of registry.airgap.example.com stays: none of them asks to run, so no KMS is asked.
        'registry.example.com/myorg/*': repositoryOf(stack, 'keyless').replace(/[^/]*$/, '*'),
        // The workflow belongs to the platform's team, and is called by `myorg/app`.
        'https://github.com/myorg/*': `${IDENTITY.split('/', 4).join('/')}/*`,
        'https://token.actions.githubusercontent.com': stack.issuers.github.issuer,
      })
      linted = await lint(world, text, ['--source-repository', `https://github.com/${CALLER}`])
    })
    beforeAll(async () => {
      const { client } = world.cluster
      standing = await imposePolicies(client, linted.yaml, world.keyless.unsigned.tagged)
    })
    afterAll(() => standing.lift())

    it('is refused as it was written', async () => {
      expect(await refusalOf(world, seed)).toMatch(/Either Rekor URL or roots are required/)
    })

    it('has every fault found', () => {
      expect(linted.ids).toEqual([
        'kyverno/any-bundle',
        'kyverno/cache-by-tag',
        'kyverno/caller-unchecked',
        'kyverno/cluster-policy-kind',
        'kyverno/keys-need-log',
        'kyverno/registry-credentials',
        'kyverno/rekor-url',
        'kyverno/spec-failure-action',
        'kyverno/subject-glob',
        'kyverno/type-missing',
        'kyverno/unverified-images',
        'kyverno/webhook-fields',
      ])
    })

    it.each(['prod', 'production'])(
      'admits the sealed image in %s, its tag rewritten to the digest',
      async (namespace) => {
        const { tagged, digest } = world.keyless.sealed
        for (const make of [podOf, deploymentOf]) {
          const object = admitted(await create(make(namespace, tagged)))
          expect(imageIn(object)).toMatch(new RegExp(`@${digest}$`))
        }
      },
    )

    it.each<[CaseName, RegExp]>([
      ['unsigned', NOT_SIGNED],
      ['tampered', NOT_SIGNED],
      ['other-identity', NOT_SIGNED],
      ['foreign-caller', /it was not built for https:\/\/github\.com\/myorg\/app/],
    ])('denies "%s" everywhere', async (name, reason) => {
      for (const namespace of ['prod', 'production', 'dev']) {
        const admission = await create(podOf(namespace, world.keyless[name].tagged))
        expect(denialOf(admission)).toMatch(reason)
      }
    })

    it('denies images that are mounted as volumes, which Kyverno would not verify', async () => {
      const { sealed, unsigned } = world.keyless
      for (const make of [podOf, deploymentOf]) {
        const pod = withImageVolume(make('prod', sealed.tagged), unsigned.tagged)
        expect(denialOf(await create(pod))).toMatch(/image-volumes: .* mounted as volumes/)
      }
      admitted(await create(withImageVolume(podOf('prod', sealed.tagged), ELSEWHERE)))
    })

    it('denies an image without SBOM where one is required, and admits it elsewhere', async () => {
      const { tagged } = world.keyless['without-sbom']
      const admission = await create(podOf('production', tagged))
      expect(denialOf(admission)).toMatch(/require-sbom: .* no matching signatures found/)
      admitted(await create(podOf('prod', tagged)))
    })
  })

  describe('check-image-signature.yaml', () => {
    const seed = 'check-image-signature.yaml'
    let linted: Linted
    let standing: StandingPolicies
    beforeAll(async () => {
      const text = await readFile(path.join(SEEDS, seed), 'utf8')
      linted = await lint(world, text, ['--key', world.publicKeyFile])
    })
    beforeAll(async () => {
      const { client } = world.cluster
      const yaml = withoutLog(linted.yaml)
      standing = await imposePolicies(client, yaml, world.keyed.unsigned.tagged)
    })
    afterAll(() => standing.lift())

    it('is refused as it was written', async () => {
      expect(await refusalOf(world, seed)).toMatch(
        /mutateDigest must be set to false for .Audit. failure action/,
      )
    })

    it('has every fault found, the cut-off key among them', () => {
      expect(linted.ids).toEqual([
        'kyverno/any-bundle',
        'kyverno/audit-mutates-digest',
        'kyverno/audit-verifies-digest',
        'kyverno/cache-by-tag',
        'kyverno/cluster-policy-kind',
        'kyverno/deprecated-image-fields',
        'kyverno/failure-action-overrides',
        'kyverno/keys-need-log',
        'kyverno/public-key',
        'kyverno/registry-credentials',
        'kyverno/spec-failure-action',
        'kyverno/type-missing',
        'kyverno/unverified-images',
        'kyverno/webhook-fields',
        'kyverno/webhook-timeout',
      ])
    })

    it('admits the sealed image in prod, its tag rewritten to the digest', async () => {
      const { tagged, digest } = world.keyed.sealed
      for (const make of [podOf, deploymentOf]) {
        const object = admitted(await create(make('prod', tagged)))
        expect(imageIn(object)).toMatch(new RegExp(`@${digest}$`))
      }
    })

    it.each<CaseName>(['unsigned', 'tampered', 'other-identity'])(
      'denies "%s" in prod',
      async (name) => {
        const admission = await create(podOf('prod', world.keyed[name].tagged))
        expect(denialOf(admission)).toMatch(/verify-image: .* no matching signatures found/)
      },
    )

    it('denies images that are mounted as volumes in prod, whatever they are, and reports them in dev', async () => {
      const { sealed } = world.keyed
      const denied = withImageVolume(podOf('prod', sealed.tagged), ELSEWHERE)
      expect(denialOf(await create(denied))).toMatch(/image-volumes: .* mounted as volumes/)
      const object = admitted(await create(withImageVolume(podOf('dev', sealed.tagged), ELSEWHERE)))
      const counts = await reportedOn(world.cluster.client, object, 'check-image-signature-audit')
      expect(counts).toEqual({ pass: 1, fail: 1 })
    })

    // The reports come some twenty seconds later, all at once.
    it('reports once a pod: the sealed image as passed in prod, what it admits in dev as failed', async () => {
      const reported = async (
        namespace: string,
        name: CaseName,
        policy: string,
      ): Promise<ReportCounts> => {
        const object = admitted(await create(podOf(namespace, world.keyed[name].tagged)))
        return reportedOn(world.cluster.client, object, policy)
      }
      const counts = await Promise.all([
        reported('prod', 'sealed', 'check-image-signature'),
        reported('dev', 'sealed', 'check-image-signature-audit'),
        reported('dev', 'unsigned', 'check-image-signature-audit'),
        reported('dev', 'tampered', 'check-image-signature-audit'),
        reported('dev', 'other-identity', 'check-image-signature-audit'),
      ])
      const passed = { pass: 1, fail: 0 }
      const failed = { pass: 0, fail: 1 }
      expect(counts).toEqual([passed, passed, failed, failed, failed])
    })
  })

  describe('a policy with an override that Kyverno ignores', () => {
    const given = async (): Promise<string> => {
      const publicKeys = await readFile(world.publicKeyFile, 'utf8')
      const unlogged = { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } }
      const verification = {
        type: 'SigstoreBundle',
        imageReferences: [repositoryOf(world.stack, 'keyed').replace(/[^/]*$/, '*')],
        failureAction: 'Enforce',
        useCache: false,
        attestors: [{ entries: [{ keys: { publicKeys, ...unlogged } }] }],
      }
      const rule = {
        name: 'signed',
        match: { any: [{ resources: { kinds: ['Pod'] } }] },
        verifyImages: [verification],
      }
      const policy = {
        apiVersion: 'kyverno.io/v1',
        kind: 'ClusterPolicy',
        metadata: { name: 'ignored-override' },
        spec: {
          background: false,
          webhookConfiguration: { timeoutSeconds: 30 },
          validationFailureActionOverrides: [{ action: 'Audit', namespaces: ['dev'] }],
          rules: [rule],
        },
      }
      return writeYaml([policy])
    }
    const mended = async (): Promise<string> => (await lint(world, await given(), [])).yaml

    it.each([
      ['as it was written', given],
      ['once it is mended', mended],
    ])(
      'denies unsigned images where it was to audit, and admits sealed ones, %s',
      async (_, text) => {
        const { client } = world.cluster
        const standing = await imposePolicies(client, await text(), world.keyed.unsigned.tagged)
        for (const namespace of ['prod', 'dev']) {
          const admission = await create(podOf(namespace, world.keyed.unsigned.tagged))
          expect(denialOf(admission)).toMatch(/signed: .* no matching signatures found/)
          admitted(await create(podOf(namespace, world.keyed.sealed.tagged)))
        }
        await standing.lift()
      },
    )
  })

  describe('policies that name a registry, which pods spell otherwise', () => {
    const at = (host: string, { tagged }: { readonly tagged: string }): string =>
      tagged.replace(host.includes(':') ? '127.0.0.1:' : '127.0.0.1', host)
    const imageReferences = (): string =>
      at('localhost', { tagged: repositoryOf(world.stack, 'keyed').replace(/[^/]*$/, '*') })
    const clusterPolicy = async (): Promise<Json> => {
      const publicKeys = await readFile(world.publicKeyFile, 'utf8')
      const unlogged = { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } }
      const verification = {
        type: 'SigstoreBundle',
        imageReferences: [imageReferences()],
        failureAction: 'Enforce',
        useCache: false,
        attestors: [{ entries: [{ keys: { publicKeys, ...unlogged } }] }],
      }
      const match = { any: [{ resources: { kinds: ['Pod'] } }] }
      return {
        apiVersion: 'kyverno.io/v1',
        kind: 'ClusterPolicy',
        metadata: { name: 'spelled' },
        spec: {
          webhookConfiguration: { timeoutSeconds: 30 },
          rules: [{ name: 'signed', match, verifyImages: [verification] }],
        },
      }
    }
    const imageValidatingPolicy = async (): Promise<Json> => {
      const data = await readFile(world.publicKeyFile, 'utf8')
      const ctlog = { insecureIgnoreTlog: true, insecureIgnoreSCT: true }
      return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: { name: 'spelled' },
        spec: {
          validationActions: ['Deny'],
          webhookConfiguration: { timeoutSeconds: 30 },
          matchConstraints: {
            resourceRules: [
              {
                apiGroups: [''],
                apiVersions: ['v1'],
                operations: ['CREATE', 'UPDATE'],
                resources: ['pods'],
              },
            ],
          },
          matchImageReferences: [{ glob: imageReferences() }],
          attestors: [{ name: 'key', cosign: { key: { data }, ctlog } }],
          attestations: [{ name: 'signature', intoto: { type: SIGN } }],
          validations: [
            {
              expression:
                'images.containers.all(image, verifyAttestationSignatures(image, attestations.signature, [attestors.key]) > 0)',
              message: 'not signed with the key',
            },
          ],
        },
      }
    }

    it.each<[string, () => Promise<Json>, { readonly names: RegExp; readonly volumes: RegExp }]>([
      [
        'ClusterPolicy',
        clusterPolicy,
        { names: /image-names: .* by this name alone/, volumes: /image-volumes: .* as volumes/ },
      ],
      [
        'ImageValidatingPolicy',
        imageValidatingPolicy,
        {
          // To Kyverno only `localhost` in small letters is without TLS: it looks the digest up, and gets no answer.
          names: /not signed with the key|failed to resolve digest for image LOCALHOST/,
          volumes: /not signed with the key|have a digest/,
        },
      ],
    ])(
      'of kind %s let it in as they are written, and deny it once mended',
      async (kind, given, { names, volumes }) => {
        const { client } = world.cluster
        const { sealed, unsigned } = world.keyed
        const inVolume = withImageVolume(
          podOf('prod', at('localhost', sealed)),
          at('localhost', unsigned),
        )
        const passedOver: readonly (readonly [KubernetesObject, RegExp])[] = [
          [podOf('prod', at('LOCALHOST', unsigned)), names],
          [podOf('prod', at('localhost:0', unsigned)), names],
          [inVolume, volumes],
        ]
        const text = writeYaml([await given()])
        const { ids, yaml } = await lint(world, text, [])
        expect(ids.filter((id) => /unverified|unnamed/.test(id))).not.toEqual([])
        for (const [policy, isMended] of [
          [text, false],
          [yaml, true],
        ] as const) {
          const standing = await imposePolicies(client, policy, at('localhost', unsigned))
          denialOf(await create(podOf('prod', at('localhost', unsigned))))
          for (const [pod, reason] of passedOver) {
            const admission = await create(pod)
            if (isMended) expect(denialOf(admission)).toMatch(reason)
            else admitted(admission)
          }
          admitted(await create(podOf('prod', at('localhost', sealed))))
          const signedVolume = withImageVolume(
            podOf('prod', at('localhost', sealed)),
            `${at('localhost', sealed).replace(/:[^:/]*$/, '')}@${sealed.digest}`,
          )
          if (!isMended || kind === 'ImageValidatingPolicy') admitted(await create(signedVolume))
          else expect(denialOf(await create(signedVolume))).toMatch(volumes)
          await standing.lift()
        }
      },
    )
  })
})

interface Linted {
  /** Of the faults found; sorted, each once. */
  readonly ids: readonly string[]
  /** The mended policies. */
  readonly yaml: string
}

async function lint({ stack }: World, text: string, options: readonly string[]): Promise<Linted> {
  const file = path.join(stack.directory, 'seed.yaml')
  await writeFile(file, text)
  const result = await commandLine(['policy', 'lint', file, '--json', ...options])
  if (result.exitStatus !== 1) throw new Error(result.told.join('\n'))
  const { findings, mended } = JSON.parse(result.printed) as {
    readonly findings: readonly { readonly id: string }[]
    readonly mended: readonly Json[]
  }
  return { ids: [...new Set(findings.map(({ id }) => id))].sort(), yaml: writeYaml(mended) }
}

/** What the API server says to a policy that is applied as the article has it. */
async function refusalOf({ cluster }: World, seed: string): Promise<string> {
  const [policy] = readYaml(await readFile(path.join(SEEDS, seed)), seed)
  if (policy === undefined) throw new Error(`${seed} is empty`)
  return denialOf(await cluster.client.create(policy, { dryRun: true }))
}

/** The text with the names of the world in place of its own. */
function renamed(text: string, names: Readonly<Record<string, string>>): string {
  for (const name of Object.keys(names)) {
    if (!text.includes(name)) throw new Error(`the policy does not name ${name}`)
  }
  return Object.entries(names).reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

/** As the hint on keys asks for it: the images of the world are in no log. */
function withoutLog(yaml: string): string {
  const unlogged = { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } }
  const policies = readYaml(Buffer.from(yaml), 'the mended policies')
  const text = JSON.stringify(policies, (name, value: unknown) =>
    name === 'keys' ? { ...(value as object), ...unlogged } : value,
  )
  return writeYaml(JSON.parse(text) as readonly Json[])
}
