import { type Fields, fieldsIn, objectsIn, textIn, textsIn } from '../fields.ts'
import type { RuleInstance, Signers } from '../rule.ts'
import { notUnderstood } from './not-understood.ts'
import { demandOfType, imagesOfGlobs, matchOfPattern } from './read-parts.ts'
import type { ReadParts } from './read-policy.ts'

/**
 * What Kyverno's ImageValidatingPolicies seem to say. Only looks for the values: the caller compares the policies with what is written
 * for them. Throws PolicyError POLICY_NOT_UNDERSTOOD where there are none.
 */
export function imageValidatingPolicyParts(documents: readonly Fields[]): ReadParts {
  const enforced = documents.find((document) => actionOf(document) === 'Deny')
  const audited = documents.find((document) => actionOf(document) === 'Audit')
  const document = enforced ?? audited
  if (document === undefined)
    throw notUnderstood('spec.validationActions', 'is neither Deny nor Audit')
  const spec = specOf(document)
  const types = objectsIn(spec, 'attestations').map(
    (attestation) => textIn(fieldsIn(attestation, 'intoto') ?? {}, 'type') ?? '',
  )
  const globs = objectsIn(spec, 'matchImageReferences').flatMap(
    (item) => textIn(item, 'glob') ?? [],
  )
  const expressions = objectsIn(spec, 'validations').map((item) => textIn(item, 'expression') ?? '')
  const text = expressions.join('\n')
  const hours = /duration\("([0-9]+)h"\)/.exec(text)?.[1]
  const instance = instanceOf(spec)
  return {
    name: nameOf(document),
    images: imagesOfGlobs(globs, 'spec.matchImageReferences'),
    signers: signersOf(spec, text),
    format: text.includes('verifyImageSignatures') ? 'cosign' : 'bundle',
    demands: types.flatMap((type) =>
      demandOfType(type, hours === undefined ? undefined : Number(hours)),
    ),
    enforce: isEverywhere(enforced) ? 'everywhere' : namespacesOf(document),
    elsewhere: audited === undefined && !isEverywhere(enforced) ? 'nothing' : 'audit',
    tlog: ignoresLog(spec) ? 'none' : 'required',
    ...(instance === undefined ? {} : { instance }),
    pullSecrets: textsIn(fieldsIn(spec, 'credentials') ?? {}, 'secrets'),
    timeoutSeconds: Number(fieldsIn(spec, 'webhookConfiguration')?.['timeoutSeconds'] ?? 0),
  }
}

function specOf(document: Fields): Fields {
  return fieldsIn(document, 'spec') ?? {}
}

function actionOf(document: Fields): string | undefined {
  return textsIn(specOf(document), 'validationActions')[0]
}

function nameOf(document: Fields): string {
  const name = textIn(fieldsIn(document, 'metadata') ?? {}, 'name') ?? ''
  return name.replace(/-(?:enforce|audit)(?:-debug)?$/, '')
}

function cosignOf(spec: Fields): readonly Fields[] {
  return objectsIn(spec, 'attestors').map((attestor) => fieldsIn(attestor, 'cosign') ?? {})
}

function signersOf(spec: Fields, expressions: string): Signers {
  const attestors = cosignOf(spec)
  const identities = attestors.flatMap((cosign) =>
    objectsIn(fieldsIn(cosign, 'keyless') ?? {}, 'identities'),
  )
  const [first] = identities
  if (first !== undefined) {
    const [repository, ref] = patternsIn(expressions)
    if (repository === undefined) {
      throw notUnderstood('spec.validations', 'does not ask for the repository whose job signed')
    }
    return {
      kind: 'keyless',
      identities: identities.map((identity) => {
        const subject = textIn(identity, 'subject')
        if (subject !== undefined) return { exact: subject }
        return matchOfPattern(textIn(identity, 'subjectRegExp') ?? '', 'subjectRegExp')
      }),
      issuer: textIn(first, 'issuer') ?? '',
      sourceRepository: matchOfPattern(repository, 'spec.validations'),
      ...(ref === undefined ? {} : { sourceRef: matchOfPattern(ref, 'spec.validations') }),
    }
  }
  const keys = attestors.map((cosign) => fieldsIn(cosign, 'key') ?? {})
  const uris = keys.flatMap((key) => textIn(key, 'kms') ?? [])
  if (uris.length > 0) return { kind: 'kms', uris }
  const publicKeys = keys.flatMap((key) => textIn(key, 'data') ?? [])
  if (publicKeys.length > 0) return { kind: 'keys', publicKeys }
  throw notUnderstood('spec.attestors', 'names neither keyless signers nor keys')
}

/** The patterns that expressions compare with, in their order; CEL's string literals are those of JSON, as we write them. */
function patternsIn(expressions: string): readonly string[] {
  return [...expressions.matchAll(/\.matches\(("(?:[^"\\]|\\.)*")\)/g)].map(
    ([, literal = '""']) => {
      try {
        return String(JSON.parse(literal))
      } catch (cause) {
        throw notUnderstood('spec.validations', `has a text that is none: ${literal}`, cause)
      }
    },
  )
}

function ignoresLog(spec: Fields): boolean {
  const [cosign = {}] = cosignOf(spec)
  return fieldsIn(cosign, 'ctlog')?.['insecureIgnoreTlog'] === true
}

/** The trust that the policy itself brings along; of a TUF repository it brings the address alone. */
function instanceOf(spec: Fields): RuleInstance | undefined {
  const [cosign = {}] = cosignOf(spec)
  const trustedRoot = textIn(fieldsIn(cosign, 'trustedRoot') ?? {}, 'value')
  return trustedRoot === undefined ? undefined : { kind: 'private', trustedRoot }
}

function namespacesOf(document: Fields | undefined): readonly string[] {
  const constraints = fieldsIn(specOf(document ?? {}), 'matchConstraints') ?? {}
  const [expression] = objectsIn(
    fieldsIn(constraints, 'namespaceSelector') ?? {},
    'matchExpressions',
  )
  return textsIn(expression ?? {}, 'values')
}

function isEverywhere(enforced: Fields | undefined): boolean {
  return enforced !== undefined && namespacesOf(enforced).length === 0
}
