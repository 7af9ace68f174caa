import { SLSA_V02_PREDICATE_TYPE, SLSA_V1_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { baseImagesOf } from './base-images.ts'
import type { BuildFacts } from './build-facts.ts'
import type { ToldOfBuild } from './build-inputs.ts'
import { slsaV02, slsaV1, type ToldFacts, type WorkflowFacts } from './provenance/slsa.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import type { ProvenanceVersion } from './seal-inputs.ts'
import type { Log } from './shared/log.ts'
import type { Skipped } from './shared/skipped.ts'

export type TypedPredicate = readonly [type: string, predicate: object]

export interface ProvenanceRequest {
  readonly provenance: readonly ProvenanceVersion[]
  readonly told: ToldOfBuild
}

export interface Provenance {
  /** What is stated of a subject, one predicate a version that was asked for. */
  readonly of: (subject: Subject) => readonly TypedPredicate[]
  readonly skipped: readonly Skipped[]
}

/**
 * The provenance that was asked for. Where nothing is known of the build there is none, which is said.
 * Throws FlowError BUILD_OF_ANOTHER_IMAGE.
 */
export function makeProvenance(
  images: readonly ResolvedImage[],
  { provenance, told }: ProvenanceRequest,
  { facts, log }: { readonly facts: BuildFacts | undefined; readonly log: Log },
): Provenance {
  if (provenance.length === 0 || facts === undefined) return { of: () => [], skipped: [] }
  if (facts.kind === 'unknown') {
    log.warning(`no provenance: ${facts.why}`)
    return { of: () => [], skipped: imagesWithout(images, facts.why) }
  }
  const { bySubject, skipped } = baseImagesOf(images, told.builds)
  const of = ({ reference }: Subject): readonly TypedPredicate[] => {
    const baseImages = bySubject.get(reference) ?? []
    return predicates(provenance, facts.facts, { baseImages, calledWith: told.calledWith })
  }
  return { of, skipped }
}

function predicates(
  versions: readonly ProvenanceVersion[],
  facts: WorkflowFacts,
  told: ToldFacts,
): readonly TypedPredicate[] {
  return versions.map((version) =>
    version === 'v1'
      ? ([SLSA_V1_PREDICATE_TYPE, slsaV1(facts, told)] as const)
      : ([SLSA_V02_PREDICATE_TYPE, slsaV02(facts, told)] as const),
  )
}

/** Provenance that was asked for, and of which nothing is known. */
function imagesWithout(images: readonly ResolvedImage[], why: string): Skipped[] {
  return images.map(({ subjects: [{ reference }] }) => ({
    ...{ subject: reference, what: 'provenance', why },
  }))
}
