import type { Bundle } from '@sigstore/bundle'
import type { Document } from './documents.ts'
import { type LogEntry, logEntryOf } from './sigstore/log-entry.ts'
import type { StorageFormat } from './sigstore/media-types.ts'

/** A document with its signature, in one storage format. */
export interface SignedDocument {
  readonly document: Document
  readonly format: StorageFormat
  readonly bundle: Bundle
  /** cosign's simple signing payload, where that is what was signed. */
  readonly payload?: Buffer
  /** An RFC 3161 timestamp over cosign's `.att` layer, where no log entry dates it. */
  readonly layerTimestamp?: Buffer
  /** The log's tree that the entry is in, 16 hex digits, where the bundle does not say it. */
  readonly treeId?: string
  /** False for what the registry already held: it is neither signed nor stored again. */
  readonly isNew: boolean
}

/** The log entry of a signed document, where it has one. */
export function logEntryOfDocument(signed: SignedDocument): LogEntry | undefined {
  const [entry] = signed.bundle.verificationMaterial.tlogEntries
  if (entry === undefined) return undefined
  const named = logEntryOf(entry)
  return { ...named, uuid: `${signed.treeId ?? ''}${named.uuid}` }
}

/** The signature itself: two bundles with the same one are the same signed document. */
export function signatureOf(bundle: Bundle): Buffer {
  const { content } = bundle
  if (content.$case === 'messageSignature') return content.messageSignature.signature
  return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0)
}
