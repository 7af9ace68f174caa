import type { Readable } from 'node:stream'
import type { Digest } from './digest.ts'
import type { Descriptor, Manifest } from './manifest.ts'
import type { Repository } from './reference.ts'

/** Reading images: everything returned has been checked against the digest that names it. */
export interface ImageReader {
  /** The manifest behind a tag or digest, or undefined where the registry says that there is none. */
  getManifest(repository: Repository, reference: string): Promise<Manifest | undefined>
  /** A small blob, whole; refused above `maxBytes` or where bytes and digest differ. */
  getBlob(repository: Repository, blob: Descriptor, maxBytes: number): Promise<Buffer>
  /** A large blob as a stream, which fails at its end where size or digest differ. */
  openBlob(repository: Repository, blob: Descriptor): Promise<Readable>
}

/** Reading images and what refers to them. */
export interface RegistryReader extends ImageReader {
  /** Descriptors of every manifest whose subject is `subject`: referrers API and fallback tag, joined by digest. */
  listReferrers(repository: Repository, subject: Digest): Promise<readonly Descriptor[]>
}

/** The next manifest of a tag, and the blobs that it refers to, which are uploaded before it. */
export interface TagEdit {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly blobs: readonly Uint8Array[]
}

/** What a tag should hold next, or undefined where what it holds will do. */
export type EditTag = (current: Manifest | undefined) => TagEdit | undefined

export interface PushRight {
  /** Fulfilled when what was opened to prove it is cancelled again, or when it is known that it expires by itself. */
  readonly cancelled: Promise<void>
}

/** Writing. Every call is safe to repeat. */
export interface RegistryWriter {
  /** Proves the right to push by opening an upload, which is then cancelled. */
  checkPush(repository: Repository): Promise<PushRight>
  /** Opens connections for what is about to be written: nothing is sent. */
  openAhead(repository: Repository): void
  /** Uploads the bytes unless the registry has them. */
  putBlob(repository: Repository, bytes: Uint8Array): Promise<void>
  /** Uploads a manifest by its digest and makes it listed as a referrer: by the API, else by the fallback tag. */
  putReferrer(repository: Repository, bytes: Uint8Array): Promise<Descriptor>
  /**
   * Reads the manifest behind a tag, lets `edit` make the next one (undefined: nothing to change) and writes it, again
   * from the start where somebody else wrote in between. `edit` is pure: it may be called more than once, and on top of
   * other edits of the same tag. Returns the digest that the tag then has.
   */
  editTag(repository: Repository, tag: string, edit: EditTag): Promise<Digest | undefined>
}

export type Registry = RegistryReader & RegistryWriter
