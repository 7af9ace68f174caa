import type { Command } from '../command.ts'
import { runSeal } from '../run-seal.ts'
import { inputsFrom, SIGNING_OPTIONS } from '../seal-options.ts'

export const sign: Command = {
  name: 'sign',
  summary: 'Signs images, and nothing else',
  synopsis: 'IMAGE…',
  positionals: { min: 1, max: 1000 },
  options: SIGNING_OPTIONS,
  run: (given, terminal) =>
    runSeal(
      given,
      terminal,
      inputsFrom(given, terminal.env, { sign: true, sbom: 'false', provenance: 'false' }),
    ),
}
