import { messageOf } from '../shared/errors.ts'
import { SigstoreError, type SigstoreErrorCode } from './sigstore-error.ts'

/** A TUF repository, and what it is verified from. */
export interface TufRepository {
  readonly url: URL
  /** The file of its root metadata; absent for the one whose root comes with the TUF client. */
  readonly rootPath?: string
}

/** A kind of refusal: by the classes of error that the client and its models throw, and by the words of those that it passes on as text. */
interface Refusal {
  readonly code: SigstoreErrorCode
  readonly classes: readonly string[]
  readonly words: RegExp
  readonly hint: string
}

const REFUSALS: readonly Refusal[] = [
  {
    code: 'TUF_EXPIRED',
    classes: ['ExpiredMetadataError'],
    words: /is expired/,
    hint: 'Whoever runs the repository must sign it anew; a mirror must be brought up to date. Check this machine’s clock too.',
  },
  {
    code: 'TUF_ROLLED_BACK',
    classes: ['BadVersionError'],
    words:
      /does not match snapshot version|version doesn't match timestamp|is less than current version/,
    hint: 'The repository shows an older state than it has shown already, or one that does not fit together: do not use it before its operator has explained that.',
  },
  {
    code: 'TUF_NOT_TRUSTED',
    classes: ['UnsignedMetadataError'],
    words: /was signed by \d+\/\d+ keys|failed to verify \S+ signature|no signature for key found/,
    hint: 'The repository is not signed by the keys of the root that it is verified from: give the root (tuf-root) of this very repository.',
  },
  {
    code: 'TUF_TARGET_MISMATCH',
    classes: ['LengthOrHashMismatchError', 'DownloadLengthMismatchError'],
    words: /Expected (?:hash|length) \S+ but got|Max length reached/,
    hint: 'Something between this job and the repository changes its files, or a mirror is incomplete.',
  },
]

/**
 * Targets of a TUF repository, by name: verified from its root, kept in `cacheDirectory`, which must be this run's own; a directory
 * that has been used before refuses a repository that goes back in time. The TUF client is loaded only here.
 * Throws SigstoreError TUF_*, SERVICE_UNAVAILABLE.
 */
export async function tufTargets<Name extends string>(
  { url, rootPath }: TufRepository,
  cacheDirectory: string,
  names: readonly Name[],
): Promise<ReadonlyMap<Name, Buffer>> {
  const { initTUF } = await import('@sigstore/tuf')
  try {
    const tuf = await initTUF({
      cachePath: cacheDirectory,
      timeout: 30_000,
      retry: 3,
      mirrorURL: bare(url),
      ...(rootPath === undefined ? {} : { rootPath }),
    })
    const targets = new Map<Name, Buffer>()
    for (const name of names) targets.set(name, Buffer.from(await tuf.getTarget(name)))
    return targets
  } catch (cause) {
    throw refusal(url, cause)
  }
}

function refusal({ host }: URL, cause: unknown): SigstoreError {
  const found = causesOf(cause).flatMap((error) => {
    const known = REFUSALS.find(
      ({ classes, words }) => classes.includes(error.constructor.name) || words.test(error.message),
    )
    return known === undefined ? [] : [{ error, known }]
  })
  // The innermost that is known decides.
  const last = found.at(-1)
  return new SigstoreError({
    code: last?.known.code ?? 'SERVICE_UNAVAILABLE',
    message: `the TUF repository at ${host} could not be used: ${messageOf(last?.error ?? cause)}`,
    hint:
      last?.known.hint ??
      'Run again later, or set sigstore to "custom" and give trusted-root and signing-config as files.',
    cause,
  })
}

/** An error and the errors behind it. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = []
  for (let at = error; at instanceof Error && causes.length < 8; at = at.cause) causes.push(at)
  return causes
}

/** The client joins paths to it with a slash of its own. */
function bare(url: URL): string {
  return url.href.replace(/\/+$/, '')
}
