import type { SignerIdentity } from './sigstore/signer.ts'

const GITHUB_REPOSITORY = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/

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
    quoted(image),
  ]
  return words.join(' ')
}

/** Quoted for a POSIX shell. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
