import { createHash } from 'node:crypto'
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs'

/** Where a signature stands in a transparency log. */
export interface LogEntry {
  /** The log's id in the trusted root, hex: SHA-256 of its public key, with Rekor v2 of its name and key (C2SP signed-note). */
  readonly logId: string
  /** The global log index, as `rekor-cli get --log-index` takes it. */
  readonly logIndex: string
  /**
   * What names the entry. Rekor v1: what `rekor-cli get --uuid` takes, 16 hex digits of the tree id and 64 of the leaf hash; 64 alone
   * where the tree is not known. Rekor v2, which has no such id: `LOGID:INDEX`.
   */
  readonly uuid: string
  /** RFC 3339; empty where the log promises none: nothing else of an entry signs its time. */
  readonly integratedTime: string
}

/** What a log entry is called, computed from the entry itself and not from what a server says of it. */
export function logEntryOf(entry: TransparencyLogEntry): LogEntry {
  const logId = Buffer.from(entry.logId?.keyId ?? []).toString('hex')
  return {
    logId,
    logIndex: entry.logIndex,
    uuid: isOfRekorV2(entry)
      ? `${logId}:${entry.logIndex}`
      : treeIdOf(entry) + leafHashOf(entry.canonicalizedBody),
    integratedTime: entry.inclusionPromise === undefined ? '' : timeOf(entry.integratedTime),
  }
}

/** The kinds that only Rekor v2 has, are of this version (rekor-tiles CLIENTS.md). */
function isOfRekorV2({ kindVersion }: TransparencyLogEntry): boolean {
  return kindVersion?.version === '0.0.2' && kindVersion.kind !== 'intoto'
}

/** The last second that a Date can hold (ECMA-262, Time Values and Time Range). */
export const MAX_DATE_SECONDS = 8.64e12

function timeOf(integratedTime: string): string {
  const seconds = Number(integratedTime)
  return seconds > 0 && seconds <= MAX_DATE_SECONDS ? new Date(seconds * 1000).toISOString() : ''
}

/** RFC 6962 §2.1: SHA-256 over a zero byte and the leaf, hex. */
export function leafHashOf(canonicalizedBody: Buffer): string {
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(canonicalizedBody)
    .digest('hex')
}

/** The tree id from a Rekor v1 checkpoint's origin line (`rekor.sigstore.dev - 1193050959916656506`), as 16 hex digits. */
function treeIdOf(entry: TransparencyLogEntry): string {
  const origin = entry.inclusionProof?.checkpoint?.envelope.split('\n', 1)[0] ?? ''
  const decimal = / - ([0-9]{1,20})$/.exec(origin)?.[1]
  const hex = decimal === undefined ? '' : BigInt(decimal).toString(16).padStart(16, '0')
  return hex.length === 16 ? hex : ''
}
