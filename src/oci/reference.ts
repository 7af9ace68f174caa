import { type Digest, parseDigest } from './digest.ts'
import { ReferenceError } from './reference-error.ts'

/** A repository: registry host (with its port) and path, both as they go into a URL. */
export interface Repository {
  /** `ghcr.io`, `localhost:5000`, `[::1]:5000`; Docker Hub is `index.docker.io`. */
  readonly registry: string
  /** `owner/app`; on Docker Hub a single name has `library/` before it. */
  readonly path: string
}

/** What a user wrote: a repository and at most one tag and one digest. */
export interface Reference {
  readonly repository: Repository
  readonly tag?: string
  readonly digest?: Digest
}

const DOCKER_HUB = 'index.docker.io'
const DOCKER_HUB_NAMES = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
])
/** It begins with no hyphen: programs are given references as arguments. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*)(?::[0-9]{1,5})?$/
const PATH = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const HOW_TO_WRITE_IT = 'Write it as registry/owner/name, with :tag or @sha256:… behind it.'
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

/**
 * Reads `repository[:tag][@digest]` (distribution reference grammar; Docker Hub's short forms included).
 * Throws ReferenceError.
 */
export function parseReference(text: string): Reference {
  refuseUrl(text)
  const [name = '', digestText, ...more] = text.split('@')
  if (more.length > 0) throw malformed(text, 'it has more than one "@"')
  const digest = digestText === undefined ? undefined : parseDigest(digestText)
  const slash = name.lastIndexOf('/')
  const colon = name.indexOf(':', slash + 1)
  const tag = colon === -1 ? undefined : name.slice(colon + 1)
  if (tag !== undefined && !isTag(tag)) throw malformed(text, `${JSON.stringify(tag)} is not a tag`)
  const repository = parseRepository(colon === -1 ? name : name.slice(0, colon), text)
  return {
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  }
}

/** Whether a registry may take this as a tag (distribution-spec: 128 characters, none that means anything in a path). */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** `ghcr.io/o/app`, without tag or digest. */
export function repositoryName(repository: Repository): string {
  return `${repository.registry}/${repository.path}`
}

/** The repositories that references are of, each once, by name. */
export function repositoriesOf(references: readonly Reference[]): ReadonlyMap<string, Repository> {
  return new Map(references.map(({ repository }) => [repositoryName(repository), repository]))
}

/** `ghcr.io/o/app@sha256:…`. */
export function digestReference(repository: Repository, digest: Digest): string {
  return `${repositoryName(repository)}@${digest}`
}

function parseRepository(name: string, text: string): Repository {
  const first = name.split('/', 1)[0] ?? ''
  const hasHost = name.includes('/') && (/[.:[]/.test(first) || first === 'localhost')
  const host = hasHost ? first : DOCKER_HUB
  const path = hasHost ? name.slice(first.length + 1) : name
  const registry = registryOf(host)
  if (registry === undefined) {
    throw malformed(text, `${JSON.stringify(host.slice(0, 100))} is not a registry host`)
  }
  if (path.length > 255 || !PATH.test(path)) throw malformed(text, describePath(path))
  if (!DOCKER_HUB_NAMES.has(registry)) return { registry, path }
  return { registry: DOCKER_HUB, path: path.includes('/') ? path : `library/${path}` }
}

/**
 * The host as a URL will spell it, or undefined where it is none, or where a URL would make another host of it:
 * `0x7f.1` is 127.0.0.1 to a URL, and what is looked up, shown and connected to must be one and the same.
 */
function registryOf(host: string): string | undefined {
  const lower = host.toLowerCase()
  const url = HOST.test(lower) ? URL.parse(`http://${lower}/`) : null
  if (url === null) return undefined
  const name = lower.replace(/:[0-9]+$/, '')
  const port = lower.slice(name.length)
  if (name.startsWith('[')) return url.hostname + port
  return url.hostname === name ? lower : undefined
}

/** Users paste URLs, and URLs may hold a password: such text is refused without being repeated. */
function refuseUrl(text: string): void {
  if (text.endsWith('@')) throw emptyDigest()
  const afterAt = text.slice(text.indexOf('@') + 1)
  if (text.includes('@') && !/^[a-z0-9+._-]+:[^/]*$/i.test(afterAt)) {
    throw new ReferenceError({
      kind: 'usage',
      code: 'REFERENCE_MALFORMED',
      message: 'an image reference has something other than a digest behind its first "@"',
      hint: `${HOW_TO_WRITE_IT} Credentials belong in docker/login-action or registry-username and registry-password.`,
    })
  }
  if (/^[a-z]+:\/\//i.test(text)) throw malformed(text, 'it is a URL')
}

function emptyDigest(): ReferenceError {
  return new ReferenceError({
    kind: 'usage',
    code: 'DIGEST_MALFORMED',
    message: 'an image reference ends in "@": the digest behind it is empty',
    hint: 'The output that was to give it is empty: check the id of the step that pushes, and that it pushed (docker/build-push-action: push: true).',
  })
}

function describePath(path: string): string {
  if (path === '') return 'it names no repository'
  if (path !== path.toLowerCase())
    return `repository ${JSON.stringify(path)} has capitals; registries take lower case only`
  return `${JSON.stringify(path.slice(0, 100))} is not a repository path`
}

function malformed(text: string, why: string): ReferenceError {
  return new ReferenceError({
    kind: 'usage',
    code: 'REFERENCE_MALFORMED',
    message: `${JSON.stringify(text.slice(0, 200))} is not an image reference: ${why}`,
    hint: HOW_TO_WRITE_IT,
  })
}
