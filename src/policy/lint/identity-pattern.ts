import { escaped, literalPrefix } from '../anchored-pattern.ts'

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

/** Why a pattern matches texts of strangers; undefined where it is pinned at both ends and says whose they are. */
export function whyUnanchored(pattern: string, field: Field): string | undefined {
  const unanchored = [
    ...(pattern.startsWith('^') ? [] : ['it does not begin with ^']),
    ...(/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern) ? [] : ['it does not end with $']),
  ]
  if (unanchored.length > 0) return unanchored.join(', and ')
  if (hasTopLevelAlternative(pattern)) return 'a | ends what ^ and $ hold'
  if (/^\^[(?:]*\.[*+]/.test(pattern)) return 'it begins with anything'
  return whyAnybody(pattern, field)
}

/**
 * The pattern for whole texts. What it leaves open at its end is closed after a repository, or a workflow file. Undefined where it says
 * nothing at all.
 */
export function anchored(pattern: string, field: Field): string | undefined {
  const inner = pattern.replace(/^\^?(?:\.[*+])*/, '').replace(/\$$/, '')
  const scheme = /^(?:github|gitlab)/.test(inner) ? 'https://' : ''
  if (inner === '') return undefined
  const ending = field === 'issuer' || pattern.endsWith('$') ? '' : endingAfter(inner)
  const whole = `^(?:${scheme}${inner}${ending})$`
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

/** Hosts that anybody may have repositories at. */
const PUBLIC_HOSTS = ['https://github.com/', 'https://gitlab.com/']
/** One of them, and then a segment that is spelled out: no part of it repeats or is any character. */
const OWNED = /^https:\/\/(?:github|gitlab)\\?\.com\/(?:\(\?:|\\.|\[[\w-]+\]|[^/\\.*+?{[])+\//

/** What a pattern that is pinned at both ends may still leave to strangers: the owner, or the host. */
function whyAnybody(pattern: string, field: Field): string | undefined {
  const starts = withinGroups(pattern.slice(1, -1)).map((each) =>
    each.replaceAll(String.raw`\/`, '/').replace(/^https\?:/, 'https:'),
  )
  if (starts.some((start) => /^https?:\/*$/.test(literalPrefix(start)))) return 'it names no host'
  if (field === 'issuer') return undefined
  const isOpen = starts.some((start) => {
    const prefix = literalPrefix(start)
    const isPublic = PUBLIC_HOSTS.some((host) => host.startsWith(prefix) || prefix.startsWith(host))
    return prefix !== '' && isPublic && !OWNED.test(start)
  })
  return isOpen ? 'it names no owner' : undefined
}

function hasTopLevelAlternative(pattern: string): boolean {
  return (alternativesOf(pattern)?.length ?? 1) > 1
}

/** The parts between those | that stand outside of all brackets; undefined where a bracket closes that was not opened. */
function alternativesOf(pattern: string): readonly string[] | undefined {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]])*\]|[()|]/g)) {
    if (token === '(') depth++
    else if (token === ')' && --depth < 0) return undefined
    else if (token === '|' && depth === 0) {
      parts.push(pattern.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, pattern.slice(start)]
}

/** The alternatives of a pattern, also those within a group that is all of it. */
function withinGroups(pattern: string): readonly string[] {
  return (alternativesOf(pattern) ?? [pattern]).flatMap((part) => {
    const [, inner] = /^\((?:\?:)?([\s\S]*)\)$/.exec(part) ?? []
    return inner === undefined || alternativesOf(inner) === undefined ? [part] : withinGroups(inner)
  })
}
