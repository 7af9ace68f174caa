import type { TransparencyLogEntry } from '@sigstore/protobuf-specs'
import { asCount, asObject, asString, parseJson } from '../shared/json.ts'

/** The annotations of a layer of cosign's tags that say who signed it and prove it (cosign specs/SIGNATURE_SPEC.md). */
export const COSIGN_ANNOTATION = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  bundle: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const

/** Bytes; entries of the kind `intoto` hold the whole envelope. */
const MAX_ANNOTATION_BYTES = 16 * 1024 * 1024

/** The value of `dev.sigstore.cosign/bundle` (cosign pkg/cosign/bundle, RekorBundle): the entry and the log's promise over it. */
export function bundleAnnotation(entry: TransparencyLogEntry): string {
  const promise = entry.inclusionPromise?.signedEntryTimestamp ?? Buffer.alloc(0)
  return JSON.stringify({
    SignedEntryTimestamp: promise.toString('base64'),
    Payload: {
      body: entry.canonicalizedBody.toString('base64'),
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: Buffer.from(entry.logId?.keyId ?? []).toString('hex'),
    },
  })
}

/** The annotation as the JSON of a bundle's `tlogEntries` item; kind and version come from the entry's body. Throws on any other shape. */
export function logEntryJson(annotation: string): object {
  const limits = { maxBytes: MAX_ANNOTATION_BYTES }
  const json = asObject(parseJson(Buffer.from(annotation), 'the entry', limits), 'the entry')
  const payload = asObject(json['Payload'], 'Payload')
  const text = asString(payload['body'], 'body')
  const body = asObject(parseJson(Buffer.from(text, 'base64'), 'body', limits), 'body')
  const logId = asString(payload['logID'], 'logID')
  if (!/^[0-9a-f]{64}$/.test(logId)) throw new TypeError('logID is not 64 hex digits')
  return {
    logIndex: String(asCount(payload['logIndex'], 'logIndex')),
    logId: { keyId: Buffer.from(logId, 'hex').toString('base64') },
    kindVersion: {
      kind: asString(body['kind'], 'kind'),
      version: asString(body['apiVersion'], 'apiVersion'),
    },
    integratedTime: String(asCount(payload['integratedTime'], 'integratedTime')),
    inclusionPromise: {
      signedEntryTimestamp: asString(json['SignedEntryTimestamp'], 'SignedEntryTimestamp'),
    },
    canonicalizedBody: text,
  }
}
