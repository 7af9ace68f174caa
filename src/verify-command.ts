import type { SealReport } from './seal-report.ts'
import type { SignerIdentity } from './sigstore/signer.ts'

const GITHUB_REPOSITORY = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/

/** What a verifier must know of a report; `publicKeyPath`: where the key that signed lies, if a key did. */
export type Verifiable = Pick<
  SealReport,
  | 'images'
  | 'identity'
  | 'issuer'
  | 'sourceRepository'
  | 'withoutLog'
  | 'withoutSct'
  | 'publicKey'
  | 'logEntries'
>

/** The `cosign verify` line for a report's first image; empty where nothing was signed. */
export function verifyCommandOf(
  report: Verifiable,
  files: { readonly trustedRoot: string | undefined; readonly publicKeyPath: string },
): string {
  const { identity, issuer, sourceRepository, publicKey, withoutLog = false, images } = report
  const [image] = images
  if (image === undefined || (report.logEntries.length === 0 && !withoutLog)) return ''
  if (publicKey !== undefined) return keyCommand(image, { ...files, withoutLog })
  if (identity === undefined || issuer === undefined) return ''
  const signer = { identity, issuer, sourceRepository }
  return verifyCommand(image, signer, files.trustedRoot, report)
}

function keyCommand(
  image: string,
  {
    trustedRoot,
    publicKeyPath,
    withoutLog,
  }: {
    readonly trustedRoot: string | undefined
    readonly publicKeyPath: string
    readonly withoutLog: boolean
  },
): string {
  return [
    'cosign verify',
    ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
    '--key',
    quoted(publicKeyPath),
    ...(withoutLog ? ['--insecure-ignore-tlog'] : []),
    quoted(image),
  ].join(' ')
}

/**
 * A `cosign verify` line that works as it stands; `trustedRoot` is the path given for an instance of one's own. It asks for the
 * source repository too where that is GitHub's, for which cosign has an option.
 */
export function verifyCommand(
  image: string,
  signer: Pick<SignerIdentity, 'identity' | 'issuer'> & {
    readonly sourceRepository?: string | undefined
  },
  trustedRoot: string | undefined,
  { withoutLog, withoutSct }: Pick<SealReport, 'withoutLog' | 'withoutSct'> = {},
): string {
  const [, repository] = GITHUB_REPOSITORY.exec(signer.sourceRepository ?? '') ?? []
  const words = [
    'cosign',
    'verify',
    ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
    '--certificate-identity',
    quoted(signer.identity),
    '--certificate-oidc-issuer',
    quoted(signer.issuer),
    ...(repository === undefined
      ? []
      : ['--certificate-github-workflow-repository', quoted(repository)]),
    ...(withoutLog === true ? ['--insecure-ignore-tlog', '--use-signed-timestamps'] : []),
    ...(withoutSct === true ? ['--insecure-ignore-sct'] : []),
    quoted(image),
  ]
  return words.join(' ')
}

/** Quoted for a POSIX shell. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
