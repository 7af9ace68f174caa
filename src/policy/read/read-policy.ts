import type { Json, JsonObject } from '../../shared/json.ts'
import { checkRule } from '../check-rule.ts'
import { clusterPolicies } from '../kyverno/cluster-policy.ts'
import { imageValidatingPolicies } from '../kyverno/image-validating-policy.ts'
import { type Fields, fieldsIn, isFields, textIn } from '../fields.ts'
import { listItems } from '../list-items.ts'
import { clusterImagePolicies } from '../policy-controller/cluster-image-policy.ts'
import { CONTROLLER_LABEL } from '../policy-controller/notes.ts'
import { readRule, RULE_KIND } from '../rule-file.ts'
import { type AdmissionRule, needsInstance, type RuleInstance, type RuleTrust } from '../rule.ts'
import type { WrittenPolicy } from '../written-policy.ts'
import { clusterImagePolicyParts } from './cluster-image-policy.ts'
import { clusterPolicyParts } from './cluster-policy.ts'
import { difference } from './difference.ts'
import { imageValidatingPolicyParts } from './image-validating-policy.ts'
import { notUnderstood } from './not-understood.ts'
import { unknownKind } from './unknown-kind.ts'

/** What a reader finds in a policy: a rule, but for the trust that an engine may have been given elsewhere. */
export type ReadParts = Omit<AdmissionRule, 'trust'> & {
  readonly tlog: RuleTrust['tlog']
  /** Where the policy brings its own. */
  readonly instance?: RuleInstance
}

/** A rule, and how the engine behind the policy judges by it. */
export interface ReadPolicy {
  readonly rule: AdmissionRule
  /** `rule` for a rule file, which is no engine's. */
  readonly kind: 'rule' | 'ClusterPolicy' | 'ImageValidatingPolicy' | 'ClusterImagePolicy'
  /** What the rule demands and the engine does not look at: each says what it would let in. */
  readonly losses: readonly string[]
  /** The label of the namespaces that the engine looks at, where the policy itself names none: `enforce` is about those alone. */
  readonly label?: string
}

/** Whom a rule names that asks nobody. */
const PUBLIC_GOOD: RuleInstance = { kind: 'public-good' }
/** What has no bearing on a verdict. */
const NOTES = ['metadata', 'status']

interface Reader extends Pick<ReadPolicy, 'label'> {
  readonly kind: Exclude<ReadPolicy['kind'], 'rule'>
  /** The apiVersion of each kind of document that the policy has. */
  readonly apiVersions: ReadonlyMap<string, string>
  readonly parts: (documents: readonly Fields[], instance: RuleInstance) => ReadParts
  readonly write: (rule: AdmissionRule) => WrittenPolicy
}

const READERS: readonly Reader[] = [
  {
    kind: 'ClusterPolicy',
    apiVersions: new Map([['ClusterPolicy', 'kyverno.io/v1']]),
    parts: clusterPolicyParts,
    write: clusterPolicies,
  },
  {
    kind: 'ImageValidatingPolicy',
    apiVersions: new Map([['ImageValidatingPolicy', 'policies.kyverno.io/v1']]),
    parts: imageValidatingPolicyParts,
    write: imageValidatingPolicies,
  },
  {
    kind: 'ClusterImagePolicy',
    apiVersions: new Map([
      ['ClusterImagePolicy', 'policy.sigstore.dev/v1beta1'],
      ['TrustRoot', 'policy.sigstore.dev/v1alpha1'],
    ]),
    parts: clusterImagePolicyParts,
    write: clusterImagePolicies,
    label: CONTROLLER_LABEL,
  },
]

const KNOWN_KINDS = READERS.flatMap(({ apiVersions }) =>
  [...apiVersions].map(([kind, apiVersion]) => `${kind} (${apiVersion})`),
)

