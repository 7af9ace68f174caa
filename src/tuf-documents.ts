import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
export function tufDocuments(): TufDocuments {
  let directory: string | undefined
  return {
    documents: async (source, use) => {
      directory ??= await mkdtemp(join(tmpdir(), 'seal-image-tuf-'))
      const { url, root, services } = await repositoryOf(source)
      const rootPath = join(directory, 'trusted-first.json')
      if (root !== undefined) await writeFile(rootPath, root, { mode: 0o600 })
      const repository = { url, ...(root === undefined ? {} : { rootPath }) }
      const config = signingConfigTarget(use)
      const names = services ? [TRUSTED_ROOT, config] : [TRUSTED_ROOT]
      const targets = await tufTargets(repository, join(directory, 'cache'), names)
      return {
        trustedRoot: targets.get(TRUSTED_ROOT) ?? Buffer.alloc(0),
        signingConfig: targets.get(config),
      }
    },
    remove: async () => {
      if (directory !== undefined) await rm(directory, { recursive: true, force: true })
    },
  }
}

async function repositoryOf(source: TufSource): Promise<{
  readonly url: URL
  readonly root: Uint8Array | undefined
  readonly services: boolean
}> {
  if (source.kind === 'mirror') return { ...source.mirror, services: source.services }
  const { tufUrl: url, root: builtIn, hasSigningConfig: services } = KNOWN_INSTANCES[source.name]
  const root = await builtIn()
  return { url, root: root && Buffer.from(JSON.stringify(root)), services }
}
