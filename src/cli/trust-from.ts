import { readInputFile } from '../input-file.ts'
import { mirrorFrom } from '../instance-choice.ts'
import { isInstanceName } from '../sigstore/known-instances.ts'
import { NO_TRUSTED_ROOT, parseTrustedRoot, type TrustedRoot } from '../sigstore/trust.ts'
import { logSettings, type VerifySettings } from '../sigstore/verify-settings.ts'
import type { TufSource } from '../tuf-documents.ts'
import { UsageError } from './args.ts'
import type { Given } from './command.ts'

/** What else must be there, and whom to believe. Throws UsageError and FlowError where trust is asked of two places. */
export async function trustFrom(
  given: Given,
  fetchRoot: (source: TufSource) => Promise<Uint8Array>,
): Promise<{ readonly trust: TrustedRoot; readonly settings: Partial<VerifySettings> }> {
  const path = given.text('trusted-root')
  const name = given.text('sigstore') ?? 'public-good'
  const mirror = await mirrorFrom({
    tufMirror: given.text('tuf-mirror'),
    tufRoot: given.text('tuf-root'),
  })
  if (!isInstanceName(name)) {
    throw new UsageError(`--sigstore ${JSON.stringify(name)} is no instance`, SOURCES)
  }
  if (path !== undefined && (mirror !== undefined || name !== 'public-good')) {
    const other = mirror === undefined ? `--sigstore ${name}` : '--tuf-mirror'
    throw new UsageError(`--trusted-root and ${other} are both given`, SOURCES)
  }
  const settings = {
    ...(given.isSet('no-tlog') ? { tlog: 'none' as const } : {}),
    ...(given.isSet('no-sct') ? { sct: 'none' as const } : {}),
  }
  if (path !== undefined) {
    return { trust: parseTrustedRoot(await readInputFile('trusted-root', path)), settings }
  }
  // A key without a log is proved by nobody else.
  const isKeyAlone = given.text('key') !== undefined && given.isSet('no-tlog')
  if (mirror === undefined && isKeyAlone) return { trust: NO_TRUSTED_ROOT, settings }
  const source: TufSource =
    mirror === undefined ? { kind: 'known', name } : { kind: 'mirror', mirror, services: false }
  const trust = parseTrustedRoot(await fetchRoot(source))
  return { trust, settings: { ...(name === 'github' ? logSettings(trust) : {}), ...settings } }
}

const SOURCES =
  'Give --trusted-root, or --tuf-mirror with --tuf-root, or --sigstore as public-good, staging or github.'
