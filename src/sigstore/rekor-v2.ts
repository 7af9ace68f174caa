import { createHash, type KeyObject } from 'node:crypto'
import type { InclusionProof, TLogEntryWithInclusionProof } from '@sigstore/bundle'
import type { HttpAnswer, HttpClient } from '../shared/http.ts'
import { asArray, asObject, asString, canonicalJson, type JsonObject } from '../shared/json.ts'
import { withSlash } from './fulcio.ts'
import { proveByTiles } from './rekor-v2-tiles.ts'
import { logNotTrusted, trustedLogId } from './log-key.ts'
import { askService, expectStatus, malformedUnless, objectIn } from './service-answer.ts'
import type { LogWitness, RawSignature, SignatureVerifier } from './signer.ts'
import { SigstoreError } from './sigstore-error.ts'
import type { TrustedRoot } from './trust.ts'

/** An entry as it is sent to Rekor v2, and the very bytes that the log must store of it: the leaf. */
export interface ProposedRecord {
  readonly request: Buffer
  readonly leaf: Buffer
}

/** The log answers only after its next checkpoint: its clients are to wait at least 20 seconds (rekor-tiles CLIENTS.md). */
const TIMEOUT_MS = 30_000
const KIND_VERSION = { kind: 'hashedrekord', version: '0.0.2' } as const
const MAX_HASHES = 64
const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/

/**
 * A Rekor v2: one `hashedrekord` 0.0.2 for statements and messages alike, over the SHA-256 of what was signed, for statements the
 * pre-authentication encoding. It gives neither time nor promise (SET), so a timestamp must go with it. What rekor-tiles 2.3.0 took
 * and refused when it was asked:
 *
 * | key                          | over                     | answer |
 * | ---------------------------- | ------------------------ | ------ |
 * | ECDSA P-256, RSA             | SHA-256                  | 201    |
 * | ECDSA P-384                  | SHA-384                  | 201    |
 * | ECDSA P-384                  | SHA-256, as our keys are | 400    |
 * | Ed25519, named PKIX_ED25519  | the message              | 500    |
 * | Ed25519, named as its `ph`   | the message              | 400    |
 */
export function rekorV2(log: LogOfRecords): LogWitness {
  return { enter: (signed) => submitRecord(log, recordOf(signed)) }
}

export interface LogOfRecords {
  readonly http: HttpClient
  readonly url: URL
  /** Whose logs are known by their keys. */
  readonly trust: TrustedRoot
}

/** The entry for a signature. Throws SigstoreError LOG_ENTRY_REFUSED for a key that no Rekor v2 takes in the form in which we sign. */
export function recordOf({ signedBytes, signature, verifier }: RawSignature): ProposedRecord {
  const digest = createHash('sha256').update(signedBytes).digest('base64')
  const proof = { content: signature.toString('base64'), verifier: verifierOf(verifier) }
  return {
    request: Buffer.from(JSON.stringify({ hashedRekordRequestV002: { digest, signature: proof } })),
    leaf: Buffer.from(
      canonicalJson({
        apiVersion: KIND_VERSION.version,
        kind: KIND_VERSION.kind,
        spec: {
          hashedRekordV002: { data: { algorithm: 'SHA2_256', digest }, signature: proof },
        },
      }),
    ),
  }
}

/**
 * Puts an entry into a Rekor v2: one round trip, and the wait for a checkpoint. Of an entry that is there already (409) the log only
 * tells the index; its proof is then put together from the log's tiles, and counts only if the leaf there is exactly ours.
 * Throws SigstoreError LOG_ENTRY_REFUSED, LOG_ENTRY_NOT_OURS, SERVICE_*.
 */
export async function submitRecord(
  log: LogOfRecords,
  record: ProposedRecord,
): Promise<TLogEntryWithInclusionProof> {
  const answer = await askService('Rekor', log.http, {
    method: 'POST',
    url: new URL('api/v2/log/entries', withSlash(log.url)),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: record.request,
    // Repeating a lost request gives 409 with the entry's index, never a second entry.
    repeatable: true,
    timeoutMs: TIMEOUT_MS,
  })
  if (answer.status === 409) return existingEntry(log, record, indexOfExisting(answer))
  expectStatus(
    'Rekor',
    answer,
    [200, 201],
    'LOG_ENTRY_REFUSED',
    'The log does not take this entry; nothing was written to the registry.',
  )
  const entry = malformedUnless('Rekor', () => parseEntry(objectIn('Rekor', answer)))
  if (!entry.canonicalizedBody.equals(record.leaf)) {
    throw new SigstoreError({
      code: 'LOG_ENTRY_NOT_OURS',
      message: `Rekor answered with entry ${entry.logIndex}, which is not for our digest, signature and key`,
      hint: 'Something between this job and the log changes its answers; nothing was written to the registry.',
    })
  }
  return entry
}

