import type { Descriptor, ImageManifest, Manifest } from '../../oci/manifest.ts'
import type { Reference, Repository } from '../../oci/reference.ts'
import type { Registry, RegistryReader } from '../../oci/registry.ts'
import { UsageError } from '../args.ts'

const MAX_BLOB_BYTES = 1024 * 1024 * 1024

/** Copies an image, or an index with all of its platforms, to a repository under the tag `copy`; returns its digest. */
export async function copyImage(
  from: { readonly registry: RegistryReader; readonly reference: Reference },
  to: { readonly registry: Registry; readonly repository: Repository },
  onBlob: (blob: Descriptor) => void,
): Promise<string> {
  const { repository, digest, tag } = from.reference
  const copyOne = async (name: string, as: string): Promise<Manifest> => {
    const manifest = await from.registry.getManifest(repository, name)
    if (manifest === undefined) throw new UsageError(`the image has no ${name}`, 'Check --image.')
    if (manifest.content.kind === 'index') {
      for (const child of manifest.content.manifests) {
        await copyOne(child.digest, child.digest.replace(':', '-'))
      }
    } else {
      await copyBlobs(manifest.content)
    }
    const { bytes, mediaType } = manifest
    await to.registry.editTag(to.repository, as, () => ({ bytes, mediaType, blobs: [] }))
    return manifest
  }
  const copyBlobs = async (content: ImageManifest): Promise<void> => {
    for (const blob of [content.config, ...content.layers]) {
      onBlob(blob)
      await to.registry.putBlob(
        to.repository,
        await from.registry.getBlob(repository, blob, MAX_BLOB_BYTES),
      )
    }
  }
  return (await copyOne(digest ?? tag ?? 'latest', 'copy')).digest
}
