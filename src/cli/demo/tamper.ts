import { type Digest, hexOf } from '../../oci/digest.ts'
import type { Manifest } from '../../oci/manifest.ts'
import type { Repository } from '../../oci/reference.ts'
import type { Registry } from '../../oci/registry.ts'

/**
 * What an attacker with push rights would do: hang the signatures and attestations of a sealed image on other bytes, in both
 * formats. Every signature in them stays what it is.
 */
export async function hangSealOn(
  registry: Registry,
  repository: Repository,
  sealed: Digest,
  other: Manifest,
): Promise<void> {
  for (const suffix of ['sig', 'att']) {
    const stolen = await registry.getManifest(repository, `sha256-${hexOf(sealed)}.${suffix}`)
    if (stolen === undefined) continue
    const { bytes, mediaType } = stolen
    const tag = `sha256-${hexOf(other.digest)}.${suffix}`
    await registry.editTag(repository, tag, () => ({ bytes, mediaType, blobs: [] }))
  }
  const subject = {
    mediaType: other.mediaType,
    digest: other.digest,
    size: other.bytes.byteLength,
  }
  for (const { digest } of await registry.listReferrers(repository, sealed)) {
    const referrer = await registry.getManifest(repository, digest)
    if (referrer === undefined) continue
    const forged = { ...(JSON.parse(referrer.bytes.toString()) as object), subject }
    await registry.putReferrer(repository, Buffer.from(JSON.stringify(forged)))
  }
}
