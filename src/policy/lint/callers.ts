import { type Fields, isGiven, textIn } from '../fields.ts'

/**
 * Who beside its owner may sign under an identity. `others`: whoever may call the workflow, and provenance tells who did. `untold`: the same, and
 * no provenance tells. `nobody`: a person, a service account, a pipeline that only its owner starts.
 */
export type Callers = 'others' | 'untold' | 'nobody'

/** As certificates of the public instance have them. */
const ISSUERS_WITHOUT_CALLERS = [
  'https://accounts.google.com',
  'https://agent.buildkite.com',
  'https://github.com/login/oauth',
  'https://login.microsoftonline.com',
  'https://oauth2.sigstore.dev/auth',
]
const CIRCLECI = /^https:\/\/oidc\.circleci\.com\/org\/[\w-]+$/
const GITLAB = /^https:\/\/gitlab\.[\w.-]+$/
/** A workflow's identity has slashes. */
const MAIL_ADDRESS = /^[^\s/*?@]+@[^\s/*?@]+$/

/** By all the identities of which any may have signed. What is not known to have no callers has some. */
export function callersOf(identities: readonly Fields[]): Callers {
  const each = identities.map(callersOfOne)
  if (each.length === 0 || each.includes('others')) return 'others'
  return each.includes('untold') ? 'untold' : 'nobody'
}

/** Engines take what matches the text or the pattern beside it. */
function callersOfOne(identity: Fields): Callers {
  const subject = exactly(identity, 'subject')
  const issuer = exactly(identity, 'issuer')
  if (MAIL_ADDRESS.test(subject) || ISSUERS_WITHOUT_CALLERS.includes(issuer)) return 'nobody'
  if (CIRCLECI.test(issuer)) return 'nobody'
  return GITLAB.test(issuer) ? 'untold' : 'others'
}

function exactly(identity: Fields, field: 'subject' | 'issuer'): string {
  return isGiven(identity[`${field}RegExp`]) ? '' : (textIn(identity, field) ?? '')
}

/** What is told where nothing can be asked. */
export const UNTOLD = {
  severity: 'hint',
  message:
    'images of any project that may run this CI configuration are let in, and no provenance tells which one did',
  fix: 'left as it is: see that no other project may include the configuration',
} as const
