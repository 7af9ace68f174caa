import type { StorageFormat } from '../sigstore/media-types.ts'
import type { Signers } from './rule.ts'

/** Every engine that a policy can be written for, by the name that `--engine` and the input `policy` take. */
export const ENGINE_NAMES = [
  'kyverno',
  'kyverno-ivp',
  'policy-controller',
  'connaisseur',
  'ratify',
] as const

export type EngineName = (typeof ENGINE_NAMES)[number]

export function isEngineName(name: string): name is EngineName {
  return (ENGINE_NAMES as readonly string[]).includes(name)
}

/**
 * The storage format that an engine is best given, of those that images are stored in. Connaisseur and Ratify read cosign's tags alone;
 * policy-controller reads bundles, but none that a key has signed.
 */
export function formatFor(
  engine: EngineName,
  stored: readonly StorageFormat[],
  signers: Signers['kind'],
): StorageFormat {
  const readsTagsAlone =
    engine === 'connaisseur' ||
    engine === 'ratify' ||
    (engine === 'policy-controller' && signers !== 'keyless')
  return stored.includes('bundle') && !(readsTagsAlone && stored.includes('cosign'))
    ? 'bundle'
    : 'cosign'
}
