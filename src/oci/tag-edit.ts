import type { Digest } from './digest.ts'
import type { Manifest } from './manifest.ts'
import { type FetchedManifest, fetchManifest, manifestOf, pushManifest } from './manifests.ts'
import { OciError, type OciErrorCode } from './oci-error.ts'
import { type Repository, repositoryName } from './reference.ts'
import type { EditTag } from './registry.ts'
import { registryMessage } from './registry-refusal.ts'
import type { Transport } from './transport.ts'
import type { Uploads } from './uploads.ts'

export interface TagEditorOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number) => Promise<void>
}

interface Waiting {
  readonly edit: EditTag
  /** Fulfilled when the edit may be made; the tag is read meanwhile. */
  readonly after: Promise<unknown>
  readonly resolve: (digest: Digest | undefined) => void
  readonly reject: (error: unknown) => void
}

interface Edited {
  readonly manifest: Manifest | undefined
  /** What the manifest refers to and the registry may lack. */
  readonly blobs: readonly Uint8Array[]
  /** Edits that did not throw. */
  readonly done: readonly Waiting[]
}

const MAX_ROUNDS = 40
/** A registry that refuses so often while the tag stays as it was does not let it be moved at all. */
const MAX_UNMOVED = 4
const MAX_PAUSE_MS = 2_000
/** What was read longer ago is read again before it is written over: a registry may not keep to conditions. */
const MAX_AGE_MS = 1_000

/**
 * Read, edit, write of tags that others may be writing too. Within this client, edits of one tag that wait for each other are
 * made in one go. Between writers, the write carries If-Match or If-None-Match and begins anew on 412 or 409; a registry that
 * ignores the condition can still lose a write, which the read-back finds. Round trips: 2, and those of the blobs between; 1 where nothing changes.
 */
export class TagEditor {
  readonly #transport: Transport
  readonly #uploads: Uploads
  readonly #options: TagEditorOptions
  readonly #waiting = new Map<string, Waiting[]>()

  constructor(transport: Transport, uploads: Uploads, options: TagEditorOptions) {
    this.#transport = transport
    this.#uploads = uploads
    this.#options = options
  }

  /**
   * The digest that the tag has afterwards. `edit` is called when `after` is fulfilled; the tag is read meanwhile. Throws OciError
   * `TAG_CONTENDED`, `TAG_IMMUTABLE`, and what `edit` and `after` throw.
   */
  edit(
    repository: Repository,
    tag: string,
    edit: EditTag,
    after: Promise<unknown> = Promise.resolve(),
  ): Promise<Digest | undefined> {
    // Whoever waits for this edit is told; nobody else is.
    after.catch(() => undefined)
    return new Promise((resolve, reject) => {
      const key = `${repositoryName(repository)}:${tag}`
      const queue = this.#waiting.get(key)
      if (queue !== undefined) {
        queue.push({ edit, after, resolve, reject })
        return
      }
      this.#waiting.set(key, [{ edit, after, resolve, reject }])
      void this.#work(key, repository, tag)
    })
  }

  /** Takes whatever waits for one tag, again and again until nothing does. */
  async #work(key: string, repository: Repository, tag: string): Promise<void> {
    for (;;) {
      const batch = this.#taken(key)
      if (batch.length === 0) break
      try {
        await this.#apply(key, repository, tag, batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#waiting.delete(key)
  }

  #taken(key: string): Waiting[] {
    return this.#waiting.get(key)?.splice(0) ?? []
  }

  async #apply(key: string, repository: Repository, tag: string, batch: Waiting[]): Promise<void> {
    let unmoved = 0
    let before: Digest | undefined
    for (let round = 1; ; round++) {
      let found = await fetchManifest(this.#transport, repository, tag, 'push')
      const readAt = this.#options.now()
      unmoved = round > 1 && found?.manifest.digest === before ? unmoved + 1 : 0
      before = found?.manifest.digest
      // What has come while the tag was read goes along: it then needs no reading of its own.
      batch.push(...this.#taken(key))
      const ready = await ripe(batch)
      if (this.#options.now() - readAt > MAX_AGE_MS) {
        found = await fetchManifest(this.#transport, repository, tag, 'push')
      }
      const { manifest, blobs, done } = applyAll(ready, found?.manifest)
      await Promise.all(blobs.map((blob) => this.#uploads.put(repository, blob)))
      const refusal = await this.#write(repository, tag, found, manifest)
      if (refusal === undefined) {
        for (const { resolve } of done) resolve(manifest?.digest)
        return
      }
      if (unmoved >= MAX_UNMOVED) throw refused('TAG_IMMUTABLE', repository, tag, refusal)
      if (round >= MAX_ROUNDS) throw refused('TAG_CONTENDED', repository, tag, refusal)
      const pause = Math.min(MAX_PAUSE_MS, 25 * 2 ** Math.min(round, 10))
      await this.#options.sleep(this.#options.random() * pause)
    }
  }

  /** Undefined where the tag is as it should be, else what the registry said when it refused the condition. */
  async #write(
    repository: Repository,
    tag: string,
    found: FetchedManifest | undefined,
    next: Manifest | undefined,
  ): Promise<string | undefined> {
    if (next === undefined || next.digest === found?.manifest.digest) return undefined
    const answer = await pushManifest(this.#transport, repository, tag, next, {
      headers: conditionOn(found),
      expects: [409, 412],
    })
    return answer.status < 300
      ? undefined
      : `${answer.status} ${registryMessage(answer.body)}`.trimEnd()
  }
}

/** Those whose time has come; the others are told why it never will. */
async function ripe(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
  const times = await Promise.allSettled(batch.map(({ after }) => after))
  return batch.filter(({ reject }, index) => {
    const time = times[index]
    if (time?.status !== 'rejected') return true
    reject(time.reason)
    return false
  })
}

/** Every edit on top of the one before; one that throws is told so and leaves no trace. */
function applyAll(batch: readonly Waiting[], current: Manifest | undefined): Edited {
  let manifest = current
  const blobs: Uint8Array[] = []
  const done = batch.filter(({ edit, reject }) => {
    try {
      const next = edit(manifest)
      if (next === undefined) return true
      manifest = manifestOf(next.bytes, next.mediaType)
      blobs.push(...next.blobs)
      return true
    } catch (error) {
      reject(error)
      return false
    }
  })
  return { manifest, blobs, done }
}

/** RFC 9110 §13.1; a weak ETag never matches in If-Match, so none is sent then. */
function conditionOn(found: FetchedManifest | undefined): Readonly<Record<string, string>> {
  if (found === undefined) return { 'if-none-match': '*' }
  const { etag } = found
  return etag === undefined || !/^"[\x21\x23-\x7e]*"$/.test(etag) ? {} : { 'if-match': etag }
}

function refused(
  code: Extract<OciErrorCode, 'TAG_CONTENDED' | 'TAG_IMMUTABLE'>,
  repository: Repository,
  tag: string,
  said: string,
): OciError {
  const name = `${repositoryName(repository)}:${tag}`
  const contended = code === 'TAG_CONTENDED'
  return new OciError({
    kind: contended ? 'service' : 'usage',
    code,
    message: contended
      ? `${name} was written by somebody else each of ${MAX_ROUNDS} times (${said})`
      : `the registry does not let ${name} be changed (${said})`,
    hint: contended
      ? 'Run this step again, or let fewer jobs write to one image at a time (concurrency:).'
      : 'Exempt tags that begin with "sha256-" from the registry\'s immutability rule, or name another tag.',
  })
}