/**
 * The rule that an engine's policies were written for. They are understood where writing the rule gives the same policies again, so
 * that nothing in them is overlooked; their labels and annotations are not compared. `instance`: whom the engine trusts, where the
 * policy does not say it. Throws PolicyError POLICY_KIND_UNKNOWN, POLICY_NOT_UNDERSTOOD naming the first place that is something else,
 * and what `checkRule`, `readRule` and `listItems` throw.
 */
export function readPolicy(given: readonly JsonObject[], instance: RuleInstance): ReadPolicy {
  const [first] = given
  if (first?.['kind'] === RULE_KIND) {
    if (given.length > 1) throw notUnderstood('the file', 'holds more than one rule')
    return { kind: 'rule', rule: readRule(first), losses: [] }
  }
  const documents = listItems(given)
  const reader = readerOf(documents)
  refuseTwice(documents)
  const { tlog, instance: own, ...parts } = reader.parts(documents.filter(isFields), instance)
  const needed = needsInstance(parts.signers.kind, tlog) ? instance : PUBLIC_GOOD
  const trust = { tlog, instance: own ?? needed }
  const rule = checkRule({ ...parts, demands: withoutImplied({ ...parts, trust }), trust })
  const written = reader.write(rule)
  checkSame(documents, written.documents)
  const { kind, label } = reader
  return { kind, rule, losses: written.losses, ...(label === undefined ? {} : { label }) }
}

/** The one reader of all the documents: what stands beside a policy may change what the policy means. */
function readerOf(documents: readonly JsonObject[]): Reader {
  const [first = {}, ...others] = documents
  const reader = READERS.find((one) => isOf(one, first))
  if (reader === undefined) throw unknownKind(first, KNOWN_KINDS)
  const stranger = others.find((document) => !isOf(reader, document))
  if (stranger === undefined) return reader
  if (!READERS.some((one) => isOf(one, stranger))) throw unknownKind(stranger, KNOWN_KINDS)
  throw notUnderstood('the file', 'holds policies of more than one kind')
}

function refuseTwice(documents: readonly JsonObject[]): void {
  const titles = documents.map(titleOf)
  const twice = titles.find((title, at) => titles.indexOf(title) !== at)
  if (twice !== undefined) throw notUnderstood(twice, 'stands in the file twice')
}

function isOf({ apiVersions }: Reader, { kind, apiVersion }: JsonObject): boolean {
  return (
    typeof kind === 'string' && apiVersion !== undefined && apiVersions.get(kind) === apiVersion
  )
}

/** Provenance is demanded of keyless signers in any case. */
function withoutImplied({ signers, demands }: AdmissionRule): AdmissionRule['demands'] {
  return signers.kind === 'keyless' ? demands.filter(({ kind }) => kind !== 'provenance') : demands
}

function checkSame(given: readonly JsonObject[], written: readonly Json[]): void {
  const documents: readonly unknown[] = written
  const expected = new Map(documents.filter(isFields).map((item) => [titleOf(item), item]))
  for (const document of given) {
    const title = titleOf(document)
    const same = expected.get(title)
    if (same === undefined)
      throw notUnderstood(title, 'is not one that a rule has beside the others')
    const found = difference(withoutNotes(document), withoutNotes(same), '')
    if (found !== undefined) throw notUnderstood(`${title}: ${found.path}`, found.what)
    expected.delete(title)
  }
  const [missing] = expected.keys()
  if (missing !== undefined)
    throw notUnderstood(missing, 'is missing, which the rule would have, too')
}

/** A TrustRoot may have the name of a policy. */
function titleOf(document: Fields | JsonObject): string {
  return `${String(document['kind'])} ${nameOf(document)}`
}

function nameOf(document: Fields | JsonObject): string {
  return textIn(fieldsIn(document, 'metadata') ?? {}, 'name') ?? ''
}

/** Of the metadata, the name alone is compared. */
function withoutNotes(document: Fields | JsonObject): Fields {
  const kept = Object.entries(document).filter(([name]) => !NOTES.includes(name))
  return { ...Object.fromEntries(kept), name: nameOf(document) }
}
