import { readInputFile } from '../../input-file.ts'
import { isDigest } from '../../oci/digest.ts'
import { printable } from '../../shared/log.ts'
import { SIGNATURE_PREDICATE_TYPE } from '../../sigstore/media-types.ts'
import { VerifyError } from '../../sigstore/verify-error.ts'
import type { Artifact, VerifiedBundle } from '../../sigstore/verify.ts'
import { verifyBundleFile } from '../../verify-bundle.ts'
import { wireRegistry } from '../../wire.ts'
import { requiredText } from '../args.ts'
import type { Command } from '../command.ts'
import { trustFrom } from '../trust-from.ts'
import {
  policyFrom,
  predicateTypeFrom,
  SIGNER_OPTIONS,
  unpinnedCallerWarning,
} from '../verify-options.ts'

export const verifyBundle: Command = {
  name: 'verify-bundle',
  summary: 'Verifies one Sigstore bundle over a file or a digest, without a registry',
  synopsis: '--bundle FILE --certificate-identity TEXT --certificate-oidc-issuer URL FILE|sha256:…',
  positionals: { min: 1, max: 1 },
  options: {
    bundle: { value: 'FILE', describe: 'the bundle, JSON' },
    ...SIGNER_OPTIONS,
    type: {
      value: 'TYPE',
      describe: 'the attestation that it must be: a URI, or cosign’s short name (default: any)',
    },
    json: { describe: 'what was verified as JSON on standard output' },
  },
  run: async (given, terminal) => {
    const policy = await policyFrom(given)
    const bundle = await readInputFile('--bundle', requiredText(given, 'bundle'))
    const type = given.text('type')
    const artifact: Artifact = {
      ...(type === undefined ? {} : { predicateTypes: [predicateTypeFrom(type)] }),
      ...(await artifactFrom(given.positionals[0] ?? '')),
    }
    const services = wireRegistry({}, [], terminal)
    try {
      const { trust: trustedRoot, settings } = await trustFrom(given, services.trustedRoot)
      const now = (): Date => new Date()
      const verified = await verifyBundleFile({
        ...{ bundle, artifact, policy, trustedRoot, settings, now },
      })
      const { unpinnedCaller } = verified
      if (unpinnedCaller !== undefined) terminal.log.warning(unpinnedCallerWarning(unpinnedCaller))
      if (given.isSet('json')) terminal.print(`${JSON.stringify(verified, undefined, 2)}\n`)
      else terminal.log.info(textOf(verified))
      return 0
    } catch (error) {
      if (!(error instanceof VerifyError) || error.kind !== 'refused') throw error
      terminal.log.info(`REFUSED: ${error.message} [${error.code}]\n${error.hint}`)
      return 1
    } finally {
      await services.close()
    }
  },
}

/** Says what was verified: an SBOM's attestation, too, is about the digest, and nobody should take it for another. */
function textOf({ predicateType, identity }: VerifiedBundle): string {
  const isSignature = predicateType === undefined || predicateType === SIGNATURE_PREDICATE_TYPE
  const what = isSignature ? 'signature' : `attestation ${printable(predicateType)}`
  return `VERIFIED ${what}: signed by ${printable(identity ?? 'the key')}`
}

async function artifactFrom(text: string): Promise<Artifact> {
  if (isDigest(text)) return { digest: text }
  return { bytes: await readInputFile('the artifact', text, 1024 * 1024 * 1024) }
}
