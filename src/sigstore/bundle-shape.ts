import { asArray, asObject, type JsonObject } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { VerifyError } from './verify-error.ts'

const VERSIONS: Readonly<Record<string, '0.1' | '0.2' | '0.3'>> = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
}
const MAX_LOG_ENTRIES = 8
const MAX_TIMESTAMPS = 8
const MAX_CERTIFICATES = 8
/** A Merkle tree of 2^64 leaves is no deeper. */
const MAX_HASHES = 64

const BYTES = new Set([
  'canonicalizedBody',
  'digest',
  'keyId',
  'payload',
  'rawBytes',
  'rootHash',
  'sig',
  'signature',
  'signedEntryTimestamp',
  'signedTimestamp',
])
/** The other fields of a bundle. An unknown one is refused, as sigstore-go does: what it would change is not known. */
const OTHERS = new Set([
  'algorithm',
  'certificate',
  'certificates',
  'checkpoint',
  'dsseEnvelope',
  'envelope',
  'hashes',
  'hint',
  'inclusionPromise',
  'inclusionProof',
  'keyid',
  'kind',
  'kindVersion',
  'logId',
  'mediaType',
  'messageDigest',
  'messageSignature',
  'payloadType',
  'publicKey',
  'rfc3161Timestamps',
  'signatures',
  'timestampVerificationData',
  'tlogEntries',
  'verificationMaterial',
  'version',
  'x509CertificateChain',
])
const NUMBERS = new Set(['logIndex', 'integratedTime', 'treeSize'])
const DECIMAL = /^(?:0|[1-9][0-9]{0,15})$/

/**
 * Refuses what the library lets through: unknown versions, two contents or two kinds of signer at once, byte fields that are no
 * base64, numbers that are no plain decimals within 2^53, more parts than a bundle can need, a proof without its checkpoint.
 * Throws VerifyError BUNDLE_MALFORMED, BUNDLE_VERSION; JsonError for the wrong JSON type.
 */
export function checkBundleShape(json: unknown): void {
  const bundle = asObject(json, 'it')
  checkVersion(bundle['mediaType'])
  checkOne(bundle, ['messageSignature', 'dsseEnvelope'])
  const material = asObject(bundle['verificationMaterial'], 'verificationMaterial')
  checkOne(material, ['certificate', 'x509CertificateChain', 'publicKey'])
  checkCertificates(material)
  checkEnvelope(bundle['dsseEnvelope'])
  checkLogEntries(material['tlogEntries'])
  checkTimestamps(material['timestampVerificationData'])
  checkFields(bundle)
}

function checkVersion(mediaType: unknown): void {
  if (typeof mediaType === 'string' && Object.hasOwn(VERSIONS, mediaType)) return
  const got = typeof mediaType === 'string' ? `"${printable(mediaType)}"` : 'none'
  throw new VerifyError({
    code: 'BUNDLE_VERSION',
    message: `the bundle's media type is ${got}, expected a bundle of version 0.1, 0.2 or 0.3`,
    hint: 'A newer version of this tool may know it.',
  })
}

function checkOne(object: JsonObject, names: readonly string[]): void {
  const present = names.filter((name) => isPresent(object[name]))
  if (present.length === 1) return
  throw malformed(
    `it has ${present.join(' and ') || 'none'} of ${names.join(', ')}; exactly one is expected`,
  )
}

function checkCertificates(material: JsonObject): void {
  const chain = material['x509CertificateChain']
  if (!isPresent(chain)) return
  const certificates = asArray(
    asObject(chain, 'x509CertificateChain')['certificates'],
    'certificates',
  )
  checkCount('certificates', certificates.length, 1, MAX_CERTIFICATES)
}

function checkEnvelope(value: unknown): void {
  if (!isPresent(value)) return
  const signatures = asArray(asObject(value, 'dsseEnvelope')['signatures'], 'signatures')
  checkCount('signatures in the envelope', signatures.length, 1, 1)
}

function checkLogEntries(value: unknown): void {
  if (!isPresent(value)) return
  const entries = asArray(value, 'tlogEntries')
  checkCount('log entries', entries.length, 0, MAX_LOG_ENTRIES)
  for (const item of entries) {
    const proof = asObject(item, 'a log entry')['inclusionProof']
    if (isPresent(proof)) checkProof(asObject(proof, 'inclusionProof'))
  }
}

function checkProof(proof: JsonObject): void {
  const hashes = isPresent(proof['hashes']) ? asArray(proof['hashes'], 'hashes') : []
  checkCount('hashes in a proof', hashes.length, 0, MAX_HASHES)
  for (const hash of hashes) checkBytes(hash, 'hashes')
  const envelope = asObject(proof['checkpoint'], 'the proof’s checkpoint')['envelope']
  if (typeof envelope !== 'string') throw malformed('a proof has no checkpoint')
}

function checkTimestamps(value: unknown): void {
  if (!isPresent(value)) return
  const list = asObject(value, 'timestampVerificationData')['rfc3161Timestamps']
  if (isPresent(list)) {
    checkCount('timestamps', asArray(list, 'rfc3161Timestamps').length, 0, MAX_TIMESTAMPS)
  }
}

/** Every byte field is canonical base64 and every number a plain decimal, wherever they stand. Depth is bounded by the parser. */
function checkFields(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) checkFields(item)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'object') {
      if (!OTHERS.has(key)) throw unknownField(key)
      checkFields(field)
    } else if (BYTES.has(key)) checkBytes(field, key)
    else if (NUMBERS.has(key)) checkNumber(field, key)
    else if (!OTHERS.has(key)) throw unknownField(key)
  }
}

function unknownField(key: string): VerifyError {
  return malformed(`the field "${printable(key, 40)}" is unknown or in the wrong place`)
}

function checkBytes(value: unknown, name: string): void {
  if (typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value) return
  throw malformed(`${name} is not base64`)
}

function checkNumber(value: unknown, name: string): void {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text === 'string' && DECIMAL.test(text) && Number.isSafeInteger(Number(text))) return
  const got = typeof text === 'string' ? `: "${printable(text, 40)}"` : ''
  throw malformed(`${name} is not a whole number${got}`)
}

function checkCount(what: string, got: number, min: number, max: number): void {
  if (got >= min && got <= max) return
  const expected = min === max ? `exactly ${min}` : `${min} to ${max}`
  throw malformed(`it has ${got} ${what}, expected ${expected}`)
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null
}

function malformed(why: string): VerifyError {
  return new VerifyError({
    code: 'BUNDLE_MALFORMED',
    message: `the bundle cannot be read: ${why}`,
    hint: 'Whoever wrote this bundle must write it anew; nothing in it was used.',
  })
}
