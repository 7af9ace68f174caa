import { predicateTypeOf, SLSA_V1_PREDICATE_TYPE } from '../../../attestation/predicate-types.ts'
import { matchText, type TextMatch } from '../../../sigstore/identity-policy.ts'
import { regoMatches, regoModule } from '../../policy-controller/rego.ts'
import { callerCondition } from '../../rule.ts'
import {
  CALLER_PATHS,
  type CallerReading,
  isProvenance,
  mentionsCaller,
  namesOwner,
  readingOfAll,
  UNASKED,
  UNCLEAR,
} from '../caller-reading.ts'
import {
  append,
  type Fields,
  fieldsIn,
  fieldsOfEach,
  isGiven,
  objectsIn,
  textIn,
} from '../../fields.ts'
import { type Callers, callersOf, UNTOLD } from '../callers.ts'
import type { Beside, Fault, LintOptions, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { wantedRepository } from '../wanted-repository.ts'
import { companionsOf } from './companions.ts'
import { cueConditions } from './cue.ts'
import { type Authority, authoritiesIn, ENGINE, specOf } from './places.ts'

/** A workflow's identity is that of everybody who may call it. */
export const callerUnchecked: Trap = {
  id: `${ENGINE}/caller-unchecked`,
  severity: 'admits',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; only the provenance tells the caller. Any authority of a policy is enough, so each has to ask.',
  faults: (policy, options, beside) =>
    unaskedIn(policy, beside, 'unasked').map(({ value, path }): Fault => {
      if (callersIn(value) === 'untold') return { path: `${path}.attestations`, ...UNTOLD }
      const named = repositoryFor(value, options)
      return {
        path: `${path}.attestations`,
        message: 'images of any repository that may call the signing workflow are let in',
        fix: `provenance whose workflow.repository is ${matchText(named)}${isSignatureAlone(value) ? ', in a policy of its own: an authority that lists attestations no longer looks at the signature' : ''}; with --source-repository URL exactly yours`,
        mend: () => {
          if (!isSignatureAlone(value)) append(value, 'attestations', attestationBy(value, options))
        },
      }
    }),
  split: (policy, options, beside) => {
    const unasked = unaskedIn(policy, beside, 'unasked')
      .map(({ value }) => value)
      .filter((value) => callersIn(value) === 'others')
    if (!unasked.some(isSignatureAlone)) return [policy]
    return [policy, companion(policy, unasked, options, beside)]
  },
}

/** Something that may ask for the caller, in a language that is not read here. */
export const callerUnclear: Trap = {
  id: `${ENGINE}/caller-unclear`,
  severity: 'hint',
  why: 'The subject of a certificate is the workflow that ran, whichever repository called it; of what others have written in Rego and CUE, lint only reads the plainest.',
  faults: (policy, _options, beside) =>
    unaskedIn(policy, beside, 'unclear').map(({ path }) => ({
      path: `${path}.attestations`,
      message: 'whether images of any repository that may call the signing workflow are let in',
      fix: 'left as it is: see that provenance without your workflow.repository is denied',
    })),
}

/** CUE, and a field that is not there. */
export const cueMissingField: Trap = {
  id: `${ENGINE}/cue-missing-field`,
  severity: 'admits',
  why: 'CUE is evaluated so that a field which is not there fits whatever it is compared with.',
  faults: (policy) => {
    const attested = authoritiesIn(policy).flatMap(({ value, path }) =>
      objectsIn(value, 'attestations').map((attestation, at) => ({
        value: fieldsIn(attestation, 'policy') ?? {},
        path: `${path}.attestations[${at}].policy`,
      })),
    )
    const whole = { value: fieldsIn(specOf(policy), 'policy') ?? {}, path: 'spec.policy' }
    return [...attested, whole]
      .filter(({ value }) => value['type'] === 'cue')
      .map(({ value, path }): Fault => {
        const data = textIn(value, 'data')
        const conditions = data === undefined ? undefined : cueConditions(data)
        return {
          path,
          message: 'an attestation passes that says nothing of what it is asked for',
          fix:
            conditions === undefined
              ? 'left as it is: write it in Rego, so that what is not there is denied'
              : 'the same in Rego, where what is not there is denied',
          mend: () => {
            if (conditions === undefined) return
            value['type'] = 'rego'
            value['data'] = regoModule(conditions)
          },
        }
      })
  },
}

/** The keyless authorities that are satisfied with such a reading, where no policy beside this one asks. */
function unaskedIn(
  policy: Fields,
  beside: Beside,
  kind: CallerReading['kind'],
): readonly Authority[] {
  const authorities = authoritiesIn(policy).filter(
    ({ value }) =>
      isGiven(value['keyless']) &&
      callersIn(value) !== 'nobody' &&
      readingOf(policy, value).kind === kind,
  )
  if (authorities.length === 0 || companionsOf(policy, beside).some(asksForCaller)) return []
  return authorities
}

/** Whether nothing but a key satisfies a policy without the caller. */
function asksForCaller(policy: Fields): boolean {
  const authorities = authoritiesIn(policy)
    .map(({ value }) => value)
    .filter((value) => fieldsIn(value, 'static')?.['action'] !== 'fail')
  return (
    authorities.length > 0 &&
    authorities.every(
      (value) =>
        isGiven(value['key']) ||
        (isGiven(value['keyless']) && readingOf(policy, value).kind === 'asked'),
    )
  )
}

/** All attestations of an authority must be there, and the policy as a whole must hold. */
function readingOf(policy: Fields, authority: Fields): CallerReading {
  const whole = fieldsIn(specOf(policy), 'policy')
  return readingOfAll([
    ...objectsIn(authority, 'attestations').map(readingOfAttestation),
    whole === undefined ? UNASKED : doubtOf(whole),
  ])
}

/** What one attestation that an authority lists asks of the caller. */
export function readingOfAttestation(attestation: Fields): CallerReading {
  const type = predicateTypeOf(textIn(attestation, 'predicateType') ?? '')
  const policy = fieldsIn(attestation, 'policy')
  if (policy === undefined) return UNASKED
  const compared = isProvenance(type) ? comparedIn(policy) : []
  const repositories = compared
    .filter(({ path, match }) => CALLER_PATHS.includes(path.join('.')) && namesOwner(match))
    .map(({ match }) => match)
  return repositories.length > 0 ? { kind: 'asked', repositories } : doubtOf(policy)
}

/** What is surely compared, and with what. */
function comparedIn(
  policy: Fields,
): readonly { readonly path: readonly string[]; readonly match: TextMatch }[] {
  const data = textIn(policy, 'data') ?? ''
  if (policy['type'] === 'rego') {
    const matches = regoMatches(data) ?? []
    return matches.map(({ path, pattern }) => ({ path, match: { pattern } }))
  }
  const conditions = cueConditions(data) ?? []
  return conditions.flatMap((condition) =>
    'matches' in condition ? [{ path: condition.path, match: condition.matches }] : [],
  )
}

/** What is kept elsewhere may ask for anything. */
function doubtOf(policy: Fields): CallerReading {
  const isElsewhere = isGiven(policy['configMapRef']) || isGiven(policy['remote'])
  return isElsewhere || mentionsCaller(textIn(policy, 'data') ?? '') ? UNCLEAR : UNASKED
}

/** An authority that looks at the signature in cosign's tags: with attestations it would look at those instead. */
function isSignatureAlone(authority: Fields): boolean {
  return (
    isGiven(authority['keyless']) &&
    textIn(authority, 'signatureFormat') !== 'bundle' &&
    !isGiven(authority['attestations'])
  )
}

/** The policy that asks for the caller beside one that looks at signatures: all policies that match an image must be satisfied. */
function companion(
  policy: Fields,
  unasked: readonly Fields[],
  options: LintOptions,
  beside: Beside,
): Fields {
  const { kind, apiVersion } = policy
  const { name, labels } = fieldsIn(policy, 'metadata') ?? {}
  const { mode, images, match } = specOf(policy)
  const authorities = authoritiesIn(policy).map(({ value }) => {
    const copy = structuredClone(value)
    if (unasked.includes(value)) append(copy, 'attestations', attestationBy(value, options))
    return copy
  })
  const spec = { mode, images, match, authorities }
  const given = Object.entries(spec).filter(([, value]) => value !== undefined)
  return structuredClone({
    apiVersion,
    kind,
    metadata: {
      name: freeName(`${String(name)}-caller`, namesOfAll(fieldsOfEach(beside, 'metadata')), '-'),
      ...(labels === undefined ? {} : { labels }),
    },
    spec: Object.fromEntries(given),
  })
}

function attestationBy(authority: Fields, options: LintOptions): Fields {
  return {
    name: 'caller',
    predicateType: SLSA_V1_PREDICATE_TYPE,
    policy: {
      type: 'rego',
      data: regoModule([callerCondition(repositoryFor(authority, options))]),
    },
  }
}

function callersIn(authority: Fields): Callers {
  return callersOf(identitiesOf(authority))
}

function identitiesOf(authority: Fields): readonly Fields[] {
  return objectsIn(fieldsIn(authority, 'keyless') ?? {}, 'identities')
}

function repositoryFor(authority: Fields, options: LintOptions): TextMatch {
  const [identity = {}] = identitiesOf(authority)
  return wantedRepository(identity, options)
}
