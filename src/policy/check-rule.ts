import { createPublicKey } from 'node:crypto'
import { printable } from '../shared/log.ts'
import type { TextMatch } from '../sigstore/identity-policy.ts'
import { checkAnchored, checkAnchoredRef } from './anchored-pattern.ts'
import { checkDemands } from './check-demands.ts'
import { checkText } from './check-text.ts'
import { checkTrust } from './check-trust.ts'
import { contradictoryRule, malformedRule, type PolicyError } from './policy-error.ts'
import type { AdmissionRule, Signers } from './rule.ts'

const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
/** RFC 1123, as Kubernetes asks of namespaces. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** RFC 1123, as it asks of Secrets: labels with dots between them, 253 characters in all. */
const SUBDOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/
const KMS_SCHEMES = ['awskms://', 'gcpkms://', 'azurekms://', 'hashivault://']
/** Of several in one text some engines take the first and others any: it must be one, and nothing around it. */
const ONE_KEY = /^-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/
const MAX_TIMEOUT_SECONDS = 30

/**
 * The rule as it was given, once nothing in it is missing, unanchored or at odds with something else. Throws PolicyError RULE_MALFORMED,
 * RULE_PATTERN_UNANCHORED or RULE_CONTRADICTORY, and VerifyError
 * TRUST_ROOT_MALFORMED.
 */
export function checkRule(rule: AdmissionRule): AdmissionRule {
  if (!NAME.test(rule.name)) {
    throw malformedRule(
      `the name ${JSON.stringify(printable(rule.name))} cannot name a policy`,
      'Take at most 40 lower-case letters, digits and hyphens.',
    )
  }
  if (rule.images.length === 0) {
    throw malformedRule('it names no image', 'Add images: [ghcr.io/OWNER/NAME].')
  }
  checkSigners(rule.signers)
  checkDemands(rule)
  checkNamespaces(rule)
  checkTrust(rule)
  const { timeoutSeconds } = rule
  if (
    !Number.isInteger(timeoutSeconds) ||
    timeoutSeconds < 1 ||
    timeoutSeconds > MAX_TIMEOUT_SECONDS
  ) {
    throw malformedRule(
      `timeoutSeconds is ${timeoutSeconds}`,
      `Kubernetes waits between 1 and ${MAX_TIMEOUT_SECONDS} whole seconds.`,
    )
  }
  return rule
}

function checkSigners(signers: Signers): void {
  switch (signers.kind) {
    case 'keyless':
      if (signers.identities.length === 0) throw nobody('identity')
      for (const identity of signers.identities) checkMatch(identity, 'the identity')
      checkIssuer(signers.issuer)
      checkMatch(signers.sourceRepository, 'the source repository')
      if (signers.sourceRef !== undefined) checkRef(signers.sourceRef)
      return
    case 'keys':
      if (signers.publicKeys.length === 0) throw nobody('keys')
      for (const pem of signers.publicKeys) checkPublicKey(pem)
      if (new Set(signers.publicKeys.map(keyOf)).size < signers.publicKeys.length) {
        throw contradictoryRule('the same public key is given twice', 'Give each key once.')
      }
      return
    case 'kms':
      if (signers.uris.length === 0) throw nobody('kms')
      for (const uri of signers.uris) checkKmsUri(uri)
  }
}

/** Kyverno would take a star or a question mark in it for a wildcard. */
function checkIssuer(issuer: string): void {
  checkText(issuer, 'the issuer')
  if (/^https?:\/\/[^*?\s]+$/.test(issuer)) return
  throw malformedRule(
    `the issuer ${JSON.stringify(printable(issuer))} is not one that a certificate has`,
    'Give the whole URL, like https://token.actions.githubusercontent.com.',
  )
}

function checkMatch(match: TextMatch, what: string): void {
  if ('exact' in match) {
    checkText(match.exact, what)
    if (/^https:\/\/[^/\s]+\/\S+$/.test(match.exact)) return
    throw malformedRule(
      `${what} ${JSON.stringify(printable(match.exact))} is not one that a certificate has`,
      'Give the whole URL as `seal-image verify` shows it; for more than one, a pattern.',
    )
  }
  checkText(match.pattern, what)
  checkAnchored(match.pattern, what)
  checkIsRegExp(match.pattern, what)
}

function checkRef(match: TextMatch): void {
  const what = 'the source ref'
  if ('pattern' in match) {
    checkText(match.pattern, what)
    checkAnchoredRef(match.pattern, what)
    checkIsRegExp(match.pattern, what)
    return
  }
  checkText(match.exact, what)
  if (/^refs\/\S+$/.test(match.exact)) return
  throw malformedRule(
    `${what} ${JSON.stringify(printable(match.exact))} is none`,
    'Give it in full: refs/heads/NAME, refs/tags/NAME, or as a pattern ^refs/tags/v.+$',
  )
}

/** What is no pattern here is none in RE2, whose syntax but for named groups and flags is within that of JavaScript. */
function checkIsRegExp(pattern: string, what: string): void {
  try {
    new RegExp(pattern)
  } catch (cause) {
    throw malformedRule(
      `the pattern for ${what} is not one: ${JSON.stringify(printable(pattern))}`,
      'Give a pattern in RE2 syntax.',
      cause,
    )
  }
  if (/\(\?(?!:)|\\[1-9k]/.test(pattern)) {
    throw malformedRule(
      `the pattern for ${what} looks around or back, which RE2 does not: ${JSON.stringify(printable(pattern))}`,
      'Give a pattern in RE2 syntax, with (?:…) as the only group that begins with a question mark.',
    )
  }
}

function checkPublicKey(pem: string): void {
  try {
    if (!ONE_KEY.test(pem)) throw new TypeError('it is not one public key')
    createPublicKey(pem)
  } catch (cause) {
    throw malformedRule(
      'a key is not a public key in PEM',
      'Give what cosign.pub holds, from -----BEGIN PUBLIC KEY----- to its end.',
      cause,
    )
  }
}

function keyOf(pem: string): string {
  return createPublicKey(pem).export({ format: 'der', type: 'spki' }).toString('base64')
}

function checkKmsUri(uri: string): void {
  checkText(uri, 'the KMS key')
  if (KMS_SCHEMES.some((scheme) => uri.startsWith(scheme) && uri.length > scheme.length)) return
  throw malformedRule(
    `${JSON.stringify(printable(uri))} names no key of a KMS`,
    `Begin it with ${KMS_SCHEMES.join(', ')}.`,
  )
}

function checkNamespaces({ enforce, elsewhere, pullSecrets }: AdmissionRule): void {
  const namespaces = enforce === 'everywhere' ? [] : enforce
  checkNames(namespaces, { form: LABEL, what: 'namespace' })
  checkNames(pullSecrets, { form: SUBDOMAIN, what: 'Secret' })
  if (enforce !== 'everywhere' && enforce.length === 0 && elsewhere === 'nothing') {
    throw contradictoryRule(
      'it neither enforces nor audits anywhere',
      'Name a namespace in enforce, or audit elsewhere.',
    )
  }
}

function checkNames(
  names: readonly string[],
  { form, what }: { readonly form: RegExp; readonly what: string },
): void {
  const wrong = names.find((name) => !form.test(name))
  if (wrong === undefined) return
  throw malformedRule(
    `${JSON.stringify(printable(wrong))} is no name of a ${what}`,
    'Take lower-case letters, digits and hyphens, as Kubernetes does.',
  )
}

function nobody(field: string): PolicyError {
  return malformedRule(
    'it does not say who must have signed',
    `Add ${field}: without it everybody’s signature would do.`,
  )
}
