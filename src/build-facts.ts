import type { Ready } from './preflight.ts'
import type { WorkflowFacts } from './provenance/slsa.ts'
import type { IdentityToken } from './sigstore/identity-token.ts'

/** What is known of the build for certain, or why nothing is. */
export type BuildFacts =
  | { readonly kind: 'known'; readonly facts: WorkflowFacts }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * The facts that provenance states: those in a token that Fulcio verifies before anything is signed. With a key nobody verifies one,
 * so that there is nothing to state then. `factsOf` gives undefined for a token of a CI system whose facts it cannot tell.
 */
export function buildFacts(
  { signing }: Pick<Ready, 'signing'>,
  factsOf: (token: IdentityToken) => WorkflowFacts | undefined,
): BuildFacts {
  if (signing.kind === 'key') {
    const why = 'a key signs, so that nobody verifies an id-token that would tell of the build'
    return { kind: 'unknown', why }
  }
  const facts = factsOf(signing.token)
  if (facts !== undefined) return { kind: 'known', facts }
  const why = 'the id-token is not of a GitHub Actions job, and provenance is made of those alone'
  return { kind: 'unknown', why }
}
