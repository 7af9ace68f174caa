import type { Json } from '../../shared/json.ts'
import { engineUnfit } from '../policy-error.ts'
import type { AdmissionRule, RuleInstance } from '../rule.ts'
import {
  type TrustedAuthority,
  type TrustedLog,
  type TrustedServices,
  trustedServices,
} from '../trusted-services.ts'

/** Whom policy-controller is to believe, and how that shows in each authority of its policies. */
export interface ControllerTrust {
  /** The TrustRoot that a private instance needs. */
  readonly documents: readonly Json[]
  /** Fields of an authority's `keyless`. */
  readonly keyless: Readonly<Record<string, Json>>
  /** Fields of an authority. */
  readonly authority: Readonly<Record<string, Json>>
  readonly losses: readonly string[]
}

type PrivateInstance = Extract<RuleInstance, { kind: 'private' }>

const PUBLIC_REKOR = 'https://rekor.sigstore.dev'
const NO_URL = 'https://not-given.invalid'
const NO_NAME = 'not given'

/**
 * The rule's trust for policy-controller 0.15.1. Without `ctlog` a key is believed without a log, and a private instance's certificate
 * too, so it is always written where a log is demanded; `rfc3161timestamp` turns the log off. Throws PolicyError POLICY_ENGINE_UNFIT
 * where no time of a signature could be proved.
 */
export function controllerTrust(rule: AdmissionRule): ControllerTrust {
  const { trust, signers } = rule
  const { instance } = trust
  if (instance.kind === 'private') return privateTrust(rule, instance)
  const ctlog = { url: PUBLIC_REKOR }
  const needsLog = trust.tlog === 'required'
  return {
    documents: [],
    keyless: signers.kind === 'keyless' ? { url: 'https://fulcio.sigstore.dev' } : {},
    authority: needsLog ? { ctlog } : {},
    losses: [],
  }
}

/**
 * Of bundles 0.15.1 finds neither the log nor the certificate log in a TrustRoot: it keeps their identifiers as the hexadecimal text of
 * the bytes that it then looks for. What is left is the timestamp.
 */
function privateTrust(rule: AdmissionRule, instance: PrivateInstance): ControllerTrust {
  const { format, signers, trust } = rule
  const services = trustedServices(instance.trustedRoot)
  const trustRootRef = rule.name
  const [log] = format === 'cosign' && trust.tlog === 'required' ? services.rekorLogs : []
  if (log === undefined && services.timestampAuthorities.length === 0) {
    throw engineUnfit(
      'policy-controller can tell the time of a signature by an entry of Rekor v1 in the format cosign, or by a timestamp, and the trusted root has nobody for that',
      'Take the format cosign where the log is Rekor v1, add a timestamp authority to the instance, or take another engine.',
    )
  }
  const ignoresSct = signers.kind === 'keyless' && (format === 'bundle' || !services.ctLogs.length)
  const follows = instance.tuf !== undefined && services.isEcdsaAlone
  return {
    documents: [trustRoot(rule.name, follows ? instance.tuf : undefined, services)],
    keyless: {
      url: urlOf(services.certificateAuthorities[0]?.url ?? ''),
      trustRootRef,
      ...(ignoresSct ? { insecureIgnoreSCT: true } : {}),
    },
    authority:
      log === undefined
        ? { rfc3161timestamp: { trustRootRef } }
        : { ctlog: { url: urlOf(log.url), trustRootRef } },
    losses: [
      ...(trust.tlog === 'required' && log === undefined ? [unloggedLoss(format)] : []),
      ...(ignoresSct && services.ctLogs.length > 0
        ? [
            'policy-controller does not ask for the certificate log of a private instance in bundles: a certificate that is in none is admitted, and in the format cosign it is not',
          ]
        : []),
      ...(follows || services.ending.length === 0
        ? []
        : [
            `policy-controller knows no end of validity: what ${services.ending.join(', ')} certified or logged after its end is admitted`,
          ]),
    ],
  }
}

function unloggedLoss(format: AdmissionRule['format']): string {
  return format === 'bundle'
    ? 'policy-controller does not ask for the log of a private instance in bundles: a signature with a timestamp that is in no log is admitted, and in the format cosign with Rekor v1 it is not'
    : 'policy-controller reads no log of Rekor v2: a signature with a timestamp that is in no log is admitted'
}

/** Follows a TUF repository where that works: 0.15.1 refuses a trusted root with a log key that is not ECDSA as a whole. */
function trustRoot(
  name: string,
  tuf: { readonly mirror: string; readonly root: string } | undefined,
  services: TrustedServices,
): Json {
  const spec: Json =
    tuf === undefined
      ? { sigstoreKeys: sigstoreKeys(services) }
      : { remote: { mirror: tuf.mirror, root: base64(tuf.root), targets: 'targets' } }
  return {
    apiVersion: 'policy.sigstore.dev/v1alpha1',
    kind: 'TrustRoot',
    metadata: { name, labels: { 'app.kubernetes.io/managed-by': 'seal-image' } },
    spec,
  }
}

function sigstoreKeys(services: TrustedServices): Json {
  const { certificateAuthorities, rekorLogs, ctLogs, timestampAuthorities } = services
  return {
    certificateAuthorities: certificateAuthorities.map(authorityJson),
    ...(rekorLogs.length > 0 ? { tLogs: rekorLogs.map(logJson) } : {}),
    ...(ctLogs.length > 0 ? { ctLogs: ctLogs.map(logJson) } : {}),
    ...(timestampAuthorities.length > 0
      ? { timestampAuthorities: timestampAuthorities.map(authorityJson) }
      : {}),
  }
}

/** The names are required and mean nothing: what counts is the chain. */
function authorityJson({ url, organization, commonName, chain }: TrustedAuthority): Json {
  return {
    subject: {
      organization: organization === '' ? NO_NAME : organization,
      commonName: commonName === '' ? NO_NAME : commonName,
    },
    uri: urlOf(url),
    certChain: base64(chain),
  }
}

/** Merkle trees of RFC 6962 are made with SHA-256. */
function logJson({ url, key }: TrustedLog): Json {
  return { baseURL: urlOf(url), hashAlgorithm: 'sha-256', publicKey: base64(key) }
}

function urlOf(url: string): string {
  return url === '' ? NO_URL : url
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
