import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { Finding } from '../../../src/policy/lint/finding.ts'
import { asObject, type Json, type JsonObject } from '../../../src/shared/json.ts'
import { ISSUER, KEYLESS, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, Json>>

const PODS = { any: [{ resources: { kinds: ['Pod'] } }] }

function clusterPolicy(...rules: readonly Fields[]): JsonObject {
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: 'tested' },
    spec: { rules },
  }
}

function verifying(
  imageReferences: readonly string[],
  change: Fields = {},
  entry: Fields = {},
): Fields {
  return {
    name: 'signed',
    match: PODS,
    verifyImages: [{ type: 'Cosign', imageReferences, failureAction: 'Enforce', ...entry }],
    ...change,
  }
}

/** What is found of images that are passed over, and the rules that are added for them. */
function linted(policy: JsonObject): {
  readonly severities: readonly string[]
  readonly added: readonly Rule[]
  readonly again: readonly string[]
} {
  const { findings, mended } = lintPolicy([policy], { format: 'cosign' })
  const [first] = mended
  const { rules } = asObject(asObject(first, 'mended')['spec'], 'spec') as {
    readonly rules: readonly Rule[]
  }
  const again = lintPolicy([asObject(first, 'mended')], { format: 'cosign' })
  return {
    severities: severitiesIn(findings),
    added: rules.filter(({ validate }) => validate?.foreach !== undefined),
    again: severitiesIn(again.findings),
  }
}

function severitiesIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ id }) => id === 'kyverno/unverified-images')
    .map(({ severity }) => severity)
}

interface Rule {
  readonly name: string
  readonly match: Json
  readonly exclude?: Json
  readonly preconditions?: Json
  readonly validate?: {
    readonly failureAction: string
    readonly foreach: readonly {
      readonly list: string
      readonly preconditions: { readonly all: readonly { readonly key: string }[] }
    }[]
  }
}

/** Whether the rules for volumes mean an image. Its conditions are those of RE2, which JavaScript has in another spelling. */
function isMeant([volumes]: readonly Rule[], image: string): boolean {
  const [key = ''] = volumes?.validate?.foreach[0]?.preconditions.all.map((each) => each.key) ?? []
  const [, pattern = '$.'] = /^\{\{ regex_match\('(.*)', element\) \}\}$/.exec(key) ?? []
  return new RegExp(pattern).test(image)
}

