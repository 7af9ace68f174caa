import { asObject, asString, canonicalJson, type JsonObject } from '../../shared/json.ts'
import type { AcceptedSpec } from './accepted-spec.ts'
import { refusal } from '../embedded-error.ts'
import { dsseEntry } from './dsse-entry.ts'
import { hashedrekordEntry } from './hashedrekord-entry.ts'

/** What goes into the log for a proposed entry. */
export interface AcceptedEntry {
  /** The canonical (RFC 8785) JSON of the entry: the leaf. */
  readonly body: Buffer
  /** What the search index finds it by. */
  readonly indexKeys: readonly string[]
}

const KINDS: Readonly<Record<string, (spec: JsonObject) => AcceptedSpec>> = {
  'hashedrekord 0.0.1': hashedrekordEntry,
  'dsse 0.0.1': dsseEntry,
}

/** Verifies a proposed entry and makes it canonical as Rekor v1 does. Throws EmbeddedError or JsonError. */
export function acceptEntry(proposed: unknown): AcceptedEntry {
  const entry = asObject(proposed, 'the proposed entry')
  const kind = asString(entry['kind'], 'kind')
  const apiVersion = asString(entry['apiVersion'], 'apiVersion')
  const name = `${kind} ${apiVersion}`
  const accept = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (accept === undefined) {
    throw refusal('ENTRY_REFUSED', `entries of kind ${kind}, version ${apiVersion}, are not taken`)
  }
  const { spec, indexKeys } = accept(asObject(entry['spec'], 'spec'))
  return { body: Buffer.from(canonicalJson({ apiVersion, kind, spec })), indexKeys }
}
