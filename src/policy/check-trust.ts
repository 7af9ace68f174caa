import { asObject, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { parseTrustedRoot } from '../sigstore/trust.ts'
import { checkText } from './check-text.ts'
import { contradictoryRule, malformedRule } from './policy-error.ts'
import { type AdmissionRule, needsInstance, type RuleInstance } from './rule.ts'

const MAX_ROOT_BYTES = 512 * 1024

type PrivateInstance = Extract<RuleInstance, { kind: 'private' }>

/**
 * Refuses trust by which no signature could pass, or that is not needed. Throws PolicyError RULE_CONTRADICTORY and RULE_MALFORMED, and
 * VerifyError TRUST_ROOT_MALFORMED.
 */
export function checkTrust(rule: AdmissionRule): void {
  const { signers, trust } = rule
  const { instance, tlog } = trust
  if (instance.kind === 'private') {
    checkInstance(rule, instance)
    return
  }
  if (signers.kind !== 'keyless' || tlog === 'required') return
  throw contradictoryRule(
    'no log entry is asked for, and signatures of the public instance are dated by its log alone',
    'Leave tlog at true, or name a private instance that has a timestamp authority.',
  )
}

function checkInstance(
  { signers, trust: { tlog } }: AdmissionRule,
  instance: PrivateInstance,
): void {
  if (!needsInstance(signers.kind, tlog)) {
    throw contradictoryRule(
      'keys without a log need no Sigstore instance, and one is named',
      'Leave the trust out, or ask for log entries.',
    )
  }
  const { tlogs, timestampAuthorities } = parseTrustedRoot(
    Buffer.from(instance.trustedRoot),
  ).document
  if (tlog === 'required' && tlogs.length === 0) {
    throw contradictoryRule(
      'log entries are asked for, and the trusted root names no log that could have made one',
      'Say that there are none (tlog: false, --no-tlog), or give the trusted root of the instance whose log it is.',
    )
  }
  if (tlog === 'none' && timestampAuthorities.length === 0) {
    throw contradictoryRule(
      'no log entry is asked for, and the trusted root names no timestamp authority that would date a signature instead',
      'Ask for log entries, or give the trusted root of an instance that has a timestamp authority.',
    )
  }
  if (instance.tuf !== undefined) checkTuf(instance.tuf)
}

function checkTuf({ mirror, root }: NonNullable<PrivateInstance['tuf']>): void {
  checkText(mirror, 'the TUF mirror')
  if (!/^https?:\/\/[^\s/]+/.test(mirror)) {
    throw malformedRule(
      `the TUF mirror ${JSON.stringify(printable(mirror))} is no URL`,
      'Give it as https://HOST/PATH.',
    )
  }
  asObject(parseJson(Buffer.from(root), 'the TUF root', { maxBytes: MAX_ROOT_BYTES }), 'it')
}