describe('what verifyImages passes over', () => {
  it('is denied in volumes, and by other spellings of the host', () => {
    const { severities, added, again } = linted(clusterPolicy(verifying(['ghcr.io/acme/*'])))
    expect(severities).toEqual(['admits'])
    expect(added.map(({ name }) => name)).toEqual(['image-volumes', 'image-names'])
    expect(added.map(({ validate }) => validate?.failureAction)).toEqual(['Enforce', 'Enforce'])
    expect(added.map(({ match }) => match)).toEqual([PODS, PODS])
    expect(again).toEqual([])
  })

  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [
      ['ghcr.io/acme/*'],
      ['ghcr.io/acme/app', 'GHCR.io/acme/app:v1', 'ghcr.io:443/acme/deep/app@sha256:0'],
      ['ghcr.io/other/app', 'ghcr.io/acme', 'xghcr.io/acme/app'],
    ],
    [
      ['ghcr.io/acme/app:*'],
      ['ghcr.io/acme/app', 'ghcr.io:443/acme/app:v1', 'ghcr.io/acme/app@sha256:0'],
      ['ghcr.io/acme/apple', 'ghcr.io/acme/app/x'],
    ],
    [
      ['ghcr.io/*/app*'],
      ['ghcr.io/acme/app:v1', 'Ghcr.IO:443/other/apple@sha256:0'],
      ['ghcr.io/acme/web', 'quay.io/acme/app'],
    ],
    [['registry.local:5000/a?c/*'], ['registry.local:5000/abc/app'], ['registry.local/abc/app']],
    [['docker.io/acme/*'], ['acme/app', 'Docker.io/acme/app'], ['other/app', 'nginx']],
    [['*'], ['nginx', 'ghcr.io/acme/app'], []],
  ])('%j means what it names, in any spelling', (globs, meant, others) => {
    const { added } = linted(clusterPolicy(verifying(globs)))
    expect(meant.filter((image) => !isMeant(added, image))).toEqual([])
    expect(others.filter((image) => isMeant(added, image))).toEqual([])
  })

  it('of any image is only what is in volumes', () => {
    const { added, again } = linted(clusterPolicy(verifying(['*'])))
    expect(added.map(({ name }) => name)).toEqual(['image-volumes'])
    expect(again).toEqual([])
  })

  it('is denied where the images are verified, and reported where they are reported', () => {
    const exclude = { any: [{ resources: { namespaces: ['dev'] } }] }
    const preconditions = { all: [{ key: 'a', operator: 'Equals', value: 'b' }] }
    const audited = verifying(
      ['ghcr.io/acme/*'],
      { exclude, preconditions },
      { failureAction: 'Audit', mutateDigest: false, verifyDigest: false },
    )
    const { added, again } = linted(clusterPolicy(audited))
    expect(added).toMatchObject([
      { match: PODS, exclude, preconditions, validate: { failureAction: 'Audit' } },
      { match: PODS, exclude, preconditions, validate: { failureAction: 'Audit' } },
    ])
    expect(again).toEqual([])
  })

  it('leaves out what the policy skips', () => {
    const skipImageReferences = ['ghcr.io/acme/base*']
    const { added } = linted(
      clusterPolicy(verifying(['ghcr.io/acme/*'], {}, { skipImageReferences })),
    )
    for (const { validate } of added) {
      for (const { preconditions } of validate?.foreach ?? []) {
        expect(preconditions.all).toContainEqual(
          expect.objectContaining({ operator: 'AllNotIn', value: skipImageReferences }),
        )
      }
    }
    expect(added).toHaveLength(2)
  })

  it('is denied once for rules of the same images, and each by itself for others', () => {
    const first = verifying(['ghcr.io/acme/*'])
    const same = { ...first, name: 'sbom' }
    const other = { ...verifying(['quay.io/acme/*']), name: 'other' }
    const { severities, added, again } = linted(clusterPolicy(first, same, other))
    expect(severities).toEqual(['admits', 'admits', 'admits'])
    expect(added.map(({ name }) => name)).toEqual([
      'image-volumes',
      'image-names',
      'image-volumes-2',
      'image-names-2',
    ])
    expect(again).toEqual([])
  })

  it.each<[string, Fields]>([
    [
      'of other objects than pods',
      verifying(['ghcr.io/acme/*'], {
        match: { any: [{ resources: { kinds: ['Pod', 'Task'] } }] },
      }),
    ],
    ['by names that the cluster has', verifying(['{{ images }}/*'])],
    ['by conditions in CEL', verifying(['ghcr.io/acme/*'], { celPreconditions: [{ name: 'a' }] })],
  ])('stays, and is told, %s', (_, rule) => {
    const { severities, added, again } = linted(clusterPolicy(rule))
    expect([severities, added, again]).toEqual([['hint'], [], ['hint']])
  })

  it('may be denied by a rule of the policy’s own, which is not read', () => {
    const own = {
      name: 'no-image-volumes',
      match: PODS,
      validate: { pattern: { spec: { '=(volumes)': [{ 'X(image)': 'null' }] } } },
    }
    const { severities, added } = linted(clusterPolicy(verifying(['ghcr.io/acme/*']), own))
    expect([severities, added]).toEqual([['hint'], []])
  })
})

const ALL = '(images.containers + images.initContainers + images.ephemeralContainers)'
const SIGNED = 'verifyImageSignatures(image, [attestors.one]) > 0'

function imageValidatingPolicy(expression: string, change: Fields = {}): JsonObject {
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: 'tested' },
    spec: {
      matchImageReferences: [{ glob: 'ghcr.io/acme/*' }],
      attestors: [
        {
          name: 'one',
          cosign: { keyless: { identities: [{ subject: WORKFLOW, issuer: ISSUER }] } },
        },
      ],
      validations: [{ expression }],
      ...change,
    },
  }
}

