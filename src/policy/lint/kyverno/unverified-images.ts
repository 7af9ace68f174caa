import type { Json } from '../../../shared/json.ts'
import {
  type Fields,
  fieldsIn,
  isGiven,
  objectsIn,
  orderlessText,
  textIn,
  textsIn,
} from '../../fields.ts'
import { spelledGlob } from '../../glob-spelling.ts'
import { rawString } from '../../kyverno/jmespath.ts'
import {
  type ImageNames,
  namesOfPatterns,
  unverifiedImageRules,
} from '../../kyverno/unverified-images.ts'
import { imagesOfGlobs } from '../../read/read-parts.ts'
import type { Fault, Trap } from '../finding.ts'
import { freeName, namesOfAll } from '../free-name.ts'
import { actionOf, imageGlobsOf, specOf } from './places.ts'

/** What `verifyImages` passes over: images that are mounted as volumes, and hosts that are spelled otherwise. */
export const unverifiedImages: Trap = {
  id: 'kyverno/unverified-images',
  severity: 'admits',
  why: 'Kyverno verifies the images of containers by the names that its patterns match: it does not look at images in volumes, and to the node a host with capitals or with :443 is the same one.',
  faults: (policy) => {
    const rules = objectsIn(specOf(policy), 'rules')
    const there: Standing = { texts: new Set(rules.map(textOf)), names: namesOfAll(rules) }
    return rules.flatMap((rule, at): readonly Fault[] => {
      if (objectsIn(rule, 'verifyImages').length === 0) return []
      const denials = denialsFor(policy, rule)
      if (denials?.every((denial) => there.texts.has(textOf(denial)))) return []
      const fault = {
        path: `spec.rules[${at}].verifyImages`,
        rule: textIn(rule, 'name') ?? String(at),
      }
      return [
        denials === undefined
          ? { ...fault, ...unmended(rule) }
          : {
              ...fault,
              message: `${WHAT} are let in unverified`,
              fix: 'rules that deny them, signed ones as well: Kyverno cannot verify them',
              mend: () => {
                addTo(policy, denials, there)
              },
            },
      ]
    })
  },
}

/** In any group and version, and by any wildcard. */
const MAKES_PODS = /pod|deployment|replica|daemonset|statefulset|job|[*?]/i
const WHAT = 'images that are mounted as volumes, and hosts with capitals or with :443,'

/** The rules that a policy has by now. */
interface Standing {
  /** But for their names. */
  readonly texts: Set<string>
  readonly names: Set<unknown>
}

function unmended(rule: Fields): Pick<Fault, 'message' | 'fix' | 'severity'> {
  const kinds = kindsIn(rule)
  const isOfOthers = kinds.length > 0 && !kinds.some((kind) => MAKES_PODS.test(kind))
  return {
    ...(isOfOthers ? { severity: 'hint' } : {}),
    message: `${WHAT} are let in unverified, unless other rules deny them`,
    fix: 'left as it is: which names the patterns mean, or where the images are, is not known here; deny them in a validate rule, as policy generate writes it',
  }
}

/** First, for with `applyRules: One` the rule that passes is the last that is asked. They pass nothing: what they do not deny they skip. */
function addTo(policy: Fields, denials: readonly Fields[], { texts, names }: Standing): void {
  // Another rule may have asked for the same meanwhile.
  const missing = denials.filter((denial) => !texts.has(textOf(denial)))
  const added = missing.map((denial) => ({
    ...denial,
    name: freeName(String(denial['name']), names, '-'),
  }))
  specOf(policy)['rules'] = [...added, ...objectsIn(specOf(policy), 'rules')]
  for (const denial of added) {
    texts.add(textOf(denial))
    names.add(denial.name)
  }
}

/** The rules that deny what a rule passes over; undefined where it is for more than pods, or for images that are not known here. */
function denialsFor(policy: Fields, rule: Fields): readonly Fields[] | undefined {
  const [entry = {}, ...others] = objectsIn(rule, 'verifyImages')
  const names = namesOf([entry, ...others])
  const kinds = kindsIn(rule)
  const isForPods = kinds.length > 0 && kinds.every((kind) => kind === 'Pod' || kind === 'v1/Pod')
  if (names === undefined || !isForPods) return undefined
  if (isGiven(rule['celPreconditions']) || isGiven(rule['context'])) return undefined
  const kept = ['match', 'exclude', 'preconditions'].filter((name) => name in rule)
  return unverifiedImageRules(names, {
    place: Object.fromEntries(kept.map((name) => [name, rule[name] as Json])),
    failureAction: actionOf(policy, entry) ?? 'Audit',
  })
}

/** What the entries of a rule are for; undefined where they skip some of it. */
function namesOf(entries: readonly Fields[]): ImageNames | undefined {
  const globs = entries.flatMap(imageGlobsOf)
  if (globs.length === 0 || entries.some((entry) => isGiven(entry['skipImageReferences']))) {
    return undefined
  }
  try {
    return namesOfPatterns(imagesOfGlobs(globs, 'imageReferences'))
  } catch {
    return namesOfGlobs([...new Set(globs)])
  }
}

/** Of globs that are none of ours, only another host is known to be passed over. */
function namesOfGlobs(globs: readonly string[]): ImageNames | undefined {
  const spelled = globs.map(spelledGlob)
  const known = spelled.filter((each) => each !== undefined)
  if (known.length < spelled.length) return undefined
  const hosts = [...new Set(known.map(({ host }) => host))]
  return {
    expressions: [...new Set(known.map(({ expression }) => expression))],
    passedOver: {
      key: `{{ regex_match(${rawString(`^(?:${hosts.join('|')})/`)}, element.image) }}`,
      operator: 'Equals',
      value: false,
    },
    text: globs.join(', '),
  }
}

function kindsIn(rule: Fields): readonly string[] {
  const match = fieldsIn(rule, 'match') ?? {}
  return [match, ...objectsIn(match, 'any'), ...objectsIn(match, 'all')].flatMap((filter) =>
    textsIn(fieldsIn(filter, 'resources') ?? {}, 'kinds'),
  )
}

/** A rule but for its name, however its fields are ordered. */
function textOf(rule: Fields): string {
  return orderlessText({ ...rule, name: '' })
}
