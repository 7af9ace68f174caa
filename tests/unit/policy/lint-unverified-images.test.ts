import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import { globMatches } from '../../../src/policy/glob.ts'
import { unverifiedImages } from '../../../src/policy/lint/kyverno/unverified-images.ts'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import type { Finding } from '../../../src/policy/lint/finding.ts'
import { asObject, type Json, type JsonObject } from '../../../src/shared/json.ts'
import { VOLUMES } from '../../../src/policy/kyverno/pod-images.ts'
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

interface Condition {
  readonly key: string
  readonly value: Json
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
      readonly preconditions: { readonly all: readonly Condition[] }
    }[]
  }
}

/** Whether the rules for volumes mean an image. Its conditions are those of RE2, which JavaScript has in another spelling. */
function isMeant([volumes]: readonly Rule[], image: string): boolean {
  const [key = ''] = volumes?.validate?.foreach[0]?.preconditions.all.map((each) => each.key) ?? []
  const [, pattern = '$.'] = /^\{\{ regex_match\('(.*)', element\) \}\}$/.exec(key) ?? []
  return re2(pattern).test(image)
}

/** Whether the rules for names deny an image, by conditions that Kyverno would evaluate. */
function isDeniedByName([, names]: readonly Rule[], image: string): boolean {
  const [meant, passedOver] = names?.validate?.foreach[0]?.preconditions.all ?? []
  if (meant === undefined || passedOver === undefined) return false
  const holds = ({ key, value }: Condition): boolean => {
    const [, pattern] = /^\{\{ regex_match\('(.*)', element\.image\) \}\}$/.exec(key) ?? []
    if (pattern !== undefined) return re2(pattern).test(image) === value
    return !(value as readonly string[]).some((glob) => globMatches(glob, image))
  }
  return holds(meant) && holds(passedOver)
}

