import { createHash, verify } from 'node:crypto'
import { asArray, asObject, asString, type JsonObject, parseJson } from '../../shared/json.ts'
import { refusal } from '../embedded-error.ts'
import type { AcceptedSpec } from './accepted-spec.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'

interface Envelope {
  readonly payloadType: string
  readonly payload: Buffer
  /** Base64, as they stand in the envelope. */
  readonly signatures: readonly string[]
}

interface Verified {
  readonly signature: string
  readonly verifier: VerifierKey
}

const MAX_ENVELOPE_BYTES = 256 * 1024 * 1024
const STATEMENT = 'application/vnd.in-toto+json'

/** dsse 0.0.1: an envelope of which the log keeps digests, signatures and keys. Throws EmbeddedError or JsonError. */
export function dsseEntry(spec: JsonObject): AcceptedSpec {
  const proposed = asObject(spec['proposedContent'], 'proposedContent')
  const text = Buffer.from(asString(proposed['envelope'], 'envelope'))
  const verifiers = asArray(proposed['verifiers'], 'verifiers').map((verifier) =>
    parseVerifierKey(Buffer.from(asString(verifier, 'verifier'), 'base64')),
  )
  const envelope = parseEnvelope(text)
  const signatures = verifySignatures(envelope, verifiers)
  const envelopeHash = { algorithm: 'sha256', value: sha256(text) }
  const payloadHash = { algorithm: 'sha256', value: sha256(envelope.payload) }
  return {
    spec: {
      envelopeHash,
      payloadHash,
      signatures: signatures.map(({ signature, verifier }) => ({
        signature,
        verifier: Buffer.from(verifier.pem).toString('base64'),
      })),
    },
    indexKeys: [
      ...signatures.flatMap(({ verifier }) => [
        `sha256:${sha256(Buffer.from(verifier.pem))}`,
        ...verifier.subjects,
      ]),
      `sha256:${payloadHash.value}`,
      `sha256:${envelopeHash.value}`,
      ...subjectKeys(envelope),
    ],
  }
}

function parseEnvelope(text: Buffer): Envelope {
  const json = asObject(
    parseJson(text, 'the envelope', { maxBytes: MAX_ENVELOPE_BYTES }),
    'the envelope',
  )
  const signatures = asArray(json['signatures'], 'signatures').map((signature) =>
    asString(asObject(signature, 'a signature')['sig'], 'sig'),
  )
  if (signatures.length === 0) {
    throw refusal('ENTRY_REFUSED', 'DSSE envelope must contain 1 or more signatures')
  }
  return {
    payloadType: asString(json['payloadType'], 'payloadType'),
    payload: Buffer.from(asString(json['payload'], 'payload'), 'base64'),
    signatures,
  }
}

/** Every signature with the key that verifies it, in the order in which the log stores them. */
function verifySignatures(envelope: Envelope, verifiers: readonly VerifierKey[]): Verified[] {
  const signed = preAuthenticationEncoding(envelope)
  return [...new Set(envelope.signatures)].toSorted().map((signature) => {
    const bytes = Buffer.from(signature, 'base64')
    const verifier = verifiers.find(({ key }) =>
      // Rekor takes SHA-256 here whatever the curve is.
      verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', signed, key, bytes),
    )
    if (verifier === undefined) {
      throw refusal('PROOF_REFUSED', 'all signatures must have a key that verifies it')
    }
    return { signature, verifier }
  })
}

/** PAE of the DSSE specification, protocol.md. */
function preAuthenticationEncoding({ payloadType, payload }: Envelope): Buffer {
  const typeLength = Buffer.byteLength(payloadType)
  const head = `DSSEv1 ${typeLength} ${payloadType} ${payload.byteLength} `
  return Buffer.concat([Buffer.from(head), payload])
}

/** Digests of an in-toto statement's subjects; a payload that is none adds nothing. */
function subjectKeys({ payloadType, payload }: Envelope): readonly string[] {
  if (payloadType !== STATEMENT) return []
  try {
    const what = 'the statement'
    const statement = asObject(parseJson(payload, what, { maxBytes: MAX_ENVELOPE_BYTES }), what)
    return asArray(statement['subject'], 'subject').flatMap((subject) =>
      Object.entries(asObject(asObject(subject, 'subject')['digest'], 'digest')).map(
        ([algorithm, digest]) => `${algorithm}:${String(digest)}`,
      ),
    )
  } catch {
    return []
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
