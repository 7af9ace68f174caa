import { messageOf } from '../shared/errors.ts'
import type { InstanceDocuments } from './instance.ts'
import { SigstoreError } from './sigstore-error.ts'

/** Another TUF repository than Sigstore's own, laid out as it. */
export interface TufMirror {
  readonly url: URL
  /** The file of its root metadata, from which everything else is verified. */
  readonly rootPath: string
}

/**
 * The public-good instance's documents, from Sigstore's TUF repository: verified from the root that is built in, kept in
 * `cacheDirectory`, which must be this run's own; a directory that has been used before refuses a repository that goes back in time. The TUF client is loaded only here. Throws SigstoreError SERVICE_UNAVAILABLE.
 */
export async function publicGoodDocuments(
  cacheDirectory: string,
  mirror?: TufMirror,
): Promise<InstanceDocuments> {
  const { initTUF } = await import('@sigstore/tuf')
  try {
    const tuf = await initTUF({
      cachePath: cacheDirectory,
      timeout: 30_000,
      retry: 3,
      ...(mirror === undefined ? {} : { mirrorURL: bare(mirror.url), rootPath: mirror.rootPath }),
    })
    return {
      trustedRoot: Buffer.from(await tuf.getTarget('trusted_root.json')),
      signingConfig: Buffer.from(await tuf.getTarget('signing_config.v0.2.json')),
    }
  } catch (cause) {
    throw new SigstoreError({
      code: 'SERVICE_UNAVAILABLE',
      message: `Sigstore's TUF repository could not be used: ${messageOf(cause)}`,
      hint: 'Run again later, or set sigstore to "custom" and give trusted-root and signing-config as files.',
      cause,
    })
  }
}

/** The client joins paths to it with a slash of its own. */
function bare(url: URL): string {
  return url.href.replace(/\/+$/, '')
}
