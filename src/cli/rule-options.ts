import {
  CYCLONEDX_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
  SPDX_PREDICATE_TYPE,
  VULN_PREDICATE_TYPE,
} from '../attestation/predicate-types.ts'
import { parseHours } from '../policy/rule-file.ts'
import { ENGINE_NAMES, type EngineName, formatFor, isEngineName } from '../policy/engine-name.ts'
import { type Demand, RULE_DEFAULTS, type Signers } from '../policy/rule.ts'
import type { RuleWishes } from '../sealed-rule.ts'
import { printable } from '../shared/log.ts'
import type { StorageFormat } from '../sigstore/media-types.ts'
import { UsageError } from './args.ts'
import type { Given, Options } from './command.ts'
import { predicateTypeFrom, sourceFrom } from './verify-options.ts'

/** Options that say what a rule demands, and where. */
export const RULE_OPTIONS: Options = {
  name: { value: 'NAME', describe: 'names the policies; otherwise after the first image' },
  require: {
    value: 'WHAT',
    many: true,
    describe:
      'an attestation that must be there, beside the SBOM that the image carries: sbom, spdx, provenance, scan=AGE (7d, 36h), or a predicate type; repeatable',
  },
  'no-sbom': { describe: 'do not demand the SBOM that the image carries' },
  enforce: {
    value: 'NAMESPACE',
    many: true,
    describe: 'where what does not pass is denied; repeatable, otherwise prod',
  },
  'enforce-everywhere': { describe: 'deny in every namespace' },
  'no-audit': { describe: 'look at nothing in the other namespaces' },
  format: {
    value: 'FORMAT',
    describe:
      'what the engine is to read: bundle or cosign (sha256-….sig and .att tags); otherwise what it reads best',
  },
  'pull-secret': {
    value: 'NAME',
    many: true,
    describe: 'a Secret with a registry login in the engine’s namespace; repeatable',
  },
  'timeout-seconds': {
    value: 'N',
    describe: 'how long the API server waits for a verdict, 1 to 30',
    default: '30',
  },
}

/** What the options say of a rule. Throws UsageError. */
export function wishesFrom(given: Given): RuleWishes {
  const name = given.text('name')
  const enforce = given.all('enforce')
  const everywhere = given.isSet('enforce-everywhere')
  const { sourceRef } = sourceFrom(given)
  if (everywhere && enforce.length > 0) {
    throw new UsageError('--enforce and --enforce-everywhere are both given', 'Give one of them.')
  }
  return {
    ...(name === undefined ? {} : { name }),
    ...(everywhere ? { enforce: 'everywhere' as const } : enforce.length > 0 ? { enforce } : {}),
    ...(given.isSet('no-audit') ? { elsewhere: 'nothing' as const } : {}),
    pullSecrets: given.all('pull-secret'),
    timeoutSeconds: Number(given.text('timeout-seconds')),
    anyTag: given.isSet('any-tag'),
    ...(sourceRef === undefined ? {} : { sourceRef }),
  }
}

/** Whose policy is to be written; `rule` is the rule itself, as a file. Throws UsageError. */
export function engineFrom(given: Given): EngineName | 'rule' {
  const engine = given.text('engine') ?? ''
  if (engine === 'rule' || isEngineName(engine)) return engine
  throw new UsageError(
    `--engine ${JSON.stringify(engine)} is none`,
    `Give one of ${[...ENGINE_NAMES, 'rule'].join(', ')}.`,
  )
}

/** What `seal` stores unless it is told otherwise. */
const STORED: readonly StorageFormat[] = ['bundle', 'cosign']

/** The storage format that the engine of the policy reads best. Throws UsageError. */
export function bestFormat(given: Given, signers: Signers['kind']): StorageFormat {
  const engine = engineFrom(given)
  return engine === 'rule' ? RULE_DEFAULTS.format : formatFor(engine, STORED, signers)
}

/** What `--require` demands, in its order. Throws UsageError and PolicyError. */
export function demandsFrom(given: Given): readonly Demand[] {
  return given.all('require').map(demandFrom)
}

function demandFrom(text: string): Demand {
  if (text === 'sbom') return { kind: 'sbom', sbom: 'cyclonedx' }
  if (text === 'spdx') return { kind: 'sbom', sbom: 'spdx' }
  if (text === 'provenance') return { kind: 'provenance' }
  if (text.startsWith('scan=')) {
    return { kind: 'scan', maxAgeHours: parseHours(text.slice('scan='.length)) }
  }
  if (text === 'scan') throw ageless(text)
  return demandOfType(predicateTypeFrom(text), text)
}

/** What the rule has words for is demanded in them, by whatever name it is given. */
function demandOfType(predicateType: string, text: string): Demand {
  switch (predicateType) {
    case CYCLONEDX_PREDICATE_TYPE:
      return { kind: 'sbom', sbom: 'cyclonedx' }
    case SPDX_PREDICATE_TYPE:
      return { kind: 'sbom', sbom: 'spdx' }
    case SLSA_V1_PREDICATE_TYPE:
      return { kind: 'provenance' }
    case VULN_PREDICATE_TYPE:
      throw ageless(text)
    default:
      return { kind: 'attestation', predicateType }
  }
}

function ageless(text: string): UsageError {
  return new UsageError(
    `--require ${printable(text)} does not say how old a scan may be`,
    'Give --require scan=7d.',
  )
}
