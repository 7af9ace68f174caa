import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseReference } from '../../oci/reference.ts'
import { kyvernoTest } from '../../policy/scaffold.ts'
import { requiredText, UsageError } from '../args.ts'
import type { Command } from '../command.ts'
import { judgeByPolicy } from '../judge-policy.ts'
import { REGISTRY_OPTIONS } from '../registry-options.ts'
import { writeTextFile } from '../text-file.ts'
import { TRUST_OPTIONS } from '../verify-options.ts'

export const policyScaffold: Command = {
  name: 'policy scaffold',
  summary: 'Writes a folder for kyverno test: the policy, pods, and what must come of each',
  synopsis: 'FILE IMAGE… --out FOLDER',
  positionals: { min: 2, max: 101 },
  options: {
    out: { value: 'FOLDER', describe: 'where to write; files of the same names are replaced' },
    ...TRUST_OPTIONS,
    ...REGISTRY_OPTIONS,
  },
  run: async (given, terminal) => {
    const folder = requiredText(given, 'out')
    const [path = '', ...images] = given.positionals
    const references = images.map(parseReference)
    const asked = { path, references, asKyverno: true }
    const { policy, verdicts } = await judgeByPolicy(given, terminal, asked)
    if (policy.label !== undefined) {
      throw new UsageError(
        `a ${policy.kind} says nothing of namespaces, which pods for Kyverno must be in`,
        'Give the rule that it was written from, or a policy of Kyverno.',
      )
    }
    const stranger = verdicts.find(({ isNamed }) => !isNamed)
    if (stranger !== undefined) {
      throw new UsageError(
        `the policy is not for ${stranger.image}, and would let it run without a look`,
        'Give images that the policy names.',
      )
    }
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(kyvernoTest(policy.rule, verdicts))) {
      await writeTextFile('--out', join(folder, name), text)
    }
    terminal.log.info(`kyverno test --registry ${folder}`)
    return 0
  },
}
