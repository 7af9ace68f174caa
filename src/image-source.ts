import { FlowError } from './flow-error.ts'
import { type Digest, isDigest } from './oci/digest.ts'
import type { Descriptor } from './oci/manifest.ts'
import { openOciLayout } from './oci/oci-layout.ts'
import { parseReference, type Reference, type Repository } from './oci/reference.ts'
import type { ImageReader } from './oci/registry.ts'

/** Where an image is read from. */
export type ImageSource =
  | { readonly kind: 'registry'; readonly reference: Reference }
  | { readonly kind: 'oci'; readonly directory: string; readonly digest: Digest | undefined }
  | { readonly kind: 'docker-archive'; readonly file: string }

/** An image on disk. */
export interface LocalImage {
  readonly reader: ImageReader
  /** With its digest. */
  readonly reference: Reference
  /** The digest is the configuration's, because there is no manifest that a registry would know. */
  readonly unpushed: boolean
  close(): Promise<void>
}

/** Reads `REFERENCE`, `oci:FOLDER[@DIGEST]` or `docker-archive:FILE`. Throws ReferenceError. */
export function parseImageSource(text: string): ImageSource {
  if (text.startsWith('docker-archive:')) {
    return { kind: 'docker-archive', file: text.slice('docker-archive:'.length) }
  }
  if (!text.startsWith('oci:')) return { kind: 'registry', reference: parseReference(text) }
  const path = text.slice('oci:'.length)
  const at = path.lastIndexOf('@')
  const digest = path.slice(at + 1)
  if (at === -1 || !isDigest(digest)) return { kind: 'oci', directory: path, digest: undefined }
  return { kind: 'oci', directory: path.slice(0, at), digest }
}

/**
 * Opens an image in an OCI layout or a Docker archive. `name` is what it is called in its registry; otherwise what the folder or
 * archive says. Throws FlowError IMAGE_UNNAMED, IMAGE_AMBIGUOUS, and what the readers throw.
 */
export async function openLocalImage(
  source: Exclude<ImageSource, { readonly kind: 'registry' }>,
  name: string | undefined,
): Promise<LocalImage> {
  if (source.kind === 'oci') return openLayout(source, name)
  const { openDockerArchive } = await import('./sbom/docker-archive.ts')
  const archive = await openDockerArchive(source.file)
  const { reader, manifest, tags } = archive
  const close = (): Promise<void> => archive.close()
  try {
    const repository = repositoryOf(name, tags, source.file)
    return { reader, reference: { repository, digest: manifest.digest }, unpushed: true, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openLayout(
  { directory, digest }: ImageSource & { readonly kind: 'oci' },
  name: string | undefined,
): Promise<LocalImage> {
  const { reader, images } = await openOciLayout(directory)
  const image = oneOf(images, digest, directory)
  const { annotations = {} } = image
  const names = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap(
    (key) => annotations[key] ?? [],
  )
  const repository = repositoryOf(name, names, directory)
  return {
    reader,
    reference: { repository, digest: image.digest },
    unpushed: false,
    close: () => Promise.resolve(),
  }
}

function oneOf(
  images: readonly Descriptor[],
  digest: Digest | undefined,
  directory: string,
): Descriptor {
  const wanted = images.filter((image) => digest === undefined || image.digest === digest)
  const [only] = wanted
  const distinct = new Set(wanted.map((image) => image.digest))
  if (only !== undefined && distinct.size === 1) return only
  const listed = [...new Set(images.map((image) => image.digest))].slice(0, 20).join(', ')
  throw new FlowError({
    kind: 'usage',
    code: 'IMAGE_AMBIGUOUS',
    message: `${directory} holds ${distinct.size} images that could be meant`,
    hint: `Name one by its digest, oci:${directory}@sha256:…, of ${listed || 'those in it'}.`,
  })
}

/** The document names the image as its registry does, so that it is the same wherever the image was read. A name without a host is none. */
function repositoryOf(
  name: string | undefined,
  names: readonly string[],
  where: string,
): Repository {
  if (name !== undefined) return parseReference(name).repository
  const whole = names.find((text) => /^[^/]*[.:][^/]*\/|^localhost\//.test(text))
  if (whole !== undefined) return parseReference(whole).repository
  throw new FlowError({
    kind: 'usage',
    code: 'IMAGE_UNNAMED',
    message: `${where} does not say in which repository the image is`,
    hint: 'Say it: --name ghcr.io/owner/app.',
  })
}
