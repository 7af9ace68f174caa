import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Bundle } from '@sigstore/bundle'
import { digestOf } from '../../src/oci/digest.ts'
import { parseReference } from '../../src/oci/reference.ts'
import { reportOf } from '../../src/seal-report.ts'
import { serializeBundle } from '../../src/sigstore/bundle.ts'
import { discover } from '../../src/sigstore/discover.ts'
import { BUNDLE_MEDIA_TYPE } from '../../src/sigstore/media-types.ts'
import { pushSmallImage, startSurroundings, type Surroundings } from './surroundings.ts'

let at: Surroundings
beforeAll(async () => {
  at = await startSurroundings()
})
afterAll(() => at.stop())

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** Lists a bundle before all others: readers look into the fallback tag first. */
async function plantFirst(image: string, bundle: Bundle): Promise<void> {
  const { repository, digest } = parseReference(image)
  if (digest === undefined) throw new Error('no digest')
  const subject = (await at.registry.getManifest(repository, digest)) ?? { bytes: Buffer.alloc(0) }
  const layer = serializeBundle(bundle)
  const empty = Buffer.from('{}')
  const described = (bytes: Buffer, mediaType: string): object => ({
    mediaType,
    digest: digestOf(bytes),
    size: bytes.byteLength,
  })
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType: BUNDLE_MEDIA_TYPE,
      config: described(empty, 'application/vnd.oci.empty.v1+json'),
      layers: [described(layer, BUNDLE_MEDIA_TYPE)],
      subject: { mediaType: MANIFEST, digest, size: subject.bytes.byteLength },
    }),
  )
  await at.registry.editTag(repository, 'planted', () => ({
    bytes: manifest,
    mediaType: MANIFEST,
    blobs: [empty, layer],
  }))
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const index = { schemaVersion: 2, mediaType, manifests: [described(manifest, MANIFEST)] }
  await at.registry.editTag(repository, digest.replace(':', '-'), () => ({
    bytes: Buffer.from(JSON.stringify(index)),
    mediaType,
    blobs: [],
  }))
}

it('a valid bundle without what cosign’s tag needs does not stand in the way of one that has it', async () => {
  const image = await pushSmallImage(at, 'octo-org/planted')
  await at.seal({ images: [image], formats: 'bundle', sbom: 'false' })
  const { repository, digest } = parseReference(image)
  if (digest === undefined) throw new Error('no digest')
  const stored = await discover(at.registry, repository, digest)
  const ours = stored.find((item) => 'bundle' in item && item.kind === 'attestation')
  if (ours === undefined || !('bundle' in ours)) throw new Error('nothing was stored')
  const [entry] = ours.bundle.verificationMaterial.tlogEntries
  if (entry?.inclusionProof === undefined) throw new Error('no proof')
  const bundle = {
    ...ours.bundle,
    verificationMaterial: {
      ...ours.bundle.verificationMaterial,
      tlogEntries: [
        { ...entry, inclusionPromise: undefined, logIndex: entry.inclusionProof.logIndex },
      ],
    },
  } as Bundle
  await plantFirst(image, bundle)

  const size = at.embedded.logSize()
  const report = reportOf(await at.seal({ images: [image], sbom: 'false' }))
  expect(report.verified).toBe(true)
  // The signature's own entry for the tag; the provenance's serves again.
  expect(at.embedded.logSize()).toBe(size + 1)
})
