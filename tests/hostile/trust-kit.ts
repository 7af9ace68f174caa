import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  startRekorV2Log,
  type RekorV2Log,
  type RekorV2Options,
} from '../unit/signing/rekor-v2-log.ts'
import type { Surroundings } from '../flow/surroundings.ts'

/** What the log, if there is one, is; each with a timestamp authority. */
export type LogKind = 'Rekor v1' | 'Rekor v2' | 'no log'
export const LOG_KINDS: readonly LogKind[] = ['Rekor v1', 'Rekor v2', 'no log']

/** A trusted root's lists (sigstore_trustroot.proto), as far as faults change them. */
export interface Root {
  readonly tlogs: readonly LogInRoot[]
  readonly ctlogs: readonly LogInRoot[]
  readonly certificateAuthorities: readonly AuthorityInRoot[]
  readonly timestampAuthorities: readonly AuthorityInRoot[]
}
interface LogInRoot {
  readonly publicKey: object
}
interface AuthorityInRoot {
  readonly validFor: object
}

/** A signing config's lists. */
export interface Config {
  readonly rekorTlogUrls: readonly object[]
  readonly tsaUrls: readonly { readonly url: string }[]
}

/** An instance with one kind of log, on an embedded Sigstore. */
export interface Instance {
  readonly kind: LogKind
  readonly root: Root
  readonly config: Config
  /** The Rekor v2, where there is one. */
  readonly log: RekorV2Log | undefined
  /** Entries in whatever log there is. */
  readonly entries: () => number
}

/** `rekorV2`: how that one misbehaves. It is closed with the other servers of the test (closeAll). */
export async function instanceOf(
  at: Surroundings,
  kind: LogKind,
  rekorV2: RekorV2Options = {},
): Promise<Instance> {
  const root = at.embedded.trustedRoot as Root
  const config = at.embedded.signingConfig as Config
  const common = { kind, log: undefined }
  switch (kind) {
    case 'Rekor v1':
      return { ...common, root, config, entries: () => at.embedded.logSize() }
    case 'no log':
      return {
        ...common,
        root: { ...root, tlogs: [] },
        config: { ...config, rekorTlogUrls: [] },
        entries: () => at.embedded.logSize(),
      }
    case 'Rekor v2': {
      const log = await startRekorV2Log(rekorV2)
      const service = { ...config.rekorTlogUrls[0], url: log.url.href, majorApiVersion: 2 }
      return {
        kind,
        log,
        root: { ...root, tlogs: [log.trusted as LogInRoot] },
        config: { ...config, rekorTlogUrls: [service] },
        entries: () => at.embedded.logSize() + log.size(),
      }
    }
  }
}

let files = 0

/** Writes both documents; the paths are what the inputs of the same names take. */
export async function filesOf(
  at: Surroundings,
  { root, config }: Pick<Instance, 'root' | 'config'>,
): Promise<{ readonly trustedRoot: string; readonly signingConfig: string }> {
  const trustedRoot = join(at.directory, `root-${++files}.json`)
  const signingConfig = join(at.directory, `config-${files}.json`)
  await writeFile(trustedRoot, JSON.stringify(root))
  await writeFile(signingConfig, JSON.stringify(config))
  return { trustedRoot, signingConfig }
}

/** The root, with one of its lists over since an hour. */
export function ended(root: Root, list: keyof Root): Root {
  const validFor = {
    start: '2020-01-01T00:00:00Z',
    end: new Date(Date.now() - 3_600_000).toISOString(),
  }
  switch (list) {
    case 'tlogs':
    case 'ctlogs':
      return {
        ...root,
        [list]: root[list].map((log) => ({ ...log, publicKey: { ...log.publicKey, validFor } })),
      }
    case 'certificateAuthorities':
    case 'timestampAuthorities':
      return { ...root, [list]: root[list].map((authority) => ({ ...authority, validFor })) }
  }
}
