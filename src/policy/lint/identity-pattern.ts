import { escaped, literalPrefix } from '../anchored-pattern.ts'
import { ANYTHING, beginningOf, DOT, MARKS, mayHave, spellingsOf } from './pattern-spellings.ts'

/** Stands where a policy does not say who signs; `.invalid` is nobody's (RFC 2606). */
export const NOBODY = 'https://fill-in-who-signs.invalid/'

type Field = 'subject' | 'issuer'

const ISSUERS: readonly (readonly [prefix: string, issuer: string])[] = [
  ['https://github.com/', 'https://token.actions.githubusercontent.com'],
  ['https://gitlab.com/', 'https://gitlab.com'],
]
/** Of a workflow file in a repository, for a branch or a tag; not for a pull request. */
const GITHUB_WORKFLOW = String.raw`/\.github/workflows/[^/@]+\.ya?ml@refs/(?:heads|tags)/.+`

/** The issuer whose tokens lead to such a subject. */
export function issuerFor(subject: string | undefined): string {
  const text = subject === undefined ? '' : spelledOut(subject)
  return ISSUERS.find(([prefix]) => text.startsWith(prefix))?.[1] ?? NOBODY
}

/**
 * An anchored pattern for what a glob was meant to match: below an organisation of GitHub workflow files alone, elsewhere any characters.
 */
