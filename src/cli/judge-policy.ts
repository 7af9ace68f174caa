import { readInputFile } from '../input-file.ts'
import { judgeByRule, type RuleVerdict } from '../judge-by-rule.ts'
import type { Step } from '../judge-statement.ts'
import type { Reference } from '../oci/reference.ts'
import { inFile } from '../policy/policy-error.ts'
import { type ReadPolicy, readPolicy } from '../policy/read/read-policy.ts'
import { needsInstance, type RuleInstance } from '../policy/rule.ts'
import { readYaml } from '../policy/yaml.ts'
import { resolveImage } from '../resolve-image.ts'
import { printable } from '../shared/log.ts'
import {
  NO_TRUSTED_ROOT,
  parseTrustedRoot,
  type TrustedRoot,
  trustedRootText,
} from '../sigstore/trust.ts'
import { wireRegistry } from '../wire.ts'
import { UsageError } from './args.ts'
import type { Given, Terminal } from './command.ts'
import { instanceFrom, privateOption } from './instance-from.ts'
import { registryInputsFrom } from './registry-options.ts'
import { table } from './table.ts'
import { trustFrom } from './trust-from.ts'

/** What came of judging images by a policy. */
export interface PolicyJudgement {
  readonly policy: ReadPolicy
  readonly verdicts: readonly RuleVerdict[]
  /** Images that passed and that a tag alone named, by digest: what is deployed by the tag may be another one. */
  readonly byTag: readonly string[]
}

/**
 * Judges images by the policy in a file. Throws UsageError, PolicyError where the policy is not understood, and what the rooms throw where
 * nothing can be judged.
 */
export async function judgeByPolicy(
  given: Given,
  terminal: Terminal,
  {
    path,
    references,
    asKyverno = false,
  }: {
    readonly path: string
    readonly references: readonly Reference[]
    readonly asKyverno?: boolean
  },
): Promise<PolicyJudgement> {
  const input = given.text('policy') === undefined ? 'FILE' : '--policy'
  const documents = readYaml(await readInputFile(input, path), path)
  const services = wireRegistry(registryInputsFrom(given, terminal.env), references, terminal)
  try {
    const { registry } = services
    const fetched = async (): Promise<TrustedRoot> =>
      (await trustFrom(given, services.trustedRoot)).trust
    const named = privateOption(given) === undefined ? undefined : await fetched()
    const policy = policyIn(path, documents, await instanceFrom(given, named))
    const trust = await trustOf(policy, named, fetched)
    if (named !== undefined) refuseTwoTrusts(policy, trust, named)
    const now = (): Date => new Date()
    const verdicts: RuleVerdict[] = []
    for (const reference of references) {
      const image = await resolveImage(registry, reference, 'none')
      verdicts.push(await judgeByRule({ registry, image, policy, trust, now, asKyverno }))
    }
    const byTag = verdicts.filter(
      ({ passed }, at) => passed && references[at]?.digest === undefined,
    )
    return { policy, verdicts, byTag: byTag.map(({ image }) => image) }
  } finally {
    await services.close()
  }
}

function policyIn(
  path: string,
  documents: Parameters<typeof readPolicy>[0],
  instance: RuleInstance,
): ReadPolicy {
  try {
    return readPolicy(documents, instance)
  } catch (error) {
    throw inFile(error, path)
  }
}

/** For people: every step of every image, and the verdict below them. */
export function judgementLines({ policy, verdicts, byTag }: PolicyJudgement): readonly string[] {
  return [
    ...verdicts.flatMap((verdict) => {
      const rows = verdict.steps.map(rowOf)
      const steps = rows.length > 0 ? [table(['', 'demand', ''], rows)] : []
      return [...steps, verdictLine(policy, verdict)]
    }),
    ...(byTag.length > 0
      ? [`Deploy by digest what was judged, for a tag may be moved: ${byTag.join(' ')}`]
      : []),
    ...policy.losses.map((loss) => `The engine is less strict than this verdict: ${loss}`),
  ]
}

function rowOf({ name, passed, found, why }: Step): readonly string[] {
  const [first] = found
  const by = first === undefined ? '' : `signed by ${first.signedBy}`
  const caller =
    first?.sourceRepository === undefined ? '' : ` for ${printable(first.sourceRepository)}`
  return [passed ? 'ok' : 'no', name, why ?? `${by}${caller}`]
}

function verdictLine(policy: ReadPolicy, verdict: RuleVerdict): string {
  const { image, isNamed, passed, enforced, elsewhere } = verdict
  const { rule, label } = policy
  if (!isNamed) {
    const engine =
      label === undefined
        ? 'the engine lets it run without a look'
        : `where no other policy names it, either, the engine denies it in namespaces labelled ${label}, unless no-match-policy says otherwise`
    return `NOT VERIFIED ${image}: the policy ${rule.name} is not for this image; ${engine}`
  }
  const place = placeOf(policy)
  if (place === undefined) {
    const there = label === undefined ? 'everywhere' : `in namespaces labelled ${label}`
    return `${passed ? 'ADMITTED' : 'FAILED'} ${image}: nothing is denied; ${there} ${elsewhere ?? 'admitted'}`
  }
  const rest = elsewhere === undefined ? '' : `; elsewhere ${elsewhere}`
  return `${enforced === 'admitted' ? 'ADMITTED' : 'DENIED'} ${image}: ${enforced} ${place}${rest}`
}

/** Where the policy denies; undefined where it does so nowhere. */
function placeOf({ rule: { enforce }, label }: ReadPolicy): string | undefined {
  if (enforce === 'everywhere')
    return label === undefined ? enforce : `in namespaces labelled ${label}`
  return enforce.length > 0 ? `in ${enforce.join(', ')}` : undefined
}

/** By the rule's own trusted root, where it has one. */
async function trustOf(
  { rule }: ReadPolicy,
  named: TrustedRoot | undefined,
  fetched: () => Promise<TrustedRoot>,
): Promise<TrustedRoot> {
  const { trust, signers } = rule
  const { instance, tlog } = trust
  if (instance.kind === 'private') return parseTrustedRoot(Buffer.from(instance.trustedRoot))
  if (named !== undefined) return named
  return needsInstance(signers.kind, tlog) ? fetched() : NO_TRUSTED_ROOT
}

/** `trust`: what the images are judged by. */
function refuseTwoTrusts({ kind, rule }: ReadPolicy, trust: TrustedRoot, named: TrustedRoot): void {
  if (rule.trust.instance.kind === 'public-good') return
  if (kind !== 'rule' && trustedRootText(trust) === trustedRootText(named)) return
  throw new UsageError(
    `the ${kind === 'rule' ? 'rule' : 'policy'} names whom to trust, and options do, too`,
    'Leave --trusted-root, --tuf-mirror and --sigstore out.',
  )
}
