import { parseReference } from '../../oci/reference.ts'
import type { Command } from '../command.ts'
import { judgeImages, linesOf, requirementsFrom } from '../judge-images.ts'
import { REGISTRY_OPTIONS, TAG_OPTIONS } from '../seal-options.ts'
import { SIGNER_OPTIONS } from '../verify-options.ts'

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
    'log-entry': {
      value: 'ID',
      many: true,
      describe: 'a log entry that must be of something valid here: what seal names; repeatable',
    },
    ...TAG_OPTIONS,
    ...REGISTRY_OPTIONS,
    json: { describe: 'the verdict as JSON on standard output' },
  },
  run: async (given, terminal) => {
    const reference = parseReference(given.positionals[0] ?? '')
    const required = requirementsFrom(given, given.all('log-entry'))
    const judgement = await judgeImages(given, terminal, [{ reference, required }])
    const { verdicts, promoted } = judgement
    if (given.isSet('json')) {
      const shown = { ...verdicts[0], ...(promoted.length > 0 ? { promotedTags: promoted } : {}) }
      terminal.print(`${JSON.stringify(shown, undefined, 2)}\n`)
    } else terminal.log.info(linesOf(judgement).join('\n'))
    return verdicts.every(({ verified }) => verified) ? 0 : 1
  },
}
