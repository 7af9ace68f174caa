import { type Fields, fieldsIn, isGiven, objectsIn, orderlessText, textsIn } from '../../fields.ts'
import { globMatches } from '../../glob.ts'
import type { Json } from '../../../shared/json.ts'
import { pinDigestRule } from '../../kyverno/pin-digest.ts'
import { imageGlobsOf, type Place, specOf } from './places.ts'

/**
 * Whether a rule before all that verify replaces the tags of this entry's images by digests, so that what is verified is named by one:
 * the rule that policy generate writes, for the same resources and all containers. Another one is not read.
 */
export function isPinned(policy: Fields, { verification }: Place): boolean {
  const rules = objectsIn(specOf(policy), 'rules')
  const first = rules.findIndex((rule) => isGiven(rule['verifyImages']))
  const verifying = rules.find((rule) => objectsIn(rule, 'verifyImages').includes(verification))
  return rules.slice(0, first).some((rule) => {
    const pinned = globsPinnedBy(rule)
    return (
      isSame(rule['match'], verifying?.['match']) &&
      (!isGiven(rule['exclude']) || isSame(rule['exclude'], verifying?.['exclude'])) &&
      imageGlobsOf(verification).every((glob) => pinned.some((wider) => globMatches(wider, glob)))
    )
  })
}

/** The images whose tags a rule replaces in every list of containers. */
function globsPinnedBy(rule: Fields): readonly string[] {
  const [each = {}] = objectsIn(fieldsIn(rule, 'mutate') ?? {}, 'foreach')
  const [selection = {}] = objectsIn(fieldsIn(each, 'preconditions') ?? {}, 'all')
  const [context = {}] = objectsIn(each, 'context')
  const { imageRegistryCredentials: login } = fieldsIn(context, 'imageRegistry') ?? {}
  const globs = textsIn(selection, 'value')
  const ours = pinDigestRule({
    match: rule['match'] as Json,
    globs,
    credentials: login === undefined ? {} : { imageRegistryCredentials: login as Json },
  })
  const kept = { ...rule, name: 'pin-digest' }
  Reflect.deleteProperty(kept, 'exclude')
  return isSame(kept, ours) ? globs : []
}

function isSame(one: unknown, other: unknown): boolean {
  return orderlessText(one) === orderlessText(other)
}
