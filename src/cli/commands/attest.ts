import { predicateTypeOf } from '../../attestation/predicate-types.ts'
import { readInputJson } from '../../input-file.ts'
import type { GivenAttestation } from '../../prepare-documents.ts'
import { requiredText, UsageError } from '../args.ts'
import type { Command, Given } from '../command.ts'
import { runSeal } from '../run-seal.ts'
import { inputsFrom, SIGNING_OPTIONS } from '../seal-options.ts'

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
  const type = requiredText(given, 'type')
  const predicateType = predicateTypeOf(type)
  if (predicateType === undefined) {
    throw new UsageError(
      `${JSON.stringify(type)} is not a predicate type`,
      'Give a URI, or cyclonedx, spdxjson, slsaprovenance or slsaprovenance1.',
    )
  }
  const path = requiredText(given, 'predicate')
  const predicate = await readInputJson('--predicate', path)
  return { kind: 'attestation', predicateType, predicate }
}
