import { platformName } from '../../oci/manifest.ts'
import { parseReference } from '../../oci/reference.ts'
import { type ResolvedImage, resolveImage, type Subject } from '../../resolve-image.ts'
import { wireRegistry } from '../../wire.ts'
import { VERSION } from '../../version.ts'
import { UsageError } from '../args.ts'
import type { Command } from '../command.ts'
import { REGISTRY_OPTIONS, registryInputsFrom } from '../seal-options.ts'

export const sbom: Command = {
  name: 'sbom',
  summary: 'Writes the CycloneDX SBOM of an image to standard output',
  synopsis: 'IMAGE',
  positionals: { min: 1, max: 1 },
  options: {
    platform: { value: 'NAME', describe: 'which image of an index, like linux/arm64' },
    ...REGISTRY_OPTIONS,
  },
  run: async (given, terminal) => {
    const reference = parseReference(given.positionals[0] ?? '')
    const inputs = registryInputsFrom(given, terminal.env)
    const services = wireRegistry(inputs, [reference], terminal)
    try {
      const platform = given.text('platform')
      const image = await resolveImage(services.registry, reference, platform ? [platform] : 'all')
      const subject = platform ? image.subjects[1] : image.subjects[0]
      if (subject?.manifest.content.kind !== 'image') throw platformNeeded(image)
      const { makeImageSbom } = await import('../../sbom/make-sbom.ts')
      const { bytes, components, skipped } = await makeImageSbom({
        registry: services.registry,
        repository: reference.repository,
        manifest: subject.manifest,
        tool: { name: 'seal-image', version: VERSION },
        ...(subject.platform === undefined ? {} : { platform: subject.platform }),
        onLayer: (done, total) => {
          terminal.log.progress(`layer ${done} of ${total}`)
        },
      })
      for (const { what, why } of skipped) terminal.log.warning(`left out: ${what}: ${why}`)
      terminal.log.info(`${components} components in ${subject.reference}`)
      terminal.print(`${bytes.toString()}\n`)
      return 0
    } finally {
      await services.close()
    }
  },
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
