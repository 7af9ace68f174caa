import { digestOf, isDigest, parseDigest } from '../oci/digest.ts'
import { type Descriptor, type Manifest, OCI_CONFIG, OCI_MANIFEST } from '../oci/manifest.ts'
import type { ImageReader } from '../oci/registry.ts'
import { messageOf, SealError } from '../shared/errors.ts'
import { asArray, asObject, asString, parseJson } from '../shared/json.ts'
import { printable } from '../shared/log.ts'
import { ArchiveMembers, unreadable } from './archive-members.ts'
import { MAX_CONFIG_BYTES } from './image-config.ts'

export interface DockerArchive {
  readonly reader: ImageReader
  /**
   * Made up, for the archive has none: the image's configuration and layers. Its digest is the configuration's (the image's ID), and
   * no registry knows it.
   */
  readonly manifest: Manifest
  /** As the archive says: `ghcr.io/o/app:v1`. */
  readonly tags: readonly string[]
  close(): Promise<void>
}

const MAX_MANIFEST_BYTES = 4 * 1024 * 1024
const LAYER = 'application/vnd.oci.image.layer.v1.tar'

/** Where the archive keeps it, and what it names by that name. */
interface Stored {
  readonly member: string
  readonly descriptor: Descriptor
}

/**
 * The one image in an archive of `docker save` (its manifest.json), read as a registry's is. The configuration must have the digest
 * that it is named by; the layers are checked against its diffIDs by whoever reads them. Throws SbomError `SBOM_ARCHIVE_UNREADABLE`.
 */
export async function openDockerArchive(path: string): Promise<DockerArchive> {
  const members = await ArchiveMembers.open(path)
  try {
    const { config, layers, tags } = await contentOf(members, path)
    const stored = new Map([config, ...layers].map((item) => [item.descriptor.digest, item.member]))
    const memberOf = ({ digest }: Descriptor): string => stored.get(digest) ?? digest
    const manifest: Manifest = {
      bytes: Buffer.alloc(0),
      digest: config.descriptor.digest,
      mediaType: OCI_MANIFEST,
      content: {
        kind: 'image',
        mediaType: OCI_MANIFEST,
        config: config.descriptor,
        layers: layers.map(({ descriptor }) => descriptor),
      },
    }
    return {
      manifest,
      tags,
      close: () => members.close(),
      reader: {
        getManifest: (_repository, reference) =>
          Promise.resolve(reference === manifest.digest ? manifest : undefined),
        getBlob: (_repository, blob, maxBytes) => members.read(memberOf(blob), maxBytes),
        openBlob: (_repository, blob) => Promise.resolve(members.stream(memberOf(blob))),
      },
    }
  } catch (cause) {
    await members.close()
    // What the archive says wrongly of itself is the archive's fault, whatever found it.
    if (cause instanceof SealError && cause.code === 'SBOM_ARCHIVE_UNREADABLE') throw cause
    throw unreadable(path, messageOf(cause), cause)
  }
}

async function contentOf(
  members: ArchiveMembers,
  path: string,
): Promise<{ config: Stored; layers: readonly Stored[]; tags: readonly string[] }> {
  const list = parseJson(await members.read('manifest.json', MAX_MANIFEST_BYTES), 'manifest.json', {
    maxBytes: MAX_MANIFEST_BYTES,
  })
  const [only, ...others] = asArray(list, 'manifest.json')
  if (others.length > 0) throw unreadable(path, `it holds ${others.length + 1} images, not one`)
  const image = asObject(only, 'manifest.json')
  const config = asString(image['Config'], 'Config')
  const bytes = await members.read(config, MAX_CONFIG_BYTES)
  const digest = digestOf(bytes)
  const claimed = /(?:^|[/:])(?<hex>[0-9a-f]{64})(?:\.json)?$/.exec(config)?.groups?.['hex']
  if (claimed !== undefined && digest !== `sha256:${claimed}`) {
    throw unreadable(path, `its configuration ${printable(config)} has the digest ${digest}`)
  }
  const names = asArray(image['Layers'], 'Layers').map((name) => asString(name, 'a layer'))
  const diffIds = diffIdsOf(bytes)
  const layers = await Promise.all(
    names.map((name, at) => layerOf(members, name, diffIds[at] ?? '')),
  )
  return {
    config: { member: config, descriptor: { mediaType: OCI_CONFIG, digest, size: bytes.length } },
    layers,
    tags: asArray(image['RepoTags'] ?? [], 'RepoTags').map((tag) => asString(tag, 'a tag')),
  }
}

function diffIdsOf(config: Buffer): readonly string[] {
  const json = asObject(parseJson(config, 'it', { maxBytes: MAX_CONFIG_BYTES }), 'it')
  const all = asArray(asObject(json['rootfs'], 'rootfs')['diff_ids'] ?? [], 'diff_ids')
  return all.map((diffId) => asString(diffId, 'a diff_id'))
}

/** Named by its diffID, for the digest of its bytes stands nowhere; some tools compress it, and say so nowhere. */
async function layerOf(members: ArchiveMembers, member: string, diffId: string): Promise<Stored> {
  const head = (await members.head(member, 4)).toString('hex')
  const compression = head === '28b52ffd' ? '+zstd' : head.startsWith('1f8b') ? '+gzip' : ''
  const digest = isDigest(diffId) ? diffId : parseDigest(`sha256:${'0'.repeat(64)}`)
  const descriptor = { mediaType: `${LAYER}${compression}`, digest, size: members.size(member) }
  return { member, descriptor }
}
