import { SLSA_V1_PREDICATE_TYPE } from '../../../attestation/predicate-types.ts'
import { matchText, type TextMatch } from '../../../sigstore/identity-policy.ts'
import { celCondition, celString } from '../../kyverno/cel.ts'
import { ALL_CONTAINERS } from '../../kyverno/pod-images.ts'
import { callerCondition } from '../../rule.ts'
import { append, type Fields, objectsIn, textIn } from '../../fields.ts'
import { type Callers, callersOf, UNTOLD } from '../callers.ts'
import type { LintOptions, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { wantedRepository } from '../wanted-repository.ts'
import { callerReadingOf } from './expressions.ts'
import { ENGINE, identitiesIn, specOf } from './places.ts'

/** A workflow's identity is that of everybody who may call it. */
export const callerUnchecked: Trap = {
  id: `${ENGINE}/caller-unchecked`,
  severity: 'admits',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance tells the caller.',
  faults: (policy, options) => {
    const callers = callersIn(policy)
    if (callers === 'nobody' || callerReadingOf(policy).kind !== 'unasked') return []
    if (callers === 'untold') return [{ path: 'spec.validations', ...UNTOLD }]
    const named = repositoryFor(policy, options)
    return [
      {
        path: 'spec.validations',
        message: 'images of any repository that may call the signing workflow are let in',
        fix: `provenance whose workflow.repository is ${matchText(named)}; with --source-repository URL exactly yours`,
        mend: () => {
          askFor(policy, named)
        },
      },
    ]
  },
}

/** Expressions that may ask for the caller, and are not read here. */
export const callerUnclear: Trap = {
  id: `${ENGINE}/caller-unclear`,
  severity: 'hint',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of expressions, lint only reads those that compare the repository of the provenance for every image.',
  faults: (policy) =>
    callersIn(policy) !== 'nobody' && callerReadingOf(policy).kind === 'unclear'
      ? [
          {
            path: 'spec.validations',
            message:
              'images of any repository that may call the signing workflow are let in, unless the expressions say otherwise',
            fix: 'left as it is: see that provenance of another repository is denied',
          },
        ]
      : [],
}

function askFor(policy: Fields, repository: TextMatch): void {
  const spec = specOf(policy)
  const signers = objectsIn(spec, 'attestors').map((item) => {
    const name = textIn(item, 'name') ?? ''
    return /^[A-Za-z_]\w*$/.test(name) ? `attestors.${name}` : `attestors[${celString(name)}]`
  })
  const condition = callerCondition(repository)
  const name = freeName('caller', namesOfAll(objectsIn(spec, 'attestations')))
  const provenance = `attestations[${celString(name)}]`
  append(spec, 'attestations', { name, intoto: { type: SLSA_V1_PREDICATE_TYPE } })
  append(
    spec,
    'validations',
    {
      expression: `${ALL_CONTAINERS}.all(image, verifyAttestationSignatures(image, ${provenance}, [${signers.join(', ')}]) > 0)`,
      message: 'the image has no provenance by whom it must be',
    },
    {
      expression: `${ALL_CONTAINERS}.all(image, ${celCondition(`extractPayload(image, ${provenance})`, condition)})`,
      message: condition.message,
    },
  )
}

/** Of a policy for keys, nobody. */
function callersIn(policy: Fields): Callers {
  const identities = identitiesIn(policy).map(({ value }) => value)
  return identities.length === 0 ? 'nobody' : callersOf(identities)
}

function repositoryFor(policy: Fields, options: LintOptions): TextMatch {
  const [{ value } = { value: {} }] = identitiesIn(policy)
  return wantedRepository(value, options)
}
