import { createHash } from 'node:crypto'
import { FlowError } from './flow-error.ts'
import { checkRule } from './policy/check-rule.ts'
import { escaped } from './policy/anchored-pattern.ts'
import { type ImagePattern, imagePatternText } from './policy/image-pattern.ts'
import {
  type AdmissionRule,
  type Demand,
  needsInstance,
  type RuleInstance,
  RULE_DEFAULTS,
  type Signers,
} from './policy/rule.ts'
import type { TextMatch } from './sigstore/identity-policy.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { SignerIdentity } from './sigstore/signer.ts'

const HASH_DIGITS = 8
/** Of the 40 characters that a rule's name may have, without hyphen and hash. */
const MAX_WORDS = 40 - 1 - HASH_DIGITS

/** What is known of images that were sealed. */
export interface SealedFacts {
  readonly images: readonly ImagePattern[]
  /** Who signed: an identity, or keys. */
  readonly signer: SignerIdentity | Exclude<Signers, { readonly kind: 'keyless' }>
  readonly instance: RuleInstance
  readonly tlog: 'required' | 'none'
  readonly format: StorageFormat
  readonly demands: readonly Demand[]
}

/** What a rule says beyond what the images tell. */
export interface RuleWishes extends Partial<
  Pick<AdmissionRule, 'name' | 'enforce' | 'elsewhere' | 'pullSecrets' | 'timeoutSeconds'>
> {
  /** Whether the ref of the workflow that signs may be any tag, and not the one that signed alone. */
  readonly anyTag?: boolean
  /** The branch or tag that an image must have been sealed for. Keys know of none. */
  readonly sourceRef?: string
}

/**
 * The rule that admits what was sealed: these repositories, this signer, these attestations. Throws FlowError RULE_WITHOUT_REPOSITORY where
 * the certificate names no repository, and what checkRule throws.
 */
export function ruleOfSealed(facts: SealedFacts, wishes: RuleWishes = {}): AdmissionRule {
  const { images, signer, instance, tlog, format, demands } = facts
  const { anyTag = false, sourceRef, ...rest } = wishes
  const named = unique(images)
  const signers = signersOf(signer, { anyTag, sourceRef })
  return checkRule({
    ...RULE_DEFAULTS,
    name: nameOf(named),
    pullSecrets: [],
    ...rest,
    images: named,
    signers,
    trust: {
      tlog,
      instance: needsInstance(signers.kind, tlog) ? instance : { kind: 'public-good' },
    },
    format,
    demands,
  })
}

function signersOf(
  signer: SealedFacts['signer'],
  { anyTag, sourceRef }: Pick<RuleWishes, 'anyTag'> & { readonly sourceRef: string | undefined },
): Signers {
  if ('kind' in signer) return signer
  const { identity, issuer, sourceRepository } = signer
  if (sourceRepository === undefined) {
    throw new FlowError({
      kind: 'refused',
      code: 'RULE_WITHOUT_REPOSITORY',
      message: `the certificate of ${identity} does not say for which repository it was issued`,
      hint: 'Seal in a CI job whose token names its repository, or write a rule file that says whom to admit.',
    })
  }
  return {
    kind: 'keyless',
    identities: [anyTag === true ? atAnyTag(identity) : { exact: identity }],
    issuer,
    sourceRepository: { exact: sourceRepository },
    ...(sourceRef === undefined ? {} : { sourceRef: { exact: sourceRef } }),
  }
}

/** The same workflow at any tag: a release has an identity of its own. Throws FlowError for one that was not at a tag. */
function atAnyTag(identity: string): TextMatch {
  const at = identity.lastIndexOf('@refs/tags/')
  if (at === -1) {
    throw new FlowError({
      kind: 'usage',
      code: 'INPUT_MALFORMED',
      message: `any tag is to be admitted, and the workflow that signed was at none: ${identity}`,
      hint: 'Leave --any-tag out, or seal in a workflow that runs at a tag.',
    })
  }
  return { pattern: `^${escaped(identity.slice(0, at))}@refs/tags/.+$` }
}

/** `acme-app-1a2b3c4d`: what else has those letters, or lies in another registry, must not take its place in the cluster. */
function nameOf(images: readonly ImagePattern[]): string {
  const texts = images.map(imagePatternText)
  const [first = ''] = texts
  const path = first.slice(first.indexOf('/') + 1).toLowerCase()
  const words = path.replaceAll(/[^a-z0-9]+/g, '-').slice(-MAX_WORDS)
  const hash = createHash('sha256').update(texts.toSorted().join(' ')).digest('hex')
  return `${words.replaceAll(/^-+|-+$/g, '') || 'sealed'}-${hash.slice(0, HASH_DIGITS)}`
}

function unique(images: readonly ImagePattern[]): readonly ImagePattern[] {
  return [...new Map(images.map((image) => [imagePatternText(image), image])).values()]
}
