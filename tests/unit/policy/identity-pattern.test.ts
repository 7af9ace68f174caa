import { describe, expect, it } from '@jest/globals'
import { namesOwner } from '../../../src/policy/lint/caller-reading.ts'
import {
  anchored,
  patternOfGlob,
  whyUnanchored,
  whyUnpinned,
} from '../../../src/policy/lint/identity-pattern.ts'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'

const { raw } = String
const ISSUER = 'https://token.actions.githubusercontent.com'
/** Subjects that strangers can have: any repository, workflow file and branch at a public host, and any mail address. */
const STRANGERS = [
  'https://github.com/evil/app/.github/workflows/release.yml@refs/heads/main',
  'http://github.com/evil/x',
  'https://github.com/evil/app/.github/workflows/x.yml@refs/heads/x@example.com',
  'https://github.com/evil/app/.github/workflows/x.yml@refs/heads/.example.com',
  'https://github.com/acme-evil/app/.github/workflows/x.yml@refs/heads/main',
  'https://gitlab.com/acme.evil/app//.gitlab-ci.yml@refs/heads/main',
  'https://gitlab.com/evil/app//.gitlab-ci.yml@refs/heads/main',
  'https://acme-evil.example/x',
  'alice@evil.example',
  'mallory@evil.example',
  'aliceevil',
  'https://b.example/acme/',
]

