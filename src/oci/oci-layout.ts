import { constants, type FileHandle, open, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { messageOf } from '../shared/errors.ts'
import { asObject, parseJson } from '../shared/json.ts'
import { checkedBlob, checkedBytes, refuseLarge, wrongSize } from './blobs.ts'
import { type Digest, hexOf, isDigest } from './digest.ts'
import { type Descriptor, MAX_MANIFEST_BYTES, OCI_INDEX, parseManifest } from './manifest.ts'
import { OciError } from './oci-error.ts'
import type { ImageReader } from './registry.ts'

export interface OciLayout {
  readonly reader: ImageReader
  /** What its index.json lists: images, and indexes of images. */
  readonly images: readonly Descriptor[]
}

/**
 * Images in a folder (OCI image-spec, image-layout.md), read as a registry's are: every byte is checked against the digest that
 * names it. Links that lead out of the folder are not followed. Throws OciError `LAYOUT_MALFORMED`, `MANIFEST_MALFORMED`; the
 * reader `BLOB_…` and `MANIFEST_…` too.
 */
export async function openOciLayout(directory: string): Promise<OciLayout> {
  const folder = await LayoutFolder.at(directory)
  const said = await folder.json('oci-layout')
  if (said['imageLayoutVersion'] !== '1.0.0') {
    throw malformed(`${directory} is no OCI layout of version 1.0.0`)
  }
  const bytes = await folder.small('index.json')
  const index = parseManifest(bytes, OCI_INDEX, `index.json of ${directory}`)
  const images = index.kind === 'index' ? index.manifests : []
  const known = new Map(images.map((image) => [image.digest, image]))
  return {
    images,
    reader: {
      getManifest: async (_repository, reference) => {
        const descriptor = isDigest(reference) ? known.get(reference) : undefined
        if (descriptor === undefined) return undefined
        const manifest = await folder.blob(descriptor, MAX_MANIFEST_BYTES)
        const what = `manifest ${descriptor.digest} of ${directory}`
        const content = parseManifest(manifest, descriptor.mediaType, what)
        const inner = content.kind === 'index' ? content.manifests : []
        for (const child of inner) known.set(child.digest, child)
        const { digest } = descriptor
        return { bytes: manifest, digest, mediaType: content.mediaType, content }
      },
      getBlob: (_repository, blob, maxBytes) => folder.blob(blob, maxBytes),
      openBlob: async (_repository, blob) => {
        const { file, what } = await folder.openBlob(blob)
        return checkedBlob(file.createReadStream({ highWaterMark: 1 << 20 }), blob, what)
      },
    },
  }
}

class LayoutFolder {
  /** Without links. */
  readonly #root: string

  private constructor(root: string) {
    this.#root = root
  }

  static async at(directory: string): Promise<LayoutFolder> {
    try {
      return new LayoutFolder(await realpath(directory))
    } catch (cause) {
      throw malformed(`${directory} cannot be read: ${messageOf(cause)}`, cause)
    }
  }

  async blob(blob: Descriptor, maxBytes: number): Promise<Buffer> {
    refuseLarge(blob, maxBytes, nameOf(blob.digest))
    const { file, what } = await this.openBlob(blob)
    try {
      return checkedBytes(await file.readFile(), blob, what)
    } finally {
      await file.close()
    }
  }

  /** The file of a blob, of the size that its descriptor says. */
  async openBlob(blob: Descriptor): Promise<{ file: FileHandle; what: string }> {
    const what = nameOf(blob.digest)
    const { file, size } = await this.#open(join('blobs', 'sha256', hexOf(blob.digest)))
    if (size === blob.size) return { file, what }
    await file.close()
    throw wrongSize(what, blob.size, size)
  }

  async small(path: string): Promise<Buffer> {
    const { file, size } = await this.#open(path)
    try {
      if (size > MAX_MANIFEST_BYTES) throw malformed(`${path} has ${size} bytes`)
      return await file.readFile()
    } finally {
      await file.close()
    }
  }

  async json(path: string): Promise<Readonly<Record<string, unknown>>> {
    const bytes = await this.small(path)
    try {
      return asObject(parseJson(bytes, path, { maxBytes: MAX_MANIFEST_BYTES }), path)
    } catch (cause) {
      throw malformed(messageOf(cause), cause)
    }
  }

  /** A regular file below the root, wherever links lead. Without waiting: somebody may have put a pipe there. */
  async #open(path: string): Promise<{ file: FileHandle; size: number }> {
    try {
      const real = await realpath(join(this.#root, path))
      const below = relative(this.#root, real)
      if (below === '..' || below.startsWith(`..${sep}`))
        throw new Error('it lies outside of the folder')
      const file = await open(
        real,
        constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW,
      )
      const status = await file.stat()
      if (status.isFile()) return { file, size: status.size }
      await file.close()
      throw new Error('it is no regular file')
    } catch (cause) {
      throw malformed(`${path} cannot be read: ${messageOf(cause)}`, cause)
    }
  }
}

function nameOf(digest: Digest): string {
  return `blob ${digest} of the OCI layout`
}

function malformed(message: string, cause?: unknown): OciError {
  return new OciError({
    kind: 'usage',
    code: 'LAYOUT_MALFORMED',
    message,
    hint: 'Give the folder that holds oci-layout, index.json and blobs, as skopeo, crane and docker buildx write it.',
    cause,
  })
}
