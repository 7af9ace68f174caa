import type { Models } from '@cyclonedx/cyclonedx-library'
import type { Digest } from '../oci/digest.ts'
import type { Platform } from '../oci/manifest.ts'
import { digestReference, type Repository } from '../oci/reference.ts'
import { printable } from '../shared/log.ts'
import type { Skipped } from '../shared/skipped.ts'
import type { Catalogue } from './cataloger.ts'
import type { DocumentParts } from './cyclonedx.ts'
import { imageComponent } from './image-component.ts'
import type { ImageConfig } from './image-config.ts'
import type { SkippedFile } from './layer-files.ts'
import type { OperatingSystem } from './os-identity.ts'
import type { Dropped } from './ownership.ts'
import { osComponent, packageComponents } from './package-components.ts'
import { isOfSystem, personName, plain } from './package.ts'
import type { SpecVersion } from './spec-version.ts'
import { type Sbom, sbomOf, sourceDate, type Tool } from './sbom.ts'

/** Everything that the document of one image is made of. */
export interface ImageFacts {
  readonly repository: Repository
  readonly digest: Digest
  /** The digest is the configuration's, because there is no manifest that a registry would know. */
  readonly unpushed?: boolean
  readonly configDigest: Digest
  readonly config: ImageConfig
  readonly platform: Platform
  readonly sourceDateEpoch: number | undefined
  readonly tool: Tool
  readonly specVersion: SpecVersion
  readonly os: OperatingSystem | undefined
  readonly catalogue: Catalogue
  /** Packages left out because they lie in files of the operating system's packages. */
  readonly dropped: readonly Dropped[]
}

/** Packages left out that are named; of the others only the number is told. */
const MAX_DROPPED = 2000

/** The document of one image: image → operating system → its packages, image → the other packages. Pure. */
export function imageSbom(facts: ImageFacts): Sbom {
  const skipped = facts.catalogue.skipped.map(asSkipped(facts))
  return sbomOf(partsOf(facts), skipped)
}

function partsOf(facts: ImageFacts): DocumentParts {
  const root = rootComponent(facts)
  const system = facts.os === undefined ? undefined : osComponent(facts.os)
  const found = packageComponents(facts.catalogue.packages)
  const osRoot = system?.components[0]
  if (osRoot !== undefined) root.dependencies.add(osRoot.bomRef)
  for (const component of found.components) {
    const owner = isOfSystem(component.purl ?? '') ? (osRoot ?? root) : root
    owner.dependencies.add(component.bomRef)
  }
  return {
    specVersion: facts.specVersion,
    root,
    components: [...(system?.components ?? []), ...found.components],
    tool: facts.tool,
    timestamp: sourceDate(facts.sourceDateEpoch) ?? facts.config.created,
    properties: [...skippedProperties(facts), ...droppedProperties(facts)],
    compositions: compositionsOf(root, osRoot, found.unlinked),
    evidence: new Map([...(system?.evidence ?? []), ...found.evidence]),
  }
}

function skippedProperties({ catalogue }: ImageFacts): DocumentParts['properties'] {
  return catalogue.skipped.map(({ path, why }) => [
    'seal-image:skipped',
    printable(`${path}: ${why}`, 500).toWellFormed(),
  ])
}

/** How many, and each with its owner. */
function droppedProperties({ dropped }: ImageFacts): DocumentParts['properties'] {
  if (dropped.length === 0) return []
  const lines = new Set(dropped.map(({ purl, owner }) => `${purl} in ${owner}`))
  const named = [...lines].sort().slice(0, MAX_DROPPED)
  return [
    ['seal-image:owned:dropped', `${dropped.length}`],
    ...named.map((line) => ['seal-image:owned:dropped:package', line] as const),
  ]
}

function rootComponent(facts: ImageFacts): Models.Component {
  const { repository, digest, config, platform, unpushed = false } = facts
  const repoDigest = ['aquasecurity:trivy:RepoDigest', digestReference(repository, digest)] as const
  return imageComponent({
    repository,
    digest,
    unpushed,
    platform,
    // Of the OCI's annotations: who distributes the image, else who is responsible for it.
    supplier:
      plain(config.labels['org.opencontainers.image.vendor']) ??
      personName(config.labels['org.opencontainers.image.authors']),
    properties: [
      ['aquasecurity:trivy:ImageID', facts.configDigest],
      ...config.diffIds.map((diffId) => ['aquasecurity:trivy:DiffID', diffId] as const),
      ...(unpushed ? [] : [repoDigest]),
    ],
  })
}

/**
 * What is not known, part by part. Files outside every package database are not listed, so that no image is ever complete, and no
 * operating system, whose base files need not belong to packages; of some packages nothing says what they need.
 */
function compositionsOf(
  root: Models.Component,
  os: Models.Component | undefined,
  unlinked: readonly string[],
): DocumentParts['compositions'] {
  const parts = [root, ...(os === undefined ? [] : [os])]
  const refs = parts.flatMap(({ bomRef }) => bomRef.value ?? [])
  return [
    { aggregate: 'incomplete', assemblies: refs, dependencies: refs },
    ...(unlinked.length === 0 ? [] : [{ aggregate: 'unknown' as const, dependencies: unlinked }]),
  ]
}

function asSkipped({ repository, digest }: ImageFacts): (file: SkippedFile) => Skipped {
  const subject = digestReference(repository, digest)
  return ({ path, why }) => ({ subject, what: `sbom: ${printable(path)}`, why: printable(why) })
}
