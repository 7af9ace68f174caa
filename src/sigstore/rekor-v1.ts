import type { InclusionProof, TLogEntryWithInclusionProof } from '@sigstore/bundle'
import { digestOf, hexOf } from '../oci/digest.ts'
import type { HttpAnswer, HttpClient } from '../shared/http.ts'
import {
  asArray,
  asCount,
  asObject,
  asString,
  canonicalJson,
  type JsonObject,
  parseJson,
} from '../shared/json.ts'
import { withSlash } from './fulcio.ts'
import { logEntryOf, MAX_DATE_SECONDS } from './log-entry.ts'
import { STATEMENT_PAYLOAD_TYPE } from './media-types.ts'
import { askService, expectStatus, malformedUnless, objectIn } from './service-answer.ts'
import type { LogWitness, RawSignature, SignatureVerifier } from './signer.ts'
import { SigstoreError } from './sigstore-error.ts'

/** An entry as it is proposed to Rekor v1 (`hashedrekord` 0.0.1 or `dsse` 0.0.1), and what the log must then say of it. */
export interface ProposedEntry {
  readonly kind: 'hashedrekord' | 'dsse'
  /** The request body. */
  readonly body: Buffer
  /** The canonical body that the log will store; anything else is not our entry. */
  readonly canonicalBody: string
}

/** A Rekor v1: `dsse` entries for statements, `hashedrekord` for messages. */
export function rekorV1(log: { readonly http: HttpClient; readonly url: URL }): LogWitness {
  return { enter: (signed) => submitEntry({ ...log, entry: entryOf(signed) }) }
}

/** How many bytes the log will be sent for a statement of this size; the certificate's share is an upper bound. */
export function logRequestBytes(statementBytes: number): number {
  const certificateShare = 8192
  // Base64 of the payload; the envelope's own quotes are escaped once more inside the request.
  return Math.ceil(statementBytes / 3) * 4 + certificateShare
}

function entryOf({ kind, payload, signature, verifier }: RawSignature): ProposedEntry {
  if (kind === 'message') {
    return hashedRekordEntry({
      sha256Hex: hexOf(digestOf(payload)),
      signature,
      verifier: pemOf(verifier),
    })
  }
  const envelope = JSON.stringify({
    payloadType: STATEMENT_PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ sig: signature.toString('base64') }],
  })
  return dsseEntry({
    envelope,
    envelopeSha256Hex: hexOf(digestOf(Buffer.from(envelope))),
    payloadSha256Hex: hexOf(digestOf(payload)),
    signature,
    verifier: pemOf(verifier),
  })
}

function pemOf(verifier: SignatureVerifier): string {
  switch (verifier.kind) {
    case 'certificate':
      return verifier.certificate.toString()
    case 'publicKey':
      return verifier.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  }
}

/** hashedrekord over a payload's SHA-256, for `verifier` (PEM certificate or public key). */
export function hashedRekordEntry(options: {
  readonly sha256Hex: string
  readonly signature: Buffer
  readonly verifier: string
}): ProposedEntry {
  const canonicalBody = canonicalJson({
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: options.sha256Hex } },
      signature: {
        content: options.signature.toString('base64'),
        publicKey: { content: base64(options.verifier) },
      },
    },
  })
  return { kind: 'hashedrekord', body: Buffer.from(canonicalBody), canonicalBody }
}

/** dsse over an envelope's exact JSON text; the log keeps its hashes and signature only. */
export function dsseEntry(options: {
  readonly envelope: string
  readonly envelopeSha256Hex: string
  readonly payloadSha256Hex: string
  readonly signature: Buffer
  readonly verifier: string
}): ProposedEntry {
  const proposal = {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      proposedContent: { envelope: options.envelope, verifiers: [base64(options.verifier)] },
    },
  }
  return {
    kind: 'dsse',
    body: Buffer.from(JSON.stringify(proposal)),
    canonicalBody: canonicalJson({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        envelopeHash: { algorithm: 'sha256', value: options.envelopeSha256Hex },
        payloadHash: { algorithm: 'sha256', value: options.payloadSha256Hex },
        signatures: [
          {
            signature: options.signature.toString('base64'),
            verifier: base64(options.verifier),
          },
        ],
      },
    }),
  }
}

/**
 * Puts an entry into a Rekor v1 log: one round trip. An entry that is there already (409) is fetched instead, and counts only
 * if its body is exactly ours. Throws SigstoreError LOG_ENTRY_REFUSED, LOG_ENTRY_NOT_OURS, SERVICE_*.
 */
export async function submitEntry(options: {
  readonly http: HttpClient
  readonly url: URL
  readonly entry: ProposedEntry
}): Promise<TLogEntryWithInclusionProof> {
  const { http, entry } = options
  const answer = await askService('Rekor', http, {
    method: 'POST',
    url: new URL('api/v1/log/entries', withSlash(options.url)),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: entry.body,
    // Repeating a lost request gives 409 with the entry, never a second entry: the body is the entry's name.
    repeatable: true,
    // So a real Rekor answers to one of two that submit the same entry at the same moment.
    retriedStatuses: [500],
  })
  const found = answer.status === 409 ? await fetchExisting(options.http, answer) : answer
  expectStatus(
    'Rekor',
    found,
    [200, 201],
    'LOG_ENTRY_REFUSED',
    'The log does not take this entry; nothing was written to the registry.',
  )
  return checkedEntry(found, entry)
}

