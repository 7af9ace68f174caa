import { printable } from '../../shared/log.ts'
import { PolicyError } from '../policy-error.ts'

/** Something in a policy that is not taken for a part of a rule: what it means for the verdict is not known here. */
export function notUnderstood(where: string, what: string, cause?: unknown): PolicyError {
  return new PolicyError({
    kind: 'usage',
    code: 'POLICY_NOT_UNDERSTOOD',
    message: `${printable(where)} ${printable(what)}`,
    hint: 'Policies as `policy generate` writes them are understood, with other images, signers, namespaces and names. For another one, write its rule (kind: AdmissionRule).',
    cause,
  })
}
