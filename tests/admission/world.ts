import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createPeers, type Peers } from '../interop/stack/peers.ts'
import { type Stack, startStack } from '../interop/stack/stack.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { type CaseImages, JOBS, pushCases, type Sealers, writeKeyPair } from './images.ts'

export type ImageSet = 'keyless' | 'keyed'

/** A stack, a cluster that trusts it, and the images that ask to run there. */
export interface World {
  readonly stack: Stack
  readonly peers: Peers
  readonly cluster: Cluster
  /** Sealed by CI jobs, with Rekor v1. */
  readonly keyless: CaseImages
  /** Sealed with a key and without a log, as where there is no network. */
  readonly keyed: CaseImages
  /** PEM: the public key of `keyed`. */
  readonly publicKeyFile: string
  stop(): Promise<void>
}

/** The repository of the images, at the stack's registry without referrers API: most public ones have none. */
export function repositoryOf({ registries }: Stack, images: ImageSet): string {
  return `${registries.distribution}/${images}/app`
}

export async function startWorld(): Promise<World> {
  const stack = await startStack()
  try {
    const cluster = await startCluster(stack)
    const stop = async (): Promise<void> => {
      await cluster.stop()
      await stack.stop()
    }
    try {
      const peers = await createPeers(stack)
      return { stack, peers, cluster, stop, ...(await pushImages(stack, peers)) }
    } catch (error) {
      await cluster.stop()
      throw error
    }
  } catch (error) {
    await stack.stop()
    throw error
  }
}

async function pushImages(
  stack: Stack,
  peers: Peers,
): Promise<Pick<World, 'keyless' | 'keyed' | 'publicKeyFile'>> {
  const folder = path.join(stack.directory, 'keys')
  await mkdir(folder)
  const ours = await writeKeyPair(folder, 'ours')
  const other = await writeKeyPair(folder, 'other')
  const holders: Sealers = {
    ours: { key: ours.privateKey, log: false },
    other: { key: other.privateKey, log: false },
    foreign: { key: other.privateKey, log: false },
  }
  const common = { stack, peers, setup: 'rekorV1' } as const
  return {
    keyless: await pushCases({
      ...common,
      repository: repositoryOf(stack, 'keyless'),
      sealers: JOBS,
    }),
    keyed: await pushCases({
      ...common,
      repository: repositoryOf(stack, 'keyed'),
      sealers: holders,
    }),
    publicKeyFile: ours.publicKey,
  }
}
