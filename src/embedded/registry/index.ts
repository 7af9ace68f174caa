import { randomBytes } from 'node:crypto'
import type { RegistryOptions } from '../contract.ts'
import type { ServiceAnswer, ServiceHandler, ServiceRequest } from '../service.ts'
import { type Access, createAccess } from './access.ts'
import { answerBlob } from './blobs.ts'
import { answerCatalog, answerTags } from './listing.ts'
import { answerManifest } from './manifests.ts'
import { answerReferrers } from './referrers.ts'
import { refusal } from './refusal.ts'
import { isRepositoryName, type Route, routeOf } from './route.ts'
import type { RegistryStore } from './store.ts'
import { answerNewUpload, answerUpload, type Uploads } from './uploads.ts'

export type { RegistryStore, StoredManifest, StoredRepository } from './store.ts'
export { putBlob, putManifest, repositoryIn } from './store.ts'

export interface RegistryHandlerOptions extends RegistryOptions {
  /** Where the registry is reached, `http://127.0.0.1:PORT`; asked for only once it serves. */
  readonly baseUrl: () => string
  readonly now: () => Date
  /** Referrers in one answer; default: all. */
  readonly referrersPageSize?: number
  /** Names for uploads and tokens; default: 128 random bits. */
  readonly newId?: () => string
}

/** The handler, and what it holds: tests seed and inspect it without HTTP. */
export type RegistryHandler = ServiceHandler & { readonly store: RegistryStore }

interface Served {
  readonly options: RegistryHandlerOptions
  readonly store: RegistryStore
  readonly uploads: Uploads
  readonly access: Access
}

/**
 * An OCI registry in memory (distribution-spec 1.1: pull, push, content discovery and management), to be given to
 * startService. Strict where real registries differ: unknown references in a manifest are refused, upload locations carry
 * a query that must be kept, and what the Accept header leaves out is not there.
 * Throws EmbeddedError `CREDENTIALS_MISSING` where logins are demanded and none are given.
 */
export function createRegistryHandler(options: RegistryHandlerOptions): RegistryHandler {
  const newId = options.newId ?? (() => randomBytes(16).toString('hex'))
  const { baseUrl } = options
  const store: RegistryStore = new Map()
  const served: Served = {
    options,
    store,
    uploads: { open: new Map(), newId, baseUrl },
    access: createAccess({ ...options, newId }),
  }
  const handler: ServiceHandler = (request) =>
    new Promise((resolve) => {
      const answer = answerTo(served, request)
      const headers = { 'docker-distribution-api-version': 'registry/2.0', ...answer.headers }
      resolve({ ...answer, headers })
    })
  return Object.assign(handler, { store })
}

function answerTo(served: Served, request: ServiceRequest): ServiceAnswer {
  if (request.url.pathname === '/token') return served.access.answerToken(request) ?? notServed()
  const route = routeOf(request.url.pathname)
  if (route === undefined) return notServed()
  if ('name' in route && !isRepositoryName(route.name)) {
    return refusal(400, 'NAME_INVALID', `${JSON.stringify(route.name)} is no repository name`)
  }
  const refused = served.access.refuse(request, route)
  if (refused !== undefined) return refused
  const methods = METHODS[route.kind]
  if (!methods.includes(request.method)) {
    return refusal(405, 'UNSUPPORTED', 'not done here', { allow: methods.join(', ') })
  }
  return answerRoute(served, route, request)
}

const METHODS: Readonly<Record<Route['kind'], readonly string[]>> = {
  base: ['GET', 'HEAD'],
  catalog: ['GET'],
  manifest: ['GET', 'HEAD', 'PUT', 'DELETE'],
  blob: ['GET', 'HEAD', 'DELETE'],
  uploads: ['POST'],
  upload: ['GET', 'PATCH', 'PUT', 'DELETE'],
  tags: ['GET'],
  referrers: ['GET'],
}

function answerRoute(
  { store, uploads, options }: Served,
  route: Route,
  request: ServiceRequest,
): ServiceAnswer {
  const referrers = options.referrers ?? true
  switch (route.kind) {
    case 'base':
      return { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }
    case 'catalog':
      return answerCatalog(store, request)
    case 'manifest':
      return answerManifest(store, route, request, referrers)
    case 'blob':
      return answerBlob(store, route.name, route.digest, request)
    case 'uploads':
      return answerNewUpload(store, uploads, route.name, request)
    case 'upload':
      return answerUpload(store, uploads, route, request)
    case 'tags':
      return answerTags(store, route.name, request)
    case 'referrers':
      return referrers
        ? answerReferrers(store, route, request, options.referrersPageSize)
        : notServed()
  }
}

/** As distribution answers for a path it does not know: plain text, no error document. */
function notServed(): ServiceAnswer {
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' }
}
