import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpClient } from './shared/http.ts'
import {
  type InstanceName,
  KNOWN_INSTANCES,
  signingConfigTarget,
} from './sigstore/known-instances.ts'
import type { InstanceDocuments } from './sigstore/instance.ts'
import type { InstanceUse } from './sigstore/signing-config.ts'
import { tufTargets } from './sigstore/tuf-repository.ts'

/** A TUF repository of one's own, laid out as Sigstore's. */
export interface TufMirror {
  readonly url: URL
  /** Its root metadata. */
  readonly root: Uint8Array
}

/** Where an instance's documents are fetched from. */
export type TufSource =
  | { readonly kind: 'known'; readonly name: InstanceName }
  /** `services`: whether its signing config is wanted, too. */
  | { readonly kind: 'mirror'; readonly mirror: TufMirror; readonly services: boolean }

export interface TufDocuments {
  documents(source: TufSource, use: Pick<InstanceUse, 'rekorVersion'>): Promise<InstanceDocuments>
  /** Removes what was kept on disk. */
  remove(): Promise<void>
}

const TRUSTED_ROOT = 'trusted_root.json'

/** Instances' documents, with a TUF cache that lives as long as this run, so that no other process can have written to it. */
export function tufDocuments(http: HttpClient): TufDocuments {
  const directories: string[] = []
  return {
    documents: async (source, use) => {
      const { url, root, services } = await repositoryOf(source)
      const directory = await mkdtemp(join(tmpdir(), 'seal-image-tuf-'))
      directories.push(directory)
      await writeFile(join(directory, 'root.json'), root, { mode: 0o600 })
      const config = signingConfigTarget(use)
      const names = services ? [TRUSTED_ROOT, config] : [TRUSTED_ROOT]
      const targets = await tufTargets({ url, directory }, names, http)
      return {
        trustedRoot: targets.get(TRUSTED_ROOT) ?? Buffer.alloc(0),
        signingConfig: targets.get(config),
      }
    },
    remove: async () => {
      for (const directory of directories) await rm(directory, { recursive: true, force: true })
    },
  }
}

async function repositoryOf(
  source: TufSource,
): Promise<TufMirror & { readonly services: boolean }> {
  if (source.kind === 'mirror') return { ...source.mirror, services: source.services }
  const { tufUrl: url, root, hasSigningConfig: services } = KNOWN_INSTANCES[source.name]
  return { url, root: Buffer.from(JSON.stringify(await root())), services }
}
