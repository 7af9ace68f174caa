import { isFields } from './policy/fields.ts'
import {
  CLOCK_DIFFERENCE_SECONDS,
  type Condition,
  type DemandedStatement,
  type Signers,
} from './policy/rule.ts'
import { printable } from './shared/log.ts'
import { matchText, type TextMatch, textMatcher } from './sigstore/identity-policy.ts'
import type { Check, PassedCheck } from './verify-image.ts'

export type Statements = readonly Check[]

/** One demand of a rule, and what came of it. */
export interface Step {
  /** `signature`, `provenance`, `sbom`, … as the policy names it. */
  readonly name: string
  readonly predicateType?: string
  readonly passed: boolean
  /** What the image carries of this kind by the rule's signers. */
  readonly found: readonly FoundStatement[]
  /** Why not; absent where it has passed. */
  readonly why?: string
}

export interface FoundStatement {
  readonly location: string
  /** Who signed: the certificate's identity, or that it was one of the rule's keys. */
  readonly signedBy: string
  readonly sourceRepository?: string
}

const HOUR_MS = 3_600_000
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

/**
 * Looks for a statement among those that the image carries by the rule's signers. `isEach`: all of its kind must meet the conditions, as
 * Kyverno has it, so that one old scan beside a new one is enough for a denial; otherwise one must.
 */
export async function judgeStatement(
  demanded: DemandedStatement,
  how: {
    readonly statements: Statements
    readonly signers: Signers
    readonly isEach: boolean
    /** Whether the repository in each certificate must be the signers', which no engine looks at. */
    readonly checksCaller: boolean
    readonly now: Date
  },
): Promise<Step> {
  const { name, predicateType, conditions } = demanded
  const { statements, signers, isEach, checksCaller, now } = how
  const ofKind = statements.filter((check) => check.ok).filter(isA(demanded))
  const own = checksCaller ? await signedFor(ofKind, signers) : ofKind
  // A stranger's statement that meets the conditions is none of the signers'; as one that breaks them it counts where each does.
  const valid = own.length === 0 || isEach ? ofKind : own
  const step = { name, predicateType, found: valid.map(foundOf) }
  if (valid.length === 0) return { ...step, passed: false, why: missing(demanded, statements) }
  const whys = await Promise.all(valid.map((check) => whyBroken(check, conditions, now)))
  const broken = whys.find((why) => why !== undefined)
  if (broken !== undefined && (isEach || !whys.includes(undefined))) {
    const others = isEach && valid.length > 1 ? `; each of the ${valid.length} found must pass` : ''
    return { ...step, passed: false, why: `${broken}${others}` }
  }
  const why = checksCaller ? await whyForeign(valid, signers) : undefined
  return why === undefined ? { ...step, passed: true } : { ...step, passed: false, why }
}

/** By what was verified. An attestation may call its predicate type anything; a signature is one by its kind. */
function isA({ kind, predicateType }: DemandedStatement): (check: PassedCheck) => boolean {
  if (kind === 'signature') return (check) => check.kind === kind
  return (check) => check.kind === kind && check.predicateType === predicateType
}

function foundOf({ location, identity, sourceRepository }: PassedCheck): FoundStatement {
  return {
    location,
    signedBy: identity ?? 'one of the keys',
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
  }
}

/** Nothing valid: then what is there all the same, and what is wrong with it. */
function missing({ kind, predicateType }: DemandedStatement, statements: Statements): string {
  const what = kind === 'signature' ? kind : predicateType
  const refused = statements.flatMap((check) =>
    !check.ok && (check.what === what || check.what === '' || check.what === predicateType)
      ? [`${check.code}: ${check.message}`]
      : [],
  )
  if (refused.length === 0) return 'the image carries none'
  return `none that is valid: ${[...new Set(refused)].join('; ')}`
}

async function whyBroken(
  { predicate }: PassedCheck,
  conditions: readonly Condition[],
  now: Date,
): Promise<string | undefined> {
  for (const condition of conditions) {
    const value = valueAt(predicate, condition.path)
    if (value !== undefined && (await isMet(condition, value, now))) continue
    const got = value === undefined ? 'nothing' : JSON.stringify(printable(value))
    return `${condition.message}: ${condition.path.join('.')} is ${got}`
  }
  return undefined
}

async function isMet(condition: Condition, value: string, now: Date): Promise<boolean> {
  if ('matches' in condition) return matches(condition.matches, value)
  const time = RFC_3339.test(value) ? Date.parse(value) : Number.NaN
  const ageMs = now.getTime() - time
  return ageMs <= condition.maxAgeHours * HOUR_MS && ageMs >= -CLOCK_DIFFERENCE_SECONDS * 1000
}

/** By the certificate itself: of a signature or an SBOM nothing else tells whose job it was. */
async function whyForeign(
  valid: readonly PassedCheck[],
  signers: Signers,
): Promise<string | undefined> {
  if (signers.kind !== 'keyless') return undefined
  const { sourceRepository: wanted } = signers
  if ((await signedFor(valid, signers)).length > 0) return undefined
  const [first] = valid
  return `it was signed for ${printable(first?.sourceRepository ?? 'no repository')}, expected ${matchText(wanted)}`
}

/** Those whose certificate names the signers' repository; keys have none. */
async function signedFor(
  checks: readonly PassedCheck[],
  signers: Signers,
): Promise<readonly PassedCheck[]> {
  if (signers.kind !== 'keyless') return checks
  const { sourceRepository: wanted } = signers
  const isOwn = await Promise.all(
    checks.map(async ({ sourceRepository: found = '' }) => matches(wanted, found)),
  )
  return checks.filter((_, at) => isOwn[at])
}

async function matches(match: TextMatch, text: string): Promise<boolean> {
  return (await textMatcher('condition', match)).matches(text)
}

function valueAt(predicate: unknown, path: readonly string[]): string | undefined {
  let value = predicate
  for (const name of path) {
    if (!isFields(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return typeof value === 'string' ? value : undefined
}
