import type { Manifest, Platform } from '../oci/manifest.ts'
import { digestReference, type Repository } from '../oci/reference.ts'
import type { ImageReader } from '../oci/registry.ts'
import {
  bounded,
  catalogueOf,
  type Cataloger,
  type Catalogue,
  type LargeFileCataloger,
} from './cataloger.ts'
import { CATALOGERS, LARGE_FILE_CATALOGERS } from './catalogers/index.ts'
import { isContainerImage, MAX_CONFIG_BYTES, parseImageConfig } from './image-config.ts'
import { imageSbom } from './image-document.ts'
import { type ImageFile, readImageFiles } from './image-files.ts'
import { LayerCache } from './layer-cache.ts'
import type { FileFacts, SkippedFile } from './layer-files.ts'
import { SBOM_LIMITS, type SbomLimits } from './limits.ts'
import { identifyOs, isOsFile } from './os-identity.ts'
import type { OwnedPolicy } from './owned-policy.ts'
import { withoutOwned } from './ownership.ts'
import { withinWeight } from './package-weight.ts'
import { refused } from './sbom-error.ts'
import type { Sbom, Tool } from './sbom.ts'
import { DEFAULT_SPEC_VERSION, type SpecVersion } from './spec-version.ts'

export { type IndexSbomRequest, makeIndexSbom } from './index-sbom.ts'
export type { Sbom, Tool } from './sbom.ts'

export interface ImageSbomRequest {
  readonly registry: ImageReader
  readonly repository: Repository
  /** An image's manifest, not an index. */
  readonly manifest: Manifest
  readonly tool: Tool
  /** Of CycloneDX; otherwise `DEFAULT_SPEC_VERSION`. */
  readonly specVersion?: SpecVersion
  /** Read from an archive without a manifest: the digest is the configuration's, and no registry knows it. */
  readonly unpushed?: boolean
  /** As an index names it; otherwise what the image's configuration says. */
  readonly platform?: Platform
  /** SOURCE_DATE_EPOCH in seconds; otherwise the document is as old as the image says that it is itself. */
  readonly sourceDateEpoch?: number
  readonly onLayer?: (done: number, total: number) => void
  /** What becomes of language packages in files that a package of the operating system owns; `drop` where it is left out. */
  readonly owned?: OwnedPolicy
  /** Of the run: layers that several platforms or images share are read once. */
  readonly layerCache?: LayerCache
  readonly limits?: Partial<SbomLimits>
}

/**
 * The SBOM of one image, read straight from the registry's layers. It has been checked against the schema.
 * Throws SbomError, and whatever the registry throws.
 */
export async function makeImageSbom(request: ImageSbomRequest): Promise<Sbom> {
  const { registry, repository, manifest } = request
  const { content } = manifest
  const limits = { ...SBOM_LIMITS, ...request.limits }
  if (!isContainerImage(content)) {
    throw refused({
      code: 'SBOM_NOT_AN_IMAGE',
      message: `${digestReference(repository, manifest.digest)} is no container image`,
    })
  }
  const configBytes = await registry.getBlob(repository, content.config, MAX_CONFIG_BYTES)
  const config = parseImageConfig(configBytes, content)
  const { files, extracts, realPath, skipped } = await readImageFiles({
    registry,
    repository,
    manifest: content,
    config,
    selection: { whole: isWanted, extract: catalogerOf },
    limits,
    layerCache: request.layerCache ?? new LayerCache(new Set()),
    onLayer: request.onLayer ?? (() => undefined),
  })
  const os = identifyOs(files)
  const catalogues = [
    ...CATALOGERS.map((cataloger) => cataloger.catalog(wantedBy(cataloger, files), os, realPath)),
    ...LARGE_FILE_CATALOGERS.map((cataloger) => cataloger.catalog(extracts, os)),
  ]
  const found = joined(catalogues, skipped, limits.skipped)
  const { packages, dropped } = withoutOwned({
    packages: found.packages,
    owned: catalogues.values().flatMap(({ owned = [] }) => owned),
    realPath,
    layers: config.diffIds,
    policy: request.owned ?? 'drop',
  })
  return imageSbom({
    repository,
    digest: manifest.digest,
    unpushed: request.unpushed ?? false,
    configDigest: content.config.digest,
    config,
    platform: request.platform ?? config.platform,
    sourceDateEpoch: request.sourceDateEpoch,
    tool: request.tool,
    specVersion: request.specVersion ?? DEFAULT_SPEC_VERSION,
    os,
    catalogue: { ...found, packages },
    dropped,
  })
}

function isWanted(file: FileFacts): boolean {
  return isOsFile(file.path) || CATALOGERS.some((cataloger) => cataloger.wants(file))
}

function catalogerOf(file: FileFacts, head: Buffer): LargeFileCataloger | undefined {
  return LARGE_FILE_CATALOGERS.find((cataloger) => cataloger.wants(file, head))
}

function wantedBy(
  cataloger: Cataloger,
  files: ReadonlyMap<string, ImageFile>,
): readonly ImageFile[] {
  return [...files.values()].filter(({ path, bytes }) =>
    cataloger.wants({ path, size: bytes.length, mode: 0o644 }),
  )
}

function joined(
  catalogues: readonly Catalogue[],
  unread: readonly SkippedFile[],
  maxSkipped: number,
): Catalogue {
  const packages = catalogues.values().flatMap((catalogue) => catalogue.packages)
  const found = catalogueOf(bounded(withinWeight(packages)))
  const skipped = [
    ...unread,
    ...catalogues.flatMap((catalogue) => catalogue.skipped),
    ...found.skipped,
  ]
  const unnamed = skipped.length - maxSkipped
  const more = { path: `${unnamed} more files`, why: 'as those named before them' }
  return {
    packages: found.packages,
    skipped: unnamed > 0 ? [...skipped.slice(0, maxSkipped), more] : skipped,
  }
}
