import { parseReference } from '../../oci/reference.ts'
import type { ReadPolicy } from '../../policy/read/read-policy.ts'
import type { Json } from '../../shared/json.ts'
import type { Command } from '../command.ts'
import { judgeByPolicy, judgementLines } from '../judge-policy.ts'
import { REGISTRY_OPTIONS } from '../registry-options.ts'
import { TRUST_OPTIONS } from '../verify-options.ts'

export const policyTest: Command = {
  name: 'policy test',
  summary: 'Tells what a policy comes to for images, step by step, without a cluster',
  synopsis: 'FILE IMAGE…',
  positionals: { min: 2, max: 101 },
  options: {
    ...TRUST_OPTIONS,
    ...REGISTRY_OPTIONS,
    json: { describe: 'the verdicts as JSON on standard output' },
  },
  run: async (given, terminal) => {
    const [path = '', ...images] = given.positionals
    const references = images.map(parseReference)
    const judgement = await judgeByPolicy(given, terminal, { path, references })
    const { policy, verdicts } = judgement
    if (given.isSet('json')) {
      const shown = { policy: summaryOf(policy), verdicts }
      terminal.print(`${JSON.stringify(shown, undefined, 2)}\n`)
    } else terminal.log.info(judgementLines(judgement).join('\n'))
    return verdicts.every(({ passed }) => passed) ? 0 : 1
  },
}

/** Where the engine goes by a label, `enforce` names the label. */
function summaryOf({ kind, rule, label, losses }: ReadPolicy): Json {
  const { name, enforce } = rule
  const isLabelled = label !== undefined && enforce === 'everywhere'
  return { kind, name, enforce: isLabelled ? { label } : enforce, losses }
}