export function patternOfGlob(glob: string, field: Field): string {
  const [, owner, name] = /^https:\/\/github\.com\/([^/*?]+)\/(?:([^/*?]+)\/)?\*+$/.exec(glob) ?? []
  if (field === 'subject' && owner !== undefined) {
    const repository = name === undefined ? '[^/@]+' : escaped(name)
    return `^${escaped(`https://github.com/${owner}/`)}${repository}${GITHUB_WORKFLOW}$`
  }
  // A branch may have an @ in its name, a workflow file may not: what stands before the @ is not found again in a branch.
  const at = field === 'subject' && !/@.*@/.test(glob) ? glob.indexOf('@') : -1
  const parts = [...glob.matchAll(/\*+|\?|[^*?]+/g)].map(({ 0: part, index }) => {
    const any = index < at ? '[^@]' : '.'
    if (part.startsWith('*')) return `${any}*`
    return part === '?' ? any : escaped(part)
  })
  return `^${parts.join('')}$`
}

/** Why a pattern does not hold for whole texts alone; undefined where it does. */
export function whyUnpinned(pattern: string): string | undefined {
  const read = readWhole(pattern)
  return 'why' in read ? read.why : undefined
}

/** Why a pattern matches texts of strangers; undefined where it is pinned at both ends and says whose they are. */
export function whyUnanchored(pattern: string, field: Field): string | undefined {
  const read = readWhole(pattern)
  return 'why' in read ? read.why : whyAnybody(read.spellings, field)
}

/** The spellings between ^ and $, or why these do not hold them. */
function readWhole(
  pattern: string,
): { readonly why: string } | { readonly spellings: readonly string[] } {
  const open = [
    ...(/^\^(?![*+?{])/.test(pattern) ? [] : ['it does not begin with ^']),
    ...(/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern) ? [] : ['it does not end with $']),
  ]
  if (open.length > 0) return { why: open.join(', and ') }
  const spellings = spellingsOf(pattern.slice(1, -1))
  if (spellings === undefined) return { why: 'it cannot be told what it matches' }
  return spellings.isSplit ? { why: 'a | ends what ^ and $ hold' } : { spellings: spellings.all }
}

/**
 * The pattern for whole texts. What it leaves open at its end is closed after a repository, or a workflow file. Undefined where it says
 * nothing at all.
 */
export function anchored(pattern: string, field: Field): string | undefined {
  const inner = pattern.replace(/^\^?(?:\.[*+])*/, '').replace(/(?<=(?:^|[^\\])(?:\\\\)*)\$$/, '')
  const isDomain = field === 'subject' && inner.startsWith('@')
  const scheme = /^(?:github|gitlab)/.test(inner) ? 'https://' : ''
  if (inner === '') return undefined
  const ending = field === 'issuer' || pattern.endsWith('$') ? '' : endingAfter(inner)
  const whole = `^(?:${isDomain ? '[^@]+' : scheme}${inner}${ending})$`
  return whyUnanchored(whole, field) === undefined ? whole : undefined
}

/** What a mend makes of such a pattern, for people. */
export function fixOfUnanchored(pattern: string, field: Field): string {
  if (anchored(pattern, field) !== undefined) {
    return 'the pattern anchored at both ends; it may now be too strict, so look at it'
  }
  if (field === 'issuer') return 'the issuer of the host that the subject names; check it'
  return `fill in who signs: ${NOBODY} stands there, which nobody is`
}

/** What certificates have behind a prefix of their subject. */
function endingAfter(inner: string): string {
  if (/(?:\.\*|\.\+|\)|\])$/.test(inner) || inner.includes('|')) return ''
  if (/\.ya?ml$/.test(inner)) return '@refs/(?:heads|tags)/.+'
  if (/@[^/]*$/.test(inner) || inner.includes('@refs/')) return ''
  return inner.endsWith('/') ? '.+' : '/.+'
}

/** The repository that a subject names, or its owner's repositories, as exact text or pattern; undefined where it names neither. */
export function repositoryOf(
  subject: string,
): { readonly exact: string } | { readonly pattern: string } | undefined {
  const [, host, owner, name] =
    /^(https:\/\/(?:github|gitlab)\.com)\/([^/]+)\/(?:([^/]+)\/)?/.exec(spelledOut(subject)) ?? []
  if (host === undefined || owner === undefined) return undefined
  if (name === undefined) return { pattern: `^${escaped(`${host}/${owner}/`)}[^/]+$` }
  return { exact: `${host}/${owner}/${name}` }
}

/** What a subject, an exact one or a pattern, spells out before anything may follow. */
function spelledOut(subject: string): string {
  const pattern = subject.replace(/^\^(?:\(\?:)?/, '')
  return pattern === subject && !/\\/.test(subject)
    ? (subject.split(/[*?]/, 1)[0] ?? '')
    : literalPrefix(pattern)
}

/** A host that is spelled out, and where it ends; a dot that is not escaped is taken for one. */
const HOST = new RegExp(String.raw`^[a-z][a-z0-9+.-]*://[\w-]+(?:[.${DOT}][\w-]+)*(?::\d+)?(?:/|$)`)
/** Hosts that anybody may have repositories at. */
const PUBLIC_HOST = `^https?://(?:github|gitlab)[.${DOT}]com`
const AT_PUBLIC_HOST = new RegExp(`${PUBLIC_HOST}(?:[/${DOT}]|$)`, 'i')
/** And then a segment, all of it. */
const OF_OWNER = new RegExp(`${PUBLIC_HOST}/[^/${MARKS}]+(?:/|$)`, 'i')
const BEGINS_WITH_ANYTHING = new RegExp(`^(?:${DOT}|${ANYTHING})?${ANYTHING}`)
const MAIL_DOMAIN = new RegExp(String.raw`^[\w-]+(?:[.${DOT}][\w-]+)+$`)

/** What a pattern that is pinned at both ends may still leave to strangers: the owner, or the host. */
function whyAnybody(spellings: readonly string[], field: Field): string | undefined {
  const open = spellings.filter((spelling) => !namesSomebody(spelling, field))
  if (open.length === 0) return undefined
  if (open.some((spelling) => BEGINS_WITH_ANYTHING.test(spelling))) return 'it begins with anything'
  const isHostOpen = open.some((spelling) => /^https?:\/*$/.test(beginningOf(spelling)))
  return isHostOpen || field === 'issuer' ? 'it names no host' : 'it names no owner'
}

/** Whether all texts that are spelled so are somebody's: one text, or those of a host, of an owner at a public one, of a mail domain. */
function namesSomebody(spelling: string, field: Field): boolean {
  if (spelling !== '' && beginningOf(spelling) === spelling) return true
  if (field === 'issuer') return HOST.test(spelling)
  if (AT_PUBLIC_HOST.test(spelling)) return OF_OWNER.test(spelling)
  return HOST.test(spelling) || isMail(spelling)
}

/** Strangers may call a branch `x@example.com`: then their subject is a URL, with an @ before the branch and one in it. */
function isMail(spelling: string): boolean {
  const at = spelling.lastIndexOf('@')
  const name = spelling.slice(0, Math.max(at, 0))
  if (name === '' || !MAIL_DOMAIN.test(spelling.slice(at + 1))) return false
  const beginning = beginningOf(name)
  const mayBeUrl = 'https://'.startsWith(beginning) || /^https?:/.test(beginning)
  return !mayBeUrl || !mayHave(name, '/') || !mayHave(name, '@')
}
