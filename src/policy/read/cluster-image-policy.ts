import { type Fields, fieldsIn, fieldsOfEach, objectsIn, textIn, textsOfEach } from '../fields.ts'
import { RULE_DEFAULTS, type RuleInstance, type Signers } from '../rule.ts'
import { controllerReadTrust } from './controller-trust.ts'
import { notUnderstood } from './not-understood.ts'
import { demandOfType, imagesOfGlobs, matchesOfPattern, matchOfPattern } from './read-parts.ts'
import type { ReadParts } from './read-policy.ts'

/**
 * What policy-controller's ClusterImagePolicies, and the TrustRoot beside them, seem to say. Only looks for the values: the caller
 * compares the documents with what is written for them. Of namespaces they say nothing: where the mode is `enforce`, it holds wherever
 * the engine looks. Throws PolicyError POLICY_NOT_UNDERSTOOD where there is no policy.
 */
export function clusterImagePolicyParts(
  documents: readonly Fields[],
  instance: RuleInstance,
): ReadParts {
  const policies = documents.filter((document) => document['kind'] === 'ClusterImagePolicy')
  // In cosign's tags the signature has a policy of its own, which lists no attestations.
  const first = policies.find((policy) => statementsOf(policy).length === 0) ?? policies[0]
  if (first === undefined) throw notUnderstood('the file', 'has no ClusterImagePolicy')
  refuseNobody(policies)
  const spec = fieldsIn(first, 'spec') ?? {}
  const [authority = {}] = authoritiesOf(first)
  const statements = policies.flatMap(statementsOf)
  const format = textIn(authority, 'signatureFormat') === 'bundle' ? 'bundle' : 'cosign'
  const signers = signersOf(first, statements)
  const [source = {}] = objectsIn(authority, 'source')
  return {
    name: nameOf(first, format),
    images: imagesOfGlobs(textsOfEach(objectsIn(spec, 'images'), 'glob').map(oneStar), 'images'),
    signers,
    format,
    demands: statements.flatMap(({ type, hours }) => demandOfType(type, hours)),
    enforce: textIn(spec, 'mode') === 'warn' ? [] : 'everywhere',
    elsewhere: textIn(spec, 'mode') === 'warn' ? 'audit' : 'nothing',
    ...controllerReadTrust({ documents, authority, signers, format, instance }),
    pullSecrets: textsOfEach(objectsIn(source, 'signaturePullSecrets'), 'name'),
    timeoutSeconds: RULE_DEFAULTS.timeoutSeconds,
  }
}

interface ReadStatement {
  readonly type: string
  /** Patterns that its conditions compare with, in their order. */
  readonly matches: readonly string[]
  readonly hours: number | undefined
}

function authoritiesOf(policy: Fields): readonly Fields[] {
  return objectsIn(fieldsIn(policy, 'spec') ?? {}, 'authorities')
}

/** Every authority of a policy lists the same. */
function statementsOf(policy: Fields): readonly ReadStatement[] {
  const [authority = {}] = authoritiesOf(policy)
  return objectsIn(authority, 'attestations').map((attestation) => {
    const rego = textIn(fieldsIn(attestation, 'policy') ?? {}, 'data') ?? ''
    const hours = /age <= ([0-9]{1,5}) \*/.exec(rego)?.[1]
    return {
      type: textIn(attestation, 'predicateType') ?? '',
      matches: patternsIn(rego),
      hours: hours === undefined ? undefined : Number(hours),
    }
  })
}

/** The patterns that a Rego module compares with; its string literals are those of JSON, as we write them. */
function patternsIn(rego: string): readonly string[] {
  return [...rego.matchAll(/regex\.match\(("(?:[^"\\\n]|\\.)*"),/g)].map(([, literal = '""']) => {
    try {
      return String(JSON.parse(literal))
    } catch (cause) {
      throw notUnderstood('attestations', `have a text that is none: ${literal}`, cause)
    }
  })
}

function nameOf(policy: Fields, format: 'bundle' | 'cosign'): string {
  const name = textIn(fieldsIn(policy, 'metadata') ?? {}, 'name') ?? ''
  return format === 'bundle' ? name : name.replace(/-signature$/, '')
}

/** Two stars of policy-controller's pass slashes, as one does in a rule. */
function oneStar(glob: string): string {
  return glob.replace(/(^|\/)\*\*$/, '$1*')
}

/** Any one authority suffices: one that asks for nobody's signature admits everything. */
function refuseNobody(policies: readonly Fields[]): void {
  const asksNobody = (authority: Fields): boolean =>
    fieldsIn(authority, 'keyless') === undefined && fieldsIn(authority, 'key') === undefined
  if (!policies.flatMap(authoritiesOf).some(asksNobody)) return
  throw notUnderstood('spec.authorities', 'have one with neither keyless signers nor a key')
}

function signersOf(policy: Fields, statements: readonly ReadStatement[]): Signers {
  const authorities = authoritiesOf(policy)
  const [keyless] = fieldsOfEach(authorities, 'keyless')
  if (keyless !== undefined) return keylessOf(keyless, statements)
  const keys = fieldsOfEach(authorities, 'key')
  const uris = textsOfEach(keys, 'kms')
  if (uris.length > 0) return { kind: 'kms', uris }
  const publicKeys = textsOfEach(keys, 'data')
  if (publicKeys.length > 0) return { kind: 'keys', publicKeys }
  throw notUnderstood('spec.authorities', 'name neither keyless signers nor keys')
}

function keylessOf(keyless: Fields, statements: readonly ReadStatement[]): Signers {
  const [identity = {}] = objectsIn(keyless, 'identities')
  const [repository, ref] = statements.find(({ matches }) => matches.length > 0)?.matches ?? []
  if (repository === undefined) {
    throw notUnderstood('attestations', 'do not ask for the repository whose job signed')
  }
  const subject = textIn(identity, 'subject')
  const path = 'keyless.identities[0].subjectRegExp'
  return {
    kind: 'keyless',
    identities:
      subject === undefined
        ? matchesOfPattern(textIn(identity, 'subjectRegExp') ?? '', path)
        : [{ exact: subject }],
    issuer: textIn(identity, 'issuer') ?? '',
    sourceRepository: matchOfPattern(repository, 'attestations'),
    ...(ref === undefined ? {} : { sourceRef: matchOfPattern(ref, 'attestations') }),
  }
}
