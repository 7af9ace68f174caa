import { readFile } from 'node:fs/promises'
import type { BaseFetcher, Updater } from 'tuf-js'
import { messageOf } from '../shared/errors.ts'
import { type HttpClient, redacted } from '../shared/http.ts'
import { SigstoreError, type SigstoreErrorCode } from './sigstore-error.ts'

/** A TUF repository, and the directory whose `root.json` it is verified from. */
export interface TufRepository {
  readonly url: URL
  /** This run's own; one that has been used before refuses a repository that goes back in time. */
  readonly directory: string
}

/** What the client accepts of any metadata, in bytes; it knows of each file what is less. */
const MAX_BYTES = 5_000_000

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
 * Targets of a TUF repository, by name. The TUF client is loaded only here, and asks as everything else does: through the proxies that
 * are set, and no longer than the run may take. Throws SigstoreError TUF_*, SERVICE_UNAVAILABLE.
 */
export async function tufTargets<Name extends string>(
  { url, directory }: TufRepository,
  names: readonly Name[],
  http: HttpClient,
): Promise<ReadonlyMap<Name, Buffer>> {
  const { Updater } = await import('tuf-js')
  try {
    const updater = new Updater({
      metadataBaseUrl: bare(url),
      targetBaseUrl: `${bare(url)}/targets`,
      metadataDir: directory,
      targetDir: directory,
      fetcher: await fetcherOver(http),
    })
    const targets = new Map<Name, Buffer>()
    for (const name of names) targets.set(name, await targetOf(updater, name))
    return targets
  } catch (cause) {
    throw refusal(url, cause)
  }
}

async function targetOf(updater: Updater, name: string): Promise<Buffer> {
  const target = await updater.getTargetInfo(name)
  if (target === undefined) throw new TypeError(`it has no target ${name}`)
  return readFile(await updater.downloadTarget(target))
}

async function fetcherOver(http: HttpClient): Promise<BaseFetcher> {
  const { BaseFetcher } = await import('tuf-js')
  // The client tells a newer root that is not there from a failure by this very class.
  const { DownloadHTTPError } = await import('tuf-js/dist/error.js')
  class Fetcher extends BaseFetcher {
    override async fetch(url: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
      const answer = await http.request({ method: 'GET', url: new URL(url), maxBytes: MAX_BYTES })
      const { body } = new Response(new Uint8Array(answer.body))
      if (answer.status === 200 && body !== null) return body
      throw new DownloadHTTPError(`${redacted(answer.url)}: ${answer.status}`, answer.status)
    }
  }
  return new Fetcher()
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
      'Run again later, or give trusted-root as a file, and where something is to be signed, signing-config.',
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
