import type { Json } from '../../shared/json.ts'
import { imageExpression, imageGlobs, imagePatternsText } from '../image-pattern.ts'
import type { AdmissionRule } from '../rule.ts'
import { CONTAINER_LISTS } from './container-lists.ts'
import { rawString } from './jmespath.ts'

interface Rules {
  readonly failureAction: 'Enforce' | 'Audit'
  /** `match` and `exclude` of the policy's rules. */
  readonly place: Readonly<Record<string, Json>>
}

/**
 * Rules against what `verifyImages` of a ClusterPolicy passes over: images that are mounted as volumes, and hosts that are spelled as its
 * globs do not have them. Kyverno cannot be made to verify either, so that neither is let in. What the rules are not about they skip: a pass
 * would be counted in reports.
 */
export function unverifiedImageRules(rule: AdmissionRule, rules: Rules): readonly Json[] {
  return [
    volumesRule(rule, rules),
    ...(rule.images.some(({ kind }) => kind === 'any') ? [] : [namesRule(rule, rules)]),
  ]
}

const VOLUMES = 'request.object.spec.volumes[?image].image.reference || `[]`'

function volumesRule(rule: AdmissionRule, { place, failureAction }: Rules): Json {
  return {
    name: 'image-volumes',
    ...place,
    validate: {
      failureAction,
      message: `Kyverno does not verify images that are mounted as volumes: ${imagePatternsText(rule.images)}`,
      foreach: [{ list: VOLUMES, preconditions: { all: [isMeant(rule, 'element')] }, deny: {} }],
    },
  }
}

function namesRule(rule: AdmissionRule, { place, failureAction }: Rules): Json {
  const isPassedOver = {
    key: '{{ element.image }}',
    operator: 'AllNotIn',
    value: rule.images.flatMap(imageGlobs),
  }
  return {
    name: 'image-names',
    ...place,
    validate: {
      failureAction,
      message: `Kyverno verifies these images by this name alone: ${imagePatternsText(rule.images)}`,
      foreach: CONTAINER_LISTS.map((list) => ({
        list: `request.object.spec.${list} || \`[]\``,
        preconditions: { all: [isMeant(rule, 'element.image'), isPassedOver] },
        deny: {},
      })),
    },
  }
}

/** However it is spelled. */
function isMeant({ images }: AdmissionRule, name: string): Json {
  const pattern = images.map(imageExpression).join('|')
  return {
    key: `{{ regex_match(${rawString(pattern)}, ${name}) }}`,
    operator: 'Equals',
    value: true,
  }
}
