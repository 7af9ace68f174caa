import { type Fields, fieldsIn, fieldsOfEach, objectsIn, textIn, textsIn } from '../fields.ts'
import type { Signers } from '../rule.ts'
import { notUnderstood } from './not-understood.ts'
import { demandOfType, imagesOfGlobs, matchOfPattern } from './read-parts.ts'
import type { ReadParts } from './read-policy.ts'

/**
 * What Kyverno's ClusterPolicies seem to say. Only looks for the values: the caller compares the policies with what is written for them.
 * Throws PolicyError POLICY_NOT_UNDERSTOOD where there are none.
 */
export function clusterPolicyParts(documents: readonly Fields[]): ReadParts {
  const enforced = documents.find((document) => actionOf(document) === 'Enforce')
  const audited = documents.find((document) => actionOf(document) === 'Audit')
  const document = enforced ?? audited
  if (document === undefined) {
    throw notUnderstood('spec.rules', 'has no entry of verifyImages with a failureAction')
  }
  const verifications = verificationsOf(document)
  const [first = {}] = verifications
  const statements = verifications.map(statementOf)
  const provenance = statements.find(({ matches }) => matches.length > 0)
  return {
    name: nameOf(document),
    images: imagesOfGlobs(textsIn(first, 'imageReferences'), 'imageReferences'),
    signers: signersOf(first, provenance?.matches ?? []),
    format: textIn(first, 'type') === 'Cosign' ? 'cosign' : 'bundle',
    demands: statements.flatMap(({ type, hours }) => demandOfType(type, hours)),
    enforce: enforcedNamespaces(enforced, audited),
    elsewhere: audited === undefined && !isEverywhere(enforced) ? 'nothing' : 'audit',
    tlog: ignoresLog(first) ? 'none' : 'required',
    pullSecrets: textsIn(fieldsIn(first, 'imageRegistryCredentials') ?? {}, 'secrets'),
    timeoutSeconds: Number(
      fieldsIn(specOf(document), 'webhookConfiguration')?.['timeoutSeconds'] ?? 0,
    ),
  }
}

interface ReadStatement {
  readonly type: string
  /** Patterns that its conditions compare with, in their order. */
  readonly matches: readonly string[]
  readonly hours: number | undefined
}

function specOf(document: Fields): Fields {
  return fieldsIn(document, 'spec') ?? {}
}

function verificationsOf(document: Fields): readonly Fields[] {
  return objectsIn(specOf(document), 'rules').flatMap((rule) => objectsIn(rule, 'verifyImages'))
}

function actionOf(document: Fields): string | undefined {
  const [first = {}] = verificationsOf(document)
  return textIn(first, 'failureAction')
}

function nameOf(document: Fields): string {
  const name = textIn(fieldsIn(document, 'metadata') ?? {}, 'name') ?? ''
  return name.replace(/-(?:enforce|audit)$/, '')
}

function statementOf(verification: Fields): ReadStatement {
  const [attestation] = objectsIn(verification, 'attestations')
  const conditions = objectsIn(attestation ?? {}, 'conditions').flatMap((set) =>
    objectsIn(set, 'all'),
  )
  const matches = conditions.flatMap((condition) => {
    const [, literal] =
      /regex_match\('((?:[^'\\]|\\.)*)'/.exec(textIn(condition, 'key') ?? '') ?? []
    return literal === undefined ? [] : [literal.replaceAll(String.raw`\'`, "'")]
  })
  const [hours] = conditions.flatMap((condition) => {
    const [, digits] = /^([0-9]+)h$/.exec(textIn(condition, 'value') ?? '') ?? []
    return digits === undefined ? [] : [Number(digits)]
  })
  return { type: textIn(attestation ?? {}, 'type') ?? '', matches, hours }
}

function entriesOf(verification: Fields): readonly Fields[] {
  const [attestation] = objectsIn(verification, 'attestations')
  const [set] = [
    ...objectsIn(verification, 'attestors'),
    ...objectsIn(attestation ?? {}, 'attestors'),
  ]
  return objectsIn(set ?? {}, 'entries')
}

function signersOf(verification: Fields, matches: readonly string[]): Signers {
  const entries = entriesOf(verification)
  const path = 'attestors[0].entries'
  const keyless = fieldsOfEach(entries, 'keyless')
  const keys = fieldsOfEach(entries, 'keys')
  const [repository, ref] = matches
  const [first] = keyless
  if (first !== undefined) {
    if (repository === undefined) {
      throw notUnderstood('attestations', 'does not ask for the repository whose job signed')
    }
    return {
      kind: 'keyless',
      identities: keyless.map((entry) => {
        const subject = textIn(entry, 'subject')
        if (subject !== undefined) return { exact: subject }
        return matchOfPattern(textIn(entry, 'subjectRegExp') ?? '', `${path}.keyless.subjectRegExp`)
      }),
      issuer: textIn(first, 'issuer') ?? '',
      sourceRepository: matchOfPattern(repository, 'conditions'),
      ...(ref === undefined ? {} : { sourceRef: matchOfPattern(ref, 'conditions') }),
    }
  }
  const uris = keys.flatMap((entry) => textIn(entry, 'kms') ?? [])
  if (uris.length > 0) return { kind: 'kms', uris }
  const publicKeys = keys.flatMap((entry) => textIn(entry, 'publicKeys') ?? [])
  if (publicKeys.length > 0) return { kind: 'keys', publicKeys }
  throw notUnderstood(path, 'names neither keyless signers nor keys')
}

function ignoresLog(verification: Fields): boolean {
  const [entry = {}] = entriesOf(verification)
  const attestor = fieldsIn(entry, 'keyless') ?? fieldsIn(entry, 'keys') ?? {}
  return fieldsIn(attestor, 'rekor')?.['ignoreTlog'] === true
}

function namespacesOf(document: Fields | undefined, place: 'match' | 'exclude'): readonly string[] {
  const rules = objectsIn(specOf(document ?? {}), 'rules')
  const rule = rules.find((each) => objectsIn(each, 'verifyImages').length > 0) ?? {}
  const [filter] = objectsIn(fieldsIn(rule, place) ?? {}, 'any')
  return textsIn(fieldsIn(filter ?? {}, 'resources') ?? {}, 'namespaces')
}

function isEverywhere(enforced: Fields | undefined): boolean {
  return enforced !== undefined && namespacesOf(enforced, 'match').length === 0
}

function enforcedNamespaces(
  enforced: Fields | undefined,
  audited: Fields | undefined,
): 'everywhere' | readonly string[] {
  if (enforced === undefined) return namespacesOf(audited, 'exclude')
  return isEverywhere(enforced) ? 'everywhere' : namespacesOf(enforced, 'match')
}
