import { parseReference, type Reference } from '../oci/reference.ts'
import { type ImagePattern, parseImagePattern } from '../policy/image-pattern.ts'
import {
  type AdmissionRule,
  type Demand,
  needsInstance,
  type RuleInstance,
  type Signers,
  statementsOf,
} from '../policy/rule.ts'
import { carriedDemands, checkCarried, readSeal, type Seal } from '../read-seal.ts'
import { type ResolvedImage, resolveImage } from '../resolve-image.ts'
import { ruleOfSealed, type SealedFacts } from '../sealed-rule.ts'
import { printable } from '../shared/log.ts'
import { wireRegistry } from '../wire.ts'
import { firstGiven, UsageError } from './args.ts'
import type { Given, Terminal } from './command.ts'
import { formatFrom } from './format-from.ts'
import { instanceFrom, privateOption } from './instance-from.ts'
import { bestFormat, demandsFrom, wishesFrom } from './rule-options.ts'
import { registryInputsFrom } from './registry-options.ts'
import { expectedFrom, signerFrom } from './signer-from.ts'
import { trustFrom } from './trust-from.ts'

/**
 * The rule for the images that a command line names. Where options say all of whose signatures count, it is written from them; otherwise
 * the registry is asked who has sealed the images. Throws UsageError, and what the rooms throw.
 */
export async function ruleFrom(given: Given, terminal: Terminal): Promise<AdmissionRule> {
  if (given.positionals.length === 0) {
    throw new UsageError('there is no image', 'Name an image that is sealed, or give --rule FILE.')
  }
  const file = given.positionals.find((text) => /\.(?:ya?ml|json)$/.test(text))
  if (file !== undefined) {
    throw new UsageError(
      `${printable(file)} is taken for an image, and looks like a file`,
      `Give a rule file as --rule ${printable(file)}.`,
    )
  }
  const signer = await signerFrom(given)
  return signer === undefined
    ? ruleOfImages(given, terminal)
    : ruleOfSigner(given, signer, terminal)
}

/** By what the options say, as the action's outputs give it. Nobody is asked but, for its trusted root, an instance of one's own. */
async function ruleOfSigner(
  given: Given,
  signer: SealedFacts['signer'],
  terminal: Terminal,
): Promise<AdmissionRule> {
  if (given.isSet('no-sbom')) {
    throw new UsageError(
      '--no-sbom is given, and no image is asked what it carries',
      'Leave it out: where the signer is given, nothing is demanded but what --require names.',
    )
  }
  const kind = 'kind' in signer ? signer.kind : 'keyless'
  const settings = settingsFrom(given, kind)
  return ruleOfSealed(
    {
      ...settings,
      images: given.positionals.map(patternOf),
      instance: needsInstance(kind, settings.tlog)
        ? await namedInstance(given, terminal)
        : noInstance(given),
      signer,
      demands: demandsFrom(given),
    },
    wishesFrom(given),
  )
}

/** By who has sealed the images, and with what: whoever it was, as far as no option says who it must have been. */
async function ruleOfImages(given: Given, terminal: Terminal): Promise<AdmissionRule> {
  const references = given.positionals.map(referenceOf)
  const settings = settingsFrom(given, 'keyless')
  const services = wireRegistry(registryInputsFrom(given, terminal.env), references, terminal)
  try {
    const trusted = await trustFrom(given, services.trustedRoot)
    const images: ResolvedImage[] = []
    for (const reference of references) {
      images.push(await resolveImage(services.registry, reference, 'none'))
    }
    const seal = await readSeal(images, {
      registry: services.registry,
      ...trusted,
      format: settings.format,
      expected: expectedFrom(given),
      now: () => new Date(),
    })
    tellSigner(seal, given, terminal)
    const rule = ruleOfSealed(
      {
        ...settings,
        images: given.positionals.map(patternOf),
        instance: await instanceFrom(given, trusted.trust),
        signer: seal.signer,
        demands: withCarried(demandsFrom(given), seal, given),
      },
      wishesFrom(given),
    )
    checkCarried(seal, statementsOf(rule))
    return rule
  } finally {
    await services.close()
  }
}

function settingsFrom(
  given: Given,
  signers: Signers['kind'],
): Pick<SealedFacts, 'tlog' | 'format'> {
  const format = formatFrom(given, bestFormat(given, signers))
  return { tlog: given.isSet('no-tlog') ? 'none' : 'required', format }
}

/** Keys without a log are proved by nobody else. Throws UsageError. */
function noInstance(given: Given): RuleInstance {
  const option = privateOption(given)
  if (option === undefined) return { kind: 'public-good' }
  throw new UsageError(
    `${option} is given, and a key without a log needs nobody to trust`,
    'Leave it out, or leave --no-tlog out where the signatures have log entries.',
  )
}

async function namedInstance(given: Given, terminal: Terminal): Promise<RuleInstance> {
  if (privateOption(given) === undefined) return { kind: 'public-good' }
  const services = wireRegistry(registryInputsFrom(given, terminal.env), [], terminal)
  try {
    return await instanceFrom(given, (await trustFrom(given, services.trustedRoot)).trust)
  } finally {
    await services.close()
  }
}

/** What is asked for, and the SBOM that the images carry unless one was asked for. Throws UsageError. */
function withCarried(asked: readonly Demand[], seal: Seal, given: Given): readonly Demand[] {
  const asksForSbom = asked.some(({ kind }) => kind === 'sbom')
  if (!given.isSet('no-sbom')) return asksForSbom ? asked : [...carriedDemands(seal), ...asked]
  if (!asksForSbom) return asked
  throw new UsageError('--no-sbom and --require of an SBOM are both given', 'Give one of them.')
}

function tellSigner(
  { signer: { identity, sourceRepository } }: Seal,
  given: Given,
  { log }: Terminal,
): void {
  const signer = printable(`${identity} for ${sourceRepository ?? 'no repository'}`)
  log.info(`sealed by ${signer}`)
  if (firstGiven(given, ['source-repository']) !== undefined) return
  log.warning(
    `whoever sealed the image is believed: ${signer}. To have it refused where that is somebody else, give --source-repository, and the image by its digest.`,
  )
}

function patternOf(text: string): ImagePattern {
  if (text.includes('*')) return parseImagePattern(text)
  return { kind: 'repository', repository: parseReference(text).repository }
}

/** Throws UsageError for a wildcard. */
function referenceOf(text: string): Reference {
  if (!text.includes('*')) return parseReference(text)
  throw new UsageError(
    'an image with a wildcard can be asked nothing',
    'Say who signs: --certificate-identity, --certificate-oidc-issuer and --source-repository, or --key.',
  )
}
