import type { Json, JsonObject } from '../../shared/json.ts'
import { printable } from '../../shared/log.ts'
import { listItems } from '../list-items.ts'
import { PolicyError } from '../policy-error.ts'
import { IMAGE_VALIDATING_POLICY_TRAPS } from './kyverno-ivp/image-validating-policy.ts'
import { CLUSTER_POLICY_TRAPS } from './kyverno/cluster-policy.ts'
import { CLUSTER_IMAGE_POLICY_TRAPS } from './policy-controller/cluster-image-policy.ts'
import { type Fields, fieldsIn, textIn } from '../fields.ts'
import type { Beside, Fault, Finding, LintOptions, Trap } from './finding.ts'

export interface Linted {
  readonly findings: readonly Finding[]
  /** The policies with each fault mended as far as they themselves and the options tell how. Never one that admits more than was meant. */
  readonly mended: readonly Json[]
}

const KYVERNO = { traps: CLUSTER_POLICY_TRAPS, versions: ['kyverno.io/v1', 'kyverno.io/v2beta1'] }
const IVP = {
  traps: IMAGE_VALIDATING_POLICY_TRAPS,
  versions: [
    'policies.kyverno.io/v1',
    'policies.kyverno.io/v1beta1',
    'policies.kyverno.io/v1alpha1',
  ],
}
const KINDS: Readonly<
  Record<string, { readonly traps: readonly Trap[]; readonly versions: readonly string[] }>
> = {
  ClusterPolicy: KYVERNO,
  Policy: KYVERNO,
  ImageValidatingPolicy: IVP,
  NamespacedImageValidatingPolicy: IVP,
  ClusterImagePolicy: {
    traps: CLUSTER_IMAGE_POLICY_TRAPS,
    versions: ['policy.sigstore.dev/v1beta1', 'policy.sigstore.dev/v1alpha1'],
  },
  // Stands beside the policies that refer to it, and judges nothing itself.
  TrustRoot: { traps: [], versions: ['policy.sigstore.dev/v1alpha1'] },
}

/**
 * Looks for the traps that image policies fall into, and mends them. What documents of one file ask for together counts together. Pure:
 * what was given stays as it is. Throws PolicyError POLICY_KIND_UNKNOWN for a document that is none of them, and what `listItems` throws.
 */
export function lintPolicy(documents: readonly JsonObject[], options: LintOptions): Linted {
  const slots = listItems(documents).map((document) => slotFor(document))
  const found = slots.map((slot) => findingsIn(slot, slots, options))
  for (const traps of new Set(slots.map((slot) => slot.traps))) {
    const group = slots.filter((slot) => slot.traps === traps)
    for (const trap of traps) mend(trap, group, options)
  }
  return {
    findings: slots.flatMap(({ uncovered }, at) => {
      const first = found[at] ?? []
      const seen = new Set(first.map(({ id }) => id))
      // Some faults only show once another is mended: what a deprecated field said, what happens in some namespaces alone.
      const hidden = uncovered.filter(({ id }) => !seen.has(id))
      const texts = new Map(hidden.map((finding) => [JSON.stringify(finding), finding]))
      return [...first, ...texts.values()]
    }),
    mended: slots.flatMap((slot) => slot.documents) as readonly Json[],
  }
}

/** Whether a fault is one that must not stay: all but what still works, and what may be right. */
export function isFault({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'deprecated' && severity !== 'hint'
}

/** A document that was given, and what becomes of it. */
interface Slot {
  /** `ClusterPolicy/verify-images`, as it was given. */
  readonly name: string
  readonly traps: readonly Trap[]
  documents: readonly Fields[]
  readonly uncovered: Finding[]
}

function slotFor(document: JsonObject): Slot {
  const traps = trapsFor(document)
  const policy: Fields = structuredClone(document)
  const name = textIn(fieldsIn(policy, 'metadata') ?? {}, 'name') ?? ''
  return {
    name: `${textIn(policy, 'kind') ?? ''}/${name}`,
    traps,
    documents: [policy],
    uncovered: [],
  }
}

function findingsIn(slot: Slot, slots: readonly Slot[], options: LintOptions): readonly Finding[] {
  const { name, traps, documents } = slot
  const group = slots.filter((other) => other.traps === traps)
  return documents.flatMap((policy) =>
    traps.flatMap((trap) =>
      trap
        .faults(policy, options, besideOf(policy, group))
        .map((fault) => findingOf(name, trap, fault)),
    ),
  )
}

/** Takes one trap out of all documents of an engine, so that each trap finds them in the same state. */
function mend(trap: Trap, group: readonly Slot[], options: LintOptions): void {
  for (const slot of group) {
    slot.documents = slot.documents.flatMap(
      (policy) => trap.split?.(policy, options, besideOf(policy, group)) ?? [policy],
    )
  }
  for (const slot of group) {
    for (const policy of slot.documents) {
      for (const fault of trap.faults(policy, options, besideOf(policy, group))) {
        slot.uncovered.push(findingOf(slot.name, trap, fault))
        fault.mend?.()
      }
    }
  }
}

function besideOf(policy: Fields, group: readonly Slot[]): Beside {
  return group.flatMap(({ documents }) => documents).filter((other) => other !== policy)
}

function findingOf(policy: string, { id, severity, why }: Trap, fault: Fault): Finding {
  return {
    id,
    severity: fault.severity ?? severity,
    where: {
      policy,
      ...(fault.rule === undefined ? {} : { rule: fault.rule }),
      path: fault.path,
    },
    message: fault.message,
    why,
    fix: fault.fix,
  }
}

function trapsFor({ kind, apiVersion }: JsonObject): readonly Trap[] {
  const known = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (
    known !== undefined &&
    typeof apiVersion === 'string' &&
    known.versions.includes(apiVersion)
  ) {
    return known.traps
  }
  const given = `${typeof apiVersion === 'string' ? apiVersion : 'no apiVersion'}, ${typeof kind === 'string' ? kind : 'no kind'}`
  throw new PolicyError({
    kind: 'usage',
    code: 'POLICY_KIND_UNKNOWN',
    message: `this is no image policy that is known here: ${printable(given)}`,
    hint: `Give one of ${Object.keys(KINDS).join(', ')} (${[...KYVERNO.versions, ...IVP.versions].join(', ')}, policy.sigstore.dev/v1beta1), and take other documents, a Namespace or a Deployment, out of the file.`,
  })
}
