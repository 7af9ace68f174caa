import { platformName } from '../../oci/manifest.ts'
import { type LocalImage, openLocalImage, parseImageSource } from '../../image-source.ts'
import { type ResolvedImage, resolveImage, type Subject } from '../../resolve-image.ts'
import { parseOwned, parseSpecVersion, SEAL_DEFAULTS } from '../../seal-inputs.ts'
import type { Sbom } from '../../sbom/sbom.ts'
import { sourceDateEpoch, wireRegistry } from '../../wire.ts'
import { VERSION } from '../../version.ts'
import { UsageError } from '../args.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { REGISTRY_OPTIONS, registryInputsFrom } from '../registry-options.ts'

export const sbom: Command = {
  name: 'sbom',
  summary: 'Writes the CycloneDX SBOM of an image to standard output',
  synopsis: 'IMAGE | oci:FOLDER[@DIGEST] | docker-archive:FILE',
  positionals: { min: 1, max: 1 },
  options: {
    name: {
      value: 'REPOSITORY',
      describe: 'what an image on disk is called in its registry, where it does not say so itself',
    },
    platform: { value: 'NAME', describe: 'which image of an index, like linux/arm64' },
    'spec-version': {
      value: 'VERSION',
      describe: 'of CycloneDX: 1.5, 1.6 or 1.7',
      default: SEAL_DEFAULTS.sbomSpecVersion,
    },
    owned: {
      value: 'WHAT',
      describe: 'drop or mark: language packages in files of operating system packages',
      default: SEAL_DEFAULTS.sbomOwned,
    },
    ...REGISTRY_OPTIONS,
  },
  run: async (given, terminal) => {
    const image = await openImage(given, terminal)
    try {
      const { bytes, components, skipped, reference } = await sbomOf(image, given, terminal)
      for (const { what, why } of skipped) terminal.log.warning(`left out: ${what}: ${why}`)
      terminal.log.info(`${components} components in ${reference}`)
      terminal.print(`${bytes.toString()}\n`)
      return 0
    } finally {
      await image.close()
    }
  },
}

async function openImage(given: Given, terminal: Terminal): Promise<LocalImage> {
  const source = parseImageSource(given.positionals[0] ?? '')
  if (source.kind !== 'registry') return openLocalImage(source, given.text('name'))
  const { reference } = source
  if (given.text('name') !== undefined) {
    throw new UsageError('--name goes with oci: and docker-archive: alone', 'Leave it out.')
  }
  const inputs = registryInputsFrom(given, terminal.env)
  const services = wireRegistry(inputs, [reference], terminal)
  return { reader: services.registry, reference, unpushed: false, close: () => services.close() }
}

async function sbomOf(
  { reader, reference, unpushed }: LocalImage,
  given: Given,
  terminal: Terminal,
): Promise<Sbom & { readonly reference: string }> {
  const platform = given.text('platform')
  const image = await resolveImage(reader, reference, platform ? [platform] : 'all')
  const subject = platform ? image.subjects[1] : image.subjects[0]
  if (subject?.manifest.content.kind !== 'image') throw platformNeeded(image)
  const owned = parseOwned(given.text('owned') ?? SEAL_DEFAULTS.sbomOwned)
  const specVersion = parseSpecVersion(given.text('spec-version') ?? SEAL_DEFAULTS.sbomSpecVersion)
  const epoch = sourceDateEpoch(terminal.env)
  const { makeImageSbom } = await import('../../sbom/make-sbom.ts')
  const made = await makeImageSbom({
    registry: reader,
    repository: reference.repository,
    manifest: subject.manifest,
    unpushed,
    specVersion,
    owned,
    tool: { name: 'seal-image', version: VERSION },
    ...(epoch === undefined ? {} : { sourceDateEpoch: epoch }),
    ...(subject.platform === undefined ? {} : { platform: subject.platform }),
    onLayer: (done, total) => {
      terminal.log.progress(`layer ${done} of ${total}`)
    },
  })
  return { ...made, reference: subject.reference }
}

function platformNeeded(image: ResolvedImage): UsageError {
  const named = (subject: Subject): string =>
    subject.platform === undefined ? '' : platformName(subject.platform)
  const names = image.subjects.slice(1).map(named).join(', ')
  return new UsageError(
    `${image.subjects[0].reference} is an index; it has no packages of its own`,
    `Give --platform one of ${names}.`,
  )
}
