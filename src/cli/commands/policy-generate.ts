import { readInputFile } from '../../input-file.ts'
import { ENGINE_NAMES } from '../../policy/engine-name.ts'
import { writePolicy } from '../../policy/engines.ts'
import { policyText } from '../../policy/policy-text.ts'
import { inFile } from '../../policy/policy-error.ts'
import { ruleText } from '../../policy/rule-document.ts'
import { readRule } from '../../policy/rule-file.ts'
import type { AdmissionRule } from '../../policy/rule.ts'
import { readYaml } from '../../policy/yaml.ts'
import { firstGiven, UsageError } from '../args.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { engineFrom, RULE_OPTIONS } from '../rule-options.ts'
import { REGISTRY_OPTIONS } from '../registry-options.ts'
import { RULE_SIGNER_OPTIONS } from '../signer-from.ts'
import { TRUST_OPTIONS } from '../verify-options.ts'

/** What may stand beside a rule file, which says all else. */
const WITH_RULE = ['rule', 'engine', 'accept-weaker']

export const policyGenerate: Command = {
  name: 'policy generate',
  summary: 'Writes the policy that lets a cluster run images only as they were sealed',
  synopsis: 'IMAGE… | --rule FILE',
  positionals: { min: 0, max: 100 },
  options: {
    engine: {
      value: 'NAME',
      describe: `whose policy: ${ENGINE_NAMES.join(', ')}; or rule, the rule itself as a file`,
      default: 'kyverno',
    },
    rule: { value: 'FILE', describe: 'an admission rule, in place of images and other options' },
    ...RULE_SIGNER_OPTIONS,
    ...TRUST_OPTIONS,
    ...RULE_OPTIONS,
    'accept-weaker': {
      describe: 'write it even where the engine cannot demand all that the rule does',
    },
    ...REGISTRY_OPTIONS,
  },
  run: async (given, terminal) => {
    const engine = engineFrom(given)
    const rule = await ruleOf(given, terminal)
    if (engine === 'rule') {
      terminal.print(ruleText(rule))
      return 0
    }
    const written = writePolicy(rule, engine, { acceptWeaker: given.isSet('accept-weaker') })
    for (const loss of written.losses) terminal.log.warning(`weaker than the rule: ${loss}`)
    for (const note of written.notes) terminal.log.info(note)
    terminal.print(policyText(written, engine))
    return 0
  },
}

async function ruleOf(given: Given, terminal: Terminal): Promise<AdmissionRule> {
  const path = given.text('rule')
  if (path === undefined) {
    const { ruleFrom } = await import('../rule-from.ts')
    return ruleFrom(given, terminal)
  }
  const said = Object.keys(policyGenerate.options).filter((name) => !WITH_RULE.includes(name))
  const other = given.positionals.length > 0 ? 'images' : firstGiven(given, said)
  if (other !== undefined) {
    throw new UsageError(
      `--rule and ${other} are both given`,
      'The rule names its images, and says all else: leave the other out.',
    )
  }
  const documents = readYaml(await readInputFile('--rule', path), path)
  const [document, ...others] = documents
  if (document === undefined || others.length > 0) {
    throw new UsageError(`${path} holds ${documents.length} documents`, 'Give one rule a file.')
  }
  try {
    return readRule(document)
  } catch (error) {
    throw inFile(error, path)
  }
}
