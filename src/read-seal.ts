import { CYCLONEDX_PREDICATE_TYPE, SPDX_PREDICATE_TYPE } from './attestation/predicate-types.ts'
import { FlowError } from './flow-error.ts'
import type { ResolvedImage } from './resolve-image.ts'
import type { Demand, DemandedStatement } from './policy/rule.ts'
import type { RegistryReader } from './oci/registry.ts'
import { printable } from './shared/log.ts'
import type { IdentityPolicy } from './sigstore/identity-policy.ts'
import type { StorageFormat } from './sigstore/media-types.ts'
import type { SignerIdentity } from './sigstore/signer.ts'
import type { TrustedRoot } from './sigstore/trust.ts'
import type { VerifySettings } from './sigstore/verify.ts'
import { type Check, type PassedCheck, verifyImage } from './verify-image.ts'

/** Who has signed images, and what else they have signed of each. */
export interface Seal {
  readonly signer: SignerIdentity
  /** Predicate types of the attestations that every image carries by this signer. */
  readonly predicateTypes: ReadonlySet<string>
}

export interface SealReading {
  readonly registry: RegistryReader
  readonly trust: TrustedRoot
  readonly settings: Partial<VerifySettings>
  readonly format: StorageFormat
  /** What the signer's certificate must say. Of what is absent here, whatever it says is believed. */
  readonly expected: Partial<IdentityPolicy>
  readonly now: () => Date
}

/**
 * Reads from the registry who sealed images. Every signature is verified, and only those of the expected signer count; that nobody else
 * is the right one is for the reader of the result to say. Throws FlowError IMAGE_NOT_SEALED, SIGNER_AMBIGUOUS, and what verifyImage throws.
 */
export async function readSeal(
  images: readonly ResolvedImage[],
  reading: SealReading,
): Promise<Seal> {
  const perImage: (readonly PassedCheck[])[] = []
  for (const image of images) perImage.push(await validItems(image, reading))
  const signer = onlySigner(perImage.flat())
  const bySigner = perImage.map((checks) => checks.filter((check) => isBy(check, signer)))
  const types = bySigner.map(
    (checks) => new Set(checks.flatMap(({ predicateType }) => predicateType ?? [])),
  )
  const [first = new Set<string>(), ...others] = types
  return {
    signer,
    predicateTypes: new Set([...first].filter((type) => others.every((other) => other.has(type)))),
  }
}

/** What can be demanded of images without their being asked about: the SBOM that they all carry. */
export function carriedDemands({ predicateTypes }: Seal): readonly Demand[] {
  if (predicateTypes.has(CYCLONEDX_PREDICATE_TYPE)) return [{ kind: 'sbom', sbom: 'cyclonedx' }]
  return predicateTypes.has(SPDX_PREDICATE_TYPE) ? [{ kind: 'sbom', sbom: 'spdx' }] : []
}

/** Refuses a rule that the very images it was made from would not pass. Throws FlowError IMAGE_LACKS_ATTESTATION. */
export function checkCarried(
  { predicateTypes }: Seal,
  statements: readonly DemandedStatement[],
): void {
  const lacking = statements.find(
    ({ kind, predicateType }) => kind !== 'signature' && !predicateTypes.has(predicateType),
  )
  if (lacking === undefined) return
  throw new FlowError({
    kind: 'refused',
    code: 'IMAGE_LACKS_ATTESTATION',
    message: `the rule demands ${lacking.predicateType}, and an image that it is made from carries no such attestation by its signer`,
    hint: 'Attest it first, or demand it no longer: the policy would deny this very image.',
  })
}

/** Whoever signed it. */
const ANYBODY = { identity: { pattern: '.+' }, issuer: { pattern: '.+' } } as const

/** What an image carries of the expected signer: a signature at least. */
async function validItems(
  image: ResolvedImage,
  { expected, format, ...reading }: SealReading,
): Promise<readonly PassedCheck[]> {
  const { checks } = await verifyImage({
    ...reading,
    image,
    formats: [format],
    policy: { kind: 'keyless', identity: { ...ANYBODY, ...expected } },
    required: ['signature'],
  })
  const valid = checks.filter((check) => check.ok)
  if (valid.some(({ kind }) => kind === 'signature')) return valid
  throw notSealed(image, checks)
}

function notSealed(image: ResolvedImage, checks: readonly Check[]): FlowError {
  const whys = checks.flatMap((check) =>
    check.ok || check.kind === 'attestation' ? [] : [`${check.code}: ${check.message}`],
  )
  const why = whys.length === 0 ? '' : `: ${[...new Set(whys)].join('; ')}`
  return new FlowError({
    kind: 'refused',
    code: 'IMAGE_NOT_SEALED',
    message: `${image.subjects[0].reference} carries no valid signature in the format that is asked for, by whom it is asked for${why}`,
    hint: 'Seal it first, give --format, or say whose signatures to look at: the trusted root, or --certificate-identity and --source-repository.',
  })
}

function onlySigner(checks: readonly PassedCheck[]): SignerIdentity {
  const signatures = checks.filter(({ kind }) => kind === 'signature')
  const signers = new Map(signatures.map((check) => [keyOf(check), check]))
  const [first, ...others] = signers.values()
  if (first?.identity !== undefined && first.issuer !== undefined && others.length === 0) {
    const { identity, issuer, sourceRepository } = first
    return { identity, issuer, ...(sourceRepository === undefined ? {} : { sourceRepository }) }
  }
  throw new FlowError({
    kind: 'refused',
    code: 'SIGNER_AMBIGUOUS',
    message: `several have signed: ${[...signers.values()].map(nameOf).join(', ')}`,
    hint: 'Say whom the cluster is to believe: --source-repository, --certificate-identity, --certificate-oidc-issuer.',
  })
}

function nameOf({ identity, issuer, sourceRepository }: PassedCheck): string {
  return printable(`${identity ?? ''} (${issuer ?? ''}) for ${sourceRepository ?? 'no repository'}`)
}

function isBy(check: PassedCheck, signer: SignerIdentity): boolean {
  return keyOf(check) === keyOf(signer)
}

function keyOf({ identity, issuer, sourceRepository }: Partial<SignerIdentity>): string {
  return JSON.stringify([identity, issuer, sourceRepository])
}
