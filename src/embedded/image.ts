import { gzipSync } from 'node:zlib'
import { type Digest, digestOf } from '../oci/digest.ts'
import {
  type Descriptor,
  OCI_CONFIG,
  OCI_INDEX,
  OCI_MANIFEST,
  type Platform,
} from '../oci/manifest.ts'
import { parseReference } from '../oci/reference.ts'
import type { RegistryWriter } from '../oci/registry.ts'
import { type ArchivedFile, tarArchive } from './tar-archive.ts'

/** An image made here, ready to be pushed. */
export interface MadeImage {
  readonly manifest: Buffer
  readonly digest: Digest
  readonly platform: Platform
  readonly blobs: readonly Buffer[]
}

const CREATED = '2026-01-01T00:00:00Z'

/** An OCI image of the given layers, each a list of files; the same bytes for the same files. */
export function makeImage(
  layers: readonly (readonly ArchivedFile[])[],
  platform: Platform = { os: 'linux', architecture: 'amd64' },
): MadeImage {
  const archives = layers.map(tarArchive)
  const compressed = archives.map((archive) => gzipSync(archive))
  const config = Buffer.from(
    JSON.stringify({
      created: CREATED,
      architecture: platform.architecture,
      os: platform.os,
      ...(platform.variant === undefined ? {} : { variant: platform.variant }),
      config: {},
      rootfs: { type: 'layers', diff_ids: archives.map(digestOf) },
    }),
  )
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: descriptor(config, OCI_CONFIG),
      layers: compressed.map((layer) =>
        descriptor(layer, 'application/vnd.oci.image.layer.v1.tar+gzip'),
      ),
    }),
  )
  return { manifest, digest: digestOf(manifest), platform, blobs: [config, ...compressed] }
}

/** Pushes an image to `host/path:tag`; returns its digest. */
export async function pushImage(
  registry: RegistryWriter,
  reference: string,
  image: MadeImage,
): Promise<Digest> {
  await pushTag(registry, reference, image.manifest, OCI_MANIFEST, image.blobs)
  return image.digest
}

/** Pushes a multi-platform index to `host/path:tag`, with its images under tags of their own; returns its digest. */
export async function pushIndex(
  registry: RegistryWriter,
  reference: string,
  images: readonly MadeImage[],
  more: readonly Descriptor[] = [],
): Promise<Digest> {
  for (const image of images) {
    await pushImage(registry, `${reference}-${image.platform.architecture}`, image)
  }
  const index = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: [
        ...images.map((image) => ({
          ...descriptor(image.manifest, OCI_MANIFEST),
          platform: image.platform,
        })),
        ...more,
      ],
    }),
  )
  await pushTag(registry, reference, index, OCI_INDEX, [])
  return digestOf(index)
}

async function pushTag(
  registry: RegistryWriter,
  reference: string,
  bytes: Buffer,
  mediaType: string,
  blobs: readonly Buffer[],
): Promise<void> {
  const { repository, tag } = parseReference(reference)
  await registry.editTag(repository, tag ?? 'latest', () => ({ bytes, mediaType, blobs }))
}

function descriptor(bytes: Buffer, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}
