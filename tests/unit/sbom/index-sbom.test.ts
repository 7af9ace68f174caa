import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/oci/digest.ts'
import type { Descriptor, Manifest } from '../../../src/oci/manifest.ts'
import { makeIndexSbom } from '../../../src/sbom/make-sbom.ts'
import { checkCycloneDx } from '../../../src/sbom/schema.ts'
import {
  imageOf,
  layerOf,
  packageJson,
  REPOSITORY,
  sbomOfImage,
  SOME_DIGEST,
  type TestImage,
  TOOL,
} from './image.ts'

const AMD64 = imageOf([layerOf([{ name: 'package.json', body: packageJson('a', '1.0.0') }])])
const ARM64 = imageOf([], { architecture: 'arm64', variant: 'v8', created: '2026-11-02T00:00:00Z' })

function entry({ manifest }: TestImage, architecture: string): Descriptor {
  const { mediaType, digest, bytes } = manifest
  return { mediaType, digest, size: bytes.length, platform: { os: 'linux', architecture } }
}

function indexOf(...manifests: readonly Descriptor[]): Manifest {
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }))
  return {
    bytes,
    digest: digestOf(bytes),
    mediaType,
    content: { kind: 'index', mediaType, manifests },
  }
}

const ENTRIES = [entry(AMD64, 'amd64'), entry(ARM64, 'arm64')] as const
const INDEX = indexOf(...ENTRIES)
const DIGESTS = ENTRIES.map(({ digest }) => digest)

describe('makeIndexSbom', () => {
  it('ties the platform images together by digest, and links to their documents', async () => {
    const sboms = new Map([
      [AMD64.manifest.digest, await sbomOfImage(AMD64)],
      [ARM64.manifest.digest, await sbomOfImage(ARM64)],
    ])
    const sbom = makeIndexSbom({
      repository: REPOSITORY,
      manifest: INDEX,
      platforms: DIGESTS,
      tool: TOOL,
      sboms,
    })
    checkCycloneDx(JSON.parse(sbom.bytes.toString()))
    expect(sbom.components).toBe(2)
    expect(sbom.document).toMatchObject({
      metadata: {
        component: { type: 'container', version: INDEX.digest },
        timestamp: '2026-11-02T00:00:00.000Z',
      },
      components: DIGESTS.toSorted().map((digest) => ({
        type: 'container',
        version: digest,
        externalReferences: [
          {
            type: 'bom',
            url: `${String(sboms.get(digest)?.document['serialNumber']).replace('urn:uuid:', 'urn:cdx:')}/1`,
          },
        ],
      })),
      compositions: [{ aggregate: 'complete' }],
    })
    expect(sbom.bytes.toString()).not.toContain('pkg:npm')
  })

  it('is the same bytes whatever order the platforms come in', () => {
    const bytes = [DIGESTS, DIGESTS.toReversed()].map((platforms) =>
      makeIndexSbom({
        repository: REPOSITORY,
        manifest: INDEX,
        platforms,
        tool: TOOL,
      }).bytes.toString(),
    )
    expect(bytes[0]).toBe(bytes[1])
  })

  it('says incomplete where a manifest of the index is left out', () => {
    const { document } = makeIndexSbom({
      repository: REPOSITORY,
      manifest: INDEX,
      platforms: DIGESTS.slice(1),
      tool: TOOL,
    })
    expect(document).toMatchObject({ compositions: [{ aggregate: 'incomplete' }] })
  })

  it('refuses a platform that the index does not hold, and what is no index', () => {
    const attempt =
      (manifest: Manifest, digest: typeof SOME_DIGEST): (() => unknown) =>
      () =>
        makeIndexSbom({ repository: REPOSITORY, manifest, platforms: [digest], tool: TOOL })
    expect(attempt(INDEX, SOME_DIGEST)).toThrow(
      expect.objectContaining({ code: 'SBOM_NOT_AN_IMAGE' }),
    )
    expect(attempt(AMD64.manifest, ENTRIES[0].digest)).toThrow(
      expect.objectContaining({ code: 'SBOM_NOT_AN_IMAGE' }),
    )
  })
})
