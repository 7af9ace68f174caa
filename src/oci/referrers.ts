import { canonicalJson, asArray, asObject, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { allInOrder } from '../shared/parallel.ts'
import { type Digest, hexOf } from './digest.ts'
import {
  type Descriptor,
  isIndex,
  type Manifest,
  MAX_MANIFEST_BYTES,
  OCI_INDEX,
  OCI_MANIFEST,
  parseManifest,
} from './manifest.ts'
import { fetchManifest, manifestOf, pushManifest } from './manifests.ts'
import { OciError } from './oci-error.ts'
import { digestReference, type Repository, repositoryName } from './reference.ts'
import type { EditTag, TagEdit } from './registry.ts'
import type { TagEditor } from './tag-edit.ts'
import { misbehaved, type Transport } from './transport.ts'

const MAX_ENTRIES = 1_000
const MAX_PAGES = 50
/** How registries without the API say so: 404 by the specification; Artifactory says 406 (go-containerregistry#1962). */
const NO_REFERRERS_API: readonly number[] = [400, 404, 405, 406, 501]

/** Referrers (distribution-spec, "Listing Referrers", "Referrers Tag Schema", "Pushing Manifests with Subject"). */
export class Referrers {
  readonly #transport: Transport
  readonly #tags: TagEditor
  /** Repositories that were seen to list no referrers themselves. */
  readonly #withoutApi = new Set<string>()
  /** What this client has added to each fallback tag, to be added again where a careless writer dropped it. */
  readonly #added = new Map<string, Map<Digest, Descriptor>>()

  constructor(transport: Transport, tags: TagEditor) {
    this.#transport = transport
    this.#tags = tags
  }

  /**
   * Every referrer that the API or the fallback tag names, joined by digest. Both are asked at once: one round trip, more only
   * for further pages. artifactType and annotations are hearsay; whoever relies on them reads the manifest. A registry
   * that fails is an error, never an empty list. Throws OciError.
   */
  async list(repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
    const [listed, tagged] = await Promise.all([
      this.#fromApi(repository, subject),
      this.#fromTag(repository, subject),
    ])
    const joined = new Map(tagged.map((descriptor) => [descriptor.digest, descriptor]))
    for (const descriptor of listed) joined.set(descriptor.digest, descriptor)
    if (joined.size > MAX_ENTRIES) throw tooMany(repository, subject)
    return [...joined.values()]
  }

  /**
   * Writes a manifest that has a subject, by its digest. One round trip where the registry answers with OCI-Subject; else its
   * descriptor goes to the fallback tag too, which takes two more, or one where `list` has seen before that there is no API:
   * then the tag is read at the same time. Throws OciError.
   */
  async put(repository: Repository, bytes: Uint8Array): Promise<Descriptor> {
    const referrer = readReferrer(bytes)
    const filing = this.#push(repository, referrer)
    const listing = this.#withoutApi.has(repositoryName(repository))
      ? this.#addToTag(repository, referrer, filing)
      : filing.then((filed) => (filed ? undefined : this.#addToTag(repository, referrer, filing)))
    await allInOrder([filing, listing])
    return referrer.descriptor
  }

  /** Whether the registry files it under its subject by itself. */
  async #push(repository: Repository, { manifest, subject }: Referrer): Promise<boolean> {
    const answer = await pushManifest(this.#transport, repository, manifest.digest, manifest)
    const filed = answer.headers['oci-subject']
    if (filed === undefined) return false
    if (filed === subject) return true
    throw misbehaved(answer.url, `took a referrer of ${subject} for one of ${printable(filed)}`)
  }

  async #fromApi(repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
    const found: Descriptor[] = []
    let target: string | URL = `referrers/${subject}`
    for (let page = 1; page <= MAX_PAGES; page++) {
      const answer = await this.#transport.request({
        method: 'GET',
        repository,
        action: 'pull',
        target,
        expects: page === 1 ? [200, ...NO_REFERRERS_API] : [200],
        headers: { accept: OCI_INDEX, 'cache-control': 'no-cache' },
        maxBytes: MAX_MANIFEST_BYTES,
      })
      if (answer.status !== 200) {
        this.#withoutApi.add(repositoryName(repository))
        return []
      }
      const what = `the referrers of ${digestReference(repository, subject)}`
      const type = answer.headers['content-type'] ?? ''
      found.push(...entriesOf(parseManifest(answer.body, type, what), what))
      if (found.length > MAX_ENTRIES) break
      const next = nextPage(answer.headers['link'])
      if (next === undefined) return found
      target = this.#pageAt(repository, next, answer.url)
    }
    throw tooMany(repository, subject)
  }

  /** A further page must be this registry's own: it is asked with our credentials. */
  #pageAt(repository: Repository, next: string, base: URL): URL {
    const url = this.#transport.locate(repository, next, base)
    const path = `/v2/${repository.path}/referrers/`
    if (url.origin !== base.origin || !url.pathname.startsWith(path)) {
      throw misbehaved(base, 'has its next page at another host or path')
    }
    return url
  }

  async #fromTag(repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
    const found = await fetchManifest(this.#transport, repository, fallbackTag(subject))
    const index = asReferrersIndex(found?.manifest, repository, subject)
    if (index === undefined) return []
    const what = `${repositoryName(repository)}:${fallbackTag(subject)}`
    return entriesOf(index.content, what)
  }

  /** Adds it once it is there and not filed: a registry may refuse an index that names what it lacks. */
  async #addToTag(
    repository: Repository,
    { subject, descriptor }: Referrer,
    filing: Promise<boolean>,
  ): Promise<void> {
    const tag = fallbackTag(subject)
    const key = `${repositoryName(repository)}:${tag}`
    const ours = this.#added.get(key) ?? new Map<Digest, Descriptor>()
    this.#added.set(key, ours)
    const isThere = filing.then((filed) => !filed && ours.set(descriptor.digest, descriptor))
    const edit: EditTag = (current) => {
      const index = asReferrersIndex(current, repository, subject)
      return indexWith(index, [...ours.values()])
    }
    await this.#tags.edit(repository, tag, edit, isThere)
  }
}

