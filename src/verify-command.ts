import type { SignerIdentity } from './sigstore/signer.ts'

/** A `cosign verify` line that works as it stands; `trustedRoot` is the path given for an instance of one's own. */
export function verifyCommand(
  image: string,
  signer: SignerIdentity,
  trustedRoot: string | undefined,
): string {
  const words = [
    'cosign',
    'verify',
    ...(trustedRoot === undefined ? [] : ['--trusted-root', quoted(trustedRoot)]),
    '--certificate-identity',
    quoted(signer.identity),
    '--certificate-oidc-issuer',
    quoted(signer.issuer),
    quoted(image),
  ]
  return words.join(' ')
}

/** Quoted for a POSIX shell. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
