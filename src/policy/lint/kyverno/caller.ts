import { SLSA_V1_PREDICATE_TYPE } from '../../../attestation/predicate-types.ts'
import { matchText, type TextMatch } from '../../../sigstore/identity-policy.ts'
import { jmespathConditions } from '../../kyverno/jmespath.ts'
import { callerCondition } from '../../rule.ts'
import {
  type CallerReading,
  mentionsCaller,
  readingOfAll,
  UNASKED,
  UNCLEAR,
} from '../caller-reading.ts'
import { append, type Fields, isGiven, objectsIn, sameText, textIn } from '../../fields.ts'
import { type Callers, callersOf, UNTOLD } from '../callers.ts'
import type { Fault, LintOptions, Trap } from '../finding.ts'
import { NOBODY, repositoryOf } from '../identity-pattern.ts'
import { attestorsOfAttestation } from './attestation-attestors.ts'
import { readingOfConditions } from './conditions.ts'
import { callerExtension, callerExtensions } from './extensions.ts'
import { formatFor } from './format.ts'
import {
  actionOf,
  attestationsOf,
  keylessOf,
  type Place,
  specOf,
  verificationsIn,
} from './places.ts'

/** A workflow's identity is that of everybody who may call it. */
export const callerUnchecked: Trap = {
  id: 'kyverno/caller-unchecked',
  severity: 'admits',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance (and a field that type SigstoreBundle ignores) tells the caller.',
  faults: (policy, options) =>
    verificationsIn(policy).flatMap((place): readonly Fault[] => {
      const { path, rule, value } = place
      const subject = subjectOfCalled(place)
      if (subject === undefined || callerReadingOf(policy, place, options).kind !== 'unasked')
        return []
      if (callersIn(place) === 'untold') return [{ path: `${path}.attestations`, rule, ...UNTOLD }]
      const repository = sourceRepository(place, subject, options)
      return [
        {
          path: `${path}.attestations`,
          rule,
          ...whatHappens(place),
          fix: fixFor(repository, options),
          mend: () => {
            append(value, 'attestations', {
              name: 'provenance',
              type: SLSA_V1_PREDICATE_TYPE,
              attestors: attestorsOfAttestation(signersFor(place)),
              conditions: jmespathConditions([callerCondition(repository ?? { exact: NOBODY })]),
            })
          },
        },
      ]
    }),
}

/** Type Cosign looks at the extension of a certificate that bundles do not. */
function whatHappens(place: Place): Pick<Fault, 'message' | 'severity'> {
  const message = 'images of any repository that may call the signing workflow are let in'
  const isCosign = textIn(place.verification, 'type') === undefined
  if (!isCosign || callerExtension(place) === undefined) return { message }
  return {
    severity: 'hint',
    message: `once bundles are read, ${message}: additionalExtensions are not looked at there`,
  }
}

/** Conditions that may ask for the caller, and are not read here. */
export const callerUnclear: Trap = {
  id: 'kyverno/caller-unclear',
  severity: 'hint',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of conditions, lint only reads those that compare the repository of the provenance itself.',
  faults: (policy, options) =>
    verificationsIn(policy)
      .filter(
        (place) =>
          subjectOfCalled(place) !== undefined &&
          callerReadingOf(policy, place, options).kind === 'unclear',
      )
      .map(({ path, rule }) => ({
        path: `${path}.attestations`,
        rule,
        message:
          'images of any repository that may call the signing workflow are let in, unless the conditions say otherwise',
        fix: 'left as it is: see that provenance of another repository is denied',
      })),
}

/** What an entry asks of the caller, together with those that each of its images has to satisfy as well. */
export function callerReadingOf(policy: Fields, place: Place, options: LintOptions): CallerReading {
  const rules = objectsIn(specOf(policy), 'rules').filter((rule) => isGiven(rule['verifyImages']))
  const own = rules.find((rule) => objectsIn(rule, 'verifyImages').includes(place.verification))
  const beside = rules
    .filter((rule) => own !== undefined && sameSubjects(rule, own))
    .flatMap((rule) => objectsIn(rule, 'verifyImages'))
    .filter(
      (other) => other !== place.verification && isAsStrict(policy, other, place.verification),
    )
  const entries = [place.verification, ...beside]
  return readingOfAll(entries.map((verification) => readingOfEntry(verification, options)))
}

/** What one entry asks by itself, in the format that it is read in once it is mended. */
function readingOfEntry(verification: Fields, options: LintOptions): CallerReading {
  const place = { value: verification, path: '', rule: '', verification }
  const extensions = callerExtensions(place)
  const isByExtension =
    // Compared in type Cosign alone, and any signer may be enough.
    formatFor(place, options) === 'cosign' &&
    extensions.length > 0 &&
    extensions.every((value) => value !== undefined && /^[^*?/]+\/./.test(value))
  const validate = JSON.stringify(verification['validate'] ?? '')
  return readingOfAll([
    isByExtension ? { kind: 'asked', repositories: [] } : UNASKED,
    mentionsCaller(validate) ? UNCLEAR : UNASKED,
    ...attestationsOf(place).map(({ value }) => readingOfConditions(value)),
  ])
}

function sameSubjects(one: Fields, other: Fields): boolean {
  return ['match', 'exclude', 'preconditions', 'celPreconditions'].every((name) =>
    sameText(one[name], other[name]),
  )
}

function isAsStrict(policy: Fields, other: Fields, one: Fields): boolean {
  return (
    sameText(other['imageReferences'], one['imageReferences']) &&
    (!isGiven(other['skipImageReferences']) ||
      sameText(other['skipImageReferences'], one['skipImageReferences'])) &&
    (actionOf(policy, one) !== 'Enforce' || actionOf(policy, other) === 'Enforce')
  )
}

/** Whose jobs may have signed, as a condition on the provenance says it. */
function sourceRepository(
  place: Place,
  subject: string,
  { sourceRepository: given }: LintOptions,
): TextMatch | undefined {
  if (given !== undefined) return { exact: given }
  const extension = callerExtension(place)
  return extension === undefined ? repositoryOf(subject) : { exact: extension }
}

function fixFor(
  repository: TextMatch | undefined,
  { sourceRepository: given }: LintOptions,
): string {
  const what = 'provenance whose workflow.repository is'
  if (repository === undefined) {
    return `${what} ${NOBODY}, which nobody is: give yours with --source-repository URL`
  }
  if (given !== undefined) return `${what} ${given}`
  return `${what} ${matchText(repository)}, as far as the policy tells; with --source-repository URL exactly yours`
}

/** Who signs the image, or else what is attested of it. */
function signersFor(place: Place): readonly Fields[] {
  const own = objectsIn(place.value, 'attestors')
  if (own.length > 0) return own
  return objectsIn(attestationsOf(place)[0]?.value ?? {}, 'attestors')
}

/** Whose identity it is that others may sign under; undefined where nobody else may. */
function subjectOfCalled(place: Place): string | undefined {
  const [keyless] = keylessOf(place)
  if (keyless === undefined || callersIn(place) === 'nobody') return undefined
  return textIn(keyless.value, 'subject') ?? textIn(keyless.value, 'subjectRegExp') ?? ''
}

function callersIn(place: Place): Callers {
  return callersOf(keylessOf(place).map(({ value }) => value))
}
