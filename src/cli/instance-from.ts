import { readInputFile } from '../input-file.ts'
import type { RuleInstance } from '../policy/rule.ts'
import { type TrustedRoot, trustedRootText } from '../sigstore/trust.ts'
import { firstGiven } from './args.ts'
import type { Given } from './command.ts'

/** The option that names another instance than the public one, by its flag. */
export function privateOption(given: Given): string | undefined {
  const isPublic = given.text('sigstore') === 'public-good'
  return firstGiven(given, ['trusted-root', 'tuf-mirror', ...(isPublic ? [] : ['sigstore'])])
}

/** The instance that options name, as a rule has it. `trust`: its trusted root, where it was asked for. */
export async function instanceFrom(
  given: Given,
  trust: TrustedRoot | undefined,
): Promise<RuleInstance> {
  if (trust === undefined || privateOption(given) === undefined) return { kind: 'public-good' }
  const mirror = given.text('tuf-mirror')
  const root = given.text('tuf-root')
  const trustedRoot = trustedRootText(trust)
  if (mirror === undefined || root === undefined) return { kind: 'private', trustedRoot }
  const text = (await readInputFile('--tuf-root', root)).toString()
  return { kind: 'private', trustedRoot, tuf: { mirror, root: text } }
}
