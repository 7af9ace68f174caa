import { parseReference } from '../../oci/reference.ts'
import { resolveImage } from '../../resolve-image.ts'
import { type Check, type Requirement, verifyImage, type Verdict } from '../../verify-image.ts'
import { wireRegistry } from '../../wire.ts'
import type { Command } from '../command.ts'
import { REGISTRY_OPTIONS, registryInputsFrom } from '../seal-options.ts'
import { table } from '../table.ts'
import {
  policyFrom,
  predicateTypeFrom,
  SIGNER_OPTIONS,
  trustFrom,
  unpinnedCallerWarning,
} from '../verify-options.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'Verifies an image’s signature, and the attestations asked for',
  synopsis: 'IMAGE --certificate-identity TEXT --certificate-oidc-issuer URL',
  positionals: { min: 1, max: 1 },
  options: {
    ...SIGNER_OPTIONS,
    type: {
      value: 'TYPE',
      many: true,
      describe: 'an attestation that must be there too: a URI, or cosign’s short name; repeatable',
    },
    ...REGISTRY_OPTIONS,
    json: { describe: 'the verdict as JSON on standard output' },
  },
  run: async (given, terminal) => {
    const policy = await policyFrom(given)
    const required: readonly Requirement[] = [
      'signature',
      ...given.all('type').map((type) => ({ predicateType: predicateTypeFrom(type) })),
    ]
    const reference = parseReference(given.positionals[0] ?? '')
    const inputs = registryInputsFrom(given, terminal.env)
    const services = wireRegistry(inputs, [reference], terminal)
    try {
      const { trust, settings } = await trustFrom(given, services.trustedRoot)
      const { registry } = services
      const { digest, repository } = await resolveImage(registry, reference, 'none')
      const image = { repository, digest }
      const now = (): Date => new Date()
      const verdict = await verifyImage({
        ...{ registry, image, policy, trust, settings, required, now },
      })
      for (const caller of verdict.unpinnedCallers) {
        terminal.log.warning(unpinnedCallerWarning(caller))
      }
      if (given.isSet('json')) terminal.print(`${JSON.stringify(verdict, undefined, 2)}\n`)
      else terminal.log.info(textOf(verdict))
      return verdict.verified ? 0 : 1
    } finally {
      await services.close()
    }
  },
}

function textOf(verdict: Verdict): string {
  const { checks, image, missing, verified } = verdict
  const wanted = missing.map((item) => (item === 'signature' ? item : item.predicateType))
  return [
    ...(checks.length > 0
      ? [table(['', 'what', 'format', 'log index', ''], checks.map(rowOf))]
      : []),
    verified
      ? `VERIFIED ${image}`
      : `REFUSED ${image}: no valid ${wanted.join(', no valid ')}${
          checks.length === 0 ? ' (it carries none at all)' : ''
        }`,
  ].join('\n')
}

function rowOf(check: Check): readonly string[] {
  const what = check.what === '' ? check.location : check.what
  return check.ok
    ? ['ok', what, check.format, check.logEntry?.logIndex ?? '', check.identity ?? 'the key']
    : ['no', what, check.format, '', `${check.code}: ${check.message}`]
}
