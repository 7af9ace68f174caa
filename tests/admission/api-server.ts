import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { answersOk } from '../interop/stack/ready.ts'
import type { Processes } from '../interop/stack/processes.ts'
import { type ApiClient, type ApiEndpoint, createApiClient } from './api-client.ts'
import type { AdmissionTools } from './tools/tools.ts'

/** A Kubernetes API server over an etcd, with neither controllers nor nodes: what it admits is stored, and nothing runs. */
export interface ApiServer {
  readonly endpoint: ApiEndpoint
  readonly client: ApiClient
  /** A file with which other programs reach it. */
  readonly kubeconfig: string
}

const PLUGINS_THAT_NEED_CONTROLLERS = ['ServiceAccount', 'PersistentVolumeClaimResize']

/** Starts both on ports of 127.0.0.1. Everybody with the token may do anything. */
export async function startApiServer(options: {
  readonly processes: Processes
  readonly tools: Pick<AdmissionTools, 'etcd' | 'apiServer'>
  readonly directory: string
  readonly ports: { readonly etcd: number; readonly etcdPeers: number; readonly api: number }
}): Promise<ApiServer> {
  const { processes, tools, directory, ports } = options
  await startEtcd(options)
  const folder = path.join(directory, 'api-server')
  await mkdir(folder)
  const token = randomBytes(24).toString('hex')
  const tokens = path.join(folder, 'tokens.csv')
  await writeFile(tokens, `${token},admin,admin,system:masters\n`, { mode: 0o600 })
  const key = path.join(folder, 'service-accounts.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  const url = `https://127.0.0.1:${ports.api}`
  const certificate = path.join(folder, 'apiserver.crt')
  const reach = async (): Promise<ApiClient> =>
    createApiClient({ url, token, ca: await readFile(certificate, 'utf8') })
  await processes.start({
    name: 'kube-apiserver',
    program: tools.apiServer,
    args: [
      `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
      ...['--bind-address=127.0.0.1', `--secure-port=${ports.api}`],
      // It makes itself a certificate there.
      `--cert-dir=${folder}`,
      ...[`--token-auth-file=${tokens}`, '--authorization-mode=AlwaysAllow'],
      '--service-account-issuer=https://kubernetes.default.svc',
      ...[`--service-account-key-file=${key}`, `--service-account-signing-key-file=${key}`],
      '--service-cluster-ip-range=10.0.0.0/24',
      // A loopback address is no endpoint.
      '--endpoint-reconciler-type=none',
      `--disable-admission-plugins=${PLUGINS_THAT_NEED_CONTROLLERS.join(',')}`,
      '--profiling=false',
    ],
    ready: async () => isReady(await reach()),
  })
  const endpoint = { url, token, ca: await readFile(certificate, 'utf8') }
  const kubeconfig = path.join(folder, 'kubeconfig.json')
  await writeFile(kubeconfig, JSON.stringify(kubeconfigOf(endpoint)), { mode: 0o600 })
  return { endpoint, client: createApiClient(endpoint), kubeconfig }
}

async function startEtcd({
  processes,
  tools,
  directory,
  ports,
}: Parameters<typeof startApiServer>[0]): Promise<void> {
  const url = `http://127.0.0.1:${ports.etcd}`
  const peers = `http://127.0.0.1:${ports.etcdPeers}`
  await processes.start({
    name: 'etcd',
    program: tools.etcd,
    args: [
      `--data-dir=${path.join(directory, 'etcd')}`,
      ...[`--listen-client-urls=${url}`, `--advertise-client-urls=${url}`],
      ...[`--listen-peer-urls=${peers}`, `--initial-advertise-peer-urls=${peers}`],
      `--initial-cluster=default=${peers}`,
      // Nothing of it outlives the tests.
      '--unsafe-no-fsync',
    ],
    ready: () => answersOk(`${url}/health`),
  })
}

async function isReady(client: ApiClient): Promise<boolean> {
  const { status } = await client.get('/readyz').finally(() => {
    client.close()
  })
  return status === 200
}

/** JSON is YAML. */
function kubeconfigOf({ url, ca, token }: ApiEndpoint): object {
  const cluster = {
    server: url,
    'certificate-authority-data': Buffer.from(ca).toString('base64'),
  }
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'tests', cluster }],
    users: [{ name: 'tests', user: { token } }],
    contexts: [{ name: 'tests', context: { cluster: 'tests', user: 'tests' } }],
    'current-context': 'tests',
  }
}
