import { describe, expect, it } from '@jest/globals'
import { type Digest, parseDigest } from '../../../src/oci/digest.ts'
import { formatOf } from '../../../src/sbom/foreign-format.ts'
import { describedImage, type NamedImage, withImageDigest } from '../../../src/sbom/foreign-sbom.ts'
import type { JsonObject } from '../../../src/shared/json.ts'

const digest = (digit: string): Digest => parseDigest(`sha256:${digit.repeat(64)}`)
const repository = { registry: 'ghcr.io', path: 'octo-org/app' }
const INDEX: NamedImage = { repository, digest: digest('1'), configDigest: undefined }
const AMD64: NamedImage = { repository, digest: digest('2'), configDigest: digest('a') }
const ARM64: NamedImage = { repository, digest: digest('3'), configDigest: digest('b') }
const IMAGES = [INDEX, AMD64, ARM64] as const

const cycloneDx = (component: unknown): JsonObject => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component },
})
const spdx = (item: object, more: object = {}): JsonObject => ({
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  packages: [
    { SPDXID: 'SPDXRef-root', ...item },
    { SPDXID: 'SPDXRef-other', name: 'other' },
  ],
  relationships: [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-root',
    },
  ],
  ...more,
})
const PURL = `pkg:oci/app@sha256%3A${'2'.repeat(64)}?repository_url=ghcr.io%2Focto-org%2Fapp`

describe('the image that a document describes', () => {
  it.each<[string, JsonObject, NamedImage]>([
    ['a version, as syft has it', cycloneDx({ name: 'x', version: digest('2') }), AMD64],
    ['a package URL, as trivy has it', cycloneDx({ name: 'x', purl: PURL }), AMD64],
    ['a reference', cycloneDx({ name: `ghcr.io/octo-org/app@${digest('3')}` }), ARM64],
    [
      'a hash',
      cycloneDx({ name: 'x', hashes: [{ alg: 'SHA-256', content: '1'.repeat(64) }] }),
      INDEX,
    ],
    [
      "trivy's property, by the image's ID",
      cycloneDx({
        name: 'x',
        properties: [{ name: 'aquasecurity:trivy:ImageID', value: digest('b') }],
      }),
      ARM64,
    ],
    ['no digest and its name', cycloneDx({ name: 'ghcr.io/octo-org/app:v1' }), INDEX],
    ['an SPDX version', spdx({ versionInfo: digest('2') }), AMD64],
    [
      'an SPDX package URL',
      spdx({ externalRefs: [{ referenceType: 'purl', referenceLocator: PURL }] }),
      AMD64,
    ],
    [
      'an SPDX checksum',
      spdx({ checksums: [{ algorithm: 'SHA256', checksumValue: '3'.repeat(64) }] }),
      ARM64,
    ],
    [
      'documentDescribes',
      spdx(
        { versionInfo: digest('2') },
        { relationships: [], documentDescribes: ['SPDXRef-root'] },
      ),
      AMD64,
    ],
  ])('is found by %s', (_what, document, image) => {
    expect(describedImage(document, IMAGES)).toBe(image)
  })

  it.each<[string, JsonObject]>([
    ['another digest', cycloneDx({ name: 'ghcr.io/octo-org/app', version: digest('9') })],
    ['another name', cycloneDx({ name: 'ghcr.io/octo-org/application' })],
    ['a name that is no reference', cycloneDx({ name: 'https://ghcr.io/octo-org/app' })],
    ['no component', cycloneDx(undefined)],
    ['a component that is none', cycloneDx([{ name: 'ghcr.io/octo-org/app' }])],
    [
      'the digest of a layer',
      cycloneDx({
        name: 'x',
        properties: [{ name: 'aquasecurity:trivy:DiffID', value: digest('2') }],
      }),
    ],
    ['a package that it does not describe', spdx({ name: 'y' }, { relationships: [] })],
  ])('is refused where the document has %s', (_what, document) => {
    expect(() => describedImage(document, IMAGES)).toThrow(
      expect.objectContaining({ code: 'SBOM_OTHER_IMAGE' }),
    )
  })
})

describe('the digest of the image', () => {
  const hash = { alg: 'SHA-256', content: '2'.repeat(64) }

  it('comes to the root of a CycloneDX document, with its package URL, and all else stays', () => {
    const document = { ...cycloneDx({ name: 'x', hashes: [{ alg: 'MD5', content: 'y' }] }), a: 1 }
    expect(withImageDigest(document, AMD64)).toEqual({
      ...document,
      metadata: {
        component: { name: 'x', hashes: [{ alg: 'MD5', content: 'y' }, hash], purl: PURL },
      },
    })
  })

  it('replaces nothing that is there', () => {
    const document = cycloneDx({ name: 'x', hashes: [hash], purl: 'pkg:oci/x' })
    expect(withImageDigest(document, INDEX)).toEqual(document)
  })

  it('stays out of a document that is signed', () => {
    const document = { ...cycloneDx({ name: 'x' }), signature: { value: 'y' } }
    expect(withImageDigest(document, AMD64)).toBe(document)
  })

  it('comes to the package that an SPDX document describes, and to no other', () => {
    const document = spdx({ name: 'x' })
    const { packages } = withImageDigest(document, AMD64)
    expect(packages).toEqual([
      {
        SPDXID: 'SPDXRef-root',
        name: 'x',
        checksums: [{ algorithm: 'SHA256', checksumValue: '2'.repeat(64) }],
      },
      { SPDXID: 'SPDXRef-other', name: 'other' },
    ])
  })
})

describe('formatOf', () => {
  it.each([
    [{ bomFormat: 'CycloneDX' }, 'cyclonedx'],
    [{ spdxVersion: 'SPDX-2.3' }, 'spdx'],
    [{ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' }, undefined],
  ])('%j is %s', (document, format) => {
    expect(formatOf(document)).toBe(format)
  })
})
