import {
  SLSA_V02_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
} from '../../attestation/predicate-types.ts'
import type { TextMatch } from '../../sigstore/identity-policy.ts'
import { whyUnanchored } from './identity-pattern.ts'

/**
 * What a policy does about the repository whose job signed. `asked`: nothing passes that does not name one of these, which an owner
 * has. `unclear`: something may ask for it, and how it judges is not known here.
 */
export type CallerReading =
  | { readonly kind: 'asked'; readonly repositories: readonly TextMatch[] }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unasked' }

export const UNASKED: CallerReading = { kind: 'unasked' }
export const UNCLEAR: CallerReading = { kind: 'unclear' }

/** Where provenance says it: version 1 of GitHub's build type and ours, and version 0.2. */
export const CALLER_PATHS: readonly string[] = [
  'buildDefinition.externalParameters.workflow.repository',
  'invocation.configSource.uri',
]

/** Whether a predicate type is one whose statements say who called. */
export function isProvenance(type: string | undefined): boolean {
  return type === SLSA_V1_PREDICATE_TYPE || type === SLSA_V02_PREDICATE_TYPE
}

/** Whether a text has a word that a condition on the caller would have. Proves nothing. */
export function mentionsCaller(text: string): boolean {
  return /repository|configSource/i.test(text)
}

/** Whether a comparison says whose repository it is: one owner's, and no other's. */
export function namesOwner(match: TextMatch): boolean {
  if ('exact' in match) return /^(?:git\+)?https:\/\/[^/*?]+\/[^/*?]+\/./.test(match.exact)
  const pattern = match.pattern.replace(/^(\^(?:\(\?:)?)git\\\+/, '$1')
  return whyUnanchored(pattern, 'subject') === undefined && /^\^(?:\(\?:)?https:/.test(pattern)
}

/** All that a policy's parts say, of which each must hold: one that asks is enough. */
export function readingOfAll(parts: readonly CallerReading[]): CallerReading {
  const asked = parts.filter((part) => part.kind === 'asked')
  if (asked.length > 0) {
    return { kind: 'asked', repositories: asked.flatMap(({ repositories }) => repositories) }
  }
  return parts.some(({ kind }) => kind === 'unclear') ? UNCLEAR : UNASKED
}

/** All that its alternatives say, of which any is enough: each has to ask. */
export function readingOfAny(parts: readonly CallerReading[]): CallerReading {
  if (parts.some(({ kind }) => kind === 'unasked')) return UNASKED
  if (parts.length === 0 || parts.some(({ kind }) => kind === 'unclear')) return UNCLEAR
  return readingOfAll(parts)
}
