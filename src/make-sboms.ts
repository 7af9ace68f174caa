import type { Digest } from './oci/digest.ts'
import { platformName } from './oci/manifest.ts'
import type { RegistryReader } from './oci/registry.ts'
import type { ResolvedImage, Subject } from './resolve-image.ts'
import { describedImage, type NamedImage, withImageDigest } from './sbom/foreign-sbom.ts'
import { isContainerImage } from './sbom/image-config.ts'
import type { LayerCache } from './sbom/layer-cache.ts'
import type { Sbom } from './sbom/sbom.ts'
import type { OwnedPolicy } from './sbom/owned-policy.ts'
import type { SpecVersion } from './sbom/spec-version.ts'
import type { RunSbomTool, SbomToolName } from './sbom-tool.ts'
import type { JsonObject } from './shared/json.ts'
import type { Log } from './shared/log.ts'
import type { Skipped } from './shared/skipped.ts'

/** An SBOM that is made in the run: from the image's layers, or by a program that the user has. */
export interface SbomRequest {
  readonly specVersion: SpecVersion
  /** In one that is made from the layers. */
  readonly owned: OwnedPolicy
  readonly tool?: SbomToolName
}

export interface SbomServices {
  readonly registry: RegistryReader
  readonly toolVersion: string
  readonly runSbomTool: RunSbomTool
  /** SOURCE_DATE_EPOCH in seconds, for the SBOM's timestamp; otherwise the image's own. */
  readonly sourceDateEpoch: number | undefined
  readonly log: Log
}

/** One SBOM a platform, one after the other (each streams all its layers), and on an index one that ties them together. */
export async function makeSboms(
  image: ResolvedImage,
  request: SbomRequest,
  services: SbomServices,
  layerCache: LayerCache,
): Promise<{ bySubject: Map<Subject, Sbom>; skipped: readonly Skipped[] }> {
  const { makeIndexSbom } = await import('./sbom/make-sbom.ts')
  const bySubject = new Map<Subject, Sbom>()
  const [head, ...platforms] = image.subjects
  const skipped: Skipped[] = []
  for (const subject of head.manifest.content.kind === 'image' ? [head] : platforms) {
    if (subject !== head && !isContainerImage(subject.manifest.content)) {
      skipped.push({ subject: subject.reference, what: 'sbom', why: 'it is no container image' })
      continue
    }
    const name = subject.platform === undefined ? '' : ` (${platformName(subject.platform)})`
    const sbom =
      request.tool === undefined
        ? await ownSbom(subject, name, { ...request, ...services, layerCache })
        : await toolSbom(subject, request.tool, request.specVersion, services)
    services.log.info(`SBOM${name}: ${sbom.components} components`)
    bySubject.set(subject, sbom)
  }
  if (head.manifest.content.kind === 'index') {
    const index = makeIndexSbom({
      repository: head.repository,
      manifest: head.manifest,
      platforms: platforms.map((subject) => subject.descriptor.digest),
      sboms: new Map([...bySubject].map(([subject, sbom]) => [subject.descriptor.digest, sbom])),
      ...commonOf(request, services),
    })
    bySubject.set(head, index)
  }
  for (const sbom of bySubject.values()) skipped.push(...sbom.skipped)
  return { bySubject, skipped }
}

/**
 * A document that was made elsewhere, with the digest of the image, or of the platform's image, that it describes. `others` are those
 * that it says nothing of. Throws SbomError `SBOM_OTHER_IMAGE`.
 */
export function givenSbom(
  image: ResolvedImage,
  document: JsonObject,
): {
  readonly subject: Subject
  readonly document: JsonObject
  readonly others: readonly Subject[]
} {
  const [head, ...platforms] = image.subjects
  const named = describedImage(document, [namedImage(head), ...platforms.map(namedImage)])
  const { subject } = named
  return {
    subject,
    document: withImageDigest(document, named),
    others: image.subjects.filter((other) => other !== subject),
  }
}

async function ownSbom(
  subject: Subject,
  name: string,
  services: SbomServices & SbomRequest & { readonly layerCache: LayerCache },
): Promise<Sbom> {
  const { makeImageSbom } = await import('./sbom/make-sbom.ts')
  return makeImageSbom({
    registry: services.registry,
    repository: subject.repository,
    manifest: subject.manifest,
    ...commonOf(services, services),
    owned: services.owned,
    ...(subject.platform === undefined ? {} : { platform: subject.platform }),
    layerCache: services.layerCache,
    onLayer: (done, total) => {
      services.log.progress(`SBOM${name}: layer ${done} of ${total}`)
    },
  })
}

async function toolSbom(
  subject: Subject,
  tool: SbomToolName,
  specVersion: SpecVersion,
  { runSbomTool, log }: SbomServices,
): Promise<Sbom> {
  log.progress(`SBOM: ${tool} reads ${subject.reference}`)
  const made = await runSbomTool(tool, subject, specVersion)
  const image = describedImage(made, [namedImage(subject)])
  const document = withImageDigest(made, image)
  const { components } = document
  return {
    bytes: Buffer.from(JSON.stringify(document)),
    document,
    components: Array.isArray(components) ? components.length : 0,
    skipped: [],
  }
}

function namedImage(subject: Subject): NamedImage & { readonly subject: Subject } {
  const { content } = subject.manifest
  const configDigest: Digest | undefined =
    content.kind === 'image' ? content.config.digest : undefined
  return {
    subject,
    repository: subject.repository,
    digest: subject.descriptor.digest,
    configDigest,
  }
}

function commonOf(
  { specVersion }: SbomRequest,
  { toolVersion, sourceDateEpoch }: SbomServices,
): {
  readonly tool: { readonly name: string; readonly version: string }
  readonly specVersion: SpecVersion
  readonly sourceDateEpoch?: number
} {
  return {
    tool: { name: 'seal-image', version: toolVersion },
    specVersion,
    ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
  }
}
