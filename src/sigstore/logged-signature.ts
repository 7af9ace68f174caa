import { asArray, asObject, asString, type JsonObject } from '../shared/json.ts'

/** What a log entry records of a signature, whatever the entry's kind. */
export interface LoggedSignature {
  /** `dsse 0.0.1` */
  readonly name: string
  /** Which content of a bundle this kind is for. */
  readonly content: 'messageSignature' | 'dsseEnvelope' | 'either'
  readonly signature: Buffer
  readonly digest: Buffer
  /** Whether the digest is of the envelope's payload or of the bytes that were signed. */
  readonly digestOf: 'payload' | 'signedBytes'
  readonly verifier: {
    readonly form: 'pem' | 'certificateDer' | 'publicKeyDer'
    readonly bytes: Buffer
  }
}

type Reader = (spec: JsonObject) => Omit<LoggedSignature, 'name'>

/** The kinds that are known, and for which content each is used (Rekor pkg/types, rekor-tiles CLIENTS.md). */
const KINDS: ReadonlyMap<string, Reader> = new Map([
  ['hashedrekord 0.0.1', hashedRekord001],
  ['hashedrekord 0.0.2', hashedRekord002],
  ['dsse 0.0.1', dsse001],
  ['intoto 0.0.2', intoto002],
])

/** Bytes. */
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
])

/** Reads an entry's canonical body. Throws on anything that is not one of the known kinds in its exact shape. */
export function loggedSignature(
  body: unknown,
  claimed: { readonly kind: string; readonly version: string } | undefined,
): LoggedSignature {
  const entry = asObject(body, 'the body')
  const name = `${asString(entry['kind'], 'kind')} ${asString(entry['apiVersion'], 'apiVersion')}`
  if (claimed === undefined || name !== `${claimed.kind} ${claimed.version}`) {
    throw new TypeError('the entry is of another kind than it claims')
  }
  const read = KINDS.get(name)
  if (read === undefined) throw new TypeError('the kind is unknown')
  return { name, ...read(object(entry, 'spec')) }
}

function hashedRekord001(spec: JsonObject): Omit<LoggedSignature, 'name'> {
  const signature = object(spec, 'signature')
  const hash = object(object(spec, 'data'), 'hash')
  return {
    content: 'messageSignature',
    signature: base64(signature, 'content'),
    digest: hexDigest(hash),
    digestOf: 'signedBytes',
    verifier: { form: 'pem', bytes: base64(object(signature, 'publicKey'), 'content') },
  }
}

/** Rekor v2: over the file, or over the envelope's pre-authentication encoding. */
function hashedRekord002(spec: JsonObject): Omit<LoggedSignature, 'name'> {
  const record = object(spec, 'hashedRekordV002')
  const signature = object(record, 'signature')
  return {
    content: 'either',
    signature: base64(signature, 'content'),
    digest: base64(object(record, 'data'), 'digest'),
    digestOf: 'signedBytes',
    verifier: verifier002(object(signature, 'verifier')),
  }
}

function verifier002(verifier: JsonObject): LoggedSignature['verifier'] {
  const certificate = verifier['x509Certificate']
  const publicKey = verifier['publicKey']
  if ((certificate === undefined) === (publicKey === undefined)) {
    throw new TypeError('the verifier is not one certificate or one key')
  }
  return certificate === undefined
    ? { form: 'publicKeyDer', bytes: base64(asObject(publicKey, 'publicKey'), 'rawBytes') }
    : {
        form: 'certificateDer',
        bytes: base64(asObject(certificate, 'x509Certificate'), 'rawBytes'),
      }
}

function dsse001(spec: JsonObject): Omit<LoggedSignature, 'name'> {
  const signature = onlyOf(spec, 'signatures')
  return {
    content: 'dsseEnvelope',
    signature: base64(signature, 'signature'),
    digest: hexDigest(object(spec, 'payloadHash')),
    digestOf: 'payload',
    verifier: { form: 'pem', bytes: base64(signature, 'verifier') },
  }
}

function intoto002(spec: JsonObject): Omit<LoggedSignature, 'name'> {
  const content = object(spec, 'content')
  const signature = onlyOf(object(content, 'envelope'), 'signatures')
  return {
    content: 'dsseEnvelope',
    // Rekor encodes the envelope's base64 once more.
    signature: decoded(base64(signature, 'sig').toString('latin1'), 'sig'),
    digest: hexDigest(object(content, 'payloadHash')),
    digestOf: 'payload',
    verifier: { form: 'pem', bytes: base64(signature, 'publicKey') },
  }
}

function object(parent: JsonObject, name: string): JsonObject {
  return asObject(parent[name], name)
}

function onlyOf(parent: JsonObject, name: string): JsonObject {
  const [only, ...more] = asArray(parent[name], name)
  if (more.length > 0) throw new TypeError(`${name} has more than one item`)
  return asObject(only, name)
}

function hexDigest(hash: JsonObject): Buffer {
  const algorithm = asString(hash['algorithm'], 'algorithm')
  const value = asString(hash['value'], 'value')
  const digest = Buffer.from(value, 'hex')
  if (digest.byteLength !== DIGEST_LENGTHS.get(algorithm) || digest.toString('hex') !== value) {
    throw new TypeError('the digest is malformed')
  }
  return digest
}

function base64(parent: JsonObject, name: string): Buffer {
  return decoded(asString(parent[name], name), name)
}

function decoded(text: string, name: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new TypeError(`${name} is not base64`)
  return bytes
}
