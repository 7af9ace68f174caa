import { describe, expect, it } from '@jest/globals'
import { ruleDocument } from '../../../src/policy/rule-document.ts'
import { readRule } from '../../../src/policy/rule-file.ts'
import type { AdmissionRule } from '../../../src/policy/rule.ts'
import { asObject } from '../../../src/shared/json.ts'
import { KEYLESS, keyRule, publicKey } from './rules.ts'

const documentOf = (rule: AdmissionRule): Readonly<Record<string, unknown>> =>
  asObject(ruleDocument(rule), 'the rule')

const signers = KEYLESS.signers as AdmissionRule['signers'] & { kind: 'keyless' }

describe('a rule file', () => {
  it.each<[string, AdmissionRule]>([
    ['an identity', KEYLESS],
    [
      'a pattern and a ref',
      {
        ...KEYLESS,
        signers: {
          ...signers,
          identities: [{ pattern: String.raw`^https://github\.com/acme/app/.+$` }],
          sourceRef: { pattern: '^refs/tags/v.+$' },
        },
      },
    ],
    ['keys', keyRule()],
    ['a KMS key', { ...keyRule(), signers: { kind: 'kms', uris: ['awskms:///alias/seal'] } }],
    [
      'every demand',
      {
        ...keyRule(),
        demands: [
          { kind: 'sbom', sbom: 'spdx' },
          { kind: 'provenance' },
          { kind: 'scan', maxAgeHours: 36 },
          { kind: 'attestation', predicateType: 'https://openvex.dev/ns' },
          { kind: 'attestation', predicateType: 'https://example.com/review/v1' },
        ],
      },
    ],
    [
      'other places',
      {
        ...KEYLESS,
        enforce: 'everywhere',
        elsewhere: 'nothing',
        format: 'cosign',
        pullSecrets: ['ghcr'],
        timeoutSeconds: 10,
      },
    ],
  ])('is read back as it was written: %s', (_, rule) => {
    expect(readRule(documentOf(rule))).toEqual(rule)
  })

  it('needs no more than images and signers', () => {
    const rule = readRule({
      apiVersion: 'seal-image/v1',
      kind: 'AdmissionRule',
      name: 'app',
      images: ['ghcr.io/acme/app'],
      signedBy: { keys: [publicKey()] },
    })
    expect(rule).toMatchObject({
      format: 'bundle',
      enforce: ['prod'],
      elsewhere: 'audit',
      demands: [],
      timeoutSeconds: 30,
      trust: { tlog: 'required' },
    })
  })

  it.each<[string, string, (given: Record<string, unknown>) => void]>([
    ['another kind', 'POLICY_KIND_UNKNOWN', (given) => (given['kind'] = 'Rule')],
    ['another version', 'POLICY_KIND_UNKNOWN', (given) => (given['apiVersion'] = 'seal-image/v2')],
    ['a field that is not known', 'RULE_MALFORMED', (given) => (given['requires'] = {})],
    ['a demand that is not known', 'RULE_MALFORMED', (given) => (given['require'] = { scans: {} })],
    ['no signer', 'RULE_MALFORMED', (given) => (given['signedBy'] = {})],
    [
      'no source repository',
      'RULE_MALFORMED',
      (given) => (given['signedBy'] = { identity: 'https://github.com/a/b', issuer: 'x' }),
    ],
    [
      'a key and an identity',
      'RULE_MALFORMED',
      (given) => (given['signedBy'] = { identity: 'x', keys: ['y'] }),
    ],
    [
      'a key with an issuer',
      'RULE_MALFORMED',
      (given) => (given['signedBy'] = { keys: ['y'], issuer: 'x' }),
    ],
    ['a scan without an age', 'RULE_MALFORMED', (given) => (given['require'] = { scan: {} })],
    [
      'an age in no unit',
      'RULE_MALFORMED',
      (given) => (given['require'] = { scan: { maxAge: '7' } }),
    ],
    ['a word for a flag', 'RULE_MALFORMED', (given) => (given['tlog'] = 'no')],
    [
      'TUF without a trusted root',
      'RULE_MALFORMED',
      (given) => (given['tuf'] = { mirror: 'x', root: 'y' }),
    ],
    [
      'a trusted root that is none',
      'TRUST_ROOT_MALFORMED',
      (given) => (given['trustedRoot'] = '{}'),
    ],
  ])('is refused with %s', (_, code, change) => {
    const given = { ...documentOf(KEYLESS) }
    change(given)
    expect(() => readRule(given)).toThrow(expect.objectContaining({ code }))
  })
})
