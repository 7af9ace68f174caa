import { CYCLONEDX_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { readInputFile } from './input-file.ts'
import type { InstanceInputs } from './instance-choice.ts'
import { type EngineName, formatFor } from './policy/engine-name.ts'
import { writePolicy } from './policy/engines.ts'
import { PolicyError } from './policy/policy-error.ts'
import { policyText } from './policy/policy-text.ts'
import { type AdmissionRule, type Demand, type RuleInstance, statementsOf } from './policy/rule.ts'
import { ruleOfSealed } from './sealed-rule.ts'
import type { Sealed, SealRequest } from './seal-image.ts'
import { FlowError } from './flow-error.ts'
import { trustedRootText } from './sigstore/trust.ts'

/** The policy that admits what a run sealed, as YAML; or why there is none. */
export type SealPolicy = { readonly text: string } | { readonly why: string }

/**
 * Writes the policy that lets a cluster run images of these repositories only as they were just sealed, by the very workflow that sealed
 * them. By now everything is published: what cannot be written is told, and fails nothing. Throws only what reading the TUF root does.
 */
export async function policyOfSeal(
  sealed: Sealed,
  {
    engine,
    inputs,
    formats,
  }: {
    readonly engine: EngineName
    readonly inputs: InstanceInputs
    readonly formats: SealRequest['formats']
  },
): Promise<SealPolicy> {
  const { images, publicKey, signer, withoutLog, documents } = sealed
  const by = publicKey === undefined ? signer : ({ kind: 'keys', publicKeys: [publicKey] } as const)
  if (documents.length === 0 || by === undefined) return { why: 'nothing was signed' }
  try {
    const rule = ruleOfSealed({
      images: images.map(({ repository }) => ({ kind: 'repository', repository })),
      signer: by,
      instance: await instanceOf(sealed, inputs),
      tlog: withoutLog ? 'none' : 'required',
      format: formatFor(engine, formats, 'kind' in by ? by.kind : 'keyless'),
      demands: demandsOf(sealed),
    })
    const lacking = lackingStatement(sealed, rule)
    if (lacking !== undefined) {
      return { why: `it would deny this very image, which was given no attestation of ${lacking}` }
    }
    return { text: policyText(writePolicy(rule, engine, { acceptWeaker: false }), engine) }
  } catch (error) {
    if (error instanceof PolicyError || error instanceof FlowError) return { why: error.message }
    throw error
  }
}

/** The type of a statement that the rule demands and an image does not carry: of provenance where none was made, of the signature where only attestations were. */
function lackingStatement({ images, documents }: Sealed, rule: AdmissionRule): string | undefined {
  const carried = images.map(({ subjects: [head] }) => {
    const own = documents.filter(
      ({ document, format }) => document.subject === head && format === rule.format,
    )
    return new Set(own.map(({ document }) => document.predicateType))
  })
  return statementsOf(rule)
    .map(({ predicateType }) => predicateType)
    .find((type) => carried.some((types) => !types.has(type)))
}

function demandsOf({ documents }: Sealed): readonly Demand[] {
  const sbom = documents.find(({ document }) => document.kind === 'sbom')?.document
  if (sbom === undefined) return []
  const isCycloneDx = sbom.predicateType === CYCLONEDX_PREDICATE_TYPE
  return [{ kind: 'sbom', sbom: isCycloneDx ? 'cyclonedx' : 'spdx' }]
}

async function instanceOf({ trust }: Sealed, inputs: InstanceInputs): Promise<RuleInstance> {
  const { sigstore, trustedRoot, tufMirror, tufRoot } = inputs
  const isOwn = trustedRoot !== undefined || tufMirror !== undefined
  if (!isOwn && (sigstore === 'auto' || sigstore === 'public-good')) return { kind: 'public-good' }
  const instance = { kind: 'private', trustedRoot: trustedRootText(trust) } as const
  if (tufMirror === undefined || tufRoot === undefined) return instance
  const root = (await readInputFile('tuf-root', tufRoot)).toString()
  return { ...instance, tuf: { mirror: tufMirror, root } }
}