async function existingEntry(
  log: LogOfRecords,
  { leaf }: ProposedRecord,
  index: number,
): Promise<TLogEntryWithInclusionProof> {
  const { checkpoint, inclusionProof } = await proveByTiles(log, { leaf, index })
  const keyId = trustedLogId(checkpoint.keyHints, log.trust)
  if (keyId === undefined) throw logNotTrusted(log.url)
  return {
    ...KIND_OF_ENTRY,
    logIndex: String(index),
    logId: { keyId },
    inclusionProof,
    canonicalizedBody: leaf,
  }
}

/** What every entry of this kind has, and Rekor v2 vouches for: no time and no promise. */
const KIND_OF_ENTRY = {
  kindVersion: KIND_VERSION,
  integratedTime: '0',
  inclusionPromise: undefined,
} as const

function verifierOf(verifier: SignatureVerifier): JsonObject {
  switch (verifier.kind) {
    case 'certificate': {
      const { raw, publicKey } = verifier.certificate
      const x509Certificate = { rawBytes: raw.toString('base64') }
      return { x509Certificate, keyDetails: keyDetailsOf(publicKey) }
    }
    case 'publicKey': {
      const spki = verifier.publicKey.export({ type: 'spki', format: 'der' })
      const publicKey = { rawBytes: spki.toString('base64') }
      return { publicKey, keyDetails: keyDetailsOf(verifier.publicKey) }
    }
  }
}

/** PublicKeyDetails of protobuf-specs' sigstore_common.proto, of the keys whose signatures over SHA-256 Rekor v2 takes. */
function keyDetailsOf(key: KeyObject): string {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
  if (namedCurve === 'prime256v1') return 'PKIX_ECDSA_P256_SHA_256'
  if ([2048, 3072, 4096].includes(modulusLength)) {
    return `PKIX_RSA_PKCS1V15_${modulusLength}_SHA256`
  }
  throw new SigstoreError({
    kind: 'usage',
    code: 'LOG_ENTRY_REFUSED',
    message: 'Rekor v2 takes no signature over SHA-256 by a key of this kind',
    hint: 'Sign with a key on P-256 or an RSA key, or with a Sigstore instance that has a Rekor v1.',
  })
}

/** The index in a 409: as a header, or, where a proxy drops that, in the message. */
function indexOfExisting({ headers, body }: HttpAnswer<Buffer>): number {
  return malformedUnless('Rekor', () => {
    const [, told] = / with index ([0-9]+)"/.exec(body.toString('utf8')) ?? []
    return Number(decimal(headers['x-log-index'] ?? told, 'the index of an entry that exists'))
  })
}

/** TransparencyLogEntry of protobuf-specs' sigstore_rekor.proto, as protobuf's JSON writes it: numbers are strings. */
function parseEntry(body: JsonObject): TLogEntryWithInclusionProof {
  const { kind, version } = asObject(body['kindVersion'], 'kindVersion')
  if (kind !== KIND_VERSION.kind || version !== KIND_VERSION.version) {
    throw new TypeError('the entry is of another kind')
  }
  if (decimal(body['integratedTime'] ?? '0', 'integratedTime') !== '0') {
    throw new TypeError('the entry has a time, which Rekor v2 cannot vouch for')
  }
  if ((body['inclusionPromise'] ?? null) !== null) throw new TypeError('the entry has a promise')
  const { keyId } = asObject(body['logId'], 'logId')
  return {
    ...KIND_OF_ENTRY,
    logIndex: decimal(body['logIndex'], 'logIndex'),
    logId: { keyId: hashIn(keyId, 'logId') },
    inclusionProof: parseProof(asObject(body['inclusionProof'], 'inclusionProof')),
    canonicalizedBody: base64In(body['canonicalizedBody'], 'canonicalizedBody'),
  }
}

function parseProof(proof: JsonObject): InclusionProof {
  const hashes = asArray(proof['hashes'] ?? [], 'hashes')
  if (hashes.length > MAX_HASHES) throw new TypeError('the proof is too long')
  const { envelope } = asObject(proof['checkpoint'], 'checkpoint')
  return {
    logIndex: decimal(proof['logIndex'], 'logIndex'),
    treeSize: decimal(proof['treeSize'], 'treeSize'),
    rootHash: hashIn(proof['rootHash'], 'rootHash'),
    hashes: hashes.map((hash) => hashIn(hash, 'hash')),
    checkpoint: { envelope: asString(envelope, 'checkpoint') },
  }
}

function decimal(value: unknown, what: string): string {
  const text = asString(value, what)
  if (!DECIMAL.test(text) || !Number.isSafeInteger(Number(text))) {
    throw new TypeError(`${what} is not a whole number`)
  }
  return text
}

function hashIn(value: unknown, what: string): Buffer {
  const hash = base64In(value, what)
  if (hash.byteLength !== 32) throw new TypeError(`${what} is not a SHA-256`)
  return hash
}

function base64In(value: unknown, what: string): Buffer {
  const text = asString(value, what)
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new TypeError(`${what} is not base64`)
  return bytes
}
