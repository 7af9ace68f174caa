import type { Reference } from '../oci/reference.ts'
import { type PromotedTag, promoteTags } from '../promote-tags.ts'
import { type ResolvedImage, resolveImage } from '../resolve-image.ts'
import { parseTagMoves } from '../tag-moves.ts'
import {
  type Check,
  type Requirement,
  requirementName,
  type Verdict,
  verifyImage,
} from '../verify-image.ts'
import { wireRegistry } from '../wire.ts'
import type { Given, Terminal } from './command.ts'
import { registryInputsFrom } from './registry-options.ts'
import { table } from './table.ts'
import { trustFrom } from './trust-from.ts'
import { policyFrom, predicateTypeFrom, unpinnedCallerWarning } from './verify-options.ts'

/** An image to be judged. */
export interface CheckedImage {
  readonly reference: Reference
  /** What it must carry. */
  readonly required: readonly Requirement[]
  /** Whether no tag is meant for it: a platform manifest, which its index names. */
  readonly isUntagged?: boolean
}

/** What came of verifying images, and of their tags. */
export interface Judgement {
  readonly verdicts: readonly Verdict[]
  /** Empty unless every image is verified. */
  readonly promoted: readonly PromotedTag[]
}

/**
 * Verifies images by what the options of `verify` say, and moves the tags that they name once every image is verified, and not before.
 * Throws UsageError, and what the rooms throw where nothing can be judged.
 */
export async function judgeImages(
  given: Given,
  terminal: Terminal,
  checked: readonly CheckedImage[],
): Promise<Judgement> {
  const policy = await policyFrom(given)
  const references = checked.map(({ reference }) => reference)
  const tagged = checked.filter(({ isUntagged }) => isUntagged !== true)
  const tags = { promoteTags: given.all('promote-tag'), replaceTags: given.all('replace-tag') }
  const moves = parseTagMoves(
    tags,
    tagged.map(({ reference }) => reference),
  )
  const services = wireRegistry(registryInputsFrom(given, terminal.env), references, terminal)
  try {
    const { trust, settings } = await trustFrom(given, services.trustedRoot)
    const { registry } = services
    const images: ResolvedImage[] = []
    const verdicts: Verdict[] = []
    for (const { reference, required, isUntagged } of checked) {
      const image = await resolveImage(registry, reference, 'none')
      const now = (): Date => new Date()
      const what = { registry, image, policy, trust, settings, required, now }
      if (isUntagged !== true) images.push(image)
      verdicts.push(await verifyImage(what))
    }
    warnOfCallers(verdicts, terminal)
    if (!verdicts.every(({ verified }) => verified)) return { verdicts, promoted: [] }
    const fresh = services.freshRegistry()
    return { verdicts, promoted: await promoteTags(moves, images, { registry, fresh }) }
  } finally {
    await services.close()
  }
}

/** What an image must carry: a signature, the `--type`s, and what these log entries are of. Throws UsageError. */
export function requirementsFrom(
  given: Given,
  logEntries: readonly string[],
): readonly Requirement[] {
  return [
    'signature',
    ...given.all('type').map((type) => ({ predicateType: predicateTypeFrom(type) })),
    ...logEntries.map((logEntry) => ({ logEntry })),
  ]
}

/** For people: what was found of each image with the verdict below it, and what became of the tags. */
export function linesOf({ verdicts, promoted }: Judgement): readonly string[] {
  return [...verdicts.flatMap(verdictLines), ...promoted.map(({ tag }) => `tag: ${tag}`)]
}

/** The verdict in one line: what is missing, where something is. */
export function verdictLine({ checks, image, missing, verified }: Verdict): string {
  if (verified) return `VERIFIED ${image}`
  const wanted = missing.map(requirementName).join(', no valid ')
  return `REFUSED ${image}: no valid ${wanted}${checks.length === 0 ? ' (it carries none at all)' : ''}`
}

function verdictLines(verdict: Verdict): readonly string[] {
  const rows = verdict.checks.map(rowOf)
  const found = rows.length > 0 ? [table(['', 'what', 'format', 'log index', ''], rows)] : []
  return [...found, verdictLine(verdict)]
}

function rowOf(check: Check): readonly string[] {
  const what = check.what === '' ? check.location : check.what
  return check.ok
    ? ['ok', what, check.format, check.logEntry?.logIndex ?? '', check.identity ?? 'the key']
    : ['no', what, check.format, '', `${check.code}: ${check.message}`]
}

function warnOfCallers(verdicts: readonly Verdict[], { log }: Terminal): void {
  const callers = new Set(verdicts.flatMap(({ unpinnedCallers }) => unpinnedCallers))
  for (const caller of callers) log.warning(unpinnedCallerWarning(caller))
}
