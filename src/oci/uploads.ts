import { type Digest, digestOf } from './digest.ts'
import type { Repository } from './reference.ts'
import type { PushRight } from './registry.ts'
import { misbehaved, type Transport } from './transport.ts'

type Answer = Awaited<ReturnType<Transport['request']>>

/** Up to here the bytes are sent without asking first: they weigh less than a round trip. */
const SMALL_BYTES = 256 * 1024

/**
 * Uploads of blobs. Round trips: 1 where the registry takes a blob in one POST (distribution-spec, "Single POST"), else 2;
 * one more for blobs over 256 KiB, which are looked for first; 0 for what this client has uploaded before.
 */
export class Uploads {
  readonly #transport: Transport
  /** Registries known to take, or not to take, a whole blob in one POST. */
  readonly #takesSinglePost = new Map<string, boolean>()
  readonly #uploaded = new Map<string, Promise<void>>()

  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Proves the right to push: opens an upload. One round trip, and one that nobody need wait for, to cancel it.
   */
  async check(repository: Repository): Promise<PushRight> {
    const opened = await this.#open(repository)
    const target = this.#transport.locate(repository, opened.headers['location'], opened.url)
    return { cancelled: this.#cancel(repository, target).catch(() => undefined) }
  }

  /**
   * How the registry answers, and whether it does, is of no account (404, 405 and 501 are in use, and a token for pushing may not
   * delete): an open upload expires by itself.
   */
  async #cancel(repository: Repository, target: URL): Promise<void> {
    await this.#transport.request({
      method: 'DELETE',
      repository,
      action: 'push',
      target,
      expects: ANY_STATUS,
      renews: false,
    })
  }

  /** Makes the registry have these bytes; the same bytes are uploaded once, however many ask. */
  put(repository: Repository, bytes: Uint8Array): Promise<void> {
    const digest = digestOf(bytes)
    const key = `${repository.registry}/${repository.path}@${digest}`
    const known = this.#uploaded.get(key)
    if (known !== undefined) return known
    const uploading = this.#upload(repository, bytes, digest)
    this.#uploaded.set(key, uploading)
    uploading.catch(() => this.#uploaded.delete(key))
    return uploading
  }

  async #upload(repository: Repository, bytes: Uint8Array, digest: Digest): Promise<void> {
    const small = bytes.byteLength <= SMALL_BYTES
    if (!small && (await this.#exists(repository, digest))) return
    const singlePost = this.#takesSinglePost.get(repository.registry) ?? small
    const opened = singlePost
      ? await this.#postWhole(repository, bytes, digest)
      : await this.#open(repository)
    if (opened.status === 201) return
    const location = opened.headers['location']
    const target = withDigest(this.#transport.locate(repository, location, opened.url), digest)
    await this.#finish(repository, target, bytes, digest)
  }

  async #exists(repository: Repository, digest: Digest): Promise<boolean> {
    const answer = await this.#transport.request({
      method: 'HEAD',
      repository,
      action: 'push',
      target: `blobs/${digest}`,
      expects: [200, 404],
    })
    return answer.status === 200
  }

  /** 201: stored. 202: the registry has ignored the bytes and opened an upload (distribution-spec, "Single POST"). */
  async #postWhole(repository: Repository, bytes: Uint8Array, digest: Digest): Promise<Answer> {
    const answer = await this.#transport.request({
      method: 'POST',
      repository,
      action: 'push',
      target: `blobs/uploads/?digest=${encodeURIComponent(digest)}`,
      expects: [201, 202],
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    this.#takesSinglePost.set(repository.registry, answer.status === 201)
    return answer
  }

  #open(repository: Repository): Promise<Answer> {
    return this.#transport.request({
      method: 'POST',
      repository,
      action: 'push',
      target: 'blobs/uploads/',
      expects: [202],
      body: new Uint8Array(),
    })
  }

  /** The upload's end. A 404 may be the second attempt of one whose answer was lost: then the blob is there. */
  async #finish(
    repository: Repository,
    target: URL,
    bytes: Uint8Array,
    digest: Digest,
  ): Promise<void> {
    const answer = await this.#transport.request({
      method: 'PUT',
      repository,
      action: 'push',
      target,
      expects: [200, 201, 204, 404],
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    if (answer.status === 404 && !(await this.#exists(repository, digest))) {
      throw misbehaved(target, 'does not know the upload that it has just opened')
    }
  }
}

const ANY_STATUS: readonly number[] = Array.from({ length: 500 }, (_, at) => 100 + at)

/** The location with the digest added, and otherwise as it was: some registries sign its query. */
function withDigest(location: URL, digest: Digest): URL {
  const url = new URL(location)
  const before = url.search === '' ? '' : `${url.search}&`
  url.search = `${before}digest=${encodeURIComponent(digest)}`
  return url
}
