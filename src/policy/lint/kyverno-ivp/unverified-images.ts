import { append, type Fields, fieldsIn, objectsIn, textIn, textsIn } from '../../fields.ts'
import { spelledGlob } from '../../glob-spelling.ts'
import { imageExpression, parseImagePattern } from '../../image-pattern.ts'
import { celString } from '../../kyverno/cel.ts'
import { VOLUMES } from '../../kyverno/pod-images.ts'
import type { Trap } from '../finding.ts'
import { isOfEach, widened } from './image-lists.ts'
import { ENGINE, specOf, validationsIn } from './places.ts'

/** Images in volumes, which Kyverno does not know of by itself. */
export const unverifiedVolumes: Trap = {
  id: `${ENGINE}/unverified-volumes`,
  severity: 'admits',
  why: 'Kyverno finds the images of containers by itself; of a volume it knows nothing that spec.images does not tell it.',
  faults: (policy) => {
    const spec = specOf(policy)
    const lists = objectsIn(spec, 'images')
    if (lists.some(({ expression }) => expression === VOLUMES.expression)) return []
    const isSafe =
      isForPods(spec) &&
      !lists.some(({ name }) => name === VOLUMES.name) &&
      validationsIn(policy).every(({ text }) => isOfEach(text))
    // In words of its own, which are not read here.
    const mayBe = JSON.stringify(lists).includes('volumes')
    return [
      {
        path: 'spec.images',
        ...(mayBe ? { severity: 'hint' } : {}),
        message: `images that are mounted as volumes are let in unverified${mayBe ? ', unless spec.images names them' : ''}`,
        fix:
          isSafe && !mayBe
            ? 'spec.images names them, and the expressions are for them, too'
            : 'left as it is: name them in spec.images, and verify them in the expressions',
        mend: () => {
          if (!isSafe || mayBe) return
          append(spec, 'images', { ...VOLUMES })
          for (const { value, text } of validationsIn(policy)) {
            value['expression'] = widened(text, ALL_OF_A_POD)
          }
        },
      },
    ]
  },
}

const ALL_OF_A_POD = ['containers', 'initContainers', 'ephemeralContainers', VOLUMES.name]

/** Hosts that are spelled otherwise than the globs. */
export const unnamedImages: Trap = {
  id: `${ENGINE}/unnamed-images`,
  severity: 'admits',
  why: 'The globs are compared letter by letter; to the node a host with capitals or with :443 is the same one.',
  faults: (policy) => {
    const spec = specOf(policy)
    const items = objectsIn(spec, 'matchImageReferences')
    const globs = items.flatMap((item) => textIn(item, 'glob') ?? [])
    const given = items.flatMap((item) => textIn(item, 'expression') ?? [])
    const wanted = new Set(globs.map(expressionFor))
    const missing = [...wanted].filter((each) => each === undefined || !given.includes(each))
    if (globs.includes('*') || missing.length === 0) return []
    const known = missing.filter((each) => each !== undefined)
    const mayBe = given.length > 0
    return [
      {
        path: 'spec.matchImageReferences',
        ...(mayBe ? { severity: 'hint' } : {}),
        message: `images whose host is written with capitals or with :443 are let in unverified${mayBe ? ', unless the expressions match them' : ''}`,
        fix:
          known.length < missing.length
            ? 'left as it is, for some of the globs: which names they mean is not known here'
            : 'expressions that match them in any spelling',
        mend: () => {
          append(spec, 'matchImageReferences', ...known.map((expression) => ({ expression })))
        },
      },
    ]
  },
}

/** What selects the images of a glob in any spelling; undefined where that would be more than the glob means, or is not known. */
function expressionFor(glob: string): string | undefined {
  const pattern = patternFor(glob)
  return pattern === undefined ? undefined : `ref.matches(${celString(pattern)})`
}

function patternFor(glob: string): string | undefined {
  const [, repository = '', anyTag] = /^(.*?)(?:[:@](\*))?$/.exec(glob) ?? []
  try {
    return imageExpression(parseImagePattern(repository))
  } catch {
    return anyTag !== undefined || repository.endsWith('*')
      ? spelledGlob(repository)?.expression
      : undefined
  }
}

function isForPods(spec: Fields): boolean {
  return objectsIn(fieldsIn(spec, 'matchConstraints') ?? {}, 'resourceRules')
    .flatMap((rule) => textsIn(rule, 'resources'))
    .every((resource) => resource === 'pods' || resource === 'pods/ephemeralcontainers')
}
