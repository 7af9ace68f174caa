import { createHash } from 'node:crypto'
import { messageOf } from '../../shared/errors.ts'
import { asArray, asCount, asObject, asString, parseJson } from '../../shared/json.ts'
import { refusal } from '../embedded-error.ts'
import { jsonAnswer, type Routes, routed } from '../routes.ts'
import type { ServiceAnswer, ServiceHandler, ServiceRequest } from '../service.ts'
import { acceptEntry } from './entry.ts'
import type { Log, LogEntries } from './log.ts'
import { parseVerifierKey } from './verifier-key.ts'

const ENTRIES = '/api/v1/log/entries'
const MAX_BODY_BYTES = 512 * 1024 * 1024
const MAX_QUERIES = 10

/** A Rekor v1 (openapi.yaml) before one log, whose public key is `pem`. */
export function createRekor(log: Log, pem: string): ServiceHandler {
  return routed(routes(log, pem), (request) => entryById(request, log), refusedAnswer)
}

function routes(log: Log, pem: string): Routes {
  return {
    [`POST ${ENTRIES}`]: (request) => createEntry(request, log),
    [`GET ${ENTRIES}`]: (request) => entryByIndex(request, log),
    [`POST ${ENTRIES}/retrieve`]: (request) => retrieveEntries(request, log),
    'POST /api/v1/index/retrieve': (request) => searchIndex(request, log),
    'GET /api/v1/log': () => jsonAnswer(200, log.info()),
    'GET /api/v1/log/proof': (request) => consistencyProof(request, log),
    'GET /api/v1/log/publicKey': () => ({
      status: 200,
      headers: { 'content-type': 'application/x-pem-file' },
      body: pem,
    }),
  }
}

function createEntry(request: ServiceRequest, log: Log): ServiceAnswer {
  const { id, added } = log.add(acceptEntry(bodyOf(request)))
  const location = `${ENTRIES}/${id}`
  if (added) return jsonAnswer(201, log.byId(id), { location, etag: id })
  const message = `an equivalent entry already exists in the transparency log with UUID ${id}`
  // As the real one: a conflict names the entry in its location alone.
  return jsonAnswer(409, { code: 409, message }, { location })
}

function entryByIndex(request: ServiceRequest, log: Log): ServiceAnswer {
  return found(log.byGlobalIndex(numberIn(request, 'logIndex')))
}

const ENTRY_ID = /^\/api\/v1\/log\/entries\/([0-9a-fA-F]{64}|[0-9a-fA-F]{80})$/

function entryById(request: ServiceRequest, log: Log): ServiceAnswer {
  const id = ENTRY_ID.exec(request.url.pathname)?.[1]
  if (request.method !== 'GET' || id === undefined) {
    return errorAnswer(404, `path ${request.url.pathname} was not found`)
  }
  return found(log.byId(id.toLowerCase()))
}

/** A missing entry is a 404 without a body, as the real one answers. */
function found(entries: LogEntries | undefined): ServiceAnswer {
  return entries === undefined
    ? { status: 404, headers: { 'content-type': 'application/json' } }
    : jsonAnswer(200, entries)
}

/** SearchLogQuery: by ids, by global indexes, or by proposed entries. */
function retrieveEntries(request: ServiceRequest, log: Log): ServiceAnswer {
  const query = asObject(bodyOf(request), 'the query')
  const ids = listIn(query['entryUUIDs'], 'entryUUIDs').map((id) => asString(id, 'entryUUID'))
  const indexes = listIn(query['logIndexes'], 'logIndexes').map((one) => asCount(one, 'logIndex'))
  const proposed = listIn(query['entries'], 'entries')
  if (ids.length + indexes.length + proposed.length > MAX_QUERIES) {
    return errorAnswer(422, `more than max allowed ${MAX_QUERIES} entries in request`)
  }
  const leaves = proposed.map((entry) => log.idOf(acceptEntry(entry)))
  const entries = [
    ...[...ids, ...leaves].map((id) => log.byId(id.toLowerCase())),
    ...indexes.map((one) => log.byGlobalIndex(one)),
  ]
  return jsonAnswer(
    200,
    entries.filter((entry) => entry !== undefined),
  )
}

/** SearchIndex: by hash, e-mail address, subject or X.509 public key. */
function searchIndex(request: ServiceRequest, log: Log): ServiceAnswer {
  const query = asObject(bodyOf(request), 'the query')
  const keys = ['email', 'subject'].flatMap((name) => query[name] ?? [])
  const hash = query['hash'] === undefined ? [] : [prefixed(asString(query['hash'], 'hash'))]
  const publicKey = query['publicKey'] === undefined ? [] : [keyHash(query['publicKey'])]
  const operator = query['operator'] === 'and' ? 'and' : 'or'
  const all = [...hash, ...publicKey, ...keys.map((key) => asString(key, 'a search term'))]
  return jsonAnswer(200, log.search(all, operator))
}

const ALGORITHM_BY_LENGTH = new Map([
  [40, 'sha1'],
  [64, 'sha256'],
  [96, 'sha384'],
  [128, 'sha512'],
])

/** A hash without an algorithm gets the one that its length tells. */
function prefixed(hash: string): string {
  const algorithm = ALGORITHM_BY_LENGTH.get(hash.length)
  return algorithm === undefined ? hash : `${algorithm}:${hash}`
}

function keyHash(publicKey: unknown): string {
  const { format, content } = asObject(publicKey, 'publicKey')
  if (format !== 'x509') {
    throw refusal('REQUEST_MALFORMED', 'the PKI format requested is not supported by this server')
  }
  const { pem } = parseVerifierKey(Buffer.from(asString(content, 'content'), 'base64'))
  return createHash('sha256').update(pem).digest('hex')
}

function consistencyProof(request: ServiceRequest, log: Log): ServiceAnswer {
  const first = request.url.searchParams.has('firstSize') ? numberIn(request, 'firstSize') : 1
  const last = numberIn(request, 'lastSize')
  if (first > last) {
    return errorAnswer(400, `firstSize(${first}) must be less than lastSize(${last})`)
  }
  const proof = log.consistency(first, last)
  if (proof !== undefined) return jsonAnswer(200, proof)
  return errorAnswer(
    400,
    `the tree size requested(${last}) was greater than what is currently observable(${log.size})`,
  )
}

function numberIn(request: ServiceRequest, name: string): number {
  const text = request.url.searchParams.get(name) ?? ''
  if (!/^[0-9]{1,15}$/.test(text)) {
    throw refusal('REQUEST_MALFORMED', `${name} in query must be a whole number`)
  }
  return Number(text)
}

function bodyOf(request: ServiceRequest): unknown {
  return parseJson(request.body, 'the request', { maxBytes: MAX_BODY_BYTES })
}

function listIn(value: unknown, what: string): readonly unknown[] {
  return value === undefined || value === null ? [] : asArray(value, what)
}

/** Whatever is thrown while a request is read is the request's fault. */
function refusedAnswer(error: unknown): ServiceAnswer {
  return errorAnswer(400, `error processing entry: ${messageOf(error)}`)
}

function errorAnswer(status: number, message: string): ServiceAnswer {
  return jsonAnswer(status, { code: status, message })
}
