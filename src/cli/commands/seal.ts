import { SEAL_DEFAULTS } from '../../seal-inputs.ts'
import type { Command } from '../command.ts'
import { runSeal } from '../run-seal.ts'
import { inputsFrom, SIGNING_OPTIONS } from '../seal-options.ts'

export const seal: Command = {
  name: 'seal',
  summary: 'Signs images, attests their SBOM and provenance, and verifies all of it',
  synopsis: 'IMAGE…',
  positionals: { min: 1, max: 1000 },
  options: {
    sbom: {
      value: 'WHAT',
      describe: 'builtin, false, or the path of a ready document',
      default: SEAL_DEFAULTS.sbom,
    },
    provenance: {
      value: 'WHAT',
      describe: 'v1, v0.2, both or false',
      default: SEAL_DEFAULTS.provenance,
    },
    'no-sign': { describe: 'make no image signature' },
    ...SIGNING_OPTIONS,
  },
  run: (given, terminal) =>
    runSeal(
      given,
      terminal,
      inputsFrom(given, terminal.env, {
        sign: !given.isSet('no-sign'),
        sbom: given.text('sbom') ?? SEAL_DEFAULTS.sbom,
        provenance: given.text('provenance') ?? SEAL_DEFAULTS.provenance,
      }),
    ),
}