/**
 * Asks a log which of its trees an entry is in: 16 hex digits, by the entry's leaf hash. It is a name, proved by nothing.
 * Throws SigstoreError LOG_ENTRY_REFUSED, SERVICE_*.
 */
export async function findTreeId(options: {
  readonly http: HttpClient
  readonly url: URL
  readonly leafHash: string
}): Promise<string> {
  const { http, leafHash } = options
  const url = new URL(`api/v1/log/entries/${leafHash}`, withSlash(options.url))
  const found = await askService('Rekor', http, { method: 'GET', url })
  expectStatus('Rekor', found, [200], 'LOG_ENTRY_REFUSED', 'This log does not know the entry.')
  const [uuid = ''] = Object.keys(objectIn('Rekor', found))
  return malformedUnless('Rekor', () => {
    if (uuid.length === 80 && uuid.endsWith(leafHash)) return uuid.slice(0, 16)
    throw new TypeError('it names another entry')
  })
}

async function fetchExisting(
  http: HttpClient,
  conflict: HttpAnswer<Buffer>,
): Promise<HttpAnswer<Buffer>> {
  const location = URL.parse(conflict.headers['location'] ?? '', conflict.url.href)
  if (conflict.headers['location'] === undefined || location?.origin !== conflict.url.origin) {
    throw new SigstoreError({
      code: 'SERVICE_ANSWER_MALFORMED',
      message: 'Rekor says that the entry exists (409) and not where',
      hint: 'Run again; if it stays so, this log does not keep to the Rekor v1 API.',
    })
  }
  // The log says that it has an entry some moments before it can show it.
  return askService('Rekor', http, { method: 'GET', url: location, retriedStatuses: [404] })
}

function checkedEntry(
  answer: HttpAnswer<Buffer>,
  proposed: ProposedEntry,
): TLogEntryWithInclusionProof {
  const { uuid, entry, body } = malformedUnless('Rekor', () => {
    const parsed = parseLogAnswer(objectIn('Rekor', answer), proposed.kind)
    return { ...parsed, body: canonicalBodyOf(parsed.entry.canonicalizedBody) }
  })
  if (body !== proposed.canonicalBody || !logEntryOf(entry).uuid.endsWith(uuid)) {
    throw new SigstoreError({
      code: 'LOG_ENTRY_NOT_OURS',
      message: `Rekor answered with entry ${uuid}, which is not for our payload, signature and key`,
      hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
    })
  }
  return entry
}

function canonicalBodyOf(body: Buffer): string {
  return canonicalJson(parseJson(body, 'the log entry', { maxBytes: body.byteLength }))
}

/** `{UUID: {body, integratedTime, logID, logIndex, verification}}` as the bundle's form of it. */
function parseLogAnswer(
  body: JsonObject,
  kind: ProposedEntry['kind'],
): { uuid: string; entry: TLogEntryWithInclusionProof } {
  const [[uuid, value] = ['', undefined], ...more] = Object.entries(body)
  if (!/^(?:[0-9a-f]{64}|[0-9a-f]{80})$/.test(uuid) || more.length > 0) {
    throw new TypeError('not one entry under its UUID')
  }
  const item = asObject(value, 'the entry')
  const verification = asObject(item['verification'], 'verification')
  const promise = asString(verification['signedEntryTimestamp'], 'signedEntryTimestamp')
  return {
    uuid,
    entry: {
      logIndex: String(asCount(item['logIndex'], 'logIndex')),
      logId: { keyId: sha256In(item['logID'], 'logID') },
      kindVersion: { kind, version: '0.0.1' },
      integratedTime: timeIn(item['integratedTime']),
      inclusionPromise: { signedEntryTimestamp: Buffer.from(promise, 'base64') },
      inclusionProof: parseProof(asObject(verification['inclusionProof'], 'inclusionProof')),
      canonicalizedBody: Buffer.from(asString(item['body'], 'body'), 'base64'),
    },
  }
}

function parseProof(proof: JsonObject): InclusionProof {
  return {
    logIndex: String(asCount(proof['logIndex'], 'logIndex')),
    treeSize: String(asCount(proof['treeSize'], 'treeSize')),
    rootHash: sha256In(proof['rootHash'], 'rootHash'),
    hashes: asArray(proof['hashes'], 'hashes').map((hash) => sha256In(hash, 'hash')),
    checkpoint: { envelope: asString(proof['checkpoint'], 'checkpoint') },
  }
}

function sha256In(value: unknown, what: string): Buffer {
  const hex = asString(value, what)
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new TypeError(`${what} is not a SHA-256 in hex`)
  return Buffer.from(hex, 'hex')
}

/** Seconds since 1970 that a calendar knows; Rekor v1 dates every entry. */
function timeIn(value: unknown): string {
  const seconds = asCount(value, 'integratedTime')
  if (seconds === 0 || seconds > MAX_DATE_SECONDS) throw new TypeError('integratedTime is no time')
  return String(seconds)
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