describe('a pattern for subjects', () => {
  it.each([
    raw`^(http|https)://github\.com/.*$`,
    raw`^(https)://github\.com/.+$`,
    raw`^(?:https://)github\.com/.*$`,
    raw`^(https://github\.com/)[^/]+/.+$`,
    raw`^(?i)https://github\.com/.*$`,
    raw`^(?i:https)://github\.com/.*$`,
    raw`^\S+/release\.yml@refs/heads/main$`,
    raw`^[^@]+@refs/heads/main$`,
    '^.{1,}$',
    '^.?.?.?.+$',
    raw`^\S+$`,
    raw`^[\s\S]*$`,
    raw`^[[:print:]]+$`,
    raw`^[^\s]+$`,
    raw`^\pL.+$`,
    '^(.*)$',
    '^(|.*)$',
    '^*https://github.com/acme/.+$',
    raw`^http.*$`,
    raw`^https://github\.com/.*$`,
    raw`^https://github\.com/acme.*$`,
    raw`^https://github\.com/acme[^/]*/.+$`,
    raw`^https://github\.com/(?:acme/|).+$`,
    raw`^https://github\.com/(?:acme|[^/]+)/.+$`,
    raw`^https://github\.com/(?:acme/)?.+$`,
    raw`^https://github\.com/(?:acme/)*.+$`,
    raw`^https://github\.com/(?:acme/){0,1}.+$`,
    raw`^https://github\.com/(?i)[a-z]+/.+$`,
    raw`^https://github\.com/\w+/.+$`,
    raw`^https://git(?:hub|lab)\.com/[^/]+/app/.+$`,
    '^https://gitlab.com.evil/.+$',
    raw`^https://acme.*$`,
    raw`^https://[a-z]\.example/.+$`,
    raw`^[[:alpha:](]|.*[[:alpha:])]$`,
    raw`^.+@example\.com$`,
    raw`^\S+@example\.com$`,
    raw`^https.+@example\.com$`,
    raw`^[^@]+@.+\.example\.com$`,
    raw`^alice@.+$`,
    raw`^[a-z]+@[a-z]+\.example$`,
    '^alice.+$',
  ])('that strangers satisfy is no good: %s', (pattern) => {
    expect(whyUnanchored(pattern, 'subject')).toBeDefined()
    // What V8 has no words for, or reads in another way.
    if (/\(\?i|\[\[:|\\p|\^\*/.test(pattern)) return
    expect(STRANGERS.filter((text) => new RegExp(pattern).test(text))).not.toEqual([])
  })

  it.each([
    raw`^https://github\.com/acme/app/.+$`,
    raw`^https:\/\/github\.com\/acme\/.+$`,
    '^https://github.com/acme/.+$',
    raw`^(?:https://github\.com/acme/.*)$`,
    raw`^(https://github\.com/acme/a|https://github\.com/acme/b)/.+$`,
    raw`^(?P<repository>https://github\.com/acme/a)/.+$`,
    raw`^https://github\.com/(?:acme|beta)/app/.+$`,
    raw`^https://github\.com/[Aa]cme/.+$`,
    raw`^https?://github\.com/acme/.+$`,
    raw`^(http|https)://github\.com/acme/.+$`,
    raw`^https://github\.com/acme/(?i)app/[[:alpha:](]+\x2f\b\S{2,}$`,
    raw`^https://gitlab\.com/acme/.+$`,
    raw`^https://gitlab\.acme\.example/.+$`,
    '^https://gitlab.acme.example:8443/.+$',
    raw`^https://(?:git|code)\.acme\.example/[^/]+/.+$`,
    raw`^spiffe://acme\.example/ns/[^/]+/sa/.+$`,
    raw`^alice@example\.com$`,
    '^alice.smith@example.com$',
    raw`^(?i)alice@example\.com$`,
    raw`^[a-z]+@example\.com$`,
    raw`^[^@]+@example\.com$`,
    raw`^[^/]+@example\.com$`,
    raw`^(?:alice|bob)(?:\+[a-z]+)?@mail\.example\.com$`,
    raw`^build-.+@acme-project\.iam\.gserviceaccount\.com$`,
    '^build-system$',
  ])('that says whose they are is good: %s', (pattern) => {
    expect(whyUnanchored(pattern, 'subject')).toBeUndefined()
    if (/\(\?i|\[\[:|\?P/.test(pattern)) return
    expect(STRANGERS.filter((text) => new RegExp(pattern).test(text))).toEqual([])
  })

  it.each([
    ['^(https://github.com/acme/a', 'it is not closed'],
    ['^https://github.com/acme/a)$', 'it closes what is not open'],
    [raw`^https://github\.com/\Qacme/\E.+$`, 'a quotation'],
    [raw`^https://github\.com/acme/[$`, 'a class that is not closed'],
    [`^${'(a|b)'.repeat(20)}$`, 'spellings without end'],
    [`^${'('.repeat(9999)}a${')'.repeat(9999)}$`, 'brackets without end'],
    ['^https://github.com/acme/a**$', 'a star of a star'],
  ])('that cannot be read is no good: %#', (pattern) => {
    expect(whyUnanchored(pattern, 'subject')).toBeDefined()
  })

  it('is told apart by what it lacks', () => {
    expect(
      [
        'acme',
        '^a$|^b$',
        '^.*$',
        '^https?://.+$',
        raw`^https://github\.com/\S+$`,
        raw`^\Qa\E$`,
      ].map((pattern) => whyUnanchored(pattern, 'subject')),
    ).toEqual([
      'it does not begin with ^, and it does not end with $',
      'a | ends what ^ and $ hold',
      'it begins with anything',
      'it names no host',
      'it names no owner',
      'it cannot be told what it matches',
    ])
  })

  it('only has to be pinned where it says nothing of whose texts they are', () => {
    expect(whyUnpinned('^refs/tags/v.+$')).toBeUndefined()
    expect(whyUnpinned('^refs/tags/v.+|x$')).toBeDefined()
    expect(whyUnpinned('refs/tags/v')).toBeDefined()
  })
})

describe('a pattern for issuers', () => {
  it.each([
    raw`^\S+$`,
    raw`^[\s\S]*$`,
    '^.{1,}$',
    '^https://.+$',
    raw`^https://token\.actions\.githubusercontent\.com.*$`,
    raw`^https://[^/]*\.githubusercontent\.com$`,
    raw`^https://gitlab.*$`,
  ])('that strangers satisfy is no good: %s', (pattern) => {
    expect(whyUnanchored(pattern, 'issuer')).toBeDefined()
  })

  it.each([
    raw`^https://token\.actions\.githubusercontent\.com$`,
    '^https://token.actions.githubusercontent.com(?:/acme)?$',
    raw`^https://(?:gitlab\.com|gitlab\.acme\.example)$`,
    raw`^https://oidc\.eks\.eu-west-1\.amazonaws\.com/id/[A-F0-9]+$`,
    raw`^https://accounts\.google\.com/?$`,
  ])('that names its host is good: %s', (pattern) => {
    expect(whyUnanchored(pattern, 'issuer')).toBeUndefined()
  })
})

describe('what a mend writes', () => {
  it.each([
    'https://github.com/acme/*',
    'https://github.com/acme/app/*',
    'https://github.com/acme/app/.github/workflows/*@refs/heads/main',
    'https://gitlab.com/acme/*',
    'https://git.acme.example/*',
    'https://github.com/acme/app/.github/workflows/release.y?ml@*',
    '*@example.com',
  ])('for the glob %s is good', (glob) => {
    expect(whyUnanchored(patternOfGlob(glob, 'subject'), 'subject')).toBeUndefined()
  })

  it.each([
    ['github.com/acme/app', '^(?:https://github.com/acme/app/.+)$'],
    [raw`^.*github\.com/acme/app`, raw`^(?:https://github\.com/acme/app/.+)$`],
    [raw`^https://github\.com/acme/`, raw`^(?:https://github\.com/acme/.+)$`],
    [
      raw`https://github\.com/(acme|beta)/app/x\.yml`,
      raw`^(?:https://github\.com/(acme|beta)/app/x\.yml)$`,
    ],
    [raw`.*@example\.com`, raw`^(?:[^@]+@example\.com)$`],
    [raw`@example\.com$`, raw`^(?:[^@]+@example\.com)$`],
    [raw`^https://b\.example/x\$`, raw`^(?:https://b\.example/x\$)$`],
  ])('for the pattern %s is good: %s', (pattern, whole) => {
    expect(anchored(pattern, 'subject')).toBe(whole)
    expect(whyUnanchored(whole, 'subject')).toBeUndefined()
  })

  it.each([raw`^(http|https)://github\.com/.*$`, raw`\S+`, '.*', '', 'acme.*'])(
    'for the pattern %j is nothing: it names nobody',
    (pattern) => {
      expect(anchored(pattern, 'subject')).toBeUndefined()
    },
  )
})

describe('a comparison of the caller', () => {
  it.each<[boolean, string]>([
    [true, raw`^https://github\.com/acme/[^/]+$`],
    [true, raw`^(?:git\+https://github\.com/acme/app@.+)$`],
    [true, raw`^https://github\.com/(?:acme|beta)/app$`],
    [false, raw`^(?:https)://github\.com/.+$`],
    [false, raw`^https://github\.com/\S+$`],
    [false, raw`^[a-z]+@example\.com$`],
    [false, raw`^\S+$`],
  ])('names an owner (%s) with %s', (isNamed, pattern) => {
    expect(namesOwner({ pattern })).toBe(isNamed)
  })
})

describe('a policy of any kind', () => {
  const kinds: readonly (readonly [string, (identity: object) => object])[] = [
    [
      'kyverno.io/v1 ClusterPolicy',
      (keyless) => ({
        rules: [
          {
            name: 'images',
            verifyImages: [
              { imageReferences: ['ghcr.io/acme/*'], attestors: [{ entries: [{ keyless }] }] },
            ],
          },
        ],
      }),
    ],
    [
      'policies.kyverno.io/v1 ImageValidatingPolicy',
      (identity) => ({
        attestors: [{ name: 'one', cosign: { keyless: { identities: [identity] } } }],
      }),
    ],
    [
      'policy.sigstore.dev/v1beta1 ClusterImagePolicy',
      (identity) => ({ authorities: [{ keyless: { identities: [identity] } }] }),
    ],
  ]
  const unanchored = (kindOf: string, spec: object): readonly string[] => {
    const [apiVersion = '', kind = ''] = kindOf.split(' ')
    const policy = { apiVersion, kind, metadata: { name: 'tested' }, spec }
    const { findings } = lintPolicy([policy], { format: 'bundle' })
    return findings
      .filter(({ id }) => id.endsWith('/subject-unanchored'))
      .map(({ where }) => where.path.replace(/^.*\./, ''))
  }

  it.each(kinds)('is told so: %s', (kind, spec) => {
    const subjectRegExp = raw`^(http|https)://github\.com/.*$`
    expect(unanchored(kind, spec({ subjectRegExp, issuer: ISSUER }))).toEqual(['subjectRegExp'])
    const identity = { subjectRegExp: raw`^https://github\.com/acme/.+$`, issuerRegExp: raw`^\S+$` }
    expect(unanchored(kind, spec(identity))).toEqual(['issuerRegExp'])
    expect(unanchored(kind, spec({ ...identity, issuerRegExp: `^${ISSUER}$` }))).toEqual([])
  })
})
