import { createPublicKey } from 'node:crypto'
import { judgeStatement, type Statements, type Step } from './judge-statement.ts'
import { digestReference } from './oci/reference.ts'
import type { RegistryReader } from './oci/registry.ts'
import { anchoredPattern } from './policy/anchored-pattern.ts'
import { matchesImage } from './policy/image-pattern.ts'
import { PolicyError } from './policy/policy-error.ts'
import type { ReadPolicy } from './policy/read/read-policy.ts'
import { type Signers, statementsOf } from './policy/rule.ts'
import type { ResolvedImage } from './resolve-image.ts'
import type { TextMatch } from './sigstore/identity-policy.ts'
import { sctSetting } from './sigstore/verify-settings.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import type { VerifyPolicy } from './sigstore/verify.ts'
import { verifyImage } from './verify-image.ts'

export interface JudgeRequest {
  readonly registry: RegistryReader
  readonly image: Pick<ResolvedImage, 'repository' | 'digest'>
  /** The rule, and whose policy it was read from: engines differ in what they do with it. */
  readonly policy: ReadPolicy
  readonly trust: TrustedRoot
  readonly now: () => Date
  /** Demand by demand what Kyverno's ClusterPolicies come to, and nothing stricter. */
  readonly asKyverno?: boolean
}

/** What a rule comes to for an image. */
export interface RuleVerdict {
  /** `ghcr.io/o/app@sha256:…` */
  readonly image: string
  /** Whether the rule is for this image. The engine does not look at others, and lets them run. */
  readonly isNamed: boolean
  /** True where the rule is for the image, and every step has passed. */
  readonly passed: boolean
  /** Each demand by itself, in the order in which the policy has them. Empty for an image that the rule is not for. */
  readonly steps: readonly Step[]
  /** Where the rule is enforced. */
  readonly enforced: 'admitted' | 'denied'
  /** In all other namespaces that the engine looks at; undefined where the rule is enforced everywhere. */
  readonly elsewhere?:
    'admitted' | 'admitted, and reported' | 'admitted, with a warning' | 'not looked at'
}

/** Kyverno gives up on an image with more, in type SigstoreBundle. */
const MAX_KYVERNO_REFERRERS = 50

/**
 * Judges an image by a rule as the engine would, with our own verifier: every statement that the rule demands is looked for, verified
 * against the rule's signers and held to its conditions. Stricter than the engines in one thing: where a certificate tells the repository
 * whose job signed, it must be the rule's, for every statement. Throws PolicyError POLICY_NOT_UNDERSTOOD for keys of a KMS, and what
 * verifyImage throws.
 */
export async function judgeByRule(request: JudgeRequest): Promise<RuleVerdict> {
  const { image, policy } = request
  const { rule, label } = policy
  const isNamed = rule.images.some((pattern) => matchesImage(pattern, image.repository))
  const steps = isNamed ? await stepsOf(request) : []
  const passed = isNamed && steps.every((step) => step.passed)
  const elsewhere = elsewhereOf(policy, isNamed, passed)
  return {
    image: digestReference(image.repository, image.digest),
    isNamed,
    passed,
    steps,
    // What no policy names runs, but where policy-controller looks: there it is denied, if nothing else is set.
    enforced: passed || (!isNamed && label === undefined) ? 'admitted' : 'denied',
    ...(elsewhere === undefined ? {} : { elsewhere }),
  }
}

async function stepsOf(request: JudgeRequest): Promise<readonly Step[]> {
  const { asKyverno = false } = request
  const { rule, kind } = request.policy
  const how = {
    statements: await statementsBy(request),
    signers: rule.signers,
    isEach: asKyverno || kind === 'ClusterPolicy' || kind === 'ImageValidatingPolicy',
    checksCaller: !asKyverno,
    now: request.now(),
  }
  const tooMany = await referrerStep(request)
  return [
    ...(tooMany === undefined ? [] : [tooMany]),
    ...(await Promise.all(statementsOf(rule).map((demanded) => judgeStatement(demanded, how)))),
  ]
}

/** All that the registry holds in the rule's format, once for each of the keys: what one of them signed is valid. */
async function statementsBy({
  registry,
  image,
  policy: { rule },
  trust,
  now,
}: JudgeRequest): Promise<Statements> {
  const settings = { tlog: rule.trust.tlog, sct: sctSetting(trust) }
  const bySigner: Statements[] = []
  for (const policy of verifyPoliciesOf(rule.signers)) {
    const { checks } = await verifyImage({
      ...{ registry, image, policy, trust, settings, now },
      required: ['signature'],
      formats: [rule.format],
    })
    bySigner.push(checks)
  }
  return bySigner.flat()
}

/** One for all identities, which share an issuer; one for each key. */
function verifyPoliciesOf(signers: Signers): readonly VerifyPolicy[] {
  switch (signers.kind) {
    case 'keyless':
      return [
        {
          kind: 'keyless',
          identity: {
            identity: anyOf(signers.identities),
            issuer: { exact: signers.issuer },
          },
        },
      ]
    case 'keys':
      return signers.publicKeys.map((pem) => ({ kind: 'key', publicKey: createPublicKey(pem) }))
    case 'kms':
      throw new PolicyError({
        kind: 'usage',
        code: 'POLICY_NOT_UNDERSTOOD',
        message: 'the policy asks for keys of a KMS, which is not asked here',
        hint: 'Export the public key, and give a rule with keys in place of kms.',
      })
  }
}

function anyOf(matches: readonly TextMatch[]): TextMatch {
  const [first, ...others] = matches
  if (first !== undefined && others.length === 0) return first
  return { pattern: matches.map((match) => `(?:${anchoredPattern(match)})`).join('|') }
}

/** The one limit of Kyverno's that images do meet. */
async function referrerStep({
  registry,
  image,
  policy: { kind, rule },
}: JudgeRequest): Promise<Step | undefined> {
  if (kind !== 'ClusterPolicy' || rule.format !== 'bundle') return undefined
  const { length } = await registry.listReferrers(image.repository, image.digest)
  if (length <= MAX_KYVERNO_REFERRERS) return undefined
  return {
    name: 'referrers',
    passed: false,
    found: [],
    why: `the image has ${length} referrers, and Kyverno denies what has more than ${MAX_KYVERNO_REFERRERS}`,
  }
}

function elsewhereOf(
  { rule: { enforce, elsewhere }, label }: ReadPolicy,
  isNamed: boolean,
  passed: boolean,
): RuleVerdict['elsewhere'] {
  const isEnforced = enforce === 'everywhere'
  if (isEnforced && label === undefined) return undefined
  if (isEnforced || elsewhere === 'nothing' || !isNamed) return 'not looked at'
  if (passed) return 'admitted'
  return label === undefined ? 'admitted, and reported' : 'admitted, with a warning'
}