/** JavaScript has it in another spelling. */
function re2(pattern: string): RegExp {
  return new RegExp(pattern)
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
      ['ghcr.io/acme/app:v1', 'Ghcr.IO:0443/other/apple@sha256:0'],
      ['ghcr.io/acme/web', 'quay.io/acme/app'],
    ],
    [['ghcr.io/acme/app*:*'], ['ghcr.io/acme/app', 'ghcr.io/acme/apple:v1'], ['ghcr.io/acme/web']],
    [['ghcr.io/*/app:v1'], ['ghcr.io/x/app:v1@sha256:0', 'ghcr.io/x/app'], ['ghcr.io/x/web']],
    [
      ['registry.local:5000/a?c/*'],
      ['registry.local:5000/abc/app', 'registry.local:05000/abc/app'],
      ['registry.local/abc/app', 'registry.local:50000/abc/app'],
    ],
    [
      ['registry:443/acme/*'],
      ['registry:443/acme/app', 'Registry:0443/acme/app'],
      ['registry/acme/app'],
    ],
    [
      ['*.registry.example/acme/*'],
      ['eu.Registry.example:443/acme/app'],
      ['registry.example/acme/x'],
    ],
    [['docker.io/acme/*'], ['acme/app', 'Docker.io/acme/app'], ['other/app', 'nginx']],
    [['*'], ['nginx', 'ghcr.io/acme/app'], []],
  ])('%j means what it names, in any spelling', (globs, meant, others) => {
    const { added, again } = linted(clusterPolicy(verifying(globs)))
    expect(meant.filter((image) => !isMeant(added, image))).toEqual([])
    expect(others.filter((image) => isMeant(added, image))).toEqual([])
    expect(again).toEqual([])
  })

  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [
      ['ghcr.io/acme/*'],
      ['GHCR.io/acme/app', 'ghcr.io:443/acme/app@sha256:0'],
      ['ghcr.io/acme/app', 'ghcr.io/acme/app:v1@sha256:0', 'quay.io/acme/app'],
    ],
    [
      ['ghcr.io/acme/app:v1'],
      ['GHCR.io/acme/app:v1', 'ghcr.io:443/acme/app@sha256:0'],
      ['ghcr.io/acme/app:v1', 'ghcr.io/acme/app:v1@sha256:0', 'ghcr.io/acme/app'],
    ],
    [
      ['ghcr.io/acme/app*:*', 'quay.io/*/app'],
      ['GHCR.io/acme/app', 'quay.io:443/x/app'],
      ['ghcr.io/acme/app', 'quay.io/x/app:v1', 'ghcr.io/acme/app:v1@sha256:0'],
    ],
    [['docker.io/acme/*'], ['Docker.io/acme/app'], ['acme/app', 'docker.io/acme/app:v1']],
  ])('%j: a name that Kyverno verifies is not denied for another', (globs, denied, verified) => {
    const { added } = linted(clusterPolicy(verifying(globs)))
    expect(denied.filter((image) => !isDeniedByName(added, image))).toEqual([])
    expect(verified.filter((image) => isDeniedByName(added, image))).toEqual([])
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

  it('comes first: with applyRules: One the rule that passes is the last that is asked', () => {
    const given = clusterPolicy(verifying(['ghcr.io/acme/*']))
    const { mended } = lintPolicy([given], { format: 'cosign' })
    const { rules } = asObject(asObject(mended[0], 'mended')['spec'], 'spec') as {
      readonly rules: readonly Rule[]
    }
    expect(rules.map(({ name }) => name)).toEqual(['image-volumes', 'image-names', 'signed'])
  })

  it('stays found in a mended policy whose patterns have become more', () => {
    const { mended } = lintPolicy([clusterPolicy(verifying(['ghcr.io/acme/*']))], {
      format: 'cosign',
    })
    const text = JSON.stringify(mended[0]).replace(
      '"imageReferences":["ghcr.io/acme/*"]',
      '"imageReferences":["ghcr.io/acme/*","quay.io/acme/*"]',
    )
    expect(linted(JSON.parse(text) as JsonObject).severities).toEqual(['admits'])
  })

  it('is there, however the fields of its rules are ordered', () => {
    const { mended } = lintPolicy([clusterPolicy(verifying(['ghcr.io/acme/*']))], {
      format: 'cosign',
    })
    const turned = JSON.parse(
      JSON.stringify(mended[0], (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as JsonObject
    expect(linted(turned).severities).toEqual([])
  })

  it('is denied once for rules of the same images, and each by itself for others', () => {
    const first = verifying(['ghcr.io/acme/*'])
    const same = { ...first, name: 'sbom' }
    const other = { ...verifying(['quay.io/acme/*']), name: 'other' }
    const { severities, added, again } = linted(clusterPolicy(first, same, other))
    expect(severities).toEqual(['admits', 'admits', 'admits'])
    expect(added.map(({ name }) => name)).toEqual([
      'image-volumes-2',
      'image-names-2',
      'image-volumes',
      'image-names',
    ])
    expect(again).toEqual([])
  })

  it('is one pair of rules for all entries of a rule', () => {
    const [one] = verifying(['ghcr.io/acme/*'])['verifyImages'] as readonly Fields[]
    const two = { ...one, imageReferences: ['quay.io/acme/*'] }
    const { added, again } = linted(
      clusterPolicy(verifying([], { verifyImages: [one ?? {}, two] })),
    )
    expect(added).toHaveLength(2)
    expect(isMeant(added, 'Ghcr.io/acme/app') && isMeant(added, 'quay.io/acme/app')).toBe(true)
    expect(again).toEqual([])
  })

  const kinds = (...names: readonly string[]): Fields => ({
    match: { any: [{ resources: { kinds: names } }] },
  })

  it.each<[string, string, Fields]>([
    ['admits', 'of pods and others', verifying(['ghcr.io/acme/*'], kinds('Pod', 'Task'))],
    ['admits', 'of any object', verifying(['ghcr.io/acme/*'], kinds('*'))],
    ['hint', 'of other objects than pods', verifying(['ghcr.io/acme/*'], kinds('Task'))],
    ['admits', 'by names that the cluster has', verifying(['{{ images }}/*'])],
    ['admits', 'of any registry', verifying(['*/acme/app'])],
    ['admits', 'of all of Docker Hub', verifying(['docker.io/*'])],
    ['admits', 'by names in braces', verifying(['ghcr.io/{a,b}/*'])],
    ['admits', 'but for some', verifying(['ghcr.io/*'], {}, { skipImageReferences: ['nginx*'] })],
    ['admits', 'by conditions in CEL', verifying(['ghcr.io/acme/*'], { celPreconditions: [{}] })],
    ['admits', 'by values from elsewhere', verifying(['ghcr.io/acme/*'], { context: [{}] })],
    ['admits', 'without kinds', verifying(['ghcr.io/acme/*'], { match: { any: [null, 3] } })],
  ])('stays, as "%s", %s', (severity, _, rule) => {
    const { severities, added, again } = linted(clusterPolicy(rule))
    const expected = rule['match'] === undefined ? [] : severity
    expect([severities, added, again]).toEqual([[expected], [], [expected]])
  })

  it('is not thought denied because a rule of the policy speaks of volumes and images', () => {
    const own = {
      name: 'no-host-path',
      match: PODS,
      validate: { message: 'no hostPath volumes in this image', pattern: { spec: {} } },
    }
    const { severities, added } = linted(clusterPolicy(verifying(['ghcr.io/acme/*']), own))
    expect([severities, added.length]).toEqual([['admits'], 2])
  })

  it('takes no time of its own in a large policy', () => {
    const rules = Array.from({ length: 400 }, (__, at) => ({
      ...verifying([`ghcr.io/acme/app${at}/*`]),
      name: `r${at}`,
    }))
    const started = performance.now()
    unverifiedImages.faults(clusterPolicy(...rules), { format: 'cosign' }, []).forEach((fault) => {
      fault.mend?.()
    })
    expect(performance.now() - started).toBeLessThan(5000)
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
  readonly severities: readonly string[]
  readonly ids: readonly string[]
  readonly spec: Fields
} {
  const { findings, mended } = lintPolicy([policy], { format: 'bundle' })
  const found = findings.filter(({ id }) => /unverified-volumes|unnamed/.test(id))
  const ids = found.map(({ id }) => id)
  const severities = found.map(({ severity }) => severity)
  return {
    ids,
    severities,
    spec: asObject(asObject(mended[0], 'mended')['spec'], 'spec') as Fields,
  }
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
    `${ALL}.all(image, ${SIGNED}) == false`,
    `${ALL}.all(image, ${SIGNED}) == (1 > 2)`,
    `${ALL}.all(image, ${SIGNED}) ? false : true`,
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

  it('keeps the lists that an expression has', () => {
    const sidecars = { name: 'sidecars', expression: 'object.metadata.annotations.values()' }
    const { spec } = lintedImages(
      imageValidatingPolicy(`(images.containers + images.sidecars).all(image, ${SIGNED})`, {
        images: [sidecars],
      }),
    )
    const [first] = spec['validations'] as readonly Fields[]
    expect(first?.['expression']).toBe(
      `(images.containers + images.sidecars + images.initContainers + images.ephemeralContainers + images.volumes).all(image, ${SIGNED})`,
    )
    expect(spec['images']).toEqual([sidecars, VOLUMES])
  })

  it('is a hint where the policy speaks of volumes, or of names, in its own words', () => {
    const { ids, severities, spec } = lintedImages(
      imageValidatingPolicy(`${ALL}.all(image, ${SIGNED})`, {
        images: [{ name: 'x', expression: "object.metadata.annotations['volumes'].split(',')" }],
        matchImageReferences: [
          { glob: 'ghcr.io/acme/*' },
          { expression: 'ref.startsWith("quay.io/")' },
        ],
      }),
    )
    expect(ids).toEqual(['kyverno-ivp/unverified-volumes', 'kyverno-ivp/unnamed-images'])
    expect(severities).toEqual(['hint', 'hint'])
    expect(spec['images']).toHaveLength(1)
  })

  it.each([
    'ghcr.io/{acme,corp}/*',
    'ghcr.io/acme/[a-z]*',
    'ghcr.io/*/app:v1',
    'docker.io/*',
    '*/app*',
  ])('stays where the names that a glob means are not known: %s', (glob) => {
    const policy = imageValidatingPolicy(`${ALL}.all(image, ${SIGNED})`, {
      matchImageReferences: [{ glob }],
    })
    const { ids, severities, spec } = lintedImages(policy)
    expect(ids).toContain('kyverno-ivp/unnamed-images')
    expect(severities).not.toContain('hint')
    const again = lintedImages({ ...policy, spec })
    expect(again.ids).toContain('kyverno-ivp/unnamed-images')
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
