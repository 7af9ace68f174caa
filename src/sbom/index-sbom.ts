import { Enums, Models } from '@cyclonedx/cyclonedx-library'
import type { Digest } from '../oci/digest.ts'
import type { Manifest } from '../oci/manifest.ts'
import { digestReference, type Repository } from '../oci/reference.ts'
import { imageComponent } from './image-component.ts'
import { refused } from './sbom-error.ts'
import { DEFAULT_SPEC_VERSION, type SpecVersion } from './spec-version.ts'
import { type Sbom, sbomOf, sourceDate, type Tool } from './sbom.ts'

export interface IndexSbomRequest {
  readonly repository: Repository
  /** An index's manifest. */
  readonly manifest: Manifest
  /** Digests of the platform images that it speaks of; they stand in the index. */
  readonly platforms: readonly Digest[]
  readonly tool: Tool
  /** Of CycloneDX; otherwise `DEFAULT_SPEC_VERSION`. */
  readonly specVersion?: SpecVersion
  readonly sourceDateEpoch?: number
  /** The documents of the platform images, to link to and to be as old as the youngest of. */
  readonly sboms?: ReadonlyMap<Digest, Sbom>
}

/**
 * The document of a multi-platform index: its components are the platform images by digest, and nothing is said of what
 * is in them but where their own documents are (BOM-Link). Throws SbomError `SBOM_NOT_AN_IMAGE`, `SBOM_INVALID`.
 */
export function makeIndexSbom(request: IndexSbomRequest): Sbom {
  const { repository, manifest } = request
  const root = imageComponent({
    repository,
    digest: manifest.digest,
    platform: undefined,
    properties: [],
  })
  const components = [...new Set(request.platforms)].sort().map((digest) => {
    const component = platformComponent(request, digest)
    root.dependencies.add(component.bomRef)
    return component
  })
  return sbomOf(
    {
      root,
      components,
      tool: request.tool,
      specVersion: request.specVersion ?? DEFAULT_SPEC_VERSION,
      timestamp: sourceDate(request.sourceDateEpoch) ?? youngest(request.sboms),
      properties: [],
      compositions: [composition(request, root)],
      evidence: new Map(),
    },
    [],
  )
}

function platformComponent(request: IndexSbomRequest, digest: Digest): Models.Component {
  const { repository, manifest, sboms } = request
  const { content } = manifest
  const descriptor =
    content.kind === 'index'
      ? content.manifests.find((candidate) => candidate.digest === digest)
      : undefined
  if (descriptor === undefined) {
    throw refused({
      code: 'SBOM_NOT_AN_IMAGE',
      message: `${digestReference(repository, manifest.digest)} is no index that holds ${digest}`,
    })
  }
  const component = imageComponent({
    repository,
    digest,
    platform: descriptor.platform,
    properties: [],
  })
  const serial = sboms?.get(digest)?.document['serialNumber']
  if (typeof serial === 'string') {
    const link = serial.replace('urn:uuid:', 'urn:cdx:')
    component.externalReferences.add(
      new Models.ExternalReference(`${link}/1`, Enums.ExternalReferenceType.BOM),
    )
  }
  return component
}

/** Complete only where every manifest of the index is spoken of: attestation manifests and left-out platforms are not. */
function composition(
  { manifest, platforms }: IndexSbomRequest,
  root: Models.Component,
): { aggregate: 'complete' | 'incomplete'; assemblies: string[]; dependencies: string[] } {
  const all = manifest.content.kind === 'index' ? manifest.content.manifests : []
  const complete = all.every(({ digest }) => platforms.includes(digest))
  const refs = root.bomRef.value === undefined ? [] : [root.bomRef.value]
  return {
    aggregate: complete ? 'complete' : 'incomplete',
    assemblies: refs,
    dependencies: refs,
  }
}

function youngest(sboms: IndexSbomRequest['sboms']): Date | undefined {
  const times = [...(sboms?.values() ?? [])].flatMap(({ document }) => {
    const { metadata } = document
    const stated =
      typeof metadata === 'object' && metadata !== null && 'timestamp' in metadata
        ? metadata.timestamp
        : undefined
    return typeof stated === 'string' ? [Date.parse(stated)] : []
  })
  return times.length === 0 ? undefined : new Date(Math.max(...times))
}
