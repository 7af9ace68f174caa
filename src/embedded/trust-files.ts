import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Embedded } from './contract.ts'

/** Where the trust of an embedded Sigstore was written: absolute or relative as the directory was given. */
export interface TrustFiles {
  /** For `cosign --trusted-root`. */
  readonly trustedRoot: string
  /** For `cosign --signing-config`. */
  readonly signingConfig: string
  /** For SIGSTORE_ROOT_FILE: intermediate and root. */
  readonly fulcioRoot: string
  /** For SIGSTORE_CT_LOG_PUBLIC_KEY_FILE. */
  readonly ctLogPublicKey: string
  /** For SIGSTORE_REKOR_PUBLIC_KEY. */
  readonly rekorPublicKey: string
  /** For `cosign --timestamp-certificate-chain`: leaf and root. */
  readonly tsaChain: string
}

/** Writes what verifiers must trust into `directory`, which is made if it is missing. */
export async function writeTrustFiles(
  embedded: Pick<Embedded, 'trustedRoot' | 'signingConfig' | 'pem'>,
  directory: string,
): Promise<TrustFiles> {
  const files: TrustFiles = {
    trustedRoot: path.join(directory, 'trusted_root.json'),
    signingConfig: path.join(directory, 'signing_config.json'),
    fulcioRoot: path.join(directory, 'fulcio-root.pem'),
    ctLogPublicKey: path.join(directory, 'ctfe.pub'),
    rekorPublicKey: path.join(directory, 'rekor.pub'),
    tsaChain: path.join(directory, 'tsa-chain.pem'),
  }
  const { pem } = embedded
  await mkdir(directory, { recursive: true })
  await Promise.all([
    writeFile(files.trustedRoot, JSON.stringify(embedded.trustedRoot, null, 2)),
    writeFile(files.signingConfig, JSON.stringify(embedded.signingConfig, null, 2)),
    writeFile(files.fulcioRoot, pem.fulcioRoot),
    writeFile(files.ctLogPublicKey, pem.ctLogPublicKey),
    writeFile(files.rekorPublicKey, pem.rekorPublicKey),
    writeFile(files.tsaChain, pem.tsaChain),
  ])
  return files
}
