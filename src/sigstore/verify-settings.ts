import { printable } from '../shared/log.ts'
import type { TrustedRoot } from './trust.ts'
import { VerifyError } from './verify-error.ts'

/** What else must be there. `none`: it is not asked for; what the bundle has of it must be valid all the same, unless said otherwise. */
export interface VerifySettings {
  /** `none`: log entries are not looked at, not counted as times, and not reported. */
  readonly tlog: 'required' | 'none'
  /** A certificate log's promise in the certificate. Not for keys. */
  readonly sct: 'required' | 'none'
  /** A trusted time; for certificates always required, whatever is set. Not looked at with `none` and a root without authorities. */
  readonly timestamp: 'required' | 'none'
}

export const KEYLESS_SETTINGS: VerifySettings = {
  tlog: 'required',
  sct: 'required',
  timestamp: 'required',
}

/** A key has no lifetime that a timestamp could prove. */
export const KEY_SETTINGS: VerifySettings = { tlog: 'required', sct: 'none', timestamp: 'none' }

/** What can be asked of the signatures of one's own instance: no promise of a certificate log where its root knows none. */
export function sctSetting({ material }: TrustedRoot): VerifySettings['sct'] {
  return material.ctlogs.length > 0 ? 'required' : 'none'
}

/** What can be asked of an instance that is known to have neither kind of log: both all the same, where its trusted root names one. */
export function logSettings(trust: TrustedRoot): Pick<VerifySettings, 'tlog' | 'sct'> {
  return { tlog: trust.material.tlogs.length > 0 ? 'required' : 'none', sct: sctSetting(trust) }
}

const NAMES = ['tlog', 'sct', 'timestamp'] as const

/**
 * The settings for a kind of signer, with what was given in place of the defaults. Only the word `none` turns something off: a
 * setting that is there and neither word, also undefined, throws VerifyError POLICY_MALFORMED.
 */
export function settingsFor(
  signer: 'keyless' | 'key',
  given: Partial<VerifySettings> = {},
): VerifySettings {
  for (const name of NAMES) {
    if (Object.hasOwn(given, name)) checkWord(name, given[name])
  }
  return signer === 'key'
    ? { ...KEY_SETTINGS, ...given, sct: 'none' }
    : { ...KEYLESS_SETTINGS, ...given, timestamp: 'required' }
}

/** Settings also come from JavaScript: what the type rules out is ruled out again here. */
function checkWord(name: string, value: unknown): void {
  if (value === 'required' || value === 'none') return
  const got = typeof value === 'string' ? `"${printable(value)}"` : typeof value
  throw new VerifyError({
    kind: 'usage',
    code: 'POLICY_MALFORMED',
    message: `the setting ${name} is ${got}, expected "required" or "none"`,
    hint: 'Leave the setting out for its default.',
  })
}
