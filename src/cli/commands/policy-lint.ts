import { readInputFile } from '../../input-file.ts'
import type { LintOptions } from '../../policy/lint/finding.ts'
import { isFault, lintPolicy } from '../../policy/lint/lint-policy.ts'
import { whyNoPublicKey } from '../../policy/lint/public-key.ts'
import { readYaml, writeYaml } from '../../policy/yaml.ts'
import { UsageError } from '../args.ts'
import type { Command, Given } from '../command.ts'
import { findingsText } from '../findings-text.ts'
import { formatFrom } from '../format-from.ts'
import { writeTextFile } from '../text-file.ts'
import { sourceRepositoryFrom } from '../verify-options.ts'

const MAX_KEY_BYTES = 64 * 1024

export const policyLint: Command = {
  name: 'policy lint',
  summary: 'Finds what an image policy lets in or denies by mistake, and mends it',
  synopsis: 'FILE',
  positionals: { min: 1, max: 1 },
  options: {
    mend: { value: 'FILE', describe: 'write the mended policy there; - for standard output' },
    format: {
      value: 'FORMAT',
      describe: 'where signatures are stored, if the policy does not say it: bundle or cosign',
      default: 'bundle',
    },
    'source-repository': {
      value: 'URL',
      describe: 'the repository whose jobs sign; the mended policy asks for it',
    },
    key: { value: 'FILE', describe: 'the public key, PEM, for one that cannot be read' },
    json: { describe: 'the findings, and the mended policy, as JSON on standard output' },
  },
  run: async (given, terminal) => {
    const [path = ''] = given.positionals
    const target = given.text('mend')
    if (target === '-' && given.isSet('json')) {
      throw new UsageError('--json and --mend - are both given', 'Both print: give one of them.')
    }
    const options = await optionsFrom(given)
    const documents = readYaml(await readInputFile('FILE', path), path)
    const { findings, mended } = lintPolicy(documents, options)
    if (given.isSet('json')) {
      terminal.print(`${JSON.stringify({ findings, mended }, undefined, 2)}\n`)
    } else terminal.log.info(findingsText(findings, path))
    if (target === '-') terminal.print(writeYaml(mended))
    else if (target !== undefined) await writeTextFile('--mend', target, writeYaml(mended))
    return findings.some(isFault) ? 1 : 0
  },
}

/** Throws UsageError. */
async function optionsFrom(given: Given): Promise<LintOptions> {
  const sourceRepository = sourceRepositoryFrom(given)
  const key = given.text('key')
  const publicKey =
    key === undefined ? undefined : (await readInputFile('--key', key, MAX_KEY_BYTES)).toString()
  const why = publicKey === undefined ? undefined : whyNoPublicKey(publicKey)
  if (why !== undefined) {
    throw new UsageError(`${key ?? ''} holds no public key: ${why}`, 'Give --key a PEM public key.')
  }
  return {
    format: formatFrom(given, 'bundle'),
    ...(sourceRepository === undefined ? {} : { sourceRepository }),
    ...(publicKey === undefined ? {} : { publicKey }),
  }
}
