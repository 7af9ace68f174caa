import type { Json } from '../../../shared/json.ts'
import { append, type Fields, isGiven, objectsIn, sameText, textIn, textsIn } from '../../fields.ts'
import { globExpression } from '../../image-pattern.ts'
import {
  type ImageNames,
  namesOfPatterns,
  unverifiedImageRules,
} from '../../kyverno/unverified-images.ts'
import { imagesOfGlobs } from '../../read/read-parts.ts'
import type { Fault, Trap } from '../finding.ts'
import { freeName } from '../free-name.ts'
import { actionOf, type Place, specOf, verificationsIn } from './places.ts'

/** What `verifyImages` passes over: images that are mounted as volumes, and hosts that are spelled otherwise. */
export const unverifiedImages: Trap = {
  id: 'kyverno/unverified-images',
  severity: 'admits',
  why: 'Kyverno verifies the images of containers by the names that its patterns match: it does not look at images in volumes, and to the node a host with capitals or with :443 is the same one.',
  faults: (policy) =>
    verificationsIn(policy).flatMap((place): readonly Fault[] => {
      const wanted = denialsFor(policy, place)
      if (wanted?.every((rule) => isThere(policy, rule))) return []
      return [
        wanted === undefined || deniesVolumes(policy)
          ? unclear(place)
          : lacking(policy, place, wanted),
      ]
    }),
}

const MESSAGE =
  'images that are mounted as volumes, and hosts with capitals or with :443, are let in unverified'

function lacking(policy: Fields, { path, rule }: Place, wanted: readonly Fields[]): Fault {
  return {
    path: `${path}.imageReferences`,
    rule,
    message: MESSAGE,
    fix: 'rules that deny them, signed ones as well: Kyverno cannot verify them',
    mend: () => {
      // Another entry may have asked for the same meanwhile.
      for (const denial of wanted.filter((each) => !isThere(policy, each))) {
        const rules = objectsIn(specOf(policy), 'rules')
        const name = freeName(String(denial['name']), rules, '-')
        append(specOf(policy), 'rules', { ...denial, name })
      }
    },
  }
}

function unclear({ path, rule }: Place): Fault {
  return {
    path: `${path}.imageReferences`,
    rule,
    severity: 'hint',
    message: `${MESSAGE}, unless other rules say otherwise`,
    fix: 'left as it is: see that a pod with such an image is denied',
  }
}

/** The rules that deny what an entry passes over; undefined where it is for more than pods, or for images that only a cluster knows. */
function denialsFor(policy: Fields, place: Place): readonly Fields[] | undefined {
  const owner = objectsIn(specOf(policy), 'rules').find((rule) =>
    objectsIn(rule, 'verifyImages').includes(place.verification),
  )
  const names = namesOf(place.verification)
  if (owner === undefined || names === undefined) return undefined
  if (!isForPods(owner) || isGiven(owner['celPreconditions'])) return undefined
  const kept = ['match', 'exclude', 'context', 'preconditions'].filter((name) => name in owner)
  const failureAction = actionOf(policy, place.verification) ?? 'Audit'
  return unverifiedImageRules(names, {
    place: Object.fromEntries(kept.map((name) => [name, owner[name] as Json])),
    failureAction,
  })
}

function namesOf(verification: Fields): ImageNames | undefined {
  const globs = [
    ...textsIn(verification, 'imageReferences'),
    textIn(verification, 'image') ?? [],
  ].flat()
  const skipped = textsIn(verification, 'skipImageReferences')
  if (globs.length === 0 || [...globs, ...skipped].some((glob) => glob.includes('{{'))) {
    return undefined
  }
  return { ...namesOfGlobs(globs), skipped }
}

/** By the patterns that the globs were written for, where they are what we write for any. */
function namesOfGlobs(globs: readonly string[]): Omit<ImageNames, 'skipped'> {
  try {
    return namesOfPatterns(imagesOfGlobs(globs, 'imageReferences'))
  } catch {
    const expressions = [...new Set(globs.map(globExpression))]
    return { expressions, globs, text: globs.join(', ') }
  }
}

/** Kyverno makes the same rule for what makes pods; of other objects the rules would not know where the images are. */
function isForPods(rule: Fields): boolean {
  const kinds = JSON.stringify(rule['match'] ?? {}).match(/"kinds":\[[^\]]*\]/g) ?? []
  return kinds.length > 0 && kinds.every((text) => /^"kinds":\["(?:v1\/)?Pod"\]$/.test(text))
}

/** Whether a rule of the policy judges images in volumes in its own way. */
function deniesVolumes(policy: Fields): boolean {
  return objectsIn(specOf(policy), 'rules').some((rule) => {
    const text = JSON.stringify(rule['validate'] ?? '')
    return text.includes('volumes') && text.includes('image')
  })
}

function isThere(policy: Fields, denial: Fields): boolean {
  const { name } = denial
  return objectsIn(specOf(policy), 'rules').some((rule) => sameText({ ...rule, name }, denial))
}
