import { verify } from 'node:crypto'
import { redacted } from '../shared/http.ts'
import { noteSignatures, noteText } from './checkpoint.ts'
import { SigstoreError } from './sigstore-error.ts'
import type { TrustedRoot } from './trust.ts'

type TrustedLog = TrustedRoot['material']['tlogs'][number]

/** The id of the trusted log that one of the hints in a checkpoint names; undefined where the root has no such log. It proves nothing yet. */
export function trustedLogId(keyHints: readonly Buffer[], trust: TrustedRoot): Buffer | undefined {
  return trust.material.tlogs.find((log) => keyHints.some((hint) => isHinted(log, hint)))?.logID
}

/**
 * Refuses a log whose state (a signed note, C2SP signed-note) nobody has signed whom the trusted root names for this time: nothing
 * that it takes would be accepted. Throws SigstoreError INSTANCE_NOT_TRUSTED.
 */
export function checkTreeHead(
  note: string,
  { url, trust, now }: { readonly url: URL; readonly trust: TrustedRoot; readonly now: Date },
): void {
  const text = Buffer.from(noteText(note))
  const signers = noteSignatures(note).flatMap(({ keyHint, signature }) =>
    trust.material.tlogs.filter((log) => isHinted(log, keyHint)).map((log) => ({ log, signature })),
  )
  if (signers.length === 0) throw logNotTrusted(url)
  const current = signers.filter(
    ({ log: { validFor } }) => validFor.start <= now && now <= validFor.end,
  )
  if (current.length === 0) throw logOutdated(url)
  if (current.some(({ log, signature }) => verify(undefined, text, log.publicKey, signature)))
    return
  throw notTrusted(
    `the log at ${redacted(url)} shows a state that its key has not signed`,
    'Something between this job and the log changes its answers, or it signs with another key than the trusted root has. Nothing was logged.',
  )
}

export function logNotTrusted(url: URL): SigstoreError {
  return notTrusted(
    `the log at ${redacted(url)} signs with a key that the trusted root does not have`,
    'Give the trusted root and the signing config of one and the same Sigstore instance.',
  )
}

function logOutdated(url: URL): SigstoreError {
  return notTrusted(
    `the log at ${redacted(url)} signs with a key that the trusted root has for another time, not for now`,
    'Renew the trusted root and the signing config, from the TUF repository of the instance. Nothing was logged.',
  )
}

function notTrusted(message: string, hint: string): SigstoreError {
  return new SigstoreError({ kind: 'usage', code: 'INSTANCE_NOT_TRUSTED', message, hint })
}

/** Whether a hint, the first bytes of a key's id, is of this log's key. */
function isHinted({ logID }: TrustedLog, hint: Buffer): boolean {
  return hint.byteLength > 0 && hint.equals(logID.subarray(0, hint.byteLength))
}
