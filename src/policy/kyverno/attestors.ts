import type { Json } from '../../shared/json.ts'
import type { TextMatch } from '../../sigstore/identity-policy.ts'
import { anchoredPattern } from '../anchored-pattern.ts'
import type { AdmissionRule } from '../rule.ts'
import { trustPems } from '../trust-pems.ts'

/** Named where Kyverno insists on an address that it then does not ask: it reads bundles by its own trusted root. */
const PUBLIC_REKOR = 'https://rekor.sigstore.dev'

/** The signers as ClusterPolicy's attestors: any one of them suffices. */
export function attestorsOf(rule: AdmissionRule): readonly Json[] {
  return [{ count: 1, entries: entriesOf(rule) }]
}

function entriesOf(rule: AdmissionRule): readonly Json[] {
  const { signers } = rule
  switch (signers.kind) {
    case 'keyless':
      return signers.identities.map((identity) => ({
        keyless: { ...subject(identity), issuer: signers.issuer, ...keylessTrust(rule) },
      }))
    case 'keys':
      return signers.publicKeys.map((publicKeys) => ({ keys: { publicKeys, ...keyTrust(rule) } }))
    case 'kms':
      return signers.uris.map((kms) => ({ keys: { kms, ...keyTrust(rule) } }))
  }
}

/** `subject` is compared letter by letter in bundles, and with wildcards in cosign's tags. */
function subject(identity: TextMatch): Readonly<Record<string, string>> {
  if ('exact' in identity && !/[*?]/.test(identity.exact)) return { subject: identity.exact }
  return { subjectRegExp: anchoredPattern(identity) }
}

function keylessTrust(rule: AdmissionRule): Readonly<Record<string, Json>> {
  const { tlog, instance } = rule.trust
  const ignoreTlog = tlog === 'none' ? { ignoreTlog: true } : {}
  if (instance.kind === 'public-good') return { rekor: { url: PUBLIC_REKOR, ...ignoreTlog } }
  const { fulcioRoots, rekorUrl, rekorKeys, ctLogKeys, tsaChains } = trustPems(instance.trustedRoot)
  const url = rekorUrl ?? PUBLIC_REKOR
  // Of bundles, Kyverno believes its own trusted root alone: whatever else stood here would be ignored in silence.
  if (rule.format === 'bundle') return { rekor: { url, ...ignoreTlog } }
  const ctlog = {
    ...(ctLogKeys === '' ? { ignoreSCT: true } : { pubkey: ctLogKeys }),
    ...(tsaChains === '' || tlog === 'required' ? {} : { tsaCertChain: tsaChains }),
  }
  return { roots: fulcioRoots, rekor: { url, pubkey: rekorKeys, ...ignoreTlog }, ctlog }
}

/** Without a log Kyverno asks nobody but the registry. */
function keyTrust({ trust, format }: AdmissionRule): Readonly<Record<string, Json>> {
  if (trust.tlog === 'none') return { rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } }
  if (trust.instance.kind === 'public-good') return { rekor: { url: PUBLIC_REKOR } }
  const { rekorUrl, rekorKeys } = trustPems(trust.instance.trustedRoot)
  const url = rekorUrl ?? PUBLIC_REKOR
  return { rekor: format === 'bundle' ? { url } : { url, pubkey: rekorKeys } }
}
