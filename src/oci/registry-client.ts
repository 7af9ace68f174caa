import { HTTP_DEFAULTS } from '../shared/http.ts'
import { getBlob, openBlob } from './blobs.ts'
import { isDigest } from './digest.ts'
import type { Manifest } from './manifest.ts'
import { fetchManifest } from './manifests.ts'
import { digestReference, type Repository } from './reference.ts'
import { Referrers } from './referrers.ts'
import type { Registry } from './registry.ts'
import { TagEditor, type TagEditorOptions } from './tag-edit.ts'
import { Transport, type TransportOptions } from './transport.ts'
import { Uploads } from './uploads.ts'

export type RegistryClientOptions = TransportOptions & Partial<TagEditorOptions>

/** An image's nine blobs and tags at once; those that were read with before writing are there. */
const WRITE_CONNECTIONS = 4

/** Manifests kept by digest; a run that reads thousands of images keeps the latest. */
const KEPT_MANIFESTS = 256

/**
 * A client for every OCI registry (distribution-spec 1.1). All calls may run at the same time. Manifests fetched by digest are
 * kept for the life of the client; a new client has seen nothing, which is what a read-back needs.
 *
 * Round trips, once a registry's login is known (the first request costs two more on a registry with tokens, one more with
 * passwords; each further repository one for its token):
 * getManifest 1; by digest, again: 0 · getBlob, openBlob 1, and 1 for a redirect · listReferrers 1 (two requests at once), and 1
 * a further page · checkPush 1, and 1 to cancel · putBlob 1 or 2, over 256 KiB one more, again: 0 · putReferrer 1 with the referrers
 * API, 3 without, 2 after listReferrers · editTag 2, unchanged: 1.
 */
export function createRegistry(options: RegistryClientOptions): Registry {
  const { random, sleep, now } = { ...HTTP_DEFAULTS, ...options }
  const transport = new Transport(options)
  const uploads = new Uploads(transport)
  const tags = new TagEditor(transport, uploads, { random, sleep, now })
  const referrers = new Referrers(transport, tags)
  return {
    getManifest: manifestReader(transport),
    getBlob: (repository, blob, maxBytes) => getBlob(transport, repository, blob, maxBytes),
    openBlob: (repository, blob) => openBlob(transport, repository, blob),
    listReferrers: (repository, subject) => referrers.list(repository, subject),
    checkPush: (repository) => uploads.check(repository),
    openAhead: (repository) => {
      transport.openAhead(repository, WRITE_CONNECTIONS)
    },
    putBlob: (repository, bytes) => uploads.put(repository, bytes),
    putReferrer: (repository, bytes) => referrers.put(repository, bytes),
    editTag: (repository, tag, edit) => tags.edit(repository, tag, edit),
  }
}

/** getManifest with a memory for digests; what is missing or fails is not remembered. */
function manifestReader(transport: Transport): Registry['getManifest'] {
  const kept = new Map<string, Promise<Manifest | undefined>>()
  const read = async (repository: Repository, reference: string): Promise<Manifest | undefined> =>
    (await fetchManifest(transport, repository, reference))?.manifest
  const readOnce = async (key: string, reading: Promise<Manifest | undefined>): Promise<void> => {
    const found = await reading.catch(() => undefined)
    if (found === undefined) kept.delete(key)
    else if (kept.size > KEPT_MANIFESTS) kept.delete(kept.keys().next().value ?? key)
  }
  return (repository, reference) => {
    if (!isDigest(reference)) return read(repository, reference)
    const key = digestReference(repository, reference)
    const reading = kept.get(key) ?? read(repository, reference)
    if (!kept.has(key)) void readOnce(key, reading)
    kept.set(key, reading)
    return reading
  }
}
