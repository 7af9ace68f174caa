import { describe, expect, it } from '@jest/globals'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import { callersOf } from '../../../src/policy/lint/callers.ts'
import type { JsonObject } from '../../../src/shared/json.ts'
import { ISSUER, WORKFLOW } from './rules.ts'

type Fields = Readonly<Record<string, string>>

const WORKFLOWS = { subject: WORKFLOW, issuer: ISSUER }
const PERSON = { subject: 'alice@example.com', issuer: 'https://accounts.google.com' }
const GITLAB = {
  subject: 'https://gitlab.com/acme/app//.gitlab-ci.yml@refs/heads/main',
  issuer: 'https://gitlab.com',
}
const PEOPLE = {
  subjectRegExp: '^[^@]*@example\\.com$',
  issuer: 'https://github.com/login/oauth',
}
const BUILDKITE = {
  subject: 'https://buildkite.com/acme/app',
  issuer: 'https://agent.buildkite.com',
}

describe('who beside its owner may sign under an identity', () => {
  it.each<[string, readonly Fields[], string]>([
    ['a workflow', [WORKFLOWS], 'others'],
    ['a person', [PERSON], 'nobody'],
    ['people of a company', [PEOPLE], 'nobody'],
    ['a pipeline of Buildkite', [BUILDKITE], 'nobody'],
    [
      'a project of CircleCI',
      [{ subject: 'https://circleci.com/p/1', issuer: 'https://oidc.circleci.com/org/1-a' }],
      'nobody',
    ],
    ['a job of GitLab', [GITLAB], 'untold'],
    ['an address, whoever vouches for it', [{ subject: PERSON.subject }], 'nobody'],
    ['an address with a star', [{ subject: '*@example.com' }], 'others'],
    ['an address, or a pattern', [{ subject: PERSON.subject, subjectRegExp: '^.+$' }], 'others'],
    ['what looks like one', [{ subject: 'https://github.com/a/b@example.com' }], 'others'],
    [
      'one issuer, or a pattern',
      [{ ...BUILDKITE, issuerRegExp: '^https://token.actions.githubusercontent.com$' }],
      'others',
    ],
    ['an unknown issuer', [{ subject: 'ci', issuer: 'https://example.com' }], 'others'],
    ['an issuer that ends like one', [{ subject: 'a/b', issuer: 'https://a.gitlab.b' }], 'others'],
    ['a person or a workflow', [PERSON, WORKFLOWS], 'others'],
    ['a person or a job of GitLab', [PERSON, GITLAB], 'untold'],
    ['nobody said', [], 'others'],
  ])('%s', (_, identities, expected) => {
    expect(callersOf(identities)).toBe(expected)
  })
})

const REKOR = { url: 'https://rekor.sigstore.dev' }
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'

function clusterPolicy(identity: Fields): JsonObject {
  const attestors = [{ entries: [{ keyless: { ...identity, rekor: REKOR } }] }]
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: 'app' },
    spec: {
      rules: [
        {
          name: 'signature',
          match: { any: [{ resources: { kinds: ['Pod'] } }] },
          verifyImages: [
            {
              type: 'SigstoreBundle',
              failureAction: 'Enforce',
              imageReferences: ['ghcr.io/acme/app', 'ghcr.io/acme/app:*', 'ghcr.io/acme/app@*'],
              attestations: [{ name: 'signature', type: SIGNATURE, attestors }],
            },
          ],
        },
      ],
    },
  }
}

function imageValidatingPolicy(identity: Fields): JsonObject {
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: 'app' },
    spec: {
      attestors: [{ name: 'ci', cosign: { keyless: { identities: [identity] } } }],
      validations: [
        {
          expression:
            '(images.containers + images.initContainers + images.ephemeralContainers).all(image, verifyImageSignatures(image, [attestors.ci]) > 0)',
        },
      ],
    },
  }
}

function clusterImagePolicy(identity: Fields): JsonObject {
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: 'app' },
    spec: {
      mode: 'enforce',
      images: [{ glob: 'ghcr.io/acme/**' }],
      authorities: [
        { name: 'ci', keyless: { url: 'https://fulcio.sigstore.dev', identities: [identity] } },
      ],
    },
  }
}

describe.each([
  ['a ClusterPolicy', clusterPolicy],
  ['an ImageValidatingPolicy', imageValidatingPolicy],
  ['a ClusterImagePolicy', clusterImagePolicy],
])('%s', (_, policyFor) => {
  const callerOf = (identity: Fields): readonly string[] =>
    lintPolicy([policyFor(identity)], { format: 'cosign' })
      .findings.filter(({ id }) => id.endsWith('/caller-unchecked'))
      .map(({ severity }) => severity)
  const mended = (identity: Fields): string =>
    JSON.stringify(lintPolicy([policyFor(identity)], { format: 'cosign' }).mended)

  it('for a workflow is asked for the caller', () => {
    expect(callerOf(WORKFLOWS)).toEqual(['admits'])
    expect(mended(WORKFLOWS)).toContain('slsa.dev/provenance')
  })

  it.each([PERSON, PEOPLE, BUILDKITE])('for $issuer is not, and asks for no provenance', (who) => {
    expect(callerOf(who)).toEqual([])
    expect(mended(who)).not.toContain('slsa.dev')
  })

  it('for GitLab is told, and left as it is', () => {
    expect(callerOf(GITLAB)).toEqual(['hint'])
    expect(mended(GITLAB)).not.toContain('slsa.dev')
  })
})
