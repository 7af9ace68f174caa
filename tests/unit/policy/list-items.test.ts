import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { writePolicy } from '../../../src/policy/engines.ts'
import { lintPolicy } from '../../../src/policy/lint/lint-policy.ts'
import { listItems } from '../../../src/policy/list-items.ts'
import { readPolicy } from '../../../src/policy/read/read-policy.ts'
import { ruleDocument } from '../../../src/policy/rule-document.ts'
import { readYaml, writeYaml } from '../../../src/policy/yaml.ts'
import { type Json, asObject, type JsonObject } from '../../../src/shared/json.ts'
import { KEYLESS } from './rules.ts'

const PUBLIC_GOOD = { kind: 'public-good' } as const
const FORMAT = { format: 'bundle' } as const
const SEED = path.resolve(
  import.meta.dirname,
  '../../fixtures/policies/verify-image-signatures.yaml',
)

/** What `kubectl get -o yaml` prints of them. */
function listOf(...items: readonly (Json | JsonObject)[]): readonly JsonObject[] {
  const list = {
    apiVersion: 'v1',
    items: items as Json[],
    kind: 'List',
    metadata: { resourceVersion: '' },
  }
  return readYaml(Buffer.from(writeYaml([list])), 'list')
}

describe('a List of policies', () => {
  it('is linted and mended as its items', () => {
    const policies = readYaml(readFileSync(SEED), 'seed')
    expect(lintPolicy(listOf(...policies), FORMAT)).toEqual(lintPolicy(policies, FORMAT))
    const [policy = {}] = policies
    expect(listItems([...listOf(policy), policy])).toEqual([policy, policy])
  })

  it('is read back into the rule that its items were written for', () => {
    for (const engine of ['kyverno', 'policy-controller'] as const) {
      const { documents } = writePolicy(KEYLESS, engine, { acceptWeaker: true })
      const kept = documents.map((document) => ({
        ...asObject(document, 'document'),
        status: { ready: true },
      }))
      expect(readPolicy(listOf(...kept), PUBLIC_GOOD)).toEqual(readPolicy(kept, PUBLIC_GOOD))
    }
  })

  it.each<[string, JsonObject, RegExp]>([
    ['no items', { items: undefined }, /has no items/],
    ['items that are no list', { items: {} }, /has no items/],
    ['nothing', { items: [] }, /is empty/],
    ['a text', { items: ['policy'] }, /not an object/],
    ['a List', { items: [{ apiVersion: 'v1', kind: 'List', items: [] }] }, /holds a List/],
  ])('with %s is refused', (_, change, message) => {
    const documents = [{ apiVersion: 'v1', kind: 'List', ...change }]
    const refusal = expect.objectContaining({
      code: 'POLICY_FILE_MALFORMED',
      message: expect.stringMatching(message) as unknown,
    })
    expect(() => lintPolicy(documents, FORMAT)).toThrow(refusal)
    expect(() => readPolicy(documents, PUBLIC_GOOD)).toThrow(refusal)
  })

  it('holds policies alone, and no rule', () => {
    const unknown = expect.objectContaining({ code: 'POLICY_KIND_UNKNOWN' })
    expect(() => lintPolicy(listOf({ apiVersion: 'v1', kind: 'Namespace' }), FORMAT)).toThrow(
      unknown,
    )
    expect(() => readPolicy(listOf(ruleDocument(KEYLESS)), PUBLIC_GOOD)).toThrow(unknown)
    const other = [{ apiVersion: 'kyverno.io/v1', kind: 'List', items: [] }]
    expect(() => lintPolicy(other, FORMAT)).toThrow(unknown)
  })
})
