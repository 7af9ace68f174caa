import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { type Digest, digestOf, parseDigest } from '../../../src/oci/digest.ts'
import type { Descriptor, Manifest } from '../../../src/oci/manifest.ts'
import type { RegistryReader } from '../../../src/oci/registry.ts'
import { makeImageSbom, type ImageSbomRequest, type Sbom } from '../../../src/sbom/make-sbom.ts'
import { type Member, tarOf } from './tar-archive.ts'

export const REPOSITORY = { registry: '127.0.0.1:5000', path: 'octo-org/app' }
export const TOOL = { name: 'seal-image', version: '0.0.0-test' }

export interface TestLayer {
  readonly tar: Buffer
  readonly mediaType?: string
  /** The blob as it is stored, where it is to differ from the compressed archive. */
  readonly blob?: Buffer
  /** Where the configuration is to lie. */
  readonly diffId?: Digest
  /** Before its bytes arrive. */
  readonly delayMs?: number
}

export interface TestImage {
  readonly manifest: Manifest
  readonly registry: RegistryReader
  readonly blobs: ReadonlyMap<string, Buffer>
  /** Digests of the blobs that were opened, in order. */
  readonly opened: readonly string[]
}

const GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip'

export function layerOf(members: readonly Member[], mediaType = GZIP): TestLayer {
  return { tar: tarOf(members), mediaType }
}

/** An image in memory, with real digests, behind the interface that the registry client has. */
export function imageOf(layers: readonly TestLayer[], config: object = {}): TestImage {
  const blobs = new Map<string, Buffer>()
  const delays = new Map<string, number>()
  const opened: string[] = []
  const descriptors = layers.map(({ tar, mediaType = GZIP, blob, delayMs = 0 }) => {
    const descriptor = descriptorOf(blob ?? compressed(tar, mediaType), mediaType, blobs)
    delays.set(descriptor.digest, delayMs)
    return descriptor
  })
  const configBytes = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      created: '2026-11-01T12:00:00Z',
      rootfs: {
        type: 'layers',
        diff_ids: layers.map(({ tar, diffId }) => diffId ?? digestOf(tar)),
      },
      ...config,
    }),
  )
  const content = {
    kind: 'image' as const,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(configBytes, 'application/vnd.oci.image.config.v1+json', blobs),
    layers: descriptors,
  }
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, ...content, kind: undefined }))
  const registry: RegistryReader = {
    getManifest: () => Promise.reject(new Error('not asked for')),
    listReferrers: () => Promise.reject(new Error('not asked for')),
    getBlob: (_repository, { digest }) => Promise.resolve(stored(blobs, digest)),
    openBlob: async (_repository, { digest }) => {
      opened.push(digest)
      await pause(delays.get(digest) ?? 0)
      return Readable.from(pieces(stored(blobs, digest)), { objectMode: false })
    },
  }
  const manifest = { bytes, digest: digestOf(bytes), mediaType: content.mediaType, content }
  return { manifest, registry, blobs, opened }
}

export function sbomOfImage(image: TestImage, more: Partial<ImageSbomRequest> = {}): Promise<Sbom> {
  const { manifest, registry } = image
  return makeImageSbom({ registry, repository: REPOSITORY, manifest, tool: TOOL, ...more })
}

export interface Component {
  readonly type: string
  readonly name: string
  readonly version?: string
  readonly purl?: string
  readonly evidence?: { readonly occurrences: readonly { readonly location: string }[] }
  readonly [key: string]: unknown
}

export function componentsOf(sbom: Sbom): readonly Component[] {
  const { components } = JSON.parse(sbom.bytes.toString()) as { components: Component[] }
  return components
}

export function purlsOf(sbom: Sbom): readonly string[] {
  return componentsOf(sbom).flatMap(({ purl }) => purl ?? [])
}

export function packageJson(name: string, version: string): string {
  return JSON.stringify({ name, version })
}

export const SOME_DIGEST = parseDigest(`sha256:${'1'.repeat(64)}`)

function descriptorOf(bytes: Buffer, mediaType: string, blobs: Map<string, Buffer>): Descriptor {
  const digest = digestOf(bytes)
  blobs.set(digest, bytes)
  return { mediaType, digest, size: bytes.length }
}

function compressed(tar: Buffer, mediaType: string): Buffer {
  if (mediaType.endsWith('gzip')) return gzipSync(tar)
  return mediaType.endsWith('zstd') ? zstdCompressSync(tar) : tar
}

function stored(blobs: ReadonlyMap<string, Buffer>, digest: string): Buffer {
  const found = blobs.get(digest)
  if (found === undefined) throw new Error(`no blob ${digest}`)
  return found
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}
