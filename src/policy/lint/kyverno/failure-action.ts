import { type Fields, isGiven, objectsIn, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import { overridesIn } from './overrides.ts'
import { actionOf, ownActions, specAction, specOf, verificationsIn } from './places.ts'

/** Two actions in one rule. */
export const mixedFailureActions: Trap = {
  id: 'kyverno/mixed-failure-actions',
  severity: 'denies',
  why: 'Kyverno takes one action for all of a rule: it enforces where any entry says so, and where none does, the spec is no longer asked.',
  faults: (policy) =>
    objectsIn(specOf(policy), 'rules').flatMap((rule, at): readonly Fault[] => {
      const entries = objectsIn(rule, 'verifyImages')
      const meant = ownActions(policy, rule)
      if (new Set(meant).size < 2) return []
      const isEnforced = entries.some(
        ({ failureAction }) => String(failureAction).toLowerCase() === 'enforce',
      )
      return [
        {
          path: `spec.rules[${at}].verifyImages[].failureAction`,
          rule: textIn(rule, 'name') ?? String(at),
          severity: isEnforced ? 'denies' : 'admits',
          message: isEnforced
            ? 'the entries that audit deny as well'
            : `no image is denied, though validationFailureAction is ${specAction(policy) ?? ''}`,
          fix: 'failureAction: Enforce for all of the rule; what is to be audited belongs into a rule of its own',
          mend: () => {
            for (const entry of entries) entry['failureAction'] = 'Enforce'
          },
        },
      ]
    }),
}

/** `spec.validationFailureAction`, which Kyverno still obeys. */
export const specFailureAction: Trap = {
  id: 'kyverno/spec-failure-action',
  severity: 'deprecated',
  why: 'Since Kyverno 1.13 each entry of verifyImages has its own failureAction.',
  faults: (policy) => {
    const spec = specOf(policy)
    const action = textIn(spec, 'validationFailureAction')
    if (action === undefined) return []
    const mend = (): void => {
      for (const { value } of verificationsIn(policy)) {
        value['failureAction'] = actionOf(policy, value)
      }
      // Rules of other kinds, which have no images to verify, still need it.
      if (objectsIn(spec, 'rules').every((rule) => isGiven(rule['verifyImages']))) {
        delete spec['validationFailureAction']
      }
    }
    return [
      {
        path: 'spec.validationFailureAction',
        message: `the failure action ${action} stands where it is deprecated`,
        fix: 'failureAction in each entry of verifyImages',
        mend,
      },
    ]
  },
}

/** No failure action at all. */
export const noFailureAction: Trap = {
  id: 'kyverno/no-failure-action',
  severity: 'admits',
  why: 'The default is Audit: what fails is reported, and runs.',
  faults: (policy) =>
    overridesIn(policy).length > 0
      ? []
      : verificationsIn(policy)
          .filter(({ value }) => actionOf(policy, value) === undefined)
          .map(({ value, path, rule }) => ({
            path: `${path}.failureAction`,
            rule,
            message: 'no image is denied: the entry does not say what happens to one that fails',
            fix: 'failureAction: Enforce; say Audit where a report is all that is meant',
            mend: () => {
              value['failureAction'] = 'Enforce'
            },
          })),
}

/** Audit, and a digest that is to be written into the pod. */
export const auditMutatesDigest: Trap = {
  id: 'kyverno/audit-mutates-digest',
  severity: 'refused',
  why: 'An image that failed must not be rewritten and let in; mutateDigest is true unless it is said to be false.',
  faults: (policy) =>
    audited(policy).flatMap(({ value, path, rule }): readonly Fault[] =>
      value['mutateDigest'] === false
        ? []
        : [
            {
              path: `${path}.mutateDigest`,
              rule,
              message:
                'the policy is refused: “mutateDigest must be set to false for ‘Audit’ failure action”',
              fix: 'mutateDigest: false where the policy audits',
              mend: () => {
                value['mutateDigest'] = false
              },
            },
          ],
    ),
}

/** Audit, and images named by a tag that count as failures. */
export const auditVerifiesDigest: Trap = {
  id: 'kyverno/audit-verifies-digest',
  severity: 'denies',
  why: 'verifyDigest is true unless it is said to be false, and where the policy audits nothing replaces tags by digests.',
  faults: (policy) =>
    audited(policy).flatMap(({ value, path, rule }): readonly Fault[] =>
      value['verifyDigest'] === false
        ? []
        : [
            {
              path: `${path}.verifyDigest`,
              rule,
              message: 'signed images that a pod names by tag are reported as failed',
              fix: 'verifyDigest: false where the policy audits',
              mend: () => {
                value['verifyDigest'] = false
              },
            },
          ],
    ),
}

function audited(policy: Fields): ReturnType<typeof verificationsIn> {
  const hasOverrides = overridesIn(policy).length > 0
  return verificationsIn(policy).filter(({ value }) => {
    const action = actionOf(policy, value)
    return action === 'Audit' || (action === undefined && hasOverrides)
  })
}
