import type { Json } from '../../shared/json.ts'
import {
  imageExpression,
  imageGlobs,
  type ImagePattern,
  imagePatternsText,
} from '../image-pattern.ts'
import { CONTAINER_LISTS } from './container-lists.ts'
import { rawString } from './jmespath.ts'

/** The images that a policy is for. */
export interface ImageNames {
  /** However they are spelled: patterns in RE2 syntax. */
  readonly expressions: readonly string[]
  /** Of a name that Kyverno does not verify by its globs, though it is meant, is true; nothing where its globs are for any name. */
  readonly passedOver?: Json
  /** For people. */
  readonly text: string
}

type Rule = Readonly<Record<string, Json>>

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
export function unverifiedImageRules(names: ImageNames, rules: Rules): readonly Rule[] {
  return [
    volumesRule(names, rules),
    ...(names.passedOver === undefined ? [] : [namesRule(names, names.passedOver, rules)]),
  ]
}

/** The names of a rule's images. */
export function namesOfPatterns(images: readonly ImagePattern[]): ImageNames {
  const globs = images.flatMap(imageGlobs)
  return {
    expressions: images.map(imageExpression),
    ...(globs.includes('*')
      ? {}
      : { passedOver: { key: '{{ element.image }}', operator: 'AllNotIn', value: globs } }),
    text: imagePatternsText(images),
  }
}

const VOLUMES = 'request.object.spec.volumes[?image].image.reference || `[]`'

function volumesRule(names: ImageNames, { place, failureAction }: Rules): Rule {
  return {
    name: 'image-volumes',
    ...place,
    validate: {
      failureAction,
      message: `Kyverno does not verify images that are mounted as volumes: ${names.text}`,
      foreach: [{ list: VOLUMES, preconditions: { all: [isMeant(names, 'element')] }, deny: {} }],
    },
  }
}

function namesRule(names: ImageNames, passedOver: Json, { place, failureAction }: Rules): Rule {
  return {
    name: 'image-names',
    ...place,
    validate: {
      failureAction,
      message: `Kyverno verifies these images by this name alone: ${names.text}`,
      foreach: CONTAINER_LISTS.map((list) => ({
        list: `request.object.spec.${list} || \`[]\``,
        preconditions: { all: [isMeant(names, 'element.image'), passedOver] },
        deny: {},
      })),
    },
  }
}

/** However it is spelled. */
function isMeant({ expressions }: ImageNames, name: string): Json {
  return {
    key: `{{ regex_match(${rawString(expressions.join('|'))}, ${name}) }}`,
    operator: 'Equals',
    value: true,
  }
}
