import { readAttestation } from '../../given-attestations.ts'
import type { GivenAttestation } from '../../prepare-documents.ts'
import { requiredText } from '../args.ts'
import type { Command, Given } from '../command.ts'
import { runSeal } from '../run-seal.ts'
import { inputsFrom, SIGNING_OPTIONS } from '../seal-options.ts'
import { predicateTypeFrom } from '../verify-options.ts'

export const attest: Command = {
  name: 'attest',
  summary: 'Attests a ready predicate about images',
  synopsis: '--type TYPE --predicate FILE IMAGE…',
  positionals: { min: 1, max: 1000 },
  options: {
    type: { value: 'TYPE', describe: 'a predicate type’s URI, or cosign’s short name for it' },
    predicate: { value: 'FILE', describe: 'the predicate, JSON' },
    ...SIGNING_OPTIONS,
  },
  run: async (given, terminal) =>
    runSeal(
      given,
      terminal,
      inputsFrom(given, terminal.env, { sign: false, sbom: 'false', provenance: 'false' }),
      [await attestationFrom(given)],
    ),
}

async function attestationFrom(given: Given): Promise<GivenAttestation> {
  const predicateType = predicateTypeFrom(requiredText(given, 'type'))
  return readAttestation('--predicate', predicateType, requiredText(given, 'predicate'))
}
