import {
  type Fields,
  fieldsIn,
  fieldsMadeIn,
  objectsIn,
  sameText,
  textIn,
  textsIn,
} from '../../fields.ts'
import { IMAGES_ARE_NEW } from '../../kyverno/image-validating-policy.ts'
import type { Beside, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { denies, ENGINE, specOf } from './places.ts'

/** Pods without the debug containers that are put into them later. */
export const debugContainers: Trap = {
  id: `${ENGINE}/debug-containers`,
  severity: 'admits',
  why: 'A debug container comes in by a resource of its own, pods/ephemeralcontainers, for which Kyverno makes no rules by itself.',
  faults: (policy, _, beside) => {
    if (!isOpen(policy, beside)) return []
    return [
      {
        path: 'spec.matchConstraints.resourceRules',
        message: 'kubectl debug lets any image in, unverified',
        fix: isKnown(policy)
          ? 'a second policy for pods/ephemeralcontainers, as policy generate writes it'
          : `left as it is: ${BY_HAND}`,
      },
    ]
  },
  split: (policy, _, beside) =>
    isOpen(policy, beside) && isKnown(policy) ? [policy, debugPolicyOf(policy, beside)] : [policy],
}

const DEBUG = 'pods/ephemeralcontainers'
const EVERY_DEBUG = [DEBUG, 'pods/*', '*/ephemeralcontainers', '*/*']
const BY_HAND =
  'write a second policy for pods/ephemeralcontainers, without conditions that look at other containers'

/** Whether pods are looked at, and what is put into them later is not. */
function isOpen(policy: Fields, beside: Beside): boolean {
  const forPods = rulesIn(policy).some((rule) =>
    textsIn(rule, 'resources').some((resource) => ['pods', '*', '*/*'].includes(resource)),
  )
  return (
    forPods &&
    denies(policy) &&
    !isAskedForDebug(policy) &&
    !beside.some((other) => isForTheSame(other, policy) && isAskedForDebug(other))
  )
}

function isAskedForDebug(policy: Fields): boolean {
  const isAsked = rulesIn(policy).some((rule) => {
    const operations = textsIn(rule, 'operations')
    return (
      textsIn(rule, 'resources').some((resource) => EVERY_DEBUG.includes(resource)) &&
      (operations.includes('UPDATE') || operations.includes('*'))
    )
  })
  return isAsked && denies(policy) && !conditionsIn(policy).some(isOfImagesThatAreNew)
}

/** Whether a policy is for all the images of another one, in the same places. */
function isForTheSame(other: Fields, policy: Fields): boolean {
  const images = objectsIn(specOf(other), 'matchImageReferences')
  return (
    other['kind'] === policy['kind'] &&
    sameText(namespaceOf(other), namespaceOf(policy)) &&
    sameText(placesOf(other), placesOf(policy)) &&
    objectsIn(specOf(policy), 'matchImageReferences').every((wanted) =>
      images.some((given) => given['glob'] === '*' || sameText(given, wanted)),
    )
  )
}

/** Whether the same policy for debug containers is known: not where other conditions look at containers, or pods are meant by a star. */
function isKnown(policy: Fields): boolean {
  return (
    rulesIn(policy).some(isForPods) &&
    conditionsIn(policy).every(
      (condition) =>
        isOfImagesThatAreNew(condition) ||
        !/containers/i.test(textIn(condition, 'expression') ?? ''),
    )
  )
}

function debugPolicyOf(policy: Fields, beside: Beside): Fields {
  const made = structuredClone(policy)
  const metadata = fieldsMadeIn(made, 'metadata')
  const taken = namesOfAll([policy, ...beside].map((each) => fieldsIn(each, 'metadata') ?? {}))
  metadata['name'] = freeName(`${textIn(metadata, 'name') ?? 'policy'}-debug`, taken, '-')
  const spec = specOf(made)
  delete spec['autogen']
  // Its resource is not one that lies somewhere to be scanned.
  fieldsMadeIn(spec, 'evaluation')['background'] = { enabled: false }
  fieldsMadeIn(spec, 'matchConstraints')['resourceRules'] = rulesIn(made)
    .filter(isForPods)
    .map((rule) => ({ ...rule, resources: [DEBUG] }))
  const conditions = conditionsIn(made).filter((condition) => !isOfImagesThatAreNew(condition))
  if (conditions.length > 0) spec['matchConditions'] = conditions
  else delete spec['matchConditions']
  return made
}

function isForPods(rule: Fields): boolean {
  return textsIn(rule, 'resources').includes('pods')
}

/** A debug container leaves the images as they are that this condition looks at. */
function isOfImagesThatAreNew(condition: Fields): boolean {
  return textIn(condition, 'expression') === IMAGES_ARE_NEW.expression
}

function rulesIn(policy: Fields): readonly Fields[] {
  return objectsIn(fieldsIn(specOf(policy), 'matchConstraints') ?? {}, 'resourceRules')
}

function conditionsIn(policy: Fields): readonly Fields[] {
  return objectsIn(specOf(policy), 'matchConditions')
}

function namespaceOf(policy: Fields): unknown {
  return fieldsIn(policy, 'metadata')?.['namespace']
}

function placesOf(policy: Fields): unknown {
  return { ...fieldsIn(specOf(policy), 'matchConstraints'), resourceRules: undefined }
}
