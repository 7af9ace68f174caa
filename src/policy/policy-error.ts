import { SealError } from '../shared/errors.ts'

export type PolicyErrorCode =
  | 'RULE_MALFORMED'
  | 'RULE_CONTRADICTORY'
  | 'RULE_PATTERN_UNANCHORED'
  | 'POLICY_FILE_MALFORMED'
  | 'POLICY_KIND_UNKNOWN'
  | 'POLICY_NOT_UNDERSTOOD'
  | 'POLICY_WEAKER'
  | 'POLICY_ENGINE_UNFIT'

/** An admission rule or a policy that cannot be used as it is. */
export class PolicyError extends SealError<PolicyErrorCode> {}

/** The same error, with the file in which the rule or policy stands; whatever else it is as it is. */
export function inFile(error: unknown, path: string): unknown {
  if (!(error instanceof PolicyError)) return error
  const { kind, code, message, hint, cause } = error
  return new PolicyError({ kind, code, message: `${path}: ${message}`, hint, cause })
}

/** Something in a rule is not what it must be. */
export function malformedRule(message: string, hint: string, cause?: unknown): PolicyError {
  return new PolicyError({ kind: 'usage', code: 'RULE_MALFORMED', message, hint, cause })
}

/** Two things in a rule cannot both be meant. */
export function contradictoryRule(message: string, hint: string): PolicyError {
  return new PolicyError({ kind: 'usage', code: 'RULE_CONTRADICTORY', message, hint })
}

/** The engine has no form at all for what the rule says. */
export function engineUnfit(message: string, hint: string): PolicyError {
  return new PolicyError({ kind: 'usage', code: 'POLICY_ENGINE_UNFIT', message, hint })
}

/** What to do where an engine reads no bundles. */
export const TAKE_COSIGN =
  'Take the format cosign, which images are sealed with by default: format: cosign in the rule file, or else --format cosign.'
