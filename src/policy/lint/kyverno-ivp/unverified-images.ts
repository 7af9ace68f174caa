import { append, type Fields, fieldsIn, objectsIn, textIn, textsIn } from '../../fields.ts'
import { globExpression } from '../../image-pattern.ts'
import { celString } from '../../kyverno/cel.ts'
import { ALL_IMAGES, VOLUMES } from '../../kyverno/pod-images.ts'
import type { Trap } from '../finding.ts'
import { ENGINE, specOf, validationsIn } from './places.ts'

/** Images in volumes, which Kyverno does not know of by itself. */
export const unverifiedVolumes: Trap = {
  id: `${ENGINE}/unverified-volumes`,
  severity: 'admits',
  why: 'Kyverno finds the images of containers by itself; of a volume it knows nothing that spec.images does not tell it.',
  faults: (policy) => {
    const spec = specOf(policy)
    if (JSON.stringify(spec['images'] ?? '').includes('volumes')) return []
    const isSafe = isForPods(spec) && validationsIn(policy).every(({ text }) => isOfEach(text))
    return [
      {
        path: 'spec.images',
        message: 'images that are mounted as volumes are let in unverified',
        fix: isSafe
          ? 'spec.images names them, and the expressions are for them, too'
          : 'left as it is: name them in spec.images, and verify them in the expressions',
        mend: () => {
          if (!isSafe) return
          append(spec, 'images', { ...VOLUMES })
          for (const { value, text } of validationsIn(policy)) {
            value['expression'] = text.replaceAll(LISTS, ALL_IMAGES)
          }
        },
      },
    ]
  },
}

/** Hosts that are spelled otherwise than the globs. */
export const unnamedImages: Trap = {
  id: `${ENGINE}/unnamed-images`,
  severity: 'admits',
  why: 'The globs are compared letter by letter; to the node a host with capitals or with :443 is the same one.',
  faults: (policy) => {
    const spec = specOf(policy)
    const items = objectsIn(spec, 'matchImageReferences')
    const globs = items.flatMap((item) => textIn(item, 'glob') ?? [])
    const isAny = globs.includes('*') || items.some((item) => textIn(item, 'expression'))
    if (globs.length === 0 || isAny) return []
    return [
      {
        path: 'spec.matchImageReferences',
        message: 'images whose host is written with capitals or with :443 are let in unverified',
        fix: 'expressions that match them in any spelling',
        mend: () => {
          const expressions = new Set(globs.map(globExpression))
          const added = [...expressions].map((pattern) => ({
            expression: `ref.matches(${celString(pattern)})`,
          }))
          append(spec, 'matchImageReferences', ...added)
        },
      },
    ]
  },
}

/** A list of images with those of the containers, of which each must satisfy something. */
const LISTS =
  /(?:\((?:images\.\w+\s*\+\s*)*images\.containers(?:\s*\+\s*images\.\w+)*\)|\bimages\.containers)(?=\.all\()/g

/** Whether an expression asks the same of each image, so that more images make it no weaker. */
function isOfEach(text: string): boolean {
  const rest = text.replaceAll(LISTS, '')
  return rest !== text && !rest.includes('images.') && !rest.includes('!')
}

function isForPods(spec: Fields): boolean {
  return objectsIn(fieldsIn(spec, 'matchConstraints') ?? {}, 'resourceRules')
    .flatMap((rule) => textsIn(rule, 'resources'))
    .every((resource) => resource === 'pods' || resource === 'pods/ephemeralcontainers')
}
