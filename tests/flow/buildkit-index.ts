import { makeImage, pushIndex } from '../../src/embedded/image.ts'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { type Descriptor, OCI_CONFIG, OCI_MANIFEST } from '../../src/oci/manifest.ts'
import { smallImage, type Surroundings } from './surroundings.ts'

const IN_TOTO = 'application/vnd.in-toto+json'
const UNKNOWN = { os: 'unknown', architecture: 'unknown' }

/** As moby/buildkit writes them (docs/attestations/attestation-storage.md), today and with `oci-artifact=false`. */
export type AttestationForm = 'artifact' | 'image'

export interface BuildkitIndex {
  readonly repository: string
  /** `HOST/PATH@sha256:…` */
  readonly reference: string
  readonly digest: Digest
  /** By architecture. */
  readonly platforms: Readonly<Record<string, Digest>>
  readonly attestations: Readonly<Record<string, Digest>>
}

export interface BuildkitIndexOptions {
  readonly architectures?: readonly string[]
  readonly form?: AttestationForm
  /** What a tool that copies indexes carelessly leaves out. */
  readonly annotated?: boolean
}

/** Pushes what `docker buildx build --push` does: an index of platforms, and of an attestation manifest about each. */
export async function pushBuildkitIndex(
  at: Surroundings,
  path: string,
  {
    architectures = ['amd64', 'arm64'],
    form = 'artifact',
    annotated = true,
  }: BuildkitIndexOptions = {},
): Promise<BuildkitIndex> {
  const repository = `${at.embedded.registryHost}/${path}`
  const images = architectures.map((architecture) => smallImage(path, architecture))
  const listed: Descriptor[] = []
  for (const image of images) {
    const about = { mediaType: OCI_MANIFEST, digest: image.digest, size: image.manifest.byteLength }
    const { manifest, blobs } = attestationManifest(about, form)
    await at.registry.editTag({ registry: at.embedded.registryHost, path }, 'buildcache', () => ({
      bytes: manifest,
      mediaType: OCI_MANIFEST,
      blobs,
    }))
    listed.push({
      mediaType: OCI_MANIFEST,
      digest: digestOf(manifest),
      size: manifest.byteLength,
      platform: UNKNOWN,
      ...(annotated
        ? {
            annotations: {
              'vnd.docker.reference.digest': image.digest,
              'vnd.docker.reference.type': 'attestation-manifest',
            },
          }
        : {}),
    })
  }
  const digest = await pushIndex(at.registry, `${repository}:v1`, images, listed)
  const byArchitecture = (digests: readonly Digest[]): Record<string, Digest> =>
    Object.fromEntries(architectures.map((name, n) => [name, digests[n] ?? digest]))
  return {
    repository,
    reference: `${repository}@${digest}`,
    digest,
    platforms: byArchitecture(images.map((image) => image.digest)),
    attestations: byArchitecture(listed.map((entry) => entry.digest)),
  }
}

function attestationManifest(
  about: Descriptor,
  form: AttestationForm,
): { readonly manifest: Buffer; readonly blobs: readonly Buffer[] } {
  const statements = ['https://spdx.dev/Document', 'https://slsa.dev/provenance/v1'].map(
    (predicateType) => ({ predicateType, bytes: statement(predicateType, about.digest) }),
  )
  const config = form === 'artifact' ? Buffer.from('{}') : configOf()
  const layers = statements.map(({ predicateType, bytes }) => ({
    ...descriptor(bytes, IN_TOTO),
    annotations: { 'in-toto.io/predicate-type': predicateType },
  }))
  const manifest =
    form === 'artifact'
      ? {
          artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
          config: descriptor(config, 'application/vnd.oci.empty.v1+json'),
          layers,
          subject: about,
        }
      : { config: descriptor(config, OCI_CONFIG), layers }
  return {
    manifest: Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, ...manifest }),
    ),
    blobs: [config, ...statements.map(({ bytes }) => bytes)],
  }
}

/** Of an image, so that registries that know no attestations take it. */
function configOf(): Buffer {
  const [config = Buffer.alloc(0)] = makeImage([], UNKNOWN).blobs
  return config
}

function statement(predicateType: string, about: Digest): Buffer {
  const subject = [{ name: 'pkg:docker/app@v1', digest: { sha256: about.slice(7) } }]
  const _type = 'https://in-toto.io/Statement/v1'
  return Buffer.from(JSON.stringify({ _type, predicateType, subject, predicate: {} }))
}

function descriptor(bytes: Buffer, mediaType: string): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
}
