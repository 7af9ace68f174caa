import { parseReference } from '../../oci/reference.ts'
import { firstGiven, UsageError } from '../args.ts'
import type { Command, Given, Terminal } from '../command.ts'
import { judgeImages, linesOf, requirementsFrom } from '../judge-images.ts'
import { judgeByPolicy, judgementLines } from '../judge-policy.ts'
import { REGISTRY_OPTIONS } from '../registry-options.ts'
import { TAG_OPTIONS } from '../seal-options.ts'
import { SIGNER_OPTIONS, TRUST_OPTIONS } from '../verify-options.ts'

/** What may stand beside a policy. */
const WITH_POLICY = ['policy', 'json', ...Object.keys({ ...TRUST_OPTIONS, ...REGISTRY_OPTIONS })]

export const verify: Command = {
  name: 'verify',
  summary: 'Verifies an image’s signature, and the attestations asked for',
  synopsis:
    'IMAGE --certificate-identity TEXT --certificate-oidc-issuer URL | IMAGE… --policy FILE',
  positionals: { min: 1, max: 100 },
  options: {
    ...SIGNER_OPTIONS,
    policy: {
      value: 'FILE',
      describe: 'a rule or a policy that says all of it, in place of these: every image must pass',
    },
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
    const policy = given.text('policy')
    if (policy !== undefined) return gate(given, terminal, policy)
    const reference = parseReference(onlyImage(given))
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

/** What an admission controller would say, before anything is deployed. */
async function gate(given: Given, terminal: Terminal, path: string): Promise<0 | 1> {
  const said = Object.keys(verify.options).filter((name) => !WITH_POLICY.includes(name))
  const other = firstGiven(given, said)
  if (other !== undefined) {
    throw new UsageError(
      `--policy and ${other} are both given`,
      'The policy says who must have signed what: leave the other out.',
    )
  }
  const references = given.positionals.map(parseReference)
  const judgement = await judgeByPolicy(given, terminal, { path, references })
  const { verdicts } = judgement
  if (given.isSet('json')) terminal.print(`${JSON.stringify({ verdicts }, undefined, 2)}\n`)
  else terminal.log.info(judgementLines(judgement).join('\n'))
  return verdicts.every(({ passed }) => passed) ? 0 : 1
}

/** Throws UsageError. */
function onlyImage({ positionals }: Given): string {
  const [image = '', ...others] = positionals
  if (others.length === 0) return image
  throw new UsageError(
    'more than one image is given, and no policy',
    'Verify them one by one, or give --policy FILE, which says who must have signed each.',
  )
}
