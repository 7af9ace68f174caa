import {
  CYCLONEDX_PREDICATE_TYPE,
  SLSA_V1_PREDICATE_TYPE,
  SPDX_PREDICATE_TYPE,
  VULN_PREDICATE_TYPE,
} from '../attestation/predicate-types.ts'
import { matchText, type TextMatch } from '../sigstore/identity-policy.ts'
import { SIGNATURE_PREDICATE_TYPE, type StorageFormat } from '../sigstore/media-types.ts'
import type { ImagePattern } from './image-pattern.ts'

/**
 * What a cluster lets run: the one model behind every engine's policy. A value of this type has been checked (`checkRule`): it names
 * images and signers, its patterns are anchored, and nothing in it contradicts itself.
 */
export interface AdmissionRule {
  /** Names the policies that are written: a DNS label of at most 40 characters. */
  readonly name: string
  /** At least one. */
  readonly images: readonly ImagePattern[]
  readonly signers: Signers
  /** The storage format that the engine is to read. */
  readonly format: StorageFormat
  /** What must be attested, by the same signers, beside what `statementsOf` adds for keyless ones. */
  readonly demands: readonly Demand[]
  /** Where an image that does not pass is denied. */
  readonly enforce: 'everywhere' | readonly string[]
  /** What happens in the other namespaces: it is let in and reported, or not looked at. */
  readonly elsewhere: 'audit' | 'nothing'
  readonly trust: RuleTrust
  /** Names of Secrets with registry logins, in the engine's own namespace. */
  readonly pullSecrets: readonly string[]
  /** How long the API server waits for the verdict, 1 to 30. */
  readonly timeoutSeconds: number
}

/** Who must have signed; any one of several suffices. */
export type Signers =
  | {
      readonly kind: 'keyless'
      /** The certificate's subject alternative name. */
      readonly identities: readonly TextMatch[]
      /** Of the identity token: exactly this. */
      readonly issuer: string
      /** The repository whose job signed, as a URL: a reusable workflow has one identity for all who call it. */
      readonly sourceRepository: TextMatch
      /** The branch or tag that it was signed for, where it matters. */
      readonly sourceRef?: TextMatch
    }
  /** Public keys, PEM: several while one replaces another. */
  | { readonly kind: 'keys'; readonly publicKeys: readonly string[] }
  /** Keys that the engine asks a key service for: `awskms://`, `gcpkms://`, `azurekms://`, `hashivault://`. */
  | { readonly kind: 'kms'; readonly uris: readonly string[] }

export type Demand =
  | { readonly kind: 'sbom'; readonly sbom: 'cyclonedx' | 'spdx' }
  | { readonly kind: 'provenance' }
  /** A vulnerability scan that ended at most so long ago. */
  | { readonly kind: 'scan'; readonly maxAgeHours: number }
  | { readonly kind: 'attestation'; readonly predicateType: string }

export interface RuleTrust {
  /** Whether each signature needs a log entry; `none` with keys means that nothing but the registry is asked. */
  readonly tlog: 'required' | 'none'
  readonly instance: RuleInstance
}

export type RuleInstance =
  | { readonly kind: 'public-good' }
  | {
      readonly kind: 'private'
      /** The text of its trusted_root.json. */
      readonly trustedRoot: string
      /** Its TUF repository, which engines can follow; `root` is the text of root.json. */
      readonly tuf?: { readonly mirror: string; readonly root: string }
    }

/** Whether a verifier must trust anybody else than the signers: keys without a log are proved by nobody else. */
export function needsInstance(signers: Signers['kind'], tlog: RuleTrust['tlog']): boolean {
  return signers === 'keyless' || tlog === 'required'
}

/** Whether an image is denied anywhere; otherwise all is but reported. */
export function isEnforced({ enforce }: Pick<AdmissionRule, 'enforce'>): boolean {
  return enforce === 'everywhere' || enforce.length > 0
}

/** What a rule says where it says nothing else. */
export const RULE_DEFAULTS = {
  format: 'bundle',
  enforce: ['prod'],
  elsewhere: 'audit',
  timeoutSeconds: 30,
} as const satisfies Partial<AdmissionRule>

