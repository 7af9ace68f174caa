import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asArray, asObject } from '../../src/shared/json.ts'
import { freePorts } from '../interop/stack/ports.ts'
import { createProcesses } from '../interop/stack/processes.ts'
import type { Stack } from '../interop/stack/stack.ts'
import { createTufKey, tufRepository } from '../interop/stack/tuf-repository.ts'
import type { ApiClient } from './api-client.ts'
import { startApiServer } from './api-server.ts'
import { type Kyverno, startKyverno, type TufTrust } from './kyverno.ts'
import { ensureAdmissionTools } from './tools/tools.ts'

/** A Kubernetes API server with a real Kyverno that trusts the stack. */
export interface Cluster {
  /** Where all of it lives: its logs are in `log/`. */
  readonly directory: string
  readonly client: ApiClient
  readonly kyverno: Kyverno
  /** Ends every server and removes the folder. */
  stop(): Promise<void>
}

/** Where the policies are enforced, and where they only report. */
export const NAMESPACES = ['prod', 'dev'] as const

const PORT_COUNT = 6
const DAY_MS = 24 * 60 * 60 * 1000

/** Starts etcd, kube-apiserver and Kyverno, and makes the namespaces. What is missing of them is built first, which takes long. */
export async function startCluster(
  stack: Stack,
  options: {
    /** A PEM file with whom Kyverno trusts for TLS, where the registry speaks it. */
    readonly certificates?: string
  } = {},
): Promise<Cluster> {
  const tools = await ensureAdmissionTools()
  const directory = await mkdtemp(path.join(tmpdir(), 'seal-cluster-'))
  const processes = createProcesses(directory)
  const removeAtExit = (): void => {
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', removeAtExit)
  const stop = async (): Promise<void> => {
    await processes.stop()
    await rm(directory, { recursive: true, force: true })
    process.off('exit', removeAtExit)
  }
  try {
    const [etcd, etcdPeers, api, webhook, metrics, reportsMetrics] = await freePorts(PORT_COUNT)
    if (etcd === undefined || etcdPeers === undefined || api === undefined) throw new Error()
    if (webhook === undefined || metrics === undefined || reportsMetrics === undefined) {
      throw new Error(`there are no ${PORT_COUNT} free ports`)
    }
    const ports = { etcd, etcdPeers, api }
    const apiServer = await startApiServer({ processes, tools, directory, ports })
    const kyverno = await startKyverno({
      processes,
      tools,
      apiServer,
      ports: { webhook, metrics, reportsMetrics },
      trust: await trustInBothLogs(stack),
      certificates: options.certificates,
      reportsHome: await mkdtemp(path.join(directory, 'reports-')),
    })
    const { client } = apiServer
    for (const name of NAMESPACES) {
      await client.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
    }
    return {
      directory,
      client,
      kyverno,
      stop: async () => {
        client.close()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A TUF repository of the stack's trusted root with Rekor v1 and Rekor v2 in it: an engine has one trust for all policies. */
async function trustInBothLogs({ setups, tufServer }: Stack): Promise<TufTrust> {
  const read = async (file: string): Promise<Readonly<Record<string, unknown>>> =>
    asObject(JSON.parse(await readFile(file, 'utf8')), file)
  const [first, second] = await Promise.all([
    read(setups.rekorV1.trustedRoot),
    read(setups.rekorV2.trustedRoot),
  ])
  const tlogs = [first, second].flatMap((root) => asArray(root['tlogs'], 'tlogs'))
  const trustedRoot = Buffer.from(JSON.stringify({ ...first, tlogs }))
  const repository = tufRepository({
    key: createTufKey(),
    targets: { 'trusted_root.json': trustedRoot },
    expires: new Date(Date.now() + DAY_MS),
    version: 1,
  })
  tufServer.serve('both-logs', repository)
  const root = repository.get('root.json')
  if (root === undefined) throw new Error('the repository has no root')
  return { url: `${tufServer.url}/both-logs`, root }
}