/** `sha256-<hex>` (distribution-spec, "Referrers Tag Schema"). */
export function fallbackTag(subject: Digest): string {
  return `sha256-${hexOf(subject)}`
}

interface Referrer {
  readonly manifest: Manifest
  readonly subject: Digest
  readonly descriptor: Descriptor
}

/** What a list of referrers says of a manifest: artifactType, for want of it the config's media type, and all annotations. */
function readReferrer(bytes: Uint8Array): Referrer {
  const manifest = manifestOf(bytes, OCI_MANIFEST)
  const { content, digest, mediaType } = manifest
  if (isIndex(content) || content.subject === undefined) {
    throw unexpected(`manifest ${digest} names no subject`, 'Give it a subject before it is put.')
  }
  return {
    manifest,
    subject: content.subject.digest,
    descriptor: {
      mediaType,
      digest,
      size: manifest.bytes.byteLength,
      artifactType: content.artifactType ?? content.config.mediaType,
      ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    },
  }
}

/**
 * The index behind a fallback tag. Some registries (GitLab's) take `sha256-<hex>` for the digest itself and answer with the
 * subject, which is no list of its referrers. Any other manifest there is an error.
 */
function asReferrersIndex(
  manifest: Manifest | undefined,
  repository: Repository,
  subject: Digest,
): Manifest | undefined {
  if (manifest === undefined || manifest.digest === subject) return undefined
  if (isIndex(manifest.content)) return manifest
  throw unexpected(
    `${repositoryName(repository)}:${fallbackTag(subject)} is an image and no index of referrers`,
    'Delete or rename that tag; by the distribution specification it belongs to the list of referrers.',
  )
}

function entriesOf(content: Manifest['content'], what: string): readonly Descriptor[] {
  if (!isIndex(content)) throw unexpected(`${what} are given as an image`, 'Ask the operator.')
  return content.manifests
}

/** The index with these entries added, everything else in it kept as it was; undefined where it has them all. */
function indexWith(
  current: Manifest | undefined,
  wanted: readonly Descriptor[],
): TagEdit | undefined {
  const content = current?.content
  const present = new Set(
    content !== undefined && isIndex(content) ? content.manifests.map(({ digest }) => digest) : [],
  )
  const added = wanted.filter(({ digest }) => !present.has(digest))
  if (added.length === 0) return undefined
  const mediaType = current?.mediaType ?? OCI_INDEX
  const document =
    current === undefined
      ? { schemaVersion: 2, mediaType, manifests: [] }
      : asObject(parseJson(current.bytes, 'index', { maxBytes: MAX_MANIFEST_BYTES }), 'index')
  const manifests = [...asArray(document['manifests'] ?? [], 'manifests'), ...added]
  return { bytes: Buffer.from(canonicalJson({ ...document, manifests })), mediaType, blobs: [] }
}

/** The target of `rel="next"` (RFC 8288). */
function nextPage(link: string | undefined): string | undefined {
  return /<([^<>]{1,4096})>\s*;[^<]*\brel="?next"?/i.exec(link ?? '')?.[1]
}

function tooMany(repository: Repository, subject: Digest): OciError {
  return new OciError({
    kind: 'service',
    code: 'REFERRERS_TOO_MANY',
    message: `${digestReference(repository, subject)} has more than ${MAX_ENTRIES} referrers, or more than ${MAX_PAGES} pages of them`,
    hint: 'Delete what nobody needs; so long a list is more likely an attack or a fault than use.',
  })
}

function unexpected(message: string, hint: string): OciError {
  return new OciError({ kind: 'service', code: 'MANIFEST_UNEXPECTED', message, hint })
}
