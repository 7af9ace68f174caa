import { describe, expect, it } from '@jest/globals'
import {
  isAttestationManifest,
  isIndex,
  OCI_INDEX,
  OCI_MANIFEST,
  parseManifest,
} from '../../../src/oci/manifest.ts'
import { descriptorOf, indexBytes, makeImage, manifestBytes } from './registries.ts'

const CONFIG = descriptorOf(Buffer.from('{}'), 'application/vnd.oci.image.config.v1+json')
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'

const parse = (bytes: Buffer, type = OCI_MANIFEST): ReturnType<typeof parseManifest> =>
  parseManifest(bytes, type, 'test')

describe('parseManifest', () => {
  it('reads an image manifest with all that we use of it', () => {
    const fields = {
      config: CONFIG,
      layers: [{ ...CONFIG, annotations: { a: 'b' } }],
      artifactType: 'application/x',
      subject: CONFIG,
      annotations: { n: 'm' },
    }
    expect(parse(manifestBytes(fields))).toEqual({
      kind: 'image',
      mediaType: OCI_MANIFEST,
      ...fields,
    })
  })

  it('reads an index with platforms', () => {
    const entry = {
      ...descriptorOf(makeImage().bytes, OCI_MANIFEST),
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
    }
    const content = parse(indexBytes([entry]), OCI_INDEX)
    expect(content).toEqual({ kind: 'index', mediaType: OCI_INDEX, manifests: [entry] })
    expect(isIndex(content)).toBe(true)
  })

  it.each([
    [DOCKER_MANIFEST, manifestBytes({ mediaType: DOCKER_MANIFEST, config: CONFIG, layers: [] })],
    [DOCKER_LIST, indexBytes([], { mediaType: DOCKER_LIST })],
    [OCI_MANIFEST, manifestBytes({ mediaType: undefined, config: CONFIG, layers: [] })],
    [`${OCI_INDEX}; charset=utf-8`, indexBytes([])],
    [OCI_INDEX, Buffer.from('{"schemaVersion":2,"manifests":null}')],
  ])('reads %s', (type, bytes) => {
    expect(parse(bytes, type).mediaType).toBe(type.split(';')[0])
  })

  it.each<[string, Buffer, string?]>([
    ['another type in the body', indexBytes([]), OCI_MANIFEST],
    ['an image called an index', manifestBytes({ config: CONFIG, layers: [] }), OCI_INDEX],
    [
      'an index with layers (GHSA-qq97-vm5h-rrhg)',
      indexBytes([], { layers: [], config: CONFIG }),
      OCI_INDEX,
    ],
    ['an index with a null config', indexBytes([], { config: null }), OCI_INDEX],
    ['an image with manifests', manifestBytes({ config: CONFIG, layers: [], manifests: [] })],
    ['schema 1', manifestBytes({ schemaVersion: 1, fsLayers: [] })],
    ['no schema version', manifestBytes({ schemaVersion: undefined, config: CONFIG, layers: [] })],
    ['a schema 1 type', Buffer.from('{}'), 'application/vnd.docker.distribution.manifest.v1+json'],
    ['an unknown type', Buffer.from('{}'), 'application/json'],
    ['no type', indexBytes([]), ''],
    ['a type that is no text', manifestBytes({ mediaType: 7, config: CONFIG, layers: [] })],
    ['no config', manifestBytes({ layers: [] })],
    ['no layers', manifestBytes({ config: CONFIG })],
    ['a negative size', manifestBytes({ config: { ...CONFIG, size: -1 }, layers: [] })],
    ['a broken size', manifestBytes({ config: { ...CONFIG, size: 1.5 }, layers: [] })],
    ['a size of text', manifestBytes({ config: { ...CONFIG, size: '2' }, layers: [] })],
    ['a size beyond 2^53', manifestBytes({ config: { ...CONFIG, size: 2 ** 60 }, layers: [] })],
    [
      'a sha512 digest',
      manifestBytes({ config: { ...CONFIG, digest: `sha512:${'a'.repeat(128)}` }, layers: [] }),
    ],
    [
      'a digest that climbs',
      manifestBytes({ config: { ...CONFIG, digest: 'sha256:../../x' }, layers: [] }),
    ],
    [
      'an annotation that is no text',
      manifestBytes({ config: CONFIG, layers: [], annotations: { a: 1 } }),
    ],
    [
      'a platform without architecture',
      indexBytes([{ ...CONFIG, platform: { os: 'linux' } }]),
      OCI_INDEX,
    ],
    ['an array', Buffer.from('[]')],
    ['no JSON', Buffer.from('{"schemaVersion":2')],
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['depth', Buffer.from(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)],
    ['more than 4 MiB', manifestBytes({ config: CONFIG, layers: [], x: 'x'.repeat(2 ** 22) })],
  ])('refuses %s', (_what, bytes, type = OCI_MANIFEST) => {
    expect(() => parse(bytes, type)).toThrow(
      expect.objectContaining({ name: 'OciError', code: 'MANIFEST_MALFORMED' }),
    )
  })

  it('keeps what would break a line out of its message', () => {
    const evil = 'application/\n::set-output name=x::y'
    const messages = [
      (): unknown => parse(Buffer.from('{}'), evil),
      (): unknown => parse(manifestBytes({ mediaType: evil, config: CONFIG, layers: [] })),
      (): unknown => parse(manifestBytes({ config: { ...CONFIG, digest: evil }, layers: [] })),
    ].map((act) => {
      try {
        return String(act())
      } catch (error) {
        return String(error)
      }
    })
    expect(messages.join('')).not.toContain('\n')
    expect(messages.every((message) => message.includes('set-output'))).toBe(true)
  })
})

describe('isAttestationManifest', () => {
  const unknown = { os: 'unknown', architecture: 'unknown' }
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' }

  it("recognises BuildKit's attestations", () => {
    expect(isAttestationManifest({ ...CONFIG, platform: unknown, annotations })).toBe(true)
  })

  it.each([
    ['a real platform', { platform: { os: 'linux', architecture: 'amd64' }, annotations }],
    ['no annotation', { platform: unknown }],
    ['no platform', { annotations }],
    ['half a platform', { platform: { os: 'unknown', architecture: 'amd64' }, annotations }],
    [
      'another annotation',
      { platform: unknown, annotations: { 'vnd.docker.reference.type': 'image' } },
    ],
  ])('is not misled by %s', (_what, fields) => {
    expect(isAttestationManifest({ ...CONFIG, ...fields })).toBe(false)
  })
})