/** A statement that an image must carry: what each engine is made to ask for in its own language. */
export interface DemandedStatement {
  /** The image signature itself, which cosign's tags keep apart, or what is attested beside it. */
  readonly kind: 'signature' | 'attestation'
  /** Names it in the policy: `signature`, `provenance`, `sbom`, `scan`, … */
  readonly name: string
  readonly predicateType: string
  readonly conditions: readonly Condition[]
}

/** What the predicate must say at a path. */
export type Condition =
  | { readonly path: readonly string[]; readonly matches: TextMatch; readonly message: string }
  /** A time (RFC 3339) at most so long ago, and not in the future. */
  | { readonly path: readonly string[]; readonly maxAgeHours: number; readonly message: string }

/** How far the clock of whoever wrote a time may be ahead of the reader's. */
export const CLOCK_DIFFERENCE_SECONDS = 300

const WORKFLOW = ['buildDefinition', 'externalParameters', 'workflow'] as const

/**
 * Every statement that an image needs, the signature itself first. Keyless signers always need provenance that names the source
 * repository: the certificate's identity is that of the workflow, whoever called it.
 */
export function statementsOf(rule: AdmissionRule): readonly DemandedStatement[] {
  const { signers, demands } = rule
  const wantsProvenance = demands.some(({ kind }) => kind === 'provenance')
  return [
    {
      kind: 'signature',
      name: 'signature',
      predicateType: SIGNATURE_PREDICATE_TYPE,
      conditions: [],
    },
    ...(signers.kind === 'keyless' || wantsProvenance ? [provenanceBy(signers)] : []),
    ...demands.flatMap((demand) => statementOf(demand)),
  ]
}

/** What provenance must say of the repository whose job signed. */
export function callerCondition(sourceRepository: TextMatch): Condition {
  return {
    path: [...WORKFLOW, 'repository'],
    matches: sourceRepository,
    message: `it was not built for ${matchText(sourceRepository)}`,
  }
}

function provenanceBy(signers: Signers): DemandedStatement {
  const base = {
    kind: 'attestation',
    name: 'provenance',
    predicateType: SLSA_V1_PREDICATE_TYPE,
  } as const
  if (signers.kind !== 'keyless') return { ...base, conditions: [] }
  const { sourceRepository, sourceRef } = signers
  return {
    ...base,
    conditions: [
      callerCondition(sourceRepository),
      ...(sourceRef === undefined
        ? []
        : [
            {
              path: [...WORKFLOW, 'ref'],
              matches: sourceRef,
              message: `it was not built from ${matchText(sourceRef)}`,
            },
          ]),
    ],
  }
}

function statementOf(demand: Demand): readonly DemandedStatement[] {
  switch (demand.kind) {
    case 'provenance':
      return []
    case 'sbom':
      return [
        {
          kind: 'attestation',
          name: 'sbom',
          predicateType:
            demand.sbom === 'cyclonedx' ? CYCLONEDX_PREDICATE_TYPE : SPDX_PREDICATE_TYPE,
          conditions: [],
        },
      ]
    case 'scan':
      return [
        {
          kind: 'attestation',
          name: 'scan',
          predicateType: VULN_PREDICATE_TYPE,
          conditions: [
            {
              path: ['metadata', 'scanFinishedOn'],
              maxAgeHours: demand.maxAgeHours,
              message: `its vulnerability scan is not of the last ${demand.maxAgeHours} hours`,
            },
          ],
        },
      ]
    case 'attestation':
      return [
        {
          kind: 'attestation',
          name: nameOfType(demand.predicateType),
          predicateType: demand.predicateType,
          conditions: [],
        },
      ]
  }
}

/** Kyverno puts `autogen-cronjob-` before the name of a rule, and cuts all of it at 63 characters. */
const MAX_NAME = 63 - 'autogen-cronjob-'.length

/** What an attestation of a type is called in a policy: letters, digits and hyphens, as engines ask of names. That it is no other statement's is for `checkDemands` to see. */
export function nameOfType(predicateType: string): string {
  const words = predicateType.replace(/^https?:\/\//, '').toLowerCase()
  const name = words.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-/, '')
  return name.slice(0, MAX_NAME).replace(/-$/, '')
}
