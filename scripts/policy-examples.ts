import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { EngineName } from '../src/policy/engine-name.ts'
import { writePolicy } from '../src/policy/engines.ts'
import { policyText } from '../src/policy/policy-text.ts'
import { readRule } from '../src/policy/rule-file.ts'
import { readYaml } from '../src/policy/yaml.ts'

/** Where an engine's policies lie, and what their names end in. */
const PLACES: Readonly<Record<EngineName, readonly [folder: string, ending: string]>> = {
  kyverno: ['kyverno', '.yaml'],
  'kyverno-ivp': ['kyverno', '.ivp.yaml'],
  'policy-controller': ['policy-controller', '.yaml'],
  connaisseur: ['connaisseur', '.yaml'],
  ratify: ['ratify', '.yaml'],
}

/** Rules that an engine has no words for; its README says so. */
const UNFIT: Readonly<Partial<Record<EngineName, readonly string[]>>> = {
  'policy-controller': ['kms'],
  ratify: ['kms', 'private-sigstore'],
}

/** Engines whose policies are written for cosign's tags, which every image has that was sealed by default. */
const OF_TAGS: readonly EngineName[] = ['policy-controller', 'connaisseur', 'ratify']

/** Engines that read no attestations: their policies say above themselves what they let in. */
const WEAKER: readonly EngineName[] = ['connaisseur', 'ratify']

const RULE = '.rule.yaml'

/** The policies that stand in examples/, by their paths in the repository: each rule of examples/policies, written for each engine. */
export function policyExamples(root: string): ReadonlyMap<string, string> {
  const folder = path.join(root, 'examples/policies')
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(RULE) ? [file.slice(0, -RULE.length)] : [],
  )
  const examples = new Map<string, string>()
  for (const name of names) {
    const [document] = readYaml(readFileSync(path.join(folder, name + RULE)), name)
    const rule = readRule(document ?? {})
    for (const [engine, [place, ending]] of Object.entries(PLACES) as [
      EngineName,
      readonly [string, string],
    ][]) {
      if (UNFIT[engine]?.includes(name) === true) continue
      const format = OF_TAGS.includes(engine) ? 'cosign' : rule.format
      const written = writePolicy({ ...rule, format }, engine, {
        acceptWeaker: WEAKER.includes(engine),
      })
      examples.set(`examples/${place}/${name}${ending}`, policyText(written, engine))
    }
  }
  return examples
}
