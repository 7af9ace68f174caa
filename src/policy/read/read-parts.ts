import {
  SLSA_V1_PREDICATE_TYPE,
  SPDX_PREDICATE_TYPE,
  CYCLONEDX_PREDICATE_TYPE,
  VULN_PREDICATE_TYPE,
} from '../../attestation/predicate-types.ts'
import type { TextMatch } from '../../sigstore/identity-policy.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../sigstore/media-types.ts'
import { type ImagePattern, imageGlobs, parseImagePattern } from '../image-pattern.ts'
import { escaped, topLevelAlternatives } from '../anchored-pattern.ts'
import type { Demand } from '../rule.ts'
import { notUnderstood } from './not-understood.ts'

/** The patterns whose spellings these globs are. Throws PolicyError POLICY_NOT_UNDERSTOOD for any that is left over. */
export function imagesOfGlobs(globs: readonly string[], path: string): readonly ImagePattern[] {
  const images: ImagePattern[] = []
  for (let at = 0; at < globs.length;) {
    const pattern = patternOf(globs[at] ?? '', path)
    const spelled = imageGlobs(pattern)
    if (spelled.some((glob, offset) => globs[at + offset] !== glob)) {
      throw notUnderstood(
        path,
        `names ${globs[at] ?? ''} without all its spellings: ${spelled.join(', ')}`,
      )
    }
    images.push(pattern)
    at += spelled.length
  }
  return images
}

/** What `anchoredPattern` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
export function matchOfPattern(pattern: string, path: string): TextMatch {
  const [, inner] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? []
  if (inner !== undefined) return { pattern: `^${inner}$` }
  const exact = pattern.replace(/^\^|\$$/g, '').replaceAll(/\\(.)/g, '$1')
  if (`^${escaped(exact)}$` === pattern) return { exact }
  throw notUnderstood(path, `is ${JSON.stringify(pattern)}, which is not anchored as we write it`)
}

/** What `anchoredAlternatives` was made from. Throws PolicyError POLICY_NOT_UNDERSTOOD. */
export function matchesOfPattern(pattern: string, path: string): readonly TextMatch[] {
  const [, inner = ''] = /^\^\(\?:([\s\S]*)\)\$$/.exec(pattern) ?? []
  const alternatives = topLevelAlternatives(inner)
  if (alternatives.length === 1) return [matchOfPattern(pattern, path)]
  return alternatives.map((one) => matchOfPattern(`^${one}$`, path))
}

/** What an attestation that is demanded has been demanded as. `hours`: what its condition says of its age. */
export function demandOfType(predicateType: string, hours: number | undefined): readonly Demand[] {
  switch (predicateType) {
    // Of cosign's tags, the signature is no attestation.
    case '':
    case SIGNATURE_PREDICATE_TYPE:
      return []
    case SLSA_V1_PREDICATE_TYPE:
      return [{ kind: 'provenance' }]
    case CYCLONEDX_PREDICATE_TYPE:
      return [{ kind: 'sbom', sbom: 'cyclonedx' }]
    case SPDX_PREDICATE_TYPE:
      return [{ kind: 'sbom', sbom: 'spdx' }]
    case VULN_PREDICATE_TYPE:
      if (hours !== undefined) return [{ kind: 'scan', maxAgeHours: hours }]
      return [{ kind: 'attestation', predicateType }]
    default:
      return [{ kind: 'attestation', predicateType }]
  }
}

function patternOf(glob: string, path: string): ImagePattern {
  try {
    return parseImagePattern(glob)
  } catch (cause) {
    throw notUnderstood(path, `is ${JSON.stringify(glob)}, which is no image`, cause)
  }
}
