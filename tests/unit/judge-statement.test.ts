import { expect, it } from '@jest/globals'
import { VULN_PREDICATE_TYPE } from '../../src/attestation/predicate-types.ts'
import { judgeStatement } from '../../src/judge-statement.ts'
import { CLOCK_DIFFERENCE_SECONDS, statementsOf } from '../../src/policy/rule.ts'
import type { PassedCheck } from '../../src/verify-image.ts'
import { CALLER, KEYLESS } from './policy/rules.ts'

const NOW = new Date('2026-11-22T00:00:00Z')

const scanOf = (sourceRepository: string, scanFinishedOn: string): PassedCheck => ({
  ok: true,
  what: VULN_PREDICATE_TYPE,
  kind: 'attestation',
  format: 'bundle',
  location: 'sha256:00',
  timestamps: [],
  sourceRepository,
  predicateType: VULN_PREDICATE_TYPE,
  predicate: { metadata: { scanFinishedOn } },
})

it.each([
  ['our old scan and a stranger’s fresh one', false, [CALLER, 'https://github.com/mallory/evil']],
  ['our old scan and our fresh one', true, [CALLER, CALLER]],
  ['a stranger’s old scan and our fresh one', true, ['https://github.com/mallory/evil', CALLER]],
] as const)('by a rule, %s: %s', async (_, passed, [old, fresh]) => {
  const scan = statementsOf(KEYLESS).find(({ name }) => name === 'scan')
  if (scan === undefined) throw new Error('the rule demands no scan')
  const step = await judgeStatement(scan, {
    statements: [scanOf(old, '2026-01-01T00:00:00Z'), scanOf(fresh, '2026-11-21T00:00:00Z')],
    signers: KEYLESS.signers,
    isEach: false,
    checksCaller: true,
    now: NOW,
  })
  expect(step.passed).toBe(passed)
})

it.each([
  ['as far ahead as clocks may differ', 0, true],
  ['further ahead', 1, false],
])('a scan that is dated %s', async (_, moreSeconds, passed) => {
  const scan = statementsOf(KEYLESS).find(({ name }) => name === 'scan')
  if (scan === undefined) throw new Error('the rule demands no scan')
  const aheadMs = (CLOCK_DIFFERENCE_SECONDS + moreSeconds) * 1000
  const step = await judgeStatement(scan, {
    statements: [scanOf(CALLER, new Date(NOW.getTime() + aheadMs).toISOString())],
    signers: KEYLESS.signers,
    isEach: true,
    checksCaller: true,
    now: NOW,
  })
  expect(step.passed).toBe(passed)
})
