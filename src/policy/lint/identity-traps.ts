import { type Fields, isGiven, textIn } from '../fields.ts'
import type { Fault, Trap } from './finding.ts'
import {
  anchored,
  fixOfUnanchored,
  issuerFor,
  NOBODY,
  patternOfGlob,
  whyUnanchored,
} from './identity-pattern.ts'

type Identities = (policy: Fields) => readonly { readonly value: Fields; readonly path: string }[]

/** The traps of a keyless identity, in engines that compare `subject` letter by letter and look for `subjectRegExp` anywhere. */
export function identityTraps(engine: string, identitiesIn: Identities): readonly Trap[] {
  return [
    {
      id: `${engine}/subject-glob`,
      severity: 'denies',
      why: 'subject and issuer are compared letter by letter: a star is a letter like others.',
      faults: (policy) =>
        identitiesIn(policy).flatMap((place) => [
          ...globFaults(place, 'subject'),
          ...globFaults(place, 'issuer'),
        ]),
    },
    {
      id: `${engine}/subject-unanchored`,
      severity: 'admits',
      why: 'The pattern is looked for anywhere in the text; what it does not pin at both ends, strangers can choose.',
      faults: (policy) =>
        identitiesIn(policy).flatMap((place) => [
          ...unanchoredFaults(place, 'subject'),
          ...unanchoredFaults(place, 'issuer'),
        ]),
    },
    {
      id: `${engine}/identity-incomplete`,
      severity: 'denies',
      why: 'Who signed is the subject as its issuer vouches for it: both are needed.',
      faults: (policy) => identitiesIn(policy).flatMap((place) => incompleteFaults(place)),
    },
  ]
}

function globFaults(
  { value, path }: { readonly value: Fields; readonly path: string },
  field: 'subject' | 'issuer',
): readonly Fault[] {
  const glob = textIn(value, field)
  if (glob === undefined || !/[*?]/.test(glob)) return []
  return [
    {
      path: `${path}.${field}`,
      message: `no certificate has ${glob} letter by letter: every image is denied`,
      fix: `${field}RegExp, anchored, for workflow files alone; name the one that signs where it is known`,
      mend: () => {
        value[`${field}RegExp`] = patternOfGlob(glob, field)
        Reflect.deleteProperty(value, field)
      },
    },
  ]
}

function unanchoredFaults(
  { value, path }: { readonly value: Fields; readonly path: string },
  what: 'subject' | 'issuer',
): readonly Fault[] {
  const field = `${what}RegExp`
  const pattern = textIn(value, field)
  const why = pattern === undefined ? undefined : whyUnanchored(pattern, what)
  if (pattern === undefined || why === undefined) return []
  return [
    {
      path: `${path}.${field}`,
      message: `${JSON.stringify(pattern)} also matches texts of strangers: ${why}`,
      fix: fixOfUnanchored(pattern, what),
      mend: () => {
        const whole = anchored(pattern, what)
        if (whole === undefined) Reflect.deleteProperty(value, field)
        else value[field] = whole
      },
    },
  ]
}

function incompleteFaults({
  value,
  path,
}: {
  readonly value: Fields
  readonly path: string
}): readonly Fault[] {
  const subject =
    textIn(value, 'subject') ?? textIn(value, 'subjectRegExp') ?? textIn(value, 'subjectExpression')
  const hasIssuer = isGiven(value['issuer']) || isGiven(value['issuerRegExp'])
  if (subject !== undefined && hasIssuer) return []
  return [
    {
      path,
      message: `the identity says nothing of the ${subject === undefined ? 'subject' : 'issuer'}`,
      fix:
        subject === undefined
          ? `fill in who signs: ${NOBODY} stands there, which nobody is`
          : 'the issuer of the host that the subject names; check it',
      mend: () => {
        if (subject === undefined) value['subject'] = NOBODY
        if (!hasIssuer) value['issuer'] = issuerFor(subject)
      },
    },
  ]
}
