import { isGiven, textIn } from '../../fields.ts'
import type { Fault, Trap } from '../finding.ts'
import {
  anchored,
  fixOfUnanchored,
  issuerFor,
  NOBODY,
  patternOfGlob,
  whyUnanchored,
} from '../identity-pattern.ts'
import { attestorsIn, formatOf } from './places.ts'

/** `subject: https://github.com/myorg/*` */
export const subjectGlob: Trap = {
  id: 'kyverno/subject-glob',
  severity: 'admits',
  why: 'In type Cosign a star matches anything, so any workflow file of any repository below it will do; in type SigstoreBundle it is a letter like others.',
  faults: (policy, { format }) =>
    attestorsIn(policy, 'keyless').flatMap((place) =>
      (['subject', 'issuer'] as const).flatMap((field): readonly Fault[] => {
        const { value, path, rule, verification } = place
        const glob = textIn(value, field)
        if (glob === undefined || !/[*?]/.test(glob)) return []
        const isCosign = formatOf(verification, 'cosign') === 'cosign'
        return [
          {
            path: `${path}.${field}`,
            rule,
            severity: isCosign ? 'admits' : 'denies',
            message: isCosign
              ? `${whoMatches(glob)} can sign${format === 'bundle' ? '; and in bundles it matches nobody' : ''}`
              : `no certificate has ${glob} letter by letter: every image is denied`,
            fix: `${field}RegExp, anchored${isOfPeople(glob) ? '' : ', for workflow files alone'}; name the one that signs where it is known`,
            mend: () => {
              // With a pattern beside it, type Cosign would take what matches either.
              value[`${field}RegExp`] = patternOfGlob(glob, field)
              Reflect.deleteProperty(value, field)
            },
          },
        ]
      }),
    ),
}

/** `*@example.com` */
function isOfPeople(glob: string): boolean {
  return glob.includes('@') && !glob.includes('/')
}

function whoMatches(glob: string): string {
  return isOfPeople(glob)
    ? `whoever has an identity like ${glob}, a workflow on a branch of such a name too,`
    : `whoever can run any workflow below ${glob}`
}

/** A pattern that matches a part of what strangers can have. */
export const subjectUnanchored: Trap = {
  id: 'kyverno/subject-unanchored',
  severity: 'admits',
  why: 'Kyverno looks for the pattern anywhere in the text; what it does not pin at both ends, strangers can choose.',
  faults: (policy) =>
    attestorsIn(policy, 'keyless').flatMap(({ value, path, rule }) =>
      (['subject', 'issuer'] as const).flatMap((what): readonly Fault[] => {
        const field = `${what}RegExp`
        const pattern = textIn(value, field)
        const why = pattern === undefined ? undefined : whyUnanchored(pattern, what)
        if (pattern === undefined || why === undefined) return []
        return [
          {
            path: `${path}.${field}`,
            rule,
            message: `${JSON.stringify(pattern)} also matches texts of strangers: ${why}`,
            fix: fixOfUnanchored(pattern, what),
            mend: () => {
              const whole = anchored(pattern, what)
              // What matches anybody's says nothing, and is left to the trap for what is missing.
              if (whole === undefined) Reflect.deleteProperty(value, field)
              else value[field] = whole
            },
          },
        ]
      }),
    ),
}

/** One of subject and issuer without the other, or neither. */
export const identityIncomplete: Trap = {
  id: 'kyverno/identity-incomplete',
  severity: 'admits',
  why: 'Who signed is the subject as its issuer vouches for it; in type Cosign what is left out is not looked at, in type SigstoreBundle everything is denied.',
  faults: (policy) =>
    attestorsIn(policy, 'keyless').flatMap(
      ({ value, path, rule, verification }): readonly Fault[] => {
        const subject = textIn(value, 'subject') ?? textIn(value, 'subjectRegExp')
        const hasIssuer = isGiven(value['issuer']) || isGiven(value['issuerRegExp'])
        if (subject !== undefined && hasIssuer) return []
        const isCosign = formatOf(verification, 'cosign') === 'cosign'
        const missing =
          subject === undefined ? (hasIssuer ? 'subject' : 'subject and issuer') : 'issuer'
        return [
          {
            path,
            rule,
            severity: isCosign ? 'admits' : 'denies',
            message: isCosign
              ? `anybody may sign as far as the ${missing} goes: nothing is said of it`
              : `every image is denied: without ${missing} Kyverno has no identity to compare`,
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
      },
    ),
}

/** What the admission webhook asks of each keyless attestor. */
export const rekorUrl: Trap = {
  id: 'kyverno/rekor-url',
  severity: 'refused',
  why: 'The webhook wants to know of a log or of roots, also where it later asks neither.',
  faults: (policy) =>
    attestorsIn(policy, 'keyless').flatMap(({ value, path, rule }): readonly Fault[] => {
      const rekor = value['rekor']
      const isRefused = isGiven(rekor)
        ? !isGiven((rekor as { url?: unknown }).url)
        : rekor !== undefined || !isGiven(value['roots'])
      if (!isRefused) return []
      return [
        {
          path: `${path}.rekor.url`,
          rule,
          message: 'the policy is refused: “Either Rekor URL or roots are required”',
          fix: 'rekor.url: https://rekor.sigstore.dev; in bundles the address is not asked',
          mend: () => {
            value['rekor'] = { url: 'https://rekor.sigstore.dev', ...(rekor as object | undefined) }
          },
        },
      ]
    }),
}