/** The ids of what is found, and the spec as it is mended. */
function lintedImages(policy: JsonObject): {
  readonly ids: readonly string[]
  readonly spec: Fields
} {
  const { findings, mended } = lintPolicy([policy], { format: 'bundle' })
  const ids = findings.map(({ id }) => id).filter((id) => /unverified-volumes|unnamed/.test(id))
  return { ids, spec: asObject(asObject(mended[0], 'mended')['spec'], 'spec') as Fields }
}

describe('what an ImageValidatingPolicy is not told of', () => {
  it('is found, and verified like the others', () => {
    const policy = imageValidatingPolicy(`images.containers.all(image, ${SIGNED})`)
    const { ids, spec } = lintedImages(policy)
    expect(ids).toEqual(['kyverno-ivp/unverified-volumes', 'kyverno-ivp/unnamed-images'])
    expect(spec).toMatchObject({
      images: [
        { name: 'volumes', expression: expect.stringContaining('v.image.reference') as unknown },
      ],
      matchImageReferences: [
        { glob: 'ghcr.io/acme/*' },
        { expression: String.raw`ref.matches("^(?i:ghcr\\.io(?::0*443)?/acme)/.*$")` },
      ],
    })
    const expressions = (spec['validations'] as readonly Fields[]).map((item) => item['expression'])
    const whole = ALL.replace(')', ' + images.volumes)')
    for (const expression of expressions) expect(expression).toContain(`${whole}.all(`)
    expect(expressions[0]).toBe(`${whole}.all(image, ${SIGNED})`)
    expect(lintedImages({ ...policy, spec }).ids).toEqual([])
  })

  it.each([
    `images.containers.exists(image, ${SIGNED})`,
    `!${ALL}.all(image, ${SIGNED})`,
    `${ALL}.map(image, ${SIGNED}).all(found, found)`,
    `${ALL}.all(image, ${SIGNED}) || images.containers.size() == 0`,
  ])('stays where more images would not be more to satisfy: %s', (expression) => {
    const { ids, spec } = lintedImages(imageValidatingPolicy(expression))
    expect(ids).toContain('kyverno-ivp/unverified-volumes')
    expect(spec['images']).toBeUndefined()
    expect(JSON.stringify(spec['validations'])).not.toContain('images.volumes')
  })

  it('stays where other objects than pods are judged', () => {
    const matchConstraints = { resourceRules: [{ resources: ['pods', 'tasks'] }] }
    const { spec } = lintedImages(
      imageValidatingPolicy(`${ALL}.all(image, ${SIGNED})`, { matchConstraints }),
    )
    expect(spec['images']).toBeUndefined()
  })

  it('is nothing, of any image, but for its volumes', () => {
    const change = { matchImageReferences: [{ glob: '*' }] }
    const policy = imageValidatingPolicy(`${ALL}.all(image, ${SIGNED})`, change)
    expect(lintedImages(policy).ids).toEqual(['kyverno-ivp/unverified-volumes'])
  })
})

describe('the policies that we write', () => {
  it.each(['kyverno', 'kyverno-ivp'] as const)('for %s pass nothing over', (engine) => {
    const images = [
      ...KEYLESS.images,
      { kind: 'below', place: 'registry.local:5000/acme' },
      { kind: 'repository', repository: { registry: 'index.docker.io', path: 'library/nginx' } },
    ] as const
    for (const rule of [
      KEYLESS,
      { ...KEYLESS, images },
      { ...KEYLESS, images: [{ kind: 'any' }] } as const,
    ]) {
      for (const document of writePolicy(rule, engine, { acceptWeaker: true }).documents) {
        const { findings } = lintPolicy([asObject(document, 'policy')], { format: 'bundle' })
        expect(findings.filter(({ id }) => /unverified|unnamed/.test(id))).toEqual([])
      }
    }
  })
})
