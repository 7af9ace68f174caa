import { printable } from '../shared/log.ts'
import type { SignerIdentity } from './signer.ts'
import { VerifyError } from './verify-error.ts'

/**
 * How a text must read: letter by letter, or by a pattern in RE2 syntax (as `cosign --certificate-identity-regexp` takes it)
 * that must match the whole text: we anchor it, whatever it holds.
 */
export type TextMatch = { readonly exact: string } | { readonly pattern: string }

/** What a match says, for people. */
export function matchText(match: TextMatch): string {
  return 'exact' in match ? match.exact : match.pattern
}

/** Who must have signed: the certificate's subject alternative name, and the issuer of the token behind it. Both are required. */
export interface IdentityPolicy {
  readonly identity: TextMatch
  readonly issuer: TextMatch
  /**
   * Exactly the repository whose job signed, as a URL: `https://github.com/o/app`. A reusable workflow has one identity for
   * everybody who calls it; only this tells its callers apart.
   */
  readonly sourceRepository?: string
  /** Exactly the branch or tag that the job was started for: `refs/heads/main`, `refs/tags/v1`. */
  readonly sourceRef?: string
}

/** The policy, ready to judge. */
export interface IdentityMatcher {
  /** Throws VerifyError IDENTITY_MISMATCH, ISSUER_MISMATCH, SOURCE_REPOSITORY_MISMATCH or SOURCE_REF_MISMATCH. */
  check(found: FoundSigner): void
}

/** What a certificate says of its holder, as far as a policy judges it. */
interface FoundSigner {
  readonly identity: string
  readonly issuer: string
  readonly sourceRepository?: string | undefined
  readonly sourceRef?: string | undefined
}

/** Code units, of a pattern or an exact text. */
const MAX_LENGTH = 2048

/** Exactly this signer, with its source repository where that is known. */
export function policyOf({ identity, issuer, sourceRepository }: SignerIdentity): IdentityPolicy {
  return {
    identity: { exact: identity },
    issuer: { exact: issuer },
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
  }
}

/**
 * Checks the policy itself and compiles its patterns, on an engine whose time is linear in the text. The engine is loaded only
 * when there is a pattern. Throws VerifyError POLICY_MALFORMED for what is absent, empty, too long or no pattern.
 */
export async function identityMatcher(policy: IdentityPolicy): Promise<IdentityMatcher> {
  const identity = await textMatcher('identity', policy.identity)
  const issuer = await textMatcher('issuer', policy.issuer)
  checkSource(policy, 'sourceRepository', 'source repository')
  checkSource(policy, 'sourceRef', 'source ref')
  const { sourceRepository, sourceRef } = policy
  return {
    check: (found) => {
      if (!identity.matches(found.identity)) {
        throw mismatch('IDENTITY_MISMATCH', 'identity', found.identity, identity.expected)
      }
      if (!issuer.matches(found.issuer)) {
        throw mismatch('ISSUER_MISMATCH', 'issuer', found.issuer, issuer.expected)
      }
      if (sourceRepository !== undefined && found.sourceRepository !== sourceRepository) {
        throw otherRepository(found.sourceRepository, sourceRepository)
      }
      if (sourceRef !== undefined && found.sourceRef !== sourceRef) {
        throw otherRef(found.sourceRef, sourceRef)
      }
    },
  }
}

/** A text that must match, ready to compare. */
export interface TextMatcher {
  readonly expected: string
  matches(text: string): boolean
}

/**
 * Compiles a match of the whole text, on an engine whose time is linear in the text. `what` names it in messages. Throws VerifyError
 * POLICY_MALFORMED.
 */
export async function textMatcher(what: string, match: TextMatch): Promise<TextMatcher> {
  // Policies also come from JavaScript and files: what the type rules out is ruled out again here.
  const given: Readonly<Record<string, unknown>> = Object(match) as Record<string, unknown>
  const { exact, pattern } = given
  if (typeof exact === 'string' && pattern === undefined) {
    checkLength(what, exact)
    return { expected: `exactly "${printable(exact)}"`, matches: (text) => text === exact }
  }
  if (typeof pattern === 'string' && exact === undefined) {
    checkLength(what, pattern)
    return {
      expected: `a whole match of "${printable(pattern)}"`,
      matches: await wholeMatch(what, pattern),
    }
  }
  throw malformed(`the policy says nothing of the ${what}`)
}

async function wholeMatch(what: string, pattern: string): Promise<(text: string) => boolean> {
  const { RE2JS } = await import('re2js')
  try {
    const compiled = RE2JS.compile(pattern)
    return (text) => compiled.matches(text)
  } catch (cause) {
    throw malformed(`the pattern for the ${what} is not one: "${printable(pattern)}"`, cause)
  }
}

/** Given as undefined, from JavaScript, it was meant to be given: that asks for nothing, and is refused. */
function checkSource(
  policy: IdentityPolicy,
  name: 'sourceRepository' | 'sourceRef',
  what: string,
): void {
  if (!Object.hasOwn(policy, name)) return
  const given: unknown = policy[name]
  checkLength(what, typeof given === 'string' ? given : '')
}

function checkLength(what: string, text: string): void {
  if (text === '') throw malformed(`the expected ${what} is empty`)
  if (text.length > MAX_LENGTH) {
    throw malformed(`the expected ${what} has ${text.length} characters, more than ${MAX_LENGTH}`)
  }
}

function malformed(message: string, cause?: unknown): VerifyError {
  return new VerifyError({
    kind: 'usage',
    code: 'POLICY_MALFORMED',
    message,
    hint: 'Give an identity and an issuer, each as an exact text or as a pattern in RE2 syntax.',
    cause,
  })
}

function mismatch(
  code: 'IDENTITY_MISMATCH' | 'ISSUER_MISMATCH',
  what: string,
  got: string,
  expected: string,
): VerifyError {
  return new VerifyError({
    code,
    message: `the certificate's ${what} is "${printable(got)}", expected ${expected}`,
    hint: `Somebody else signed this, or the expected ${what} is not the one of the workflow that signs.`,
  })
}

function otherRepository(got: string | undefined, expected: string): VerifyError {
  return new VerifyError({
    code: 'SOURCE_REPOSITORY_MISMATCH',
    message: `it was signed for ${got === undefined ? 'no repository' : `"${printable(got)}"`}, expected "${printable(expected)}"`,
    hint: 'Another repository called the same reusable workflow, or the expected repository is not the one whose job signs.',
  })
}

function otherRef(got: string | undefined, expected: string): VerifyError {
  return new VerifyError({
    code: 'SOURCE_REF_MISMATCH',
    message: `it was signed for ${got === undefined ? 'no branch or tag' : `"${printable(got)}"`}, expected "${printable(expected)}"`,
    hint: 'A job for another branch or tag of the repository signed this, or the expected one is not written in full: refs/heads/NAME or refs/tags/NAME.',
  })
}
